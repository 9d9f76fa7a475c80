import assert from 'node:assert/strict';

export const checks = {
  'the address of small and large arrays is that of their first byte, and stays'({ addon }) {
    for (const size of [1, 8, 64, 65, 4096, 1 << 20]) {
      const bytes = new Uint8Array(size);
      const address = addon.addressOf(bytes);
      assert.ok(Number.isSafeInteger(address) && address > 0);
      bytes[0] = 77;
      assert.equal(new Uint8Array(addon.copy(address, 1))[0], 77);
      assert.equal(addon.addressOf(new Uint8Array(bytes.buffer)), address);
      assert.equal(addon.addressOf(bytes), address);
      globalThis.gc?.();
      bytes[size - 1] = 78;
      assert.equal(new Uint8Array(addon.copy(address + size - 1, 1))[0], 78);
    }
  },

  'the address of a part is inside the whole'({ addon }) {
    const whole = new Uint8Array(64);
    const address = addon.addressOf(whole);
    assert.equal(addon.addressOf(whole.subarray(5)), address + 5);
    assert.equal(addon.addressOf(new BigUint64Array(whole.buffer, 16, 2)), address + 16);
    assert.equal(addon.addressOf(new DataView(whole.buffer, 7)), address + 7);
  },

  'only typed arrays and DataViews have an address'({ addon }) {
    for (const value of [undefined, null, 5, 'text', {}, [1], new ArrayBuffer(8)]) {
      assert.throws(() => addon.addressOf(value), /^TypeError.*addressOf: bytes must be a typed array or a DataView/);
    }
  },

  'a view shows the memory of the library itself'({ addon, functions }) {
    const address = functions.probe_memory();
    const bytes = new Uint8Array(addon.view(address, 16));
    const again = new Uint8Array(addon.view(BigInt(address), 16));
    assert.deepEqual([...bytes], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    bytes[15] = 200;
    assert.equal(again[15], 200);
    assert.equal(new Uint8Array(addon.copy(address, 16))[15], 200);
    bytes[15] = 15;
    for (let i = 0; i < 1000; i += 1) addon.view(address, 16);
    globalThis.gc?.();
    assert.deepEqual([...again].slice(13), [13, 14, 15]);
  },

  'a copy is independent'({ addon, functions }) {
    const address = functions.probe_memory();
    const bytes = new Uint8Array(addon.copy(address, 16));
    bytes[3] = 99;
    assert.deepEqual([...new Uint8Array(addon.copy(BigInt(address), 16))].slice(2, 5), [2, 3, 4]);
  },

  'nothing of null is an empty buffer, and something of null is refused'({ addon }) {
    for (const name of ['view', 'copy']) {
      assert.equal(addon[name](0, 0).byteLength, 0);
      assert.equal(addon[name](0n, 0).byteLength, 0);
      for (const nothing of [0, 0n])
        assert.throws(() => addon[name](nothing, 1), /^RangeError.*address must not be 0$/);
    }
  },

  'addresses and lengths are checked'({ addon, functions }) {
    const address = functions.probe_memory();
    for (const name of ['view', 'copy']) {
      for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53, -1n, 2n ** 64n])
        assert.throws(() => addon[name](wrong, 1), RangeError);
      for (const wrong of ['1', undefined, null]) assert.throws(() => addon[name](wrong, 1), TypeError);
      for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53, 2 ** 53 - 1])
        assert.throws(() => addon[name](address, wrong), RangeError);
      for (const wrong of [1n, undefined]) assert.throws(() => addon[name](address, wrong), TypeError);
    }
  },
};
