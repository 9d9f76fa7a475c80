// Memory and timelines that leave as descriptors and come back.
import assert from 'node:assert/strict';
import { expectError } from '../context.mjs';

/** A described buffer and its export, both closed by the caller's block. */
function share(library, context, bindings) {
  const buffer = library.Buffer.create(context, { format: bindings.Format.RGBA8, width: 10, height: 4 });
  return { buffer, ...buffer.share() };
}

export const scenarios = {
  'the core exports what is described'({ library, bindings }) {
    using context = library.Context.open();
    using buffer = library.Buffer.create(context, { format: bindings.Format.BGRA8, width: 10, height: 4 });
    const exported = buffer.deviceBuffer.exportFd();
    assert.deepEqual(
      [exported.width, exported.height, exported.rowPitchBytes, exported.format],
      [10, 4, 64, bindings.Format.BGRA8],
    );
    assert.equal(exported.sizeBytes, buffer.info.allocationSizeBytes);
    library.closeDescriptor(exported.fd);
    // The host has no dma-buf.
    expectError('EOPNOTSUPP', () => buffer.deviceBuffer.exportDmabuf());
  },

  'imported memory is the exported memory, also when the exporter has let go'({ library, bindings }) {
    using context = library.Context.open();
    const { buffer, fd, info } = share(library, context, bindings);
    buffer.bytes()[7] = 70;
    using memory = library.Memory.importHandle(context, fd, info);
    library.closeDescriptor(fd);
    using mapped = memory.mapRange(info.offsetBytes, info.sizeBytes, {
      format: info.format,
      width: 10,
      height: 4,
      rowPitchBytes: 64,
    });
    assert.equal(mapped.bytes()[7], 70);
    mapped.bytes()[8] = 80;
    assert.equal(buffer.bytes()[8], 80);
    buffer.close();
    assert.equal(mapped.bytes()[8], 80);
    expectError('EINVAL', () => memory.mapRange(0n, 0n));
    expectError('EINVAL', () => memory.mapRange(info.allocationSizeBytes, 1n));
    memory.close();
    assert.equal(mapped.bytes()[7], 70);
  },

  "what cannot be imported is refused, and stays the caller's"({ library, bindings }) {
    using context = library.Context.open();
    const { buffer, fd, info } = share(library, context, bindings);
    expectError('EBADF', () => library.Memory.importHandle(context, 1_000_000, info));
    expectError('EINVAL', () => library.Memory.importHandle(context, fd, { ...info, allocationSizeBytes: 1n << 40n }));
    for (const handleType of [bindings.HandleType.OPAQUE_WIN32, bindings.HandleType.METAL_SHARED])
      if (handleType !== undefined) expectError('EOPNOTSUPP', () => buffer.share(handleType));
    // The descriptor is still open and good.
    library.Memory.importHandle(context, fd, info).close();
    library.closeDescriptor(fd);
    buffer.close();
  },

  'a timeline of the core is signalled through its descriptor'({ library }) {
    using context = library.Context.open();
    using core = library.TimelineSemaphoreFd.create(context.deviceContext, 2n);
    using imported = library.TimelineSemaphore.importHandle(context, core.handle);
    assert.equal(imported.value, 2n);
    core.signal(3n);
    imported.waitSync(3n, 5_000_000_000n);
    expectError('EINVAL', () => core.signal(3n));
    expectError('EINVAL', () => core.signal(2n));
    assert.equal(imported.value, 3n);
    // A duplicate is the same semaphore.
    const copy = library.duplicateDescriptor(core.handle);
    library.TimelineSemaphoreFd.fromHandle(copy, { owned: true }).signal(4n);
    imported.waitSync(4n, 5_000_000_000n);
    library.closeDescriptor(copy);
  },

  'a timeline is shared as often as one likes'({ library, bindings }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context, 1n);
    const first = timeline.share();
    const second = timeline.share();
    assert.notEqual(first.fd, second.fd);
    assert.equal(first.info.kind, bindings.TimelineKind.HOST);
    using imported = library.TimelineSemaphore.importHandle(context, second.fd, second.info);
    for (const { fd } of [first, second]) library.closeDescriptor(fd);
    imported.signal(9n);
    assert.equal(timeline.value, 9n);
    expectError('EBADF', () => library.TimelineSemaphore.importHandle(context, 1_000_000));
  },

  'without a Vulkan device there is no VkSemaphore'({ library }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    assert.throws(
      () => timeline.asVulkan({ queueFamilyIndex: 0, instance: 1n, physicalDevice: 1n, device: 1n, reserved: 1 }),
      /AsyncRT_InteropSemaphore_as_vulkan/,
    );
    assert.throws(() => timeline.releaseVulkan(1n, 1n), /AsyncRT_InteropSemaphore_release_vulkan/);
  },
};
