/** What the table of loaders says holds: without the Node addon, and with it. */

import assert from 'node:assert/strict';
import { bindings, loaderName, open } from './start.mjs';

const ability = (id) => bindings.loaderCapabilities.find((row) => row.id === id).loaders[loaderName];
const alone = loaderName === 'node' ? open().raw : open({ addon: undefined }).raw;
const helped = open().raw;

/** Does something alone if the loader can, else expects a clear error, and does it with the help of the addon. */
function expectAbility(id, work) {
  assert.ok(['yes', 'addon', 'no'].includes(ability(id)));
  if (ability(id) === 'yes') work(alone);
  else assert.throws(() => work(alone), /build the Node addon and give its path as `addon`/);
  work(helped);
}

const largest = 2n ** 64n - 1n;
expectAbility('exactIntegers', (raw) => assert.deepEqual([...raw.geo_map_u64([largest], (item) => item)], [largest]));
expectAbility('structsByValue', (raw) =>
  assert.deepEqual(raw.geo_swap_wide({ low: largest, high: 1n }), { low: 1n, high: largest }),
);
expectAbility('structsByValue', (raw) =>
  assert.deepEqual(
    raw.geo_transform([{ x: 1, y: 2, z: 3 }], (point) => ({ ...point, x: 5 })),
    [{ x: 5, y: 2, z: 3 }],
  ),
);
expectAbility('unionsByValue', (raw) => assert.equal(raw.geo_echo_number({ asU64: largest }).asU64, largest));
expectAbility('callbacks', (raw) =>
  assert.equal(
    raw.geo_maybe((item) => item - 1n, 1n),
    0n,
  ),
);
console.log('passed');
