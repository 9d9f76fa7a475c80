/** What the extension offers, by area, and the functions that offer it, without their common prefix. */
export const extensionFunctions: readonly {
  readonly area: string;
  readonly offer: string;
  readonly functions: readonly string[];
}[] = [
  { area: 'context', offer: 'open by backend, AUTO or UUID', functions: ['Context_open'] },
  { area: 'context', offer: 'on a CUDA context and stream', functions: ['Context_open_cuda'] },
  { area: 'context', offer: 'on a Vulkan device and queue', functions: ['Context_open_vulkan'] },
  { area: 'context', offer: 'on a context of the runtime', functions: ['Context_attach'] },
  { area: 'context', offer: 'what it is', functions: ['Context_info'] },
  { area: 'context', offer: 'handle for the core', functions: ['Context_core_handle'] },
  { area: 'context', offer: 'host function in stream order', functions: ['Context_enqueue_host_function'] },
  { area: 'context', offer: 'close', functions: ['Context_close'] },
  { area: 'buffer', offer: 'create from an image description', functions: ['Buffer_create'] },
  { area: 'buffer', offer: 'wrap external memory', functions: ['Buffer_wrap'] },
  { area: 'buffer', offer: 'describe', functions: ['Buffer_describe', 'Buffer_info'] },
  { area: 'buffer', offer: 'handle for the core', functions: ['Buffer_core_handle'] },
  { area: 'buffer', offer: 'view and crop', functions: ['Buffer_view', 'Buffer_crop'] },
  { area: 'buffer', offer: 'map', functions: ['Buffer_map'] },
  { area: 'buffer', offer: 'hold a mapping', functions: ['Mapping_create', 'Mapping_release'] },
  { area: 'buffer', offer: 'native handles', functions: ['Buffer_native_handles'] },
  { area: 'buffer', offer: 'bind a buffer of the runtime', functions: ['Buffer_bind', 'Buffer_unbind'] },
  {
    area: 'buffer',
    offer: 'ownership across queue families',
    functions: ['Buffer_release_ownership', 'Buffer_acquire_ownership'],
  },
  { area: 'buffer', offer: 'release now or at a timeline value', functions: ['Buffer_release', 'Buffer_release_at'] },
  { area: 'export', offer: 'by handle type, with an info struct', functions: ['Buffer_export_handle'] },
  { area: 'import', offer: 'memory', functions: ['Memory_import_handle', 'Memory_release'] },
  { area: 'import', offer: 'a mapped range of it', functions: ['Memory_map_range'] },
  { area: 'semaphore', offer: 'create and destroy', functions: ['Semaphore_create', 'Semaphore_destroy'] },
  {
    area: 'semaphore',
    offer: 'export and import',
    functions: ['Semaphore_export_handle', 'Semaphore_import_handle'],
  },
  { area: 'semaphore', offer: 'as a VkSemaphore', functions: ['Semaphore_as_vulkan', 'Semaphore_release_vulkan'] },
  {
    area: 'semaphore',
    offer: 'signal and wait on a stream',
    functions: ['Semaphore_enqueue_signal', 'Semaphore_enqueue_wait'],
  },
  { area: 'semaphore', offer: 'from the host', functions: ['Semaphore_signal', 'Semaphore_wait', 'Semaphore_value'] },
  { area: 'semaphore', offer: 'any or all of many', functions: ['Semaphore_wait_any', 'Semaphore_wait_all'] },
  {
    area: 'semaphore',
    offer: 'asynchronous wait',
    functions: ['Semaphore_wait_async', 'Semaphore_wait_eventfd', 'Wait_cancel'],
  },
  {
    area: 'descriptor',
    offer: 'close, duplicate, compare',
    functions: ['_close_descriptor', '_duplicate_descriptor', '_same_description'],
  },
  { area: 'descriptor', offer: 'send and receive', functions: ['Socket_send', 'Socket_receive'] },
  {
    area: 'descriptor',
    offer: 'listen and connect',
    functions: ['Socket_listen', 'Socket_accept', 'Socket_connect'],
  },
  { area: 'knowledge', offer: 'format facts', functions: ['_format_info'] },
  { area: 'knowledge', offer: 'last error of this thread', functions: ['_last_error_text'] },
  { area: 'knowledge', offer: 'version and features', functions: ['_version', '_library_features'] },
];
