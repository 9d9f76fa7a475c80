import assert from 'node:assert/strict';
import { until, withCallback } from './context.js';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Calls back `count` times from a thread of its own, and waits for that thread in a call. */
function callAndJoin(functions, callback, count) {
  const before = functions.probe_results();
  functions.probe_later_ordered(callback, count, 0n);
  return functions.probe_join(before + 1);
}

export const checks = {
  async 'a call that waits runs the callbacks that it waits for'({ addon, functions }) {
    const seen = [];
    await withCallback(
      addon,
      'probe_ordered_fn',
      (value) => seen.push(Number(value)),
      (callback) => void callAndJoin(functions, callback, 1000),
    );
    assert.deepEqual(
      seen,
      Array.from({ length: 1000 }, (_, index) => index),
    );
  },

  async 'the event loop runs them where no call waits'({ addon, functions }) {
    const before = functions.probe_results();
    let seen = 0;
    const count = () => {
      seen += 1;
      assert.equal(functions.probe_results(), before);
    };
    await withCallback(addon, 'probe_ordered_fn', count, async (callback) => {
      functions.probe_later_ordered(callback, 20, 0n);
      await until(() => functions.probe_results() > before, 'the thread');
      assert.equal(seen, 20);
    });
  },

  async 'the thread that waits for a callback makes the calls in it'({ addon, functions }) {
    const threads = new Set();
    const note = () => threads.add(functions.probe_thread());
    await withCallback(addon, 'probe_ordered_fn', note, async (callback) => {
      const caller = callAndJoin(functions, callback, 3);
      assert.deepEqual([...threads], [caller]);
      // From the event loop as well.
      threads.clear();
      const before = functions.probe_results();
      functions.probe_later_ordered(callback, 3, 0n);
      await until(() => functions.probe_results() > before, 'the thread');
      assert.deepEqual([...threads], [functions.probe_result()]);
      // Outside of callbacks it is always the same one.
      const helper = functions.probe_thread();
      assert.equal(functions.probe_thread(), helper);
      assert.ok(!threads.has(helper));
    });
  },

  async 'without such a callback no other thread is used'({ addon, functions }) {
    const own = functions.probe_thread();
    const other = await withCallback(
      addon,
      'probe_ordered_fn',
      () => undefined,
      () => functions.probe_thread(),
    );
    assert.notEqual(other, own);
    assert.equal(functions.probe_thread(), own);
    await withCallback(
      addon,
      'probe_notify_fn',
      () => undefined,
      () => assert.equal(functions.probe_thread(), own),
    );
  },

  async 'calls and callbacks nest'({ addon, functions }) {
    const seen = [];
    let address = 0;
    const descend = (value) => {
      seen.push(Number(value));
      if (value <= 1n) return;
      if (value % 3n === 1n) callAndJoin(functions, address, 2);
      functions.probe_call_ordered(address, value - 1n, 0n);
    };
    await withCallback(addon, 'probe_ordered_fn', descend, (callback) => {
      address = callback;
      functions.probe_call_ordered(callback, 8n, 0n);
    });
    assert.deepEqual(seen, [8, 7, 0, 1, 6, 5, 4, 0, 1, 3, 2, 1]);
  },

  async 'an exception belongs to the call whose thread called back'({ addon, functions }) {
    const fail = (value) => {
      throw new Error(`failed ${value}`);
    };
    await withCallback(addon, 'probe_ordered_fn', fail, (callback) => {
      assert.throws(() => functions.probe_call_ordered(callback, 7n, 0n), /^Error: failed 7$/);
    });
  },

  async 'notifications wait for the event loop'({ addon, functions }) {
    const seen = [];
    await withCallback(
      addon,
      'probe_notify_fn',
      () => seen.push('notified'),
      (notify) =>
        withCallback(
          addon,
          'probe_ordered_fn',
          () => seen.push('called'),
          async (callback) => {
            const before = functions.probe_results();
            functions.probe_later_notify(notify, 2, 0n);
            functions.probe_join(before + 1);
            callAndJoin(functions, callback, 2);
            assert.deepEqual(seen, ['called', 'called']);
            await until(() => seen.length === 4, 'the notifications');
          },
        ),
    );
  },

  async 'what is ready runs after the callback, when its thread has gone on'({ addon, functions }) {
    const before = functions.probe_results();
    let joined = 0;
    const join = async () => {
      await undefined;
      // Still inside the callback this would wait for itself.
      functions.probe_join(before + 1);
      joined += 1;
    };
    await withCallback(addon, 'probe_ordered_fn', join, async (callback) => {
      functions.probe_later_ordered(callback, 1, 0n);
      await until(() => joined === 1, 'the promise');
    });
  },

  async 'destroying a callback lets the thread go on that waits for it'({ addon, functions }) {
    const before = functions.probe_results();
    const callback = addon.createCallback('probe_ordered_fn', () => assert.fail('it was called'));
    functions.probe_later_ordered(callback, 3, 0n);
    addon.destroyCallback(callback);
    functions.probe_join(before + 1);
    await pause();
  },
};
