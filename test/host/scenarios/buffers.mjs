// Buffers: their memory, their images, what is made of them, and their end.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { closeSync, openSync, readFileSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { collectGarbage, collectUntil, expectError } from '../context.mjs';

/** How often memory of buffers is mapped in this process. */
function mappedBuffers() {
  const maps = readFileSync('/proc/self/maps', 'utf8').split('\n');
  return maps.filter((line) => line.includes('/memfd:asyncrt-buffer')).length;
}

const make = (library, context, bindings, image = {}, options = null) =>
  library.Buffer.create(context, { format: bindings.Format.RGBA8, width: 10, height: 4, ...image }, options);

export const scenarios = {
  'a buffer has room for its image, and 64 bytes more'({ library, bindings }) {
    using context = library.Context.open();
    using buffer = make(library, context, bindings);
    const info = buffer.info;
    assert.deepEqual([info.format, info.width, info.height, info.rowPitchBytes], [bindings.Format.RGBA8, 10, 4, 64]);
    assert.ok(info.sizeBytes >= 64n * 4n + 64n);
    assert.ok((info.state & bindings.BufferState.DESCRIBED) !== 0);
    expectError('EINVAL', () => make(library, context, bindings, { width: 10, rowPitchBytes: 39 }));
    assert.throws(() => make(library, context, bindings, { width: 0 }), RangeError);
    using exact = make(
      library,
      context,
      bindings,
      { rowPitchBytes: 48 },
      { flags: bindings.BufferFlags.EXACT_ROW_PITCH },
    );
    assert.equal(exact.info.rowPitchBytes, 48);
    using large = make(library, context, bindings, {}, { minSizeBytes: 100_000n });
    assert.ok(large.info.sizeBytes >= 100_000n);
  },

  'bytes() is the memory itself, and the same each time'({ library, bindings }) {
    using context = library.Context.open();
    using buffer = make(library, context, bindings);
    const bytes = buffer.bytes();
    assert.ok(bytes instanceof Uint8Array);
    assert.equal(BigInt(bytes.length), buffer.info.sizeBytes);
    assert.equal(
      bytes.every((byte) => byte === 0),
      true,
    );
    bytes[5] = 77;
    assert.equal(buffer.bytes().buffer, bytes.buffer);
    // Another mapping of the same memory sees it.
    using view = buffer.view(4n, 8n);
    assert.deepEqual([...view.bytes()], [0, 77, 0, 0, 0, 0, 0, 0]);
    view.bytes()[2] = 78;
    assert.equal(bytes[6], 78);
    assert.ok((buffer.info.state & bindings.BufferState.MAPPED) !== 0);
  },

  'bytes() is detached when the buffer ends'({ library, bindings }) {
    using context = library.Context.open();
    const buffer = make(library, context, bindings);
    const bytes = buffer.bytes();
    const part = bytes.subarray(4, 20);
    const words = new Uint32Array(bytes.buffer, 0, 4);
    buffer.close();
    assert.deepEqual([bytes.length, part.length, words.length, bytes.buffer.byteLength], [0, 0, 0, 0]);
    bytes[0] = 1;
    assert.equal(bytes[0], undefined);
    assert.throws(() => bytes.set([1]), /RangeError|TypeError/);
  },

  'what a thread still reads when its buffer and context are closed stays until it is done': async (given) => {
    const { library, bindings, folder } = given;
    await collectUntil(() => mappedBuffers() === 0);
    const file = openSync(join(folder, 'bytes'), 'w+');
    const readers = [
      // Of one piece: for the next one Node would look at the length, which is 0 by then.
      async (bytes) => inflateSync(await promisify(deflate)(bytes, { chunkSize: 2 * bytes.length })),
      async (bytes) => {
        await promisify(write)(file, bytes, 0, bytes.length, 0);
        return readFileSync(join(folder, 'bytes'));
      },
    ];
    for (const read of readers) {
      for (const close of [(buffer) => buffer.close(), (_, context) => context.close()]) {
        const context = library.Context.open();
        const buffer = make(library, context, bindings, { width: 2000, height: 500 });
        const bytes = buffer.bytes();
        for (let index = 0; index < bytes.length; index += 1) bytes[index] = (index * 2_654_435_761) >>> 13;
        const expected = Uint8Array.from(bytes);
        const reading = read(bytes);
        close(buffer, context);
        // Bun does not let go of an array that it reads.
        if (globalThis.Bun === undefined) assert.deepEqual([bytes.length, bytes.buffer.byteLength], [0, 0]);
        assert.equal(Buffer.compare(await reading, expected), 0);
        context.close();
      }
    }
    closeSync(file);
    await collectUntil(() => mappedBuffers() === 0);
  },

  'a buffer whose memory was transferred elsewhere stays, with its context': async ({ library, bindings }) => {
    const context = library.Context.open();
    const buffer = make(library, context, bindings);
    const elsewhere = (() => new Uint8Array(buffer.bytes().buffer.transfer()))();
    // Also when nobody can reach what the memory was taken from.
    await collectGarbage();
    for (const object of [buffer, context]) assert.throws(() => object.close(), /memory that it lent was transferred/);
    elsewhere[0] = 2;
    assert.deepEqual([elsewhere[0], buffer.closed, context.closed], [2, false, false]);
    using view = buffer.view(0n, 8n);
    assert.equal(view.bytes()[0], 2);
  },

  'bytes() is detached by a release at a value, and by the end of a block'({ library, bindings }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const buffer = make(library, context, bindings);
    const bytes = buffer.bytes();
    expectError('EINVAL', () => {
      const closed = library.TimelineSemaphore.create(context);
      const { handle } = closed;
      closed.close();
      buffer.releaseAt(library.TimelineSemaphore.fromHandle(handle), 1n);
    });
    assert.ok(bytes.length > 0);
    buffer.releaseAt(timeline, 1n);
    assert.equal(bytes.length, 0);
    assert.throws(() => buffer.info, /was given away/);
    timeline.signal(1n);
    let inner;
    {
      using other = make(library, context, bindings);
      inner = other.bytes();
      assert.ok(inner.length > 0);
    }
    assert.equal(inner.length, 0);
  },

  'memory that can be reached keeps its buffer, and what is forgotten is released': async ({ library, bindings }) => {
    using context = library.Context.open();
    const bytes = (() => {
      const forgotten = make(library, context, bindings);
      for (let index = 0; index < 20; index += 1) make(library, context, bindings).bytes();
      return forgotten.bytes();
    })();
    bytes[3] = 9;
    await collectGarbage();
    assert.equal(bytes[3], 9);
    context.close();
    assert.equal(bytes.length, 0);
  },

  'memory of the application is wrapped, not copied'({ library, bindings }) {
    using context = library.Context.open();
    using owner = make(library, context, bindings);
    owner.bytes()[64] = 3;
    const { hostPointer } = owner.nativeHandles;
    assert.ok(hostPointer > 0n);
    const kind = bindings.NativeKind.HOST_POINTER;
    const memory = { kind, memory: { hostPointer }, offsetBytes: 64n, sizeBytes: 16n };
    using wrapped = library.Buffer.wrap(context, memory);
    assert.ok((wrapped.info.state & bindings.BufferState.WRAPPED) !== 0);
    assert.equal(wrapped.bytes()[0], 3);
    expectError('EINVAL', () => library.Buffer.wrap(context, { ...memory, sizeBytes: 0n }));
    // Without an image it cannot be exported; with one, its memory is still the application's and no file.
    expectError('EOPNOTSUPP', () => wrapped.deviceBuffer.exportFd());
    wrapped.describe({ format: bindings.Format.R8, width: 4, height: 1 });
    assert.equal(wrapped.info.width, 4);
    expectError('EINVAL', () => wrapped.describe({ format: bindings.Format.R8, width: 400, height: 1 }));
  },

  'views and crops are the same memory, and keep it alive'({ library, bindings }) {
    using context = library.Context.open();
    const buffer = make(library, context, bindings);
    buffer.bytes()[64 + 4] = 42;
    const crop = buffer.crop(1, 1, 3, 2);
    assert.deepEqual([crop.info.width, crop.info.height, crop.info.rowPitchBytes], [3, 2, 64]);
    expectError('EINVAL', () => buffer.crop(9, 0, 2, 1));
    expectError('EINVAL', () => buffer.view(0n, 0n));
    expectError('EINVAL', () => buffer.view(buffer.info.sizeBytes, 1n));
    buffer.close();
    assert.equal(crop.bytes()[0], 42);
    crop.close();
  },

  'ownership passes to another user and back'({ library, bindings }) {
    using context = library.Context.open();
    using buffer = make(library, context, bindings);
    buffer.releaseOwnership();
    buffer.acquireOwnership();
    assert.equal(buffer.nativeHandles.backend, bindings.Backend.HOST);
  },

  'a buffer of no runtime cannot be bound'({ library, bindings }) {
    using context = library.Context.open();
    using buffer = make(library, context, bindings);
    const foreign = library.DeviceBuffer.fromHandle(bindings.DeviceBufferHandle.fromAddress(12345n));
    expectError('EINVAL', () => buffer.bind(foreign));
    assert.ok(library.raw.AsyncRT_InteropBuffer_unbind(buffer.handle, foreign.handle) < 0);
  },
};
