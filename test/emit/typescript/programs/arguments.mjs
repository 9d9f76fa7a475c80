/** Arguments that must be refused before C is called, each with the name of the argument. */

import assert from 'node:assert/strict';
import { bindings, libraryPath, loaderName, open } from './start.mjs';

const { raw } = open();
const refused = (call, type, message) =>
  assert.throws(call, (error) => error instanceof type && message.test(error.message));

refused(() => raw.geo_echo_u64(1), TypeError, /^item: expected a bigint from 0n to 18446744073709551615n, got 1$/);
refused(() => raw.geo_echo_u64(2n ** 64n), RangeError, /^item: /);
refused(() => raw.geo_echo_u64(-1n), RangeError, /^item: /);
refused(() => raw.geo_echo_i64(2n ** 63n), RangeError, /^item: /);
refused(() => raw.geo_echo_size(-1n), RangeError, /^item: /);
refused(() => raw.geo_echo_intptr(2n ** 63n), RangeError, /^item: /);
for (const [name, low, high] of [
  ['i8', -128, 127],
  ['u8', 0, 255],
  ['i16', -32768, 32767],
  ['u16', 0, 65535],
  ['i32', -(2 ** 31), 2 ** 31 - 1],
  ['u32', 0, 2 ** 32 - 1],
]) {
  const echo = raw[`geo_echo_${name}`];
  assert.equal(echo(low), low);
  assert.equal(echo(high), high);
  for (const wrong of [low - 1, high + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    refused(() => echo(wrong), RangeError, /^item: expected an integer/);
  for (const wrong of ['1', 1n, null, undefined, {}, true])
    refused(() => echo(wrong), TypeError, /^item: expected an integer/);
}
refused(() => raw.geo_echo_bool(1), TypeError, /^item: expected a boolean, got 1$/);
refused(() => raw.geo_echo_f64('1'), TypeError, /^item: expected a number, got a string$/);
assert.ok(Number.isNaN(raw.geo_echo_f64(Number.NaN)));
assert.ok(Object.is(raw.geo_echo_f64(-0), -0));

// Structs: what is missing, what is too much for its place, what is no object.
refused(() => raw.geo_add_vec2({ x: 1 }, { x: 1, y: 2 }), TypeError, /^left\.y: expected a number, got undefined$/);
refused(() => raw.geo_add_vec2(null, { x: 1, y: 2 }), TypeError, /^left: expected an object, got null$/);
refused(
  () => raw.geo_reverse_segment({ start: { x: 1, y: 2, z: '3' }, end: { x: 1, y: 2, z: 3 } }),
  TypeError,
  /^segment\.start\.z: /,
);
refused(
  () =>
    raw.geo_transpose({
      rows: [
        [1, 2, 3],
        [1, 2, 3],
      ],
    }),
  RangeError,
  /^matrix\.rows: expected 3 elements, got 2$/,
);
refused(
  () =>
    raw.geo_transpose({
      rows: [
        [1, 2, 3],
        [1, 2],
        [1, 2, 3],
      ],
    }),
  RangeError,
  /^matrix\.rows\[1\]: expected 3 elements, got 2$/,
);
const block = {
  label: 'x',
  corners: Array.from({ length: 4 }, () => ({ x: 0, y: 0 })),
  flags: [true, true, true],
  cells: Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => [1, 2])),
  axes: [0, 1],
  wide: [1n, 2n, 3n],
};
assert.equal(raw.geo_mirror_block(block).label, 'x');
refused(
  () => raw.geo_mirror_block({ ...block, label: 'twelve chars' }),
  RangeError,
  /^block\.label: the text takes 12 bytes, and there is room for 10$/,
);
refused(() => raw.geo_mirror_block({ ...block, label: 'a\0b' }), TypeError, /^block\.label: the string holds a NUL/);
refused(() => raw.geo_echo_number({}), TypeError, /^number: expected exactly one member, got 0$/);
refused(() => raw.geo_echo_number({ asU64: 1n, asI64: 1n }), TypeError, /^number: expected exactly one member, got 2$/);
refused(
  () => raw.geo_echo_number({ $bytes: new Uint8Array(7) }),
  TypeError,
  /^number\.\$bytes: expected a Uint8Array of 8 bytes$/,
);
// Objects without a prototype are objects; what is inherited from Object.prototype is no member.
assert.equal(raw.geo_echo_number(Object.assign(Object.create(null), { asU64: 7n })).asU64, 7n);
refused(() => raw.geo_echo_number({ constructor: 1 }), TypeError, /no such member/);

// Texts.
const path = { points: null, closed: false };
refused(
  () => raw.geo_path_length({ ...path, name: 'a\0b' }),
  TypeError,
  /^path\.name: the string holds a NUL character$/,
);
refused(
  () => raw.geo_path_length({ ...path, name: 'a\ud800' }),
  TypeError,
  /^path\.name: the string holds a lone surrogate$/,
);
refused(() => raw.geo_path_length({ ...path, name: 1 }), TypeError, /^path\.name: expected a string, got 1$/);
assert.equal(raw.geo_path_length({ ...path, name: '\u{1f600}' }), 0);

// Arrays.
refused(() => raw.geo_map_u64(null, (item) => item).length.x.y, TypeError, /./);
refused(() => raw.geo_combine(null, (left) => left), TypeError, /^items: expected an array, got null$/);
refused(() => raw.geo_combine([1, 2.5], (left) => left), RangeError, /^items\[1\]: /);
refused(() => raw.geo_combine([1], null), TypeError, /^combine: /);

// Opening.
assert.throws(() => bindings.open({ loader: 'nothing' }), /no loader is called nothing/);
assert.throws(() => open({ library: `${libraryPath}.missing` }), /missing/);
if (loaderName === 'node')
  assert.throws(
    () => bindings.open({ loader: 'node', library: libraryPath }),
    /needs the path of the built Node addon/,
  );
console.log('passed');
