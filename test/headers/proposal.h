/* The declarations of the proposal, frozen: the core header has these tokens and no others, but for formats added at the end of the enum. */
typedef enum {
  MAX_FMT_R8 = 1,
  MAX_FMT_RG8 = 2,
  MAX_FMT_RGBA8 = 3,
  MAX_FMT_BGRA8 = 4,
  MAX_FMT_SRGBA8 = 5,
  MAX_FMT_R16F = 6,
  MAX_FMT_RG16F = 7,
  MAX_FMT_RGBA16F = 8,
  MAX_FMT_R32F = 9,
  MAX_FMT_RG32F = 10,
  MAX_FMT_RGBA32F = 11
} MAX_Format;

int AsyncRT_DeviceBuffer_export_fd(
  const void* device_buffer_handle,
  int* out_fd,
  uint64_t* out_size_bytes,
  uint32_t* out_row_pitch_bytes,
  uint32_t* out_width,
  uint32_t* out_height,
  MAX_Format* out_format
);

int AsyncRT_Create_timeline_semaphore_fd(
  const void* device_context_handle,
  uint64_t initial_value,
  int* out_fd
);

int AsyncRT_Signal_timeline_semaphore_fd(
  int sem_fd,
  uint64_t value
);

int AsyncRT_DeviceBuffer_export_dmabuf(
  const void* device_buffer_handle,
  int* out_dmabuf_fd,
  uint64_t* out_size_bytes,
  uint32_t* out_stride_bytes,
  uint32_t* out_width,
  uint32_t* out_height,
  uint32_t* out_fourcc,
  uint64_t* out_modifier
);
