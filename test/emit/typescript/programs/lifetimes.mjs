/** Objects: who ends them and when. */

import assert from 'node:assert/strict';
import { collectGarbage, collectUntil, open } from './start.mjs';

const library = open();
const { Database, Iterator: Walk, Snapshot, Transaction, raw } = library;
const before = library.liveObjects();
const alive = () => library.liveObjects() - before;

// Closing ends it once; what comes later is a clear error.
const database = Database.open();
assert.equal(alive(), 1);
assert.equal(database instanceof Database, true);
database.close();
database.close();
database[Symbol.dispose]();
assert.equal(alive(), 0);
assert.equal(database.closed, true);
assert.throws(() => database.count, /^TypeError: this Database is closed$/);
assert.throws(() => database.set('key', null), /is closed/);
assert.throws(() => Walk.iterate(database, 0), /is closed/);
assert.throws(() => new Database(), /no public constructor/);
assert.throws(() => Walk.iterate({}, 0), /^TypeError: store: expected a Database, got a value of type object$/);

// A parent ends what depends on it, first.
const parent = Database.open();
const child = Walk.iterate(parent, 0);
const other = Walk.iterate(parent, 0);
other.close();
parent.close();
assert.deepEqual([child.closed, alive()], [true, 0]);

// A consumer and a parameter that takes ownership give the object away, on success only.
const store = Database.open();
const transaction = Transaction.begin(store);
transaction.commit();
assert.equal(transaction.closed, true);
assert.throws(() => transaction.commit(), /was given away/);
transaction.close();
const snapshot = Snapshot.take(store);
const copy = snapshot.clone();
snapshot.close();
assert.equal(copy.count, 0n);
store.restore(copy);
assert.throws(() => copy.count, /was given away/);
const discarded = Snapshot.take(store);
library.discard(discarded);
assert.equal(discarded.closed, true);

// A raw handle can be wrapped, owned or not, and is not ended twice.
const { opened } = raw.kv_open(null);
const borrowed = Database.fromHandle(opened);
borrowed.close();
assert.equal(Database.fromHandle(opened).count, 0n);
Database.fromHandle(opened, { owned: true }).close();

// What is lent for writing is the memory itself.
store.set('key', new Uint8Array([1, 2, 3]));
const lent = store.edit('key');
lent[0] = 9;
assert.deepEqual([...store.get('key')], [9, 2, 3]);
// Asked for again, it is the same memory; it goes with the object, and what was made of it goes as well.
const part = store.edit('key').subarray(1);
assert.equal(part.buffer, lent.buffer);
store.close();
assert.deepEqual([lent.length, part.length, lent.buffer.byteLength], [0, 0, 0]);
lent[0] = 1;
assert.equal(lent[0], undefined);
assert.equal(alive(), 0);

// Memory that can be reached keeps the object that lent it.
const kept = (() => {
  const forgotten = Database.open();
  forgotten.set('key', new Uint8Array([7]));
  return forgotten.edit('key');
})();
await collectGarbage();
assert.deepEqual([...kept], [7]);
assert.equal(alive(), 1);

// Registrations end with the object that they were given to.
const watched = Database.open();
const seen = [];
watched.watch((key) => seen.push(key));
watched.set('a', null);
watched.close();
assert.deepEqual(seen, ['a']);

// What is forgotten is ended by the garbage collector, an object that depends on another before that.
function forget() {
  for (let index = 0; index < 50; index += 1) {
    const owner = Database.open();
    Walk.iterate(owner, 0);
    Snapshot.take(owner).clone();
  }
}
const left = alive();
forget();
assert.ok(alive() > 100);
await collectUntil(() => alive() === left);
assert.deepEqual([...kept], [7]);
console.log('passed');
