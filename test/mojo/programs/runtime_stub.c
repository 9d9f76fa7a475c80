/* A stand-in for a runtime that has gained the functions of the core: a buffer of 16,384 bytes is an image of 64 x 64 RGBA8 pixels. What it exports is a
 * copy, so it shows that a program needs no other library, and nothing about sharing. */
#define _GNU_SOURCE
#include "asyncrt_interop_fd.h"

#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

typedef const char *(*CreateSubBuffer)(const void **sub, void **address, const void *buffer, size_t offset, size_t length, size_t element_size);

static int new_file(const char *name, const void *bytes, size_t size) {
  const int fd = memfd_create(name, MFD_CLOEXEC);
  if (fd < 0) return -errno;
  if (pwrite(fd, bytes, size, 0) == (ssize_t)size) return fd;
  close(fd);
  return -EIO;
}

int AsyncRT_DeviceBuffer_export_fd(const void *device_buffer_handle, int *out_fd, uint64_t *out_size_bytes, uint32_t *out_row_pitch_bytes,
                                   uint32_t *out_width, uint32_t *out_height, MAX_Format *out_format) {
  const CreateSubBuffer sub_buffer = (CreateSubBuffer)dlsym(RTLD_DEFAULT, "AsyncRT_DeviceBuffer_createSubBuffer");
  void (*const release)(const void *) = (void (*)(const void *))dlsym(RTLD_DEFAULT, "AsyncRT_DeviceBuffer_release");
  const void *sub = NULL;
  void *address = NULL;
  if (sub_buffer == NULL || release == NULL || sub_buffer(&sub, &address, device_buffer_handle, 0, 16384, 1) != NULL) return -EOPNOTSUPP;
  release(sub);
  const int fd = new_file("memory", address, 16384);
  if (fd < 0) return fd;
  *out_fd = fd;
  *out_size_bytes = 16384;
  *out_row_pitch_bytes = 256;
  *out_width = 64;
  *out_height = 64;
  *out_format = MAX_FMT_RGBA8;
  return 0;
}

int AsyncRT_DeviceBuffer_export_dmabuf(const void *device_buffer_handle, int *out_dmabuf_fd, uint64_t *out_size_bytes, uint32_t *out_stride_bytes,
                                       uint32_t *out_width, uint32_t *out_height, uint32_t *out_fourcc, uint64_t *out_modifier) {
  (void)device_buffer_handle, (void)out_dmabuf_fd, (void)out_size_bytes, (void)out_stride_bytes;
  (void)out_width, (void)out_height, (void)out_fourcc, (void)out_modifier;
  return -EOPNOTSUPP;
}

int AsyncRT_Create_timeline_semaphore_fd(const void *device_context_handle, uint64_t initial_value, int *out_fd) {
  if (device_context_handle == NULL) return -EINVAL;
  const int fd = new_file("timeline", &initial_value, sizeof initial_value);
  if (fd < 0) return fd;
  *out_fd = fd;
  return 0;
}

int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, uint64_t value) {
  uint64_t last = 0;
  if (pread(sem_fd, &last, sizeof last, 0) < 0) return -errno;
  if (value <= last) return -EINVAL;
  return pwrite(sem_fd, &value, sizeof value, 0) == (ssize_t)sizeof value ? 0 : -EIO;
}
