// Waiting blocks no thread of the runtime: more waits than it has threads, while other work proceeds.
import assert from 'node:assert/strict';
import { pbkdf2 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';

export const scenarios = {
  'files and cryptography proceed while 200 waits are pending': async ({ library, libraryPath }) => {
    const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4);
    using context = library.Context.open();
    const timelines = Array.from({ length: 200 }, () => library.TimelineSemaphore.create(context));
    assert.ok(timelines.length > 10 * threads);
    let reached = 0;
    const waits = timelines.map((timeline) => timeline.wait(1n).then(() => (reached += 1)));
    // If each wait held a thread of the pool, none of this would ever end.
    const work = Array.from({ length: 3 * threads }, (_, index) =>
      index % 2 === 0 ? readFile(libraryPath) : promisify(pbkdf2)('password', 'salt', 1000, 32, 'sha256'),
    );
    await Promise.all(work);
    assert.equal(reached, 0);
    for (const timeline of timelines) timeline.signal(1n);
    await Promise.all(waits);
    assert.equal(reached, timelines.length);
  },

  '1,000 waits take at most 9 threads of the library': async ({ library }) => {
    const { readdirSync } = await import('node:fs');
    const count = () => readdirSync('/proc/self/task').length;
    using context = library.Context.open();
    using first = library.TimelineSemaphore.create(context);
    const before = count();
    const timelines = Array.from({ length: 1000 }, () => library.TimelineSemaphore.create(context));
    const waits = timelines.map((timeline) => timeline.wait(1n));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const during = count();
    assert.ok(during - before <= 9, `${during - before} threads more`);
    for (const timeline of timelines) timeline.signal(1n);
    await Promise.all(waits);
    assert.equal(first.value, 0n);
  },

  'what is no AbortSignal is refused before anything starts': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    await assert.rejects(timeline.wait(1n, { signal: {} }), /expected an AbortSignal/);
    // A wait that had been left behind would end the process now.
    timeline.signal(1n);
    await timeline.wait(1n);
  },
};
