/** Names that the output uses itself, that the language keeps, or that every object has. */

import assert from 'node:assert/strict';
import { bindings, open } from './start.mjs';

const library = open({ addon: undefined });
const { raw } = library;
assert.deepEqual(raw.at([1, 2, 3]), { status: 0, result: 6n });
assert.equal(library.at([4, 5]), 9n);
// biome-ignore lint/suspicious/noThenProperty: that is what is tested
assert.deepEqual(raw.rt_write({ constructor: 1, at: [2, 3], where: 'A', then: 4n }), { status: 0, out: 75n });
assert.equal(raw.toString(1, 2), 3);
assert.equal(raw.toString(1), 6);
assert.equal(library.toString_(1), 6);
assert.equal(library.has('toString'), true);
assert.equal(library.has('hasOwnProperty'), false);
// biome-ignore lint/suspicious/noPrototypeBuiltins: that is what is tested
assert.throws(() => raw['hasOwnProperty'](), /does not export the optional function hasOwnProperty/);
const map = library.Map_.fromHandle(3);
assert.equal(map.constructor_, 4);
assert.equal(map.constructor, library.Map_);
assert.deepEqual([...map.close_((value) => value * 2n)], [0n, 2n, 4n]);
assert.equal(bindings.open_, 1);
assert.equal(bindings.Buffer, 2n);
console.log('passed');
