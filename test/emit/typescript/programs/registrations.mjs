/** Registrations that are made beyond one call, used with the library that made them. */

import assert from 'node:assert/strict';
import { open } from './start.mjs';

const { raw, callbacks } = open();
const registrations = Array.from({ length: 10_000 }, (_, index) => callbacks.MapFnU64((item) => item + BigInt(index)));
for (const index of [0, 5000, 9999])
  assert.deepEqual([...raw.geo_map_u64([1n], registrations[index])], [1n + BigInt(index)]);
registrations[5000].close();
assert.throws(() => raw.geo_map_u64([1n], registrations[5000]), /closed/);
assert.throws(() => raw.geo_map_i64([1n], registrations[0]), /not of geo_map_fn_i64/);
assert.throws(() => raw.geo_map_u64([1n], 'text'), /expected a function/);
for (const registration of registrations) registration.close();

// Without user data there is one native callback per function, and each knows its own.
const first = callbacks.CombineFn((left, right) => left * 10 + right);
const second = callbacks.CombineFn((left, right) => left + right);
assert.equal(raw.geo_combine([1, 2, 3], first), 123);
assert.equal(raw.geo_combine([1, 2, 3], second), 6);
for (let round = 0; round < 20_000; round += 1) callbacks.CombineFn(() => round).close();
await new Promise((resolve) => setTimeout(resolve, 20));
assert.equal(raw.geo_combine([4, 5], first), 45);
first.close();
second.close();
console.log('passed');
