/* A window without a screen: asks a producer for a ring of three images and frames in them, and compares every pixel with the formula of
 * examples/mojo-realtime/realtime.mojo, written once more. It sees the memory through the descriptors that it was sent.
 *   frames_check SOCKET WIDTH HEIGHT FRAMES
 * The messages are those of test/acceptance/common/wire.hpp. */
#include "asyncrt_interop_fd_ext.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PATIENCE UINT64_C(60000000000)
#define RING 3

struct Request {
  uint32_t kind, slot, format, width, height, row_pitch_bytes, frame, value;
  uint64_t offset, min_size_bytes;
  uint32_t content, reserved;
};

struct Reply {
  int32_t status;
  char text[252];
  AsyncRT_InteropMemoryInfo memory;
  uint64_t core[3];
  AsyncRT_InteropSemaphoreInfo semaphores[2];
};

static void need(int ok, const char *what) {
  if (ok) return;
  fprintf(stderr, "failed: %s (%s)\n", what, AsyncRT_Interop_last_error_text());
  exit(1);
}
#define NEED(condition) need(condition, #condition)

static int32_t wave(int32_t angle) {
  const int32_t half = angle & 511;
  const int32_t height = (half * (512 - half)) >> 8;
  return (angle & 512) == 0 ? height : -height;
}

static uint32_t pixel(int32_t x, int32_t y, int32_t frame) {
  const int32_t time = frame * 5;
  const int32_t u = x * 2 + wave(y * 3 + time);
  const int32_t v = y * 2 + wave(x * 3 - time);
  const int32_t ripple = ((x - 320) * (x - 320) + (y - 200) * (y - 200)) >> 7;
  const int32_t field = wave(u + time) + wave(v - time * 2) + wave(ripple - time * 4);
  const int32_t light = 160 + (wave((u + v) >> 1) >> 2) + (wave(field) >> 3);
  uint32_t color = 0xFF000000u;
  for (int channel = 0; channel < 3; ++channel) {
    const int32_t shift = field + channel * 130 + (time >> 2);
    const int32_t value = ((wave(shift) + 256) * light) >> 9;
    color |= (uint32_t)(value < 0 ? 0 : value > 255 ? 255 : value) << (8 * channel);
  }
  return color;
}

static int ask(int socket, const struct Request *request, struct Reply *reply, int *descriptors) {
  NEED(AsyncRT_InteropSocket_send(socket, request, sizeof *request, NULL, 0, PATIENCE) == 0);
  size_t size = sizeof *reply;
  uint32_t count = 2;
  NEED(AsyncRT_InteropSocket_receive(socket, reply, &size, descriptors, &count, PATIENCE) == 0);
  NEED(size == sizeof *reply && reply->status == 0);
  return (int)count;
}

int main(int count, char **arguments) {
  NEED(count == 5 && sizeof(struct Request) == 56 && sizeof(struct Reply) == 560);
  const uint32_t width = (uint32_t)atoi(arguments[2]), height = (uint32_t)atoi(arguments[3]), frames = (uint32_t)atoi(arguments[4]);
  int socket = -1;
  for (int attempt = 0; socket < 0 && attempt < 6000; ++attempt) {
    if (AsyncRT_InteropSocket_connect(arguments[1], &socket) != 0) usleep(10000);
  }
  NEED(socket >= 0);
  AsyncRT_InteropContext context = NULL;
  NEED(AsyncRT_InteropContext_open(NULL, NULL, &context) == 0);
  struct Reply reply;
  int descriptors[2] = {-1, -1};
  const unsigned char *images[RING];
  uint32_t pitch = 0;
  for (uint32_t slot = 0; slot < RING; ++slot) {
    const struct Request create = {.kind = 0, .slot = slot, .format = MAX_FMT_RGBA8, .width = width, .height = height, .content = 2};
    NEED(ask(socket, &create, &reply, descriptors) == 1);
    images[slot] = mmap(NULL, reply.memory.allocation_size_bytes, PROT_READ, MAP_SHARED, descriptors[0], 0);
    NEED(images[slot] != MAP_FAILED);
    pitch = reply.memory.row_pitch_bytes;
    close(descriptors[0]);
  }
  const struct Request timelines = {.kind = 3};
  NEED(ask(socket, &timelines, &reply, descriptors) == 2);
  AsyncRT_InteropSemaphore painted = NULL, shown = NULL;
  NEED(AsyncRT_InteropSemaphore_import_handle(context, descriptors[0], &reply.semaphores[0], &painted) == 0);
  NEED(AsyncRT_InteropSemaphore_import_handle(context, descriptors[1], &reply.semaphores[1], &shown) == 0);
  close(descriptors[0]);
  close(descriptors[1]);
  const struct Request animate = {.kind = 4, .frame = frames, .content = 2};
  NEED(AsyncRT_InteropSocket_send(socket, &animate, sizeof animate, NULL, 0, PATIENCE) == 0);
  for (uint32_t frame = 1; frame <= frames; ++frame) {
    NEED(AsyncRT_InteropSemaphore_wait(painted, frame, PATIENCE) == 0);
    for (uint32_t y = 0; y < height; ++y) {
      const uint32_t *const row = (const uint32_t *)(const void *)(images[frame % RING] + (size_t)y * pitch);
      for (uint32_t x = 0; x < width; ++x) {
        const uint32_t expected = pixel((int32_t)x, (int32_t)y, (int32_t)frame);
        if (row[x] == expected) continue;
        fprintf(stderr, "frame %u, pixel %u %u: %08x instead of %08x\n", frame, x, y, row[x], expected);
        return 1;
      }
    }
    NEED(AsyncRT_InteropSemaphore_signal(shown, frame) == 0);
  }
  size_t size = sizeof reply;
  uint32_t none = 2;
  NEED(AsyncRT_InteropSocket_receive(socket, &reply, &size, descriptors, &none, PATIENCE) == 0 && reply.status == 0);
  NEED(AsyncRT_InteropContext_close(context) == 0);
  close(socket);
  printf("ok: %u frames of %u x %u, every pixel compared\n", frames, width, height);
  return 0;
}
