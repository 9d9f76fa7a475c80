/** Functions that cannot succeed here, each with the reason. */
export const neverSucceeds: Readonly<Record<string, string>> = {
  AsyncRT_DeviceBuffer_export_dmabuf: 'the host backend has no dma-buf',
  AsyncRT_InteropContext_open_cuda: 'it needs a CUDA context and stream of the application',
  AsyncRT_InteropContext_open_vulkan: 'it needs a Vulkan device of the application',
  AsyncRT_InteropContext_attach: 'it needs a context of a live Mojo runtime',
  AsyncRT_InteropBuffer_bind: 'it needs a buffer of a live Mojo runtime',
  AsyncRT_InteropBuffer_unbind: 'it needs a buffer of a live Mojo runtime',
  AsyncRT_InteropSemaphore_as_vulkan: 'it needs a Vulkan device of the application',
  AsyncRT_InteropSemaphore_release_vulkan: 'it needs a Vulkan device of the application',
};

/** Functions that cannot fail when they are called through the bindings, each with the reason. */
export const neverFails: Readonly<Record<string, string>> = {
  AsyncRT_Interop_version: 'it fails for null pointers only, and the bindings give none',
  AsyncRT_Interop_library_features: 'it fails for null pointers and after a fork only',
  AsyncRT_Interop_last_error_text: 'it has no status',
};
