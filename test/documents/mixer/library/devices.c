/* Chains of structs, ports and formats. */
#include "engine.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

int MIXER_CALL mixer_device_cost(const mixer_device_info *info, double *cost, uint32_t *links) {
  if (info == NULL || info->structure_type != MIXER_STRUCTURE_TYPE_DEVICE_INFO || cost == NULL || links == NULL) return -EINVAL;
  double sum = info->rate;
  for (uint32_t i = 0; i < MIXER_ID_SIZE; i++) sum += info->id[i];
  *links = 1;
  for (const void *link = info->next; link != NULL; ++*links) {
    const mixer_structure_type kind = *(const mixer_structure_type *)link;
    if (kind == MIXER_STRUCTURE_TYPE_REVERB_INFO) {
      const mixer_reverb_info *reverb = link;
      sum += 1000 * reverb->seconds;
      link = reverb->next;
    } else if (kind == MIXER_STRUCTURE_TYPE_SURROUND_INFO) {
      const mixer_surround_info *surround = link;
      for (uint32_t i = 0; i < surround->angle_count; i++) sum += surround->angles[i];
      link = surround->next;
    } else {
      return -EINVAL;
    }
  }
  *cost = sum;
  return 0;
}

int MIXER_CALL mixer_device_query(void *handle, mixer_device_properties *properties) {
  if (engine_at(handle) == NULL || properties == NULL) return -EINVAL;
  if (properties->structure_type != MIXER_STRUCTURE_TYPE_DEVICE_PROPERTIES) return -EINVAL;
  properties->rate = 96000;
  properties->latency = 480;
  mixer_latency_properties *latency = properties->next;
  if (latency == NULL) return 0;
  if (latency->structure_type != MIXER_STRUCTURE_TYPE_LATENCY_PROPERTIES) return -EINVAL;
  latency->nanoseconds = UINT64_MAX;
  return 0;
}

int MIXER_CALL mixer_port_open(void *handle, int *port) {
  if (engine_at(handle) == NULL || port == NULL) return -EINVAL;
  const int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return -errno;
  count_live(1);
  *port = descriptor;
  return 0;
}

int MIXER_CALL mixer_port_close(int port) {
  if (close(port) != 0) return -errno;
  count_live(-1);
  return 0;
}

int MIXER_CALL mixer_port_signal(int port, uint64_t number) {
  return write(port, &number, sizeof number) == (ssize_t)sizeof number ? 0 : -errno;
}

int MIXER_CALL mixer_port_take(int port, uint64_t *number) {
  uint64_t taken;
  if (number == NULL) return -EINVAL;
  if (read(port, &taken, sizeof taken) != (ssize_t)sizeof taken) return -errno;
  *number = taken;
  return 0;
}

int MIXER_CALL mixer_port_duplicate(int port) {
  return fcntl(port, F_DUPFD_CLOEXEC, 0);
}

int MIXER_CALL mixer_port_describe(int port, mixer_port_info *info) {
  if (info == NULL) return -EINVAL;
  const int descriptor = mixer_port_duplicate(port);
  if (descriptor < 0) return -errno;
  info->descriptor = descriptor;
  info->capacity = SIZE_MAX;
  return 0;
}

int MIXER_CALL mixer_port_give(int descriptor) {
  return close(descriptor) == 0 ? 0 : -errno;
}

uint32_t MIXER_CALL mixer_pixel_size(mixer_pixels pixels) {
  switch (pixels) {
    case MIXER_PIXELS_RGB565:
    case MIXER_PIXELS_R16F:
    case MIXER_PIXELS_RGB12:
      return 2;
    case MIXER_PIXELS_RGBA16F:
      return 8;
    case MIXER_PIXELS_RGBA8:
    case MIXER_PIXELS_RGBA8_SRGB:
    case MIXER_PIXELS_BGRA8:
    case MIXER_PIXELS_RGB10A2:
    case MIXER_PIXELS_R32_UINT:
    case MIXER_PIXELS_RG16_SINT:
    case MIXER_PIXELS_RGBA8_SNORM:
    case MIXER_PIXELS_BGRX8:
      return 4;
    default:
      return 0;
  }
}

int MIXER_CALL mixer_echo_pixels(mixer_pixels pixels, mixer_pixels *same) {
  if (mixer_pixel_size(pixels) == 0 || same == NULL) return -EINVAL;
  *same = pixels;
  return 0;
}

uintptr_t MIXER_CALL mixer_device_samples_place(const void *samples) {
  return (uintptr_t)samples;
}

mixer_new_size MIXER_CALL mixer_new_extra(mixer_new_pair pair, mixer_new_hook hook, mixer_new_thing thing, mixer_new_thing *same) {
  *same = thing;
  return hook(pair);
}

mixer_old_size MIXER_CALL mixer_old_extra(mixer_old_pair pair, mixer_old_hook hook, mixer_old_thing thing, mixer_old_thing *same) {
  *same = thing;
  return hook(pair);
}
