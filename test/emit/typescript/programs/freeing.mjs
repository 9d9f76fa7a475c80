/** Memory that the library allocates and the caller owns: copied and freed, where it is known how. */

import assert from 'node:assert/strict';
import { bindings, open } from './start.mjs';

const library = open({ addon: undefined });
const { raw } = library;
const alive = () => library.allocations();

for (const text of ['', 'a', '\u{1F600}'.repeat(1000)]) assert.equal(library.newText(text), text);
assert.equal(library.newText(null), null);
assert.equal(library.fixedText(), 'fixed');
assert.equal(library.newNumber(-(2n ** 63n)), -(2n ** 63n));
assert.equal(alive(), 0);

assert.deepEqual(library.newLists(3), {
  numbers: BigInt64Array.of(0n, -1n, -2n),
  text: 'text',
  ended: Uint16Array.of(1, 2, 3),
});
assert.equal(library.newLists(0).numbers.length, 0);
assert.equal(raw.new_lists(2).ended.length, 2);
assert.equal(alive(), 0);

assert.throws(() => library.newLists(101), bindings.AbiError);
assert.ok(raw.new_lists(101).status < 0);
assert.equal(alive(), 0);

const kept = library.keptText('kept');
assert.equal(kept.value, 'kept');
assert.equal(alive(), 1);
assert.equal(raw.free_any(kept.address), 0);
assert.equal(library.keptText(null), null);
assert.equal(alive(), 0);
console.log('passed');
