// Timelines: their values, and waiting for them.
import assert from 'node:assert/strict';
import { expectError, expectRejection } from '../context.mjs';

const second = 1_000_000_000n;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const scenarios = {
  'values grow, up to the largest'({ library }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    for (const value of [1n, 5n, 2n ** 31n + 4n, 2n ** 32n - 2n, 2n ** 64n - 1n]) {
      timeline.signal(value);
      assert.equal(timeline.value, value);
      expectError('EINVAL', () => timeline.signal(value));
      expectError('EINVAL', () => timeline.signal(value - 1n));
      assert.equal(timeline.value, value);
    }
  },

  'equal and lower values are refused while a higher one is pending': async ({ library }) => {
    using context = library.Context.open();
    using gate = library.TimelineSemaphore.create(context);
    using timeline = library.TimelineSemaphore.create(context);
    gate.enqueueWait(context, 1n);
    timeline.enqueueSignal(context, 7n);
    for (const value of [7n, 6n, 1n]) {
      expectError('EINVAL', () => timeline.signal(value));
      expectError('EINVAL', () => timeline.enqueueSignal(context, value));
    }
    assert.equal(timeline.value, 0n);
    gate.signal(1n);
    assert.equal(await timeline.wait(7n), 7n);
  },

  'a wait ends in time'({ library }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context, 3n);
    timeline.waitSync(3n, 0n);
    expectError('ETIMEDOUT', () => timeline.waitSync(4n, 0n));
    expectError('ETIMEDOUT', () => timeline.waitSync(4n, 1_000_000n));
  },

  'waiting for any says which, and for all waits for each'({ library }) {
    using context = library.Context.open();
    const timelines = Array.from({ length: 4 }, () => library.TimelineSemaphore.create(context));
    const { TimelineSemaphore } = library;
    timelines[2].signal(5n);
    assert.equal(TimelineSemaphore.waitAnySync(timelines, [1n, 1n, 5n, 1n], second), 2);
    expectError('ETIMEDOUT', () => TimelineSemaphore.waitAnySync(timelines, [1n, 1n, 6n, 1n], 0n));
    expectError('ETIMEDOUT', () => TimelineSemaphore.waitAllSync(timelines, [1n, 1n, 5n, 1n], 0n));
    for (const index of [0, 1, 3]) timelines[index].enqueueSignal(context, 1n);
    TimelineSemaphore.waitAllSync(timelines, new BigUint64Array([1n, 1n, 5n, 1n]), 5n * second);
    assert.throws(() => TimelineSemaphore.waitAllSync(timelines, [1n]), RangeError);
  },

  'a promise resolves with the value': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const waits = [3n, 1n, 2n].map((value) => timeline.wait(value));
    timeline.signal(1n);
    timeline.signal(3n);
    for (const value of await Promise.all(waits)) assert.ok(value >= 1n);
    assert.ok((await timeline.wait(2n)) >= 2n);
  },

  'an AbortSignal cancels a wait': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const controller = new AbortController();
    const wait = timeline.wait(3n, { signal: controller.signal });
    const reason = new Error('no longer wanted');
    controller.abort(reason);
    await assert.rejects(wait, (error) => error === reason);
    // It was aborted before, or in time, or too late.
    await assert.rejects(timeline.wait(3n, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
    await assert.rejects(timeline.wait(3n, { signal: AbortSignal.timeout(5) }), { name: 'TimeoutError' });
    const late = new AbortController();
    const done = timeline.wait(3n, { signal: late.signal });
    timeline.signal(3n);
    assert.equal(await done, 3n);
    late.abort();
  },

  'aborting while the signal comes leaves each promise settled once': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    let settled = 0;
    for (let value = 1n; value <= 300n; value += 1n) {
      const controller = new AbortController();
      const wait = timeline.wait(value, { signal: controller.signal }).then(
        () => 'reached',
        (error) => (error.name === 'AbortError' ? 'aborted' : Promise.reject(error)),
      );
      timeline.enqueueSignal(context, value);
      if (value % 3n !== 0n) controller.abort();
      assert.match(await wait, /reached|aborted/);
      timeline.waitSync(value, 5n * second);
      settled += 1;
    }
    assert.equal(settled, 300);
  },

  'destroying a semaphore ends its waits': async ({ library }) => {
    using context = library.Context.open();
    const timeline = library.TimelineSemaphore.create(context);
    const rejected = expectRejection('ECANCELED', timeline.wait(1n));
    await pause(5);
    timeline.close();
    await rejected;
    await assert.rejects(async () => timeline.wait(1n), /is closed/);
  },

  'an eventfd becomes readable'({ library }) {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const { fd, wait } = timeline.waitEventfd(1n);
    const other = timeline.waitEventfd(2n);
    timeline.signal(1n);
    other.wait.cancel();
    // It has been cancelled, or has ended: cancelling again says so.
    assert.throws(() => other.wait.cancel(), /EALREADY|EINVAL/);
    assert.ok(library.sameDescription(fd, fd));
    assert.ok(wait.handle !== other.wait.handle);
    library.closeDescriptor(fd);
    library.closeDescriptor(other.fd);
  },
};
