import assert from 'node:assert/strict';
import { until, withCallback } from './context.js';

const largest = 2n ** 64n - 1n;

/** Waits until the library's threads have ended: `count` more than before. */
function ended(functions, before, count = 1) {
  return until(() => functions.probe_results() === before + count, `${count} threads to end`);
}

export const checks = {
  async 'another thread gets its answer, 2^64-1 both ways'({ addon, functions }) {
    const before = functions.probe_results();
    const seen = [];
    const map = (value, userData) => {
      seen.push(value, userData);
      return value - 1n;
    };
    await withCallback(addon, 'probe_map_fn', map, async (callback) => {
      functions.probe_later_map(callback, largest, largest);
      assert.deepEqual(seen, []);
      await ended(functions, before);
    });
    assert.deepEqual(seen, [largest, largest]);
    assert.equal(functions.probe_result(), largest - 1n);
  },

  async 'calls that nobody waits for arrive all and in order'({ addon, functions }) {
    const seen = [];
    await withCallback(
      addon,
      'probe_notify_fn',
      (value) => seen.push(value),
      async (callback) => {
        functions.probe_later_notify(callback, 1000, 0n);
        await until(() => seen.length === 1000, '1000 calls');
      },
    );
    assert.deepEqual(
      seen,
      Array.from({ length: 1000 }, (_, index) => largest - BigInt(index)),
    );
  },

  async 'nobody waits for a call without a result and without a pointer'({ addon, functions }) {
    const before = functions.probe_results();
    await withCallback(
      addon,
      'probe_notify_fn',
      () => undefined,
      async (callback) => {
        functions.probe_later_notify(callback, 10, 0n);
        // The event loop does not turn here, and the thread ends all the same.
        const until = Date.now() + 10_000;
        while (functions.probe_results() === before) assert.ok(Date.now() < until, 'the thread waits');
      },
    );
  },

  async 'a thread waits while JavaScript reads what a pointer leads to'({ addon, functions }) {
    const before = functions.probe_results();
    let text;
    const read = (address) => {
      text = Buffer.from(addon.copy(address, 15)).toString();
    };
    await withCallback(addon, 'probe_text_fn', read, async (callback) => {
      functions.probe_later_text(callback, 0n);
      await ended(functions, before);
    });
    assert.equal(text, 'a passing text\0');
  },

  async 'structs by value cross threads'({ addon, functions }) {
    const before = functions.probe_results();
    const move = (point, small, _userData, result) => {
      const [x, y, z] = new Float64Array(addon.copy(point, 24));
      const [a, b, c] = new Uint8Array(addon.copy(small, 3));
      new Float64Array(addon.view(result, 24)).set([x + a - 4, y + b - 4, z + c - 4]);
    };
    await withCallback(addon, 'probe_point_fn', move, async (callback) => {
      functions.probe_later_point(callback, 0n);
      await ended(functions, before);
    });
    assert.equal(functions.probe_result(), 135n);
  },

  async 'a callback that is destroyed is not called any more, also not for calls that were made before'({
    addon,
    functions,
  }) {
    const before = functions.probe_results();
    const fail = () => assert.fail('it was called');
    const notify = addon.createCallback('probe_notify_fn', fail);
    const map = addon.createCallback('probe_map_fn', fail);
    functions.probe_later_notify(notify, 100, 0n);
    functions.probe_later_map(map, 5n, 0n);
    const until = Date.now() + 10_000;
    while (functions.probe_results() === before) assert.ok(Date.now() < until, 'the thread waits');
    addon.destroyCallback(notify);
    addon.destroyCallback(map);
    // The one that waited is answered at once, without a turn of the event loop.
    while (functions.probe_results() < before + 2) assert.ok(Date.now() < until, 'the thread still waits');
    assert.equal(functions.probe_result(), 0n);
    await new Promise((resolve) => setTimeout(resolve, 20));
  },

  async 'destroying races with calls from several threads'({ addon, functions }) {
    const before = functions.probe_results();
    let calls = 0;
    let started = 0;
    for (let round = 0; round < 20; round += 1) {
      const map = addon.createCallback('probe_map_fn', (value) => {
        calls += 1;
        return value;
      });
      const notify = addon.createCallback('probe_notify_fn', () => {
        calls += 1;
      });
      for (let i = 0; i < 3; i += 1) functions.probe_hammer(map, notify, 0n);
      started += 3;
      const reached = calls + 50;
      await until(() => calls >= reached, 'calls');
      addon.destroyCallback(map);
      addon.destroyCallback(notify);
      const atEnd = calls;
      await new Promise((resolve) => setTimeout(resolve, 2));
      assert.equal(calls, atEnd);
      functions.probe_stop();
      await ended(functions, before, started);
    }
  },
};
