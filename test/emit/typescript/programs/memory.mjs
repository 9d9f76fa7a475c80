/** Memory of calls: nested calls, large arrays, many registrations, exceptions on the way. */

import assert from 'node:assert/strict';
import { open } from './start.mjs';

const { raw } = open();
const largest = 2n ** 64n - 1n;

/** Calls itself through C, with an array in each frame that is larger as it goes deeper. */
function nest(depth) {
  const items = Array.from({ length: 1 + depth * 40 }, (_, index) => largest - BigInt(index));
  const mapped = raw.geo_map_u64(items, (item) => {
    if (item === largest && depth > 0) nest(depth - 1);
    return item;
  });
  assert.deepEqual([...mapped], items);
}
nest(40);
nest(3);

// Larger than any buffer that is kept, and passed in place or by copy.
const many = new Float64Array(300_000).map((_, index) => index / 3);
let calls = 0;
const doubled = raw.geo_map_f64(many, (item) => {
  calls += 1;
  return item * 2;
});
assert.equal(calls, many.length);
assert.equal(doubled[299_999], many[299_999] * 2);
assert.deepEqual([...raw.geo_map_f64([...many.subarray(0, 5000)], (item) => item)], [...many.subarray(0, 5000)]);
// A view in the middle of a buffer, passed in place and by copy, and an empty one.
assert.equal(raw.geo_map_f64(many.subarray(7), (item) => item)[0], many[7]);
assert.deepEqual([...raw.geo_map_u16(new Uint16Array([1, 2, 3, 4]).subarray(1, 3), (item) => item + 1)], [3, 4]);
assert.deepEqual([...raw.geo_map_u16([], (item) => item)], []);

// An exception ends up at the caller of the call during which it was thrown, and only there.
for (let round = 0; round < 1000; round += 1) {
  assert.throws(
    () =>
      raw.geo_map_u64([1n, 2n], () => {
        throw new RangeError('thrown by the callback');
      }),
    /thrown by the callback/,
  );
}
assert.deepEqual(
  [
    ...raw.geo_map_u64([5n], (item) => {
      assert.throws(() => raw.geo_map_u64([1n], () => assert.fail('inner')), /inner/);
      return item;
    }),
  ],
  [5n],
);
// What a callback returns is checked as well.
assert.throws(() => raw.geo_map_u64([1n], () => -1n), /result of geo_map_fn_u64: expected a bigint from 0n/);
assert.throws(() => raw.geo_map_u8([1], () => 256), RangeError);
assert.throws(() => raw.geo_map_bool([true], () => 1), TypeError);

// Far more registrations than native callbacks.
const { callbacks } = open();
const registrations = Array.from({ length: 20_000 }, (_, index) => callbacks.MapFnU64((item) => item + BigInt(index)));
for (const index of [0, 9_999, 19_999])
  assert.deepEqual([...raw.geo_map_u64([1n], (item) => item + BigInt(index))], [1n + BigInt(index)]);
assert.equal(new Set(registrations.map(({ id }) => id)).size, 20_000);
for (const registration of registrations) registration.close();
assert.equal(registrations[0].closed, true);
console.log('passed');
