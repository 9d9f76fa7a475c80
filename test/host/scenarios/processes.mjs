// Two processes of the same runtime: the memory is one, and the timeline paces them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDeno } from '../context.mjs';

const second = 1_000_000_000n;
const peer = fileURLToPath(new URL('../peer.mjs', import.meta.url));

/** Starts the other process: the same runtime, with the same loader. */
function startPeer({ loader, libraryPath, addon }, path) {
  const command = isDeno ? globalThis.Deno.execPath() : process.execPath;
  const options = isDeno ? ['run', '--allow-all', '--no-config'] : [];
  const child = spawn(command, [...options, peer, loader, libraryPath, addon, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: new Promise((resolve) => child.on('exit', (status, signal) => resolve(signal ?? status))) };
}

/** Connects a peer and gives it a buffer and a timeline. */
function connectPeer(setting, name) {
  const { library, bindings, folder } = setting;
  const path = join(folder, name);
  const context = library.Context.open();
  const buffer = library.Buffer.create(context, { format: bindings.Format.RGBA8, width: 17, height: 9 });
  const timeline = library.TimelineSemaphore.create(context);
  const listener = library.Socket.listen(path);
  const started = startPeer(setting, path);
  const connection = listener.accept(20n * second);
  const memory = buffer.share();
  const semaphore = timeline.share();
  const { allocationSizeBytes, rowPitchBytes } = memory.info;
  const text = JSON.stringify({ allocationSizeBytes: Number(allocationSizeBytes), rowPitchBytes });
  connection.send(new TextEncoder().encode(text), [memory.fd, semaphore.fd], second);
  for (const { fd } of [memory, semaphore]) library.closeDescriptor(fd);
  return { context, buffer, timeline, listener, connection, ...started };
}

export const scenarios = {
  'a peer writes where this process reads, frame by frame': async (setting) => {
    const { context, buffer, timeline, listener, connection, ended } = connectPeer(setting, 'frames');
    const bytes = buffer.bytes();
    for (let frame = 0; frame < 50; frame += 1) {
      bytes[0] = frame;
      timeline.enqueueSignal(context, BigInt(2 * frame + 1));
      await timeline.wait(BigInt(2 * frame + 2), { signal: AbortSignal.timeout(20_000) });
      // The peer has written the frame's number plus one into every pixel of the last row.
      const row = bytes.subarray(8 * 128, 8 * 128 + 17 * 4);
      assert.ok(
        row.every((byte) => byte === ((frame + 1) & 255)),
        `frame ${frame}`,
      );
    }
    timeline.signal(2n ** 32n);
    assert.equal(await ended, 0);
    for (const each of [connection, listener, context]) each.close();
  },

  'a peer that is killed leaves a wait that ends in time, and memory that stays': async (setting) => {
    const { context, buffer, timeline, listener, connection, child, ended } = connectPeer(setting, 'killed');
    timeline.enqueueSignal(context, 1n);
    await timeline.wait(2n, { signal: AbortSignal.timeout(20_000) });
    child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    await assert.rejects(timeline.wait(4n, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    assert.throws(() => timeline.waitSync(4n, 1_000_000n), { codeName: 'ETIMEDOUT' });
    assert.equal(buffer.bytes()[8 * 128], 1);
    assert.equal(timeline.value, 2n);
    for (const each of [connection, listener, context]) each.close();
  },
};
