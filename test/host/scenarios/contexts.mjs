// Contexts: who opens and ends them, what they say of themselves, and the order of their stream.
import assert from 'node:assert/strict';
import { expectError } from '../context.mjs';

export const scenarios = {
  'a context is open until its block ends'({ library }) {
    let kept;
    {
      using context = library.Context.open();
      kept = context;
      assert.equal(context.closed, false);
    }
    assert.equal(kept.closed, true);
    assert.throws(() => kept.info, /^TypeError: this Context is closed$/);
    kept.close();
  },

  'it says what it is'({ library, bindings }) {
    using context = library.Context.open({ backend: bindings.Backend.HOST, deviceUuid: new Uint8Array(16) });
    const info = context.info;
    assert.equal(info.backend, bindings.Backend.HOST);
    assert.ok((info.features & bindings.Features.EXPORT_OPAQUE_FD) !== 0n);
    assert.ok((info.features & bindings.Features.HOST_VISIBLE) !== 0n);
    assert.ok(info.deviceName.length > 0);
    assert.equal(info.deviceUuid.length, 16);
    assert.equal(info.vkDevice, null);
    assert.equal(info.maxValueDifference > 2n ** 31n, true);
    using same = library.Context.open({
      backend: bindings.Backend.HOST,
      flags: bindings.ContextFlags.BY_DEVICE_UUID,
      deviceUuid: info.deviceUuid,
    });
    assert.deepEqual(same.info.deviceUuid, info.deviceUuid);
  },

  'what is closed is refused'({ library, bindings }) {
    const { context } = library.raw.AsyncRT_InteropContext_open();
    assert.equal(library.raw.AsyncRT_InteropContext_close(context), 0);
    for (const status of [
      library.raw.AsyncRT_InteropContext_close(context),
      library.raw.AsyncRT_InteropContext_info(context).status,
      library.raw.AsyncRT_InteropContext_core_handle(context).status,
    ])
      assert.equal(status, -bindings.Errno.EINVAL);
  },

  'host functions run in order, and before the signal that was enqueued after them': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const order = [];
    for (let index = 0; index < 5; index += 1) context.enqueueHostFunction(() => order.push([index, timeline.value]));
    timeline.enqueueSignal(context, 1n);
    // Time in which a signal that waits for nothing would take effect.
    const end = performance.now() + 20;
    while (performance.now() < end);
    await timeline.wait(1n);
    assert.deepEqual(
      order,
      [0, 1, 2, 3, 4].map((index) => [index, 0n]),
    );
  },

  'what names no device is refused'({ library, bindings }) {
    const { raw } = library;
    const vulkan = { queueFamilyIndex: 0, instance: 1n, physicalDevice: 1n, device: 1n, queue: 1n };
    const refused = ({ status }, text) => {
      assert.equal(status, -bindings.Errno.EINVAL);
      assert.match(library.lastErrorText(), text);
    };
    refused(raw.AsyncRT_InteropContext_open({ backend: 77, deviceUuid: new Uint8Array(16) }), /`options\.backend` is/);
    refused(raw.AsyncRT_InteropContext_open_cuda({ cudaContext: 1n, reserved: 1 }), /`cuda\.reserved` is 0/);
    refused(raw.AsyncRT_InteropContext_open_vulkan({ ...vulkan, reserved: 1 }), /`vulkan\.reserved` is 0/);
    // A handle that is neither ours nor of a runtime: there is no runtime in this process.
    refused(raw.AsyncRT_InteropContext_attach(12345n), /runtime/);
  },

  'closing a context ends what was made on it'({ library, bindings }) {
    const context = library.Context.open();
    const image = { format: bindings.Format.R8, width: 8, height: 8 };
    const buffer = library.Buffer.create(context, image);
    const view = buffer.view(0n, 8n);
    const timeline = library.TimelineSemaphore.create(context);
    const bytes = buffer.bytes();
    context.close();
    assert.deepEqual([buffer.closed, view.closed, timeline.closed, bytes.length], [true, true, true, 0]);
    // The handles of C have ended as well.
    using other = library.Context.open();
    assert.equal(library.TimelineSemaphore.create(other).value, 0n);
  },

  'a child that cannot be released does not keep its context'({ library, bindings }) {
    const image = { format: bindings.Format.R8, width: 8, height: 8 };
    const released = (context) => {
      const buffer = library.Buffer.create(context, image);
      assert.equal(library.raw.AsyncRT_InteropBuffer_release(buffer.handle), 0);
      return buffer;
    };
    const context = library.Context.open();
    const { handle } = context;
    const [buffer, other] = [released(context), library.Buffer.create(context, image)];
    expectError('EINVAL', () => context.close());
    assert.deepEqual([buffer.closed, other.closed, context.closed], [true, true, true]);
    assert.equal(library.raw.AsyncRT_InteropContext_close(handle), -bindings.Errno.EINVAL);
    context.close();
    // Of several errors, each is told.
    using second = library.Context.open();
    const alone = released(second);
    expectError('EINVAL', () => alone.close());
    assert.equal(alone.closed, true);
    released(second);
    released(second);
    assert.throws(
      () => second.close(),
      (error) => error instanceof AggregateError && error.errors.length === 2 && second.closed,
    );
  },

  'an error says what the library says about it': async ({ library, bindings }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context, 5n);
    const failing = [
      [() => timeline.signal(5n), 'EINVAL', /^AsyncRT_InteropSemaphore_signal: EINVAL \(22\): .*above/],
      [() => library.Socket.connect('/nobody/is/here'), 'ENOENT', /^AsyncRT_InteropSocket_connect: ENOENT \(2\): .+/],
    ];
    for (const [call, codeName, message] of failing) {
      assert.throws(call, { name: 'AbiError', codeName, message });
      assert.throws(call, ({ text }) => text !== '' && text === library.lastErrorText());
    }
    // A failure that another thread reports has its text there.
    const wait = timeline.wait(9n);
    timeline.close();
    await assert.rejects(wait, { name: 'AbiError', codeName: 'ECANCELED', text: '' });
    assert.equal(new bindings.AbiError(22, 'call').message, 'call: EINVAL (22)');
  },

  'an argument of the wrong class is an error that names it'({ library }) {
    assert.throws(
      () => library.TimelineSemaphore.create({}),
      /^TypeError: context: expected a Context, got a value of type object$/,
    );
    using context = library.Context.open();
    assert.throws(() => library.TimelineSemaphore.create(context, 1), TypeError);
    assert.throws(() => library.TimelineSemaphore.create(context, -1n), RangeError);
    expectError('EINVAL', () => library.Context.open({ backend: 77, deviceUuid: new Uint8Array(16) }));
  },
};
