import assert from 'node:assert/strict';
import { memory } from './context.js';
import { extremes } from './extremes.js';

/** True for the same value of the same type; -0 and NaN included. */
function same(actual, expected) {
  assert.ok(
    Object.is(actual, expected),
    `${typeof actual} ${String(actual)} instead of ${typeof expected} ${String(expected)}`,
  );
}

export const checks = {
  'the extremes of every type come back exactly'({ functions }) {
    for (const [type, { exact }] of Object.entries(extremes)) {
      for (const value of exact) {
        // The sign of a zero is a property of floating-point numbers only.
        same(functions[`probe_echo_${type}`](value), value);
      }
    }
  },

  'what C could not hold exactly is refused, and the error names function and parameter'({ functions }) {
    for (const [type, { wrong }] of Object.entries(extremes)) {
      for (const [value, kind] of wrong) {
        assert.throws(
          () => functions[`probe_echo_${type}`](value),
          (error) => {
            assert.ok(error instanceof kind, `${type} ${String(value)}: ${error}`);
            assert.match(error.message, new RegExp(`^probe_echo_${type}: item must be `));
            assert.equal(error.code, kind === RangeError ? 'ERR_OUT_OF_RANGE' : 'ERR_INVALID_ARG_TYPE');
            return true;
          },
        );
      }
    }
  },

  'a float is rounded as Math.fround does'({ functions }) {
    for (const value of [0.1, 1e300, -1e300, 1e-300, 16777217])
      same(functions.probe_echo_f32(value), Math.fround(value));
  },

  'minus zero is an integer'({ functions }) {
    same(functions.probe_echo_u32(-0), 0);
    same(functions.probe_echo_i8(-0), 0);
    same(functions.probe_echo_string(-0), 0);
  },

  'enums, aliases and handles are passed as what is behind them'({ functions }) {
    same(functions.probe_echo_color(-1), -1);
    same(functions.probe_echo_color(77), 77);
    same(functions.probe_echo_flags(2n ** 63n), 2n ** 63n);
    same(functions.probe_echo_count(2 ** 32 - 1), 2 ** 32 - 1);
    same(functions.probe_echo_thing(2n ** 64n - 2n), 2n ** 64n - 2n);
    same(functions.probe_echo_number(2n ** 64n - 1n), 2n ** 64n - 1n);
    assert.throws(() => functions.probe_echo_thing(0), TypeError);
  },

  'structs go in and come out by value, also from unaligned memory'({ addon, functions }) {
    const { view, address } = memory(addon, 128);
    for (const [index, value] of [1, 2, 3, 10, 20, 0.5].entries()) view.setFloat64(1 + index * 8, value, true);
    same(functions.probe_add_points(address + 1, address + 25, address + 51), undefined);
    assert.deepEqual(
      [51, 59, 67].map((offset) => view.getFloat64(offset, true)),
      [11, 22, 3.5],
    );

    for (const [index, value] of [7, 8, 255].entries()) view.setUint8(index, value);
    functions.probe_turn_small(address, address + 3);
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map((offset) => view.getUint8(offset)).slice(3, 6), [255, 8, 7]);

    view.setBigUint64(8, 1n, true);
    functions.probe_turn_bits(address + 8, address + 16);
    same(view.getBigUint64(16, true), 2n ** 64n - 2n);
  },

  'the address of a struct must not be null'({ addon, functions }) {
    const { address } = memory(addon, 64);
    assert.throws(
      () => functions.probe_add_points(0, address, address),
      /^RangeError.*probe_add_points: left must not be 0$/,
    );
    assert.throws(
      () => functions.probe_add_points(address, address, 0),
      /^RangeError.*probe_add_points: the address of the result must not be 0$/,
    );
    assert.throws(
      () => functions.probe_add_points(address, address),
      /^TypeError.*probe_add_points: the address of the result must be/,
    );
  },

  'memory is passed by its address'({ addon, functions }) {
    const { view, address } = memory(addon, 48);
    for (let i = 0; i < 12; i += 1) view.setFloat32(i * 4, i, true);
    same(functions.probe_sum_matrix(address), 66);
    same(functions.probe_fill(address), undefined);
    same(view.getBigUint64(0, true), 2n ** 64n - 1n);
  },

  'missing arguments are refused and further ones ignored'({ functions }) {
    assert.throws(() => functions.probe_echo_u32(), TypeError);
    same(functions.probe_echo_u32(5, 'more', {}, 7n), 5);
  },
};
