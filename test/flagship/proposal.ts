/** The declarations of the proposal, written down once more by hand: function, parameters as C types and names, in order. */
export const proposedFunctions: readonly { readonly name: string; readonly parameters: readonly string[] }[] = [
  {
    name: 'AsyncRT_DeviceBuffer_export_fd',
    parameters: [
      'const void *device_buffer_handle',
      'int *out_fd',
      'uint64_t *out_size_bytes',
      'uint32_t *out_row_pitch_bytes',
      'uint32_t *out_width',
      'uint32_t *out_height',
      'MAX_Format *out_format',
    ],
  },
  {
    name: 'AsyncRT_Create_timeline_semaphore_fd',
    parameters: ['const void *device_context_handle', 'uint64_t initial_value', 'int *out_fd'],
  },
  { name: 'AsyncRT_Signal_timeline_semaphore_fd', parameters: ['int sem_fd', 'uint64_t value'] },
  {
    name: 'AsyncRT_DeviceBuffer_export_dmabuf',
    parameters: [
      'const void *device_buffer_handle',
      'int *out_dmabuf_fd',
      'uint64_t *out_size_bytes',
      'uint32_t *out_stride_bytes',
      'uint32_t *out_width',
      'uint32_t *out_height',
      'uint32_t *out_fourcc',
      'uint64_t *out_modifier',
    ],
  },
];

/** Enumerator, value, and whether the proposal marks it optional. More formats may follow these. */
export const proposedFormats: readonly (readonly [name: string, value: bigint, optional: boolean])[] = [
  ['MAX_FMT_R8', 1n, false],
  ['MAX_FMT_RG8', 2n, false],
  ['MAX_FMT_RGBA8', 3n, false],
  ['MAX_FMT_BGRA8', 4n, true],
  ['MAX_FMT_SRGBA8', 5n, true],
  ['MAX_FMT_R16F', 6n, false],
  ['MAX_FMT_RG16F', 7n, false],
  ['MAX_FMT_RGBA16F', 8n, false],
  ['MAX_FMT_R32F', 9n, true],
  ['MAX_FMT_RG32F', 10n, true],
  ['MAX_FMT_RGBA32F', 11n, true],
];
