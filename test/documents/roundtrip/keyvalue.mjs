/** Strings, bytes, arrays whose length is asked for, size-versioned structs, lifetimes of handles, errors of an enum: `keyvalue`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keyvalueLifetimes } from './keyvalue_lifetimes.mjs';

const bytesOf = (...values) => Uint8Array.from(values);
const list = (value) => Array.from(value);
const text = 'text \u00e9 \u{1F600} \u2028 end';

export function keyvalue(context) {
  const { library, module } = context;
  const { raw, Database } = library;
  const { Status, AbiError } = module;

  /** Runs with a new store, and expects that nothing is left alive afterwards. */
  const withStore = (body) => {
    const before = library.liveObjects();
    const store = Database.openLabel('store');
    try {
      body(store, store.handle);
    } finally {
      store.close();
    }
    assert.equal(library.liveObjects(), before);
  };

  it('passes strings both ways, terminated and with their length', () => {
    withStore((store, handle) => {
      for (const value of ['', 'a', text, 'x'.repeat(100_000)]) {
        store.writeText('key', value);
        assert.equal(store.peekText('key'), value);
        assert.equal(store.findText('key'), value);
        assert.equal(store.getText('key'), value);
      }
      assert.equal(store.peekText('none'), null);
      raw.kv_set_sized(handle, 'k\u00e9y', bytesOf(0, 255));
      assert.deepEqual(list(store.peek('k\u00e9y')), [0, 255]);
      store.putText('old', 'o');
      assert.equal(store.peekText('old'), 'o');
      assert.equal(Database.version(), '1.2.0');
      assert.throws(() => store.writeText('key', 'a\0b'), TypeError);
      assert.throws(() => store.writeText('key', '\ud800'), TypeError);
      assert.throws(() => store.writeText('key', null), TypeError);
    });
  });

  it('passes lists of strings, counted and terminated', () => {
    withStore((store) => {
      store.join(['a', text, ''], 'joined');
      assert.equal(store.peekText('joined'), `a/${text}/`);
      store.join(['a', 'b'], 'joined', ', ');
      assert.equal(store.peekText('joined'), 'a, b');
      store.join([], 'empty');
      assert.equal(store.removeMany(['joined', 'none', 'empty']), 2);
      assert.equal(store.removeMany([]), 0);
      assert.equal(library.sumIds([4294967295, 4294967295]), 8589934590n);
    });
  });

  it('passes bytes both ways: copied, in place, as much as fits, and newly allocated', () => {
    withStore((store, handle) => {
      const bytes = bytesOf(0, 1, 254, 255, 0);
      store.set('bytes', bytes);
      assert.deepEqual(store.get('bytes'), bytes);
      assert.deepEqual(list(store.peek('bytes')), list(bytes));
      const { status, buffer, written } = raw.kv_read(handle, 'bytes', 3n);
      assert.deepEqual([status, list(buffer), written], [Status.OK, [0, 1, 254], 5n]);
      const large = new Uint8Array(1_000_000).map((_, index) => index % 251);
      store.set('large', large);
      assert.deepEqual(store.get('large'), large);
      store.set('view', new DataView(large.buffer, 7, 3));
      assert.deepEqual(list(store.get('view')), [7, 8, 9]);
      store.set('none', null);
      assert.deepEqual(list(store.get('none')), []);
      assert.deepEqual(list(store.edit('view')), [7, 8, 9]);
    });
  });

  it('frees memory that the caller owns once it has been copied', () => {
    withStore((store, handle) => {
      const before = library.liveObjects();
      assert.deepEqual(list(store.dump()), []);
      store.set('a', bytesOf(1, 2));
      const dump = store.dump();
      assert.equal(store.describe(), 'store: 1 entries');
      assert.deepEqual(raw.kv_describe(handle), { status: Status.OK, text: 'store: 1 entries' });
      assert.equal(library.liveObjects(), before);
      store.set('a', bytesOf(3, 4));
      assert.deepEqual(list(store.dump()), [3, 4]);
      assert.deepEqual(list(dump), [1, 2]);
      library.free();
      assert.equal(library.liveObjects(), before);
    });
  });

  it('asks twice for arrays whose length it does not know', () => {
    withStore((store) => {
      assert.deepEqual(list(store.list()), []);
      for (let index = 0; index < 40; index += 1) store.set(`key ${index}`, new Uint8Array(index), BigInt(index));
      assert.deepEqual(
        list(store.listSizes()),
        Array.from({ length: 40 }, (_, index) => BigInt(index)),
      );
      assert.deepEqual(store.list()[39], { key: 'key 39', size: 39n, lifetime: 39n });
      assert.throws(
        () => store.get('nothing'),
        (error) => error instanceof AbiError && error.code === Status.NOT_FOUND,
      );
    });
  });

  it('passes structs with strings and bytes, one and many, and reads them in callbacks', () => {
    withStore((store) => {
      const pairs = [
        { key: 'a', value: bytesOf(1), lifetime: 5n },
        { key: 'b', value: null },
        { key: text, value: bytesOf(9, 8) },
      ];
      assert.equal(store.setMany(pairs), 3n);
      assert.equal(store.setMany([]), 0n);
      const seen = [];
      const removed = store.removeIf((pair) => seen.push({ ...pair, value: list(pair.value ?? []) }) !== 2);
      assert.equal(removed, 2n);
      assert.deepEqual(seen, [
        { key: text, value: [9, 8], lifetime: -1n },
        { key: 'b', value: [], lifetime: -1n },
        { key: 'a', value: [1], lifetime: 5n },
      ]);
      assert.equal(store.count, 1n);
    });
  });

  it('fills in the size of structs that have versions, and their defaults', () => {
    const before = library.liveObjects();
    assert.deepEqual(Database.defaultOptions(), {
      flags: module.OpenFlags.CREATE,
      capacity: module.DEFAULT_CAPACITY,
      fill: 0.75,
      label: null,
      durable: false,
      buckets: 16,
      maxValue: 2n ** 64n - 1n,
    });
    const store = Database.open({ durable: true, maxValue: 2n });
    assert.equal(store.isDurable, true);
    assert.throws(() => store.set('long', bytesOf(1, 2, 3)), AbiError);
    store.set('short', bytesOf(1, 2));
    assert.deepEqual(store.getStats(), { entries: 1n, bytes: 2n, order: 0, reads: 0n });
    store.peek('short');
    assert.equal(store.liveStats().reads, 1n);
    assert.throws(() => Database.open({ buckets: 0 }), RangeError);
    store.close();
    Database.open().close();
    Database.open({}).close();
    assert.equal(library.liveObjects(), before);
  });

  it('leaves out what can be left out', () => {
    withStore((store) => {
      store.waitIdle();
      assert.throws(
        () => store.waitIdle(1n),
        (error) =>
          error.code === Status.TIMED_OUT && error.codeName === 'KV_TIMED_OUT' && error.call === 'kv_wait_idle',
      );
      store.sync();
      store.set('forever', bytesOf());
      assert.equal(store.list()[0].lifetime, module.FOREVER);
      assert.equal(module.LONGEST_KEY, 63);
      assert.equal(module.SEPARATOR, '/');
      assert.equal(module.DURABLE, false);
    });
  });

  it('throws what failed, and passes on what did not', () => {
    withStore((store, handle) => {
      assert.equal(raw.kv_remove(handle, 'none'), Status.NOT_FOUND);
      assert.equal(Status.MISSING, Status.NOT_FOUND);
      assert.throws(
        () => store.remove('none'),
        (error) =>
          error instanceof AbiError &&
          error instanceof Error &&
          error.code === -1 &&
          error.message.includes('kv_remove'),
      );
      assert.throws(
        () => store.set('x'.repeat(64), bytesOf()),
        (error) => error.code === Status.INVALID,
      );
      assert.throws(
        () => Database.openLabel('taken'),
        (error) => error.code === Status.EXISTS,
      );
    });
  });

  it('has the optional functions that the library has', () => {
    assert.equal(library.has('kv_compact'), true);
    assert.equal(library.has('kv_encrypt'), false);
    assert.equal(library.has('kv_open_registry'), false);
    withStore((store) => {
      assert.equal(store.compact(), 2n ** 40n);
      assert.throws(() => store.encrypt('secret'), /kv_encrypt/);
    });
  });

  keyvalueLifetimes(context, withStore);
}
