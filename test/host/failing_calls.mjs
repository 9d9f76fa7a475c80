// One call of each function of C that fails, through the raw layer. The test of completeness wants one for every function of the document.

/** Objects to fail with: live ones, and handles that have ended. */
export function makeFixtures(library, bindings) {
  const context = library.Context.open();
  const image = { format: bindings.Format.RGBA8, width: 4, height: 4 };
  const buffer = library.Buffer.create(context, image);
  const timeline = library.TimelineSemaphore.create(context, 5n);
  const { fd, info } = buffer.share();
  const memory = library.Memory.importHandle(context, fd, info);
  const other = library.Context.open();
  const dead = {
    context: other.handle,
    buffer: library.Buffer.create(other, image).handle,
    timeline: library.TimelineSemaphore.create(other).handle,
  };
  other.close();
  const close = () => {
    library.closeDescriptor(fd);
    context.close();
  };
  return {
    bindings,
    image,
    buffer: buffer.handle,
    context: context.handle,
    timeline: timeline.handle,
    memory: memory.handle,
    memoryInfo: info,
    fd,
    dead,
    close,
  };
}

const uuid = new Uint8Array(16);
const nobody = 1_000_000;
const vulkan = { queueFamilyIndex: 0, instance: 1n, physicalDevice: 1n, device: 1n, reserved: 1 };

/** Without the prefix that all have. */
const calls = {
  DeviceBuffer_export_fd: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  DeviceBuffer_export_dmabuf: ['EOPNOTSUPP', (call, { buffer }) => call(buffer)],
  Create_timeline_semaphore_fd: ['EINVAL', (call, { dead }) => call(dead.context)],
  Signal_timeline_semaphore_fd: ['EBADF', (call) => call(nobody, 1n)],
  Interop_format_info: ['EINVAL', (call) => call(99)],
  InteropContext_open: ['EINVAL', (call) => call({ backend: 77, deviceUuid: uuid })],
  InteropContext_open_cuda: ['EINVAL', (call) => call({ reserved: 1, cudaContext: 1n })],
  InteropContext_open_vulkan: ['EINVAL', (call) => call(vulkan)],
  InteropContext_attach: ['EINVAL', (call) => call(12345n)],
  InteropContext_info: ['EINVAL', (call, { dead }) => call(dead.context)],
  InteropContext_core_handle: ['EINVAL', (call, { dead }) => call(dead.context)],
  InteropContext_enqueue_host_function: ['EINVAL', (call, { dead }) => call(dead.context, () => undefined)],
  InteropContext_close: ['EINVAL', (call, { dead }) => call(dead.context)],
  InteropBuffer_create: ['EINVAL', (call, { context, image }) => call(context, { ...image, rowPitchBytes: 3 })],
  InteropBuffer_wrap: [
    'EINVAL',
    (call, { context, bindings }) =>
      call(context, { kind: bindings.NativeKind.HOST_POINTER, memory: { hostPointer: 4096n }, sizeBytes: 0n }),
  ],
  InteropBuffer_describe: ['EINVAL', (call, { buffer, image }) => call(buffer, { ...image, rowPitchBytes: 3 })],
  InteropBuffer_info: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_core_handle: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_view: ['EINVAL', (call, { buffer }) => call(buffer, 0n, 0n)],
  InteropBuffer_crop: ['EINVAL', (call, { buffer }) => call(buffer, 9, 9, 1, 1)],
  InteropBuffer_map: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropMapping_create: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropMapping_release: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_native_handles: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_bind: ['EINVAL', (call, { buffer }) => call(buffer, 12345n)],
  InteropBuffer_unbind: ['ENOENT', (call, { buffer }) => call(buffer, 12345n)],
  InteropBuffer_release_ownership: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_acquire_ownership: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_release: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropBuffer_release_at: ['EINVAL', (call, { buffer, dead }) => call(buffer, dead.timeline, 1n)],
  InteropBuffer_export_handle: [
    'EOPNOTSUPP',
    (call, { buffer, bindings }) => call(buffer, bindings.HandleType.DMA_BUF),
  ],
  InteropMemory_import_handle: [
    'EINVAL',
    (call, { context, fd, memoryInfo }) => call(context, fd, { ...memoryInfo, allocationSizeBytes: 1n << 40n }),
  ],
  InteropMemory_map_range: ['EINVAL', (call, { memory }) => call(memory, 0n, 0n)],
  InteropMemory_release: ['EINVAL', (call, { dead }) => call(dead.buffer)],
  InteropSemaphore_create: ['EINVAL', (call, { dead }) => call(dead.context)],
  InteropSemaphore_import_handle: ['EINVAL', (call, { context, fd }) => call(context, fd)],
  InteropSemaphore_export_handle: [
    'EOPNOTSUPP',
    (call, { timeline, bindings }) => call(timeline, bindings.HandleType.DMA_BUF),
  ],
  InteropSemaphore_as_vulkan: ['EINVAL', (call, { timeline }) => call(timeline, vulkan)],
  InteropSemaphore_release_vulkan: ['ENOENT', (call, { timeline }) => call(timeline, 1n, 1n)],
  InteropSemaphore_enqueue_signal: ['EINVAL', (call, { timeline, context }) => call(timeline, context, 5n)],
  InteropSemaphore_enqueue_wait: ['EINVAL', (call, { dead, context }) => call(dead.timeline, context, 5n)],
  InteropSemaphore_signal: ['EINVAL', (call, { timeline }) => call(timeline, 5n)],
  InteropSemaphore_wait: ['ETIMEDOUT', (call, { timeline }) => call(timeline, 6n, 0n)],
  InteropSemaphore_value: ['EINVAL', (call, { dead }) => call(dead.timeline)],
  InteropSemaphore_wait_any: ['ETIMEDOUT', (call, { timeline }) => call([timeline, timeline], [6n, 7n], 0n)],
  InteropSemaphore_wait_all: ['ETIMEDOUT', (call, { timeline }) => call([timeline, timeline], [5n, 6n], 0n)],
  InteropSemaphore_wait_async: ['EINVAL', (call, { dead }) => call(dead.timeline, 1n, () => undefined)],
  InteropSemaphore_wait_eventfd: ['EINVAL', (call, { dead }) => call(dead.timeline, 1n)],
  InteropWait_cancel: ['EINVAL', (call) => call(2n ** 60n)],
  InteropSemaphore_destroy: ['EINVAL', (call, { dead }) => call(dead.timeline)],
  Interop_close_descriptor: ['EBADF', (call) => call(nobody)],
  Interop_duplicate_descriptor: ['EBADF', (call) => call(nobody)],
  Interop_same_description: ['EBADF', (call) => call(nobody, nobody)],
  InteropSocket_listen: ['ENAMETOOLONG', (call) => call(`/tmp/${'x'.repeat(200)}`)],
  InteropSocket_accept: ['ENOTSOCK', (call, { fd }) => call(fd, 0n)],
  InteropSocket_connect: ['ENOENT', (call) => call('/nobody/listens/here')],
  InteropSocket_send: ['ENOTSOCK', (call, { fd }) => call(fd, uuid, null, 0n)],
  InteropSocket_receive: ['ENOTSOCK', (call, { fd }) => call(fd, 0n)],
};

/** Name of each function with the error that is expected and the call: `run(raw, fixtures)` gives the status. */
export const failingCalls = Object.entries(calls).map(([short, [code, make]]) => {
  const name = `AsyncRT_${short}`;
  const run = (raw, fixtures) => {
    const result = make(raw[name], fixtures);
    return typeof result === 'number' ? result : result.status;
  };
  return { name, code, run };
});
