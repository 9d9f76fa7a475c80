// Nothing is left behind: the counts of descriptors and of mappings of shared memory are what they were.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { collectUntil } from '../context.mjs';
import { failingCalls, makeFixtures } from '../failing_calls.mjs';

const second = 1_000_000_000n;

/** What an open descriptor refers to; an empty text if it was closed meanwhile, as that of the list itself. */
function targetOf(fd) {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).replace(/\d+/g, 'N');
  } catch {
    return '';
  }
}

/** Open descriptors, and mappings that the library made: an engine maps and unmaps memory of its own at any time. */
function resources({ sockets = true } = {}) {
  const maps = readFileSync('/proc/self/maps', 'utf8').split('\n');
  const descriptors = readdirSync('/proc/self/fd')
    .map(targetOf)
    .filter((target) => target !== '' && (sockets || !target.startsWith('socket:')));
  return { descriptors: descriptors.sort(), mappings: maps.filter((line) => line.includes('/memfd:asyncrt')).length };
}

/** One frame as producer and consumer handle it: shared, sent, imported, mapped, read, and given back. */
function frame(library, bindings, context, timeline, [client, server], value) {
  using buffer = library.Buffer.create(context, { format: bindings.Format.RGBA8, width: 16, height: 16 });
  buffer.bytes()[0] = Number(value & 255n);
  const { fd, info } = buffer.share();
  client.send(new Uint8Array(1), [fd], second);
  library.closeDescriptor(fd);
  const { descriptors } = server.receive(second);
  using memory = library.Memory.importHandle(context, descriptors[0], info);
  library.closeDescriptor(descriptors[0]);
  using mapped = memory.mapRange(info.offsetBytes, info.sizeBytes);
  timeline.enqueueSignal(context, value);
  timeline.waitSync(value, 5n * second);
  assert.equal(mapped.bytes()[0], Number(value & 255n));
}

export const scenarios = {
  '10,000 frames leave nothing behind': async ({ library, bindings, folder }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const path = join(folder, 'frames');
    using listener = library.Socket.listen(path);
    using client = library.Socket.connect(path);
    using server = listener.accept(second);
    const run = (from, to) => {
      for (let value = from; value <= to; value += 1n)
        frame(library, bindings, context, timeline, [client, server], value);
    };
    const bare = resources().mappings;
    run(1n, 10n);
    // What JavaScript can still reach stays mapped.
    await collectUntil(() => resources().mappings === bare);
    const before = resources();
    const one = library.Buffer.create(context, { format: bindings.Format.R8, width: 1, height: 1 });
    one.bytes();
    // What is counted is what there is.
    const during = resources();
    assert.deepEqual(
      [during.descriptors.length, during.mappings],
      [before.descriptors.length + 1, before.mappings + 1],
    );
    one.close();
    run(11n, 10_010n);
    // The descriptors go with the buffers; the mappings, when nobody can reach the arrays any more.
    assert.deepEqual(resources().descriptors, before.descriptors);
    await collectUntil(() => resources().mappings === before.mappings);
  },

  '10,000 waits of promises leave nothing behind': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const run = async (from, to) => {
      for (let value = from; value <= to; value += 1n) {
        const wait = timeline.wait(value);
        timeline.signal(value);
        await wait;
      }
    };
    await run(1n, 100n);
    // No wait needs a socket, but Deno opens a pair for itself at some time.
    const before = resources({ sockets: false });
    await run(101n, 10_100n);
    assert.deepEqual(resources({ sockets: false }), before);
  },

  '1,000 failing calls of every function leave nothing behind'({ library, bindings }) {
    const fixtures = makeFixtures(library, bindings);
    for (const { run } of failingCalls) run(library.raw, fixtures);
    const before = resources();
    for (const { name, run } of failingCalls) {
      for (let round = 0; round < 1000; round += 1) assert.ok(run(library.raw, fixtures) < 0, name);
      assert.deepEqual(resources(), before, name);
    }
    fixtures.close();
  },
};
