import assert from 'node:assert/strict';
import { memory, withCallback } from './context.js';
import { extremes } from './extremes.js';

export const checks = {
  'a callback gets 2^64-1 and gives it back'({ addon, functions }) {
    const largest = 2n ** 64n - 1n;
    const seen = [];
    const address = addon.createCallback('probe_map_fn', (value, userData) => {
      seen.push([value, userData]);
      return value;
    });
    assert.ok(Number.isSafeInteger(address) && address > 0);
    assert.equal(functions.probe_call_map(address, largest, largest - 1n), largest);
    assert.equal(functions.probe_call_map(address, 0n, 0n), 0n);
    assert.deepEqual(seen, [
      [largest, largest - 1n],
      [0n, 0n],
    ]);
    addon.destroyCallback(address);
  },

  async 'a callback gives every value of every type exactly'({ addon, functions }) {
    for (const [type, { exact }] of Object.entries(extremes)) {
      for (const value of exact) {
        await withCallback(
          addon,
          `probe_give_${type}_fn`,
          () => value,
          (give) => {
            const taken = functions[`probe_take_${type}`](give);
            assert.equal(typeof taken, typeof value);
            assert.ok(
              Object.is(taken, value) ||
                Object.is(taken, type.startsWith('f') ? value : value + (typeof value === 'bigint' ? 0n : 0)),
              `${type}: ${taken} instead of ${value}`,
            );
          },
        );
      }
    }
  },

  async 'what a callback gives is checked as an argument is'({ addon, functions }) {
    for (const [type, { wrong }] of Object.entries(extremes)) {
      for (const [value, kind] of wrong) {
        await withCallback(
          addon,
          `probe_give_${type}_fn`,
          () => value,
          (give) => {
            assert.throws(
              () => functions[`probe_take_${type}`](give),
              (error) =>
                error instanceof kind && error.message.startsWith(`probe_give_${type}_fn: its result must be `),
            );
          },
        );
      }
    }
  },

  async 'a callback gets the extremes of every type'({ addon, functions }) {
    const calls = [];
    await withCallback(
      addon,
      'probe_every_fn',
      (...values) => {
        calls.push(values);
        return calls.length - 1;
      },
      (every) => {
        assert.equal(functions.probe_call_every(every, 0), 0);
        assert.equal(functions.probe_call_every(every, 1), 1);
      },
    );
    const [smallest, largest] = calls;
    const high = 2n ** 64n - 1n;
    const low = -(2n ** 63n);
    const least = -(2 ** 31);
    assert.deepEqual(smallest, [
      0,
      0,
      -128,
      -32768,
      least,
      low,
      0,
      0,
      0,
      0n,
      -1.5,
      -2.5,
      least,
      0,
      0n,
      low,
      0n,
      0,
      0n,
      0n,
      -1,
      0n,
      0n,
      0n,
      0,
      0n,
    ]);
    const text = largest[17];
    const points = largest[24];
    const most = 2 ** 31 - 1;
    const mostU = 2 ** 32 - 1;
    assert.deepEqual(largest, [
      ...[
        1,
        255,
        127,
        32767,
        most,
        2n ** 63n - 1n,
        255,
        65535,
        mostU,
        high,
        1.5,
        2.5,
        most,
        mostU,
        high,
        2n ** 63n - 1n,
        high,
      ],
      ...[text, high, high, 0, high, high, high, points, 2n],
    ]);
    assert.deepEqual([...new Uint8Array(addon.copy(text, 5))], [116, 101, 120, 116, 0]);
  },

  async 'structs by value reach a callback as addresses, and come back through one'({ addon, functions }) {
    const { view, address } = memory(addon, 24);
    const move = (point, small, userData, result) => {
      assert.equal(userData, 9n);
      const [x, y, z] = new Float64Array(addon.copy(point, 24));
      const [a, b, c] = new Uint8Array(addon.copy(small, 3));
      new Float64Array(addon.view(result, 24)).set([x + a, y + b, z + c]);
    };
    await withCallback(addon, 'probe_point_fn', move, (callback) => functions.probe_call_point(callback, 9n, address));
    assert.deepEqual(
      [0, 8, 16].map((offset) => view.getFloat64(offset, true)),
      [5, 7, 9],
    );
  },

  async 'a call into the library may be made inside a callback'({ addon, functions }) {
    await withCallback(
      addon,
      'probe_map_fn',
      (value) => (value === 0n ? 0n : functions.probe_call_map(address(), value - 1n, 0n) + value),
      (made) => {
        inner = made;
        assert.equal(functions.probe_call_map(made, 50n, 0n), 1275n);
      },
    );
  },

  async 'an exception in a callback leaves the call, and the library sees zero'({ addon, functions }) {
    for (const thrown of [new Error('thrown'), 42, undefined, null, 'text', 1n, Symbol.iterator]) {
      let inside;
      const outer = (value) => {
        try {
          functions.probe_call_map(failing, value, 0n);
          inside = 'nothing';
        } catch (error) {
          inside = error;
        }
        return 5n;
      };
      const failing = addon.createCallback('probe_map_fn', () => {
        throw thrown;
      });
      let caught = 'nothing';
      try {
        functions.probe_call_map(failing, 1n, 0n);
      } catch (error) {
        caught = error;
      }
      assert.ok(Object.is(caught, thrown));
      await withCallback(addon, 'probe_map_fn', outer, (callback) =>
        assert.equal(functions.probe_call_map(callback, 1n, 0n), 5n),
      );
      assert.ok(Object.is(inside, thrown));
      assert.equal(functions.probe_echo_u32(1), 1);
      addon.destroyCallback(failing);
    }
  },

  async 'after an exception the library goes on, further callbacks run, and the first exception is the one that counts'({
    addon,
    functions,
  }) {
    const ran = [];
    const fail = (name) => () => {
      ran.push(name);
      throw new Error(name);
    };
    await withCallback(addon, 'probe_plain_fn', fail('first'), (first) =>
      withCallback(addon, 'probe_plain_fn', fail('second'), (second) => {
        assert.throws(() => functions.probe_call_plain(first, second), /^Error: first$/);
        assert.deepEqual(ran, ['first', 'second']);
      }),
    );
  },

  'a destroyed callback does nothing, and its C function is used again last'({ addon, functions }) {
    let calls = 0;
    const address = addon.createCallback('probe_plain_fn', () => {
      calls += 1;
    });
    functions.probe_keep_plain(address);
    functions.probe_call_kept();
    assert.equal(calls, 1);
    addon.destroyCallback(address);
    functions.probe_call_kept();
    const next = addon.createCallback('probe_plain_fn', () => assert.fail('another callback was called'));
    assert.notEqual(next, address);
    functions.probe_call_kept();
    assert.equal(calls, 1);
    addon.destroyCallback(next);
    assert.throws(() => addon.destroyCallback(address), /^RangeError.*the address of a live callback/);
    assert.throws(() => addon.destroyCallback(12345), RangeError);
    assert.throws(() => addon.destroyCallback(1n), TypeError);
  },

  'a callback may destroy itself'({ addon, functions }) {
    const address = addon.createCallback('probe_map_fn', (value) => {
      addon.destroyCallback(address);
      globalThis.gc?.();
      return value + 1n;
    });
    assert.equal(functions.probe_call_map(address, 1n, 0n), 2n);
    assert.equal(functions.probe_call_map(address, 1n, 0n), 0n);
  },

  'there are 64 callbacks of each type, and then a clear error'({ addon, functions }) {
    const made = [];
    try {
      for (let i = 0; i < 64; i += 1) made.push(addon.createCallback('probe_map_fn', (value) => value + BigInt(i)));
      assert.equal(new Set(made).size, 64);
      for (const [i, address] of made.entries())
        assert.equal(functions.probe_call_map(address, 1000n, 0n), 1000n + BigInt(i));
      assert.throws(
        () => addon.createCallback('probe_map_fn', () => 0n),
        /^Error: all 64 callbacks of the type probe_map_fn are in use$/,
      );
      addon.destroyCallback(addon.createCallback('probe_plain_fn', () => undefined));
      addon.destroyCallback(made.pop());
      made.push(addon.createCallback('probe_map_fn', (value) => value * 2n));
      assert.equal(functions.probe_call_map(made[63], 21n, 0n), 42n);
    } finally {
      for (const address of made) addon.destroyCallback(address);
    }
  },

  'callbacks survive garbage collection'({ addon, functions }) {
    const address = addon.createCallback('probe_map_fn', (value) => value + 1n);
    for (let i = 0; i < 5; i += 1) globalThis.gc?.();
    assert.equal(functions.probe_call_map(address, 1n, 0n), 2n);
    addon.destroyCallback(address);
  },

  'the arguments of createCallback are checked'({ addon }) {
    for (const name of ['probe_nothing_fn', 'probe_map_fn\0', '', 'x'.repeat(5000)])
      assert.throws(() => addon.createCallback(name, () => 0n), RangeError);
    for (const name of [undefined, 5, {}]) assert.throws(() => addon.createCallback(name, () => 0n), TypeError);
    for (const fn of [undefined, null, {}, 'f'])
      assert.throws(() => addon.createCallback('probe_map_fn', fn), /^TypeError.*must be a function/);
  },

  async 'many callbacks during one call leave nothing behind'({ addon, functions }) {
    const times = 2_000_000;
    await withCallback(
      addon,
      'probe_map_fn',
      (value) => value,
      (callback) => {
        functions.probe_repeat_map(callback, 1000, 0n);
        const before = process.memoryUsage().rss;
        assert.equal(functions.probe_repeat_map(callback, times, 0n), (BigInt(times) * BigInt(times - 1)) / 2n);
        // Kept until the call returns, arguments and results alone would be more than this.
        assert.ok(process.memoryUsage().rss - before < 100 * 2 ** 20, `${process.memoryUsage().rss - before} bytes`);
      },
    );
  },
};

let inner = 0;
const address = () => inner;
