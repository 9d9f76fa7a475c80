/** Who ends what, and when: `keyvalue`. The library counts what is alive. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

const bytesOf = (...values) => Uint8Array.from(values);
const u64 = (value) => new Uint8Array(BigUint64Array.of(value).buffer);

export function keyvalueLifetimes({ library, module }, withStore) {
  const { Database, Iterator, Snapshot, Transaction, Position } = library;
  const { Status } = module;
  const alive = () => library.liveObjects();

  it('ends an owned handle exactly once', () => {
    const before = alive();
    const store = Database.open();
    assert.equal(alive(), before + 1);
    assert.equal(store.closed, false);
    store.close();
    assert.equal(alive(), before);
    store.close();
    store[Symbol.dispose]();
    assert.equal(alive(), before);
    assert.equal(store.closed, true);
    assert.throws(() => store.count, TypeError);
    assert.throws(() => Iterator.iterate(store), TypeError);
    assert.throws(() => new Database(), TypeError);
  });

  it('ends what depends on an object before it', () => {
    const before = alive();
    const store = Database.open();
    const iterator = Iterator.iterate(store);
    const other = Iterator.iterate(store, module.Order.DESCENDING);
    other.close();
    assert.equal(alive(), before + 2);
    store.close();
    assert.equal(alive(), before);
    assert.equal(iterator.closed, true);
  });

  it('walks over entries with an iterator, and borrows its position', () => {
    withStore((store) => {
      for (const key of ['b', 'a', 'c']) store.set(key, bytesOf(1));
      const iterator = Iterator.iterate(store);
      assert.throws(
        () => iterator.position(),
        (error) => error.code === Status.NOT_FOUND,
      );
      const keys = [];
      for (;;) {
        const { status, pair } = iterator.next();
        if (status === Status.DONE) break;
        assert.equal(status, Status.OK);
        keys.push(pair.key);
        const position = iterator.position();
        assert.ok(position instanceof Position);
        assert.equal(position.index, BigInt(keys.length - 1));
      }
      assert.deepEqual(keys, ['a', 'b', 'c']);
      assert.equal(iterator.next().status, Status.DONE);
      iterator.close();
    });
  });

  it('counts references', () => {
    withStore((store) => {
      const before = alive();
      store.set('a', bytesOf(1));
      const first = Snapshot.take(store);
      assert.ok(module.SnapshotHandle.toAddress(first.handle) > 2n ** 63n);
      const second = first.clone();
      assert.equal(alive(), before + 1);
      first.close();
      assert.equal(second.count, 1n);
      second.close();
      second.close();
      assert.equal(alive(), before);
    });
  });

  it('gives handles away, always or on success only', () => {
    withStore((store) => {
      const before = alive();
      const restored = Snapshot.take(store);
      const failing = Snapshot.fromHandle(5n);
      store.set('later', bytesOf());
      assert.throws(
        () => store.restore(failing),
        (error) => error.code === Status.INVALID,
      );
      assert.equal(failing.closed, false);
      store.restore(restored);
      assert.equal(restored.closed, true);
      assert.equal(store.count, 0n);
      restored.close();
      const discarded = Snapshot.take(store);
      library.discard(discarded);
      assert.throws(() => discarded.count, TypeError);
      assert.equal(alive(), before);
    });
  });

  it('ends a transaction by what consumes it, or by closing it', () => {
    withStore((store) => {
      const before = alive();
      store.set('n', u64(2n ** 64n - 2n));
      store.writeText('gone', '');
      const transaction = Transaction.begin(store);
      assert.throws(
        () => Transaction.begin(store),
        (error) => error.code === Status.BUSY,
      );
      transaction.changeEntry({ key: 'n', pair: { key: 'n', value: u64(1n) }, outcome: null, tags: ['p', 'q'] });
      transaction.changeEntry({ key: 'gone', pair: null, outcome: 0, tags: null });
      assert.throws(
        () => transaction.commit(() => ({ status: Status.BUSY, merged: 0n, changes: 0 })),
        (error) => error.code === Status.BUSY,
      );
      assert.equal(transaction.closed, false);
      const seen = [];
      transaction.commit((key, oldValue, newValue, changes) => {
        seen.push([key, oldValue, newValue, changes]);
        return { status: Status.OK, merged: oldValue + newValue, changes: changes + 1 };
      });
      assert.deepEqual(seen, [['n', 2n ** 64n - 2n, 1n, 0]]);
      assert.equal(transaction.closed, true);
      assert.deepEqual(store.get('n'), u64(2n ** 64n - 1n));
      assert.equal(store.peekText('n#tags'), 'p,q,');
      assert.equal(store.peekText('gone'), null);
      assert.deepEqual([...store.get('merged')], [1, 0, 0, 0]);
      Transaction.begin(store).close();
      assert.equal(alive(), before);
    });
  });

  it('keeps watches until they are ended', () => {
    withStore((store) => {
      const seen = [];
      const id = store.watch((key, lifetime) => seen.push([key, lifetime]));
      const registration = library.callbacks.WatchFn((key) => seen.push(key));
      const other = store.watch(registration);
      store.set('k\u00e9y', bytesOf(), 2n ** 63n - 1n);
      store.unwatch(other);
      registration.close();
      store.remove('k\u00e9y');
      store.unwatch(id);
      store.set('unseen', bytesOf());
      assert.deepEqual(seen, [['k\u00e9y', 2n ** 63n - 1n], 'k\u00e9y', ['k\u00e9y', 0n]]);
      assert.throws(
        () => store.unwatch(id),
        (error) => error.code === Status.NOT_FOUND,
      );
    });
  });
}
