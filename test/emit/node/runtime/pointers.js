import assert from 'node:assert/strict';
import { memory } from './context.js';

export const checks = {
  'a function pointer of the library can be called'({ addon, functions }) {
    const largest = 2n ** 64n - 1n;
    const increment = addon.functionAt('probe_map_fn', functions.probe_increment());
    assert.equal(increment(largest - 1n, 0n), largest);
    assert.equal(addon.functionAt('probe_map_fn', BigInt(functions.probe_increment()))(41n, 1n), 43n);
    assert.throws(() => increment(1, 0n), /^TypeError.*probe_map_fn: value must be a bigint/);
    assert.throws(() => increment(2n ** 64n, 0n), RangeError);

    const { view, address } = memory(addon, 64);
    for (const [index, value] of [1, 2, 3].entries()) view.setFloat64(index * 8, value, true);
    for (const [index, value] of [10, 20, 30].entries()) view.setUint8(24 + index, value);
    addon.functionAt('probe_point_fn', functions.probe_mover())(address, address + 24, 0n, address + 32);
    const moved = [32, 40, 48].map((offset) => view.getFloat64(offset, true));
    assert.deepEqual(moved, [11, 22, 33]);
  },

  'a callback can be called as a function pointer, and its exception comes through'({ addon }) {
    const address = addon.createCallback('probe_map_fn', (value) => {
      if (value === 0n) throw new Error('nothing');
      return value * 2n;
    });
    const twice = addon.functionAt('probe_map_fn', address);
    assert.equal(twice(21n, 0n), 42n);
    assert.throws(() => twice(0n, 0n), /^Error: nothing$/);
    addon.destroyCallback(address);
    assert.equal(twice(21n, 0n), 0n);
  },

  'the arguments of functionAt are checked, and nothing is left of what is not used'({ addon, functions }) {
    assert.throws(() => addon.functionAt('probe_map', 1), RangeError);
    for (const nothing of [0, 0n])
      assert.throws(() => addon.functionAt('probe_map_fn', nothing), /^RangeError.*functionAt: address must not be 0$/);
    for (const wrong of [undefined, null, 'x']) assert.throws(() => addon.functionAt('probe_map_fn', wrong), TypeError);
    for (let i = 0; i < 10_000; i += 1) addon.functionAt('probe_map_fn', functions.probe_increment());
    globalThis.gc?.();
  },
};
