/* A stand-in for the core of the flagship, on Linux: memory and timelines are memfds, no device is involved. The handles are those of a live Mojo
 * runtime, which is asked for the size of a buffer; a buffer whose size is a multiple of 256 passes for rows of 64 RGBA8 pixels. */
#define _GNU_SOURCE
#include "asyncrt_interop_fd.h"

#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

static int64_t size_of_buffer(const void *buffer) {
  int64_t (*bytesize)(const void *) = (int64_t (*)(const void *))dlsym(RTLD_DEFAULT, "AsyncRT_DeviceBuffer_bytesize");
  return bytesize == NULL ? -ENOSYS : bytesize(buffer);
}

static int new_file(const char *name, const void *bytes, size_t size) {
  const int fd = memfd_create(name, MFD_CLOEXEC);
  if (fd < 0) return -errno;
  if (pwrite(fd, bytes, size, 0) == (ssize_t)size) return fd;
  close(fd);
  return -EIO;
}

int AsyncRT_DeviceBuffer_export_fd(const void *device_buffer_handle, int *out_fd, uint64_t *out_size_bytes, uint32_t *out_row_pitch_bytes,
                                   uint32_t *out_width, uint32_t *out_height, MAX_Format *out_format) {
  if (device_buffer_handle == NULL) return -EINVAL;
  const int64_t size = size_of_buffer(device_buffer_handle);
  if (size <= 0 || size % 256 != 0) return -EOPNOTSUPP;
  const int fd = new_file("memory", &size, sizeof size);
  if (fd < 0) return fd;
  *out_fd = fd;
  *out_size_bytes = UINT64_MAX;
  *out_row_pitch_bytes = 256;
  *out_width = 64;
  *out_height = (uint32_t)(size / 256);
  *out_format = MAX_FMT_RGBA8;
  return 0;
}

int AsyncRT_DeviceBuffer_export_dmabuf(const void *device_buffer_handle, int *out_dmabuf_fd, uint64_t *out_size_bytes,
                                       uint32_t *out_stride_bytes, uint32_t *out_width, uint32_t *out_height, uint32_t *out_fourcc,
                                       uint64_t *out_modifier) {
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

/* Only for the test. */
uint64_t test_value_in(int fd);
uint64_t test_value_in(int fd) {
  uint64_t value = 0;
  return pread(fd, &value, sizeof value, 0) == (ssize_t)sizeof value ? value : UINT64_MAX - 1;
}
