import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { until } from './context.js';

/** Runs a body in a worker, with the addon loaded there, and returns what it posts. */
function inWorker(context, body) {
  const { addonPath, libraryPath, otherPath } = context;
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const addon = require(workerData.addonPath);
    const { functions } = addon.open(workerData.libraryPath);
    (${body})({ addon, functions, post: (value) => parentPort.postMessage(value) });`;
  const worker = new Worker(source, { eval: true, workerData: { addonPath, libraryPath, otherPath } });
  const messages = [];
  worker.on('message', (message) => messages.push(message));
  const exit = new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
  return { worker, messages, exit };
}

export const checks = {
  'the addon says from which document it is'({ addon }) {
    assert.match(addon.documentHash, /^[0-9a-f]{64}$/);
  },

  'a required function that is missing is named'({ addon }) {
    assert.throws(() => addon.open('libm.so.6'), /^Error: libm\.so\.6 lacks the function probe_echo_bool$/);
  },

  'a library that cannot be loaded is an error with its path'({ addon }) {
    assert.throws(
      () => addon.open('/nowhere/libnone.so'),
      (error) => error.code === 'ERR_DLOPEN_FAILED' && error.message.includes('/nowhere/libnone.so'),
    );
    for (const wrong of ['', 'a\0b', 'x'.repeat(5000)]) assert.throws(() => addon.open(wrong), RangeError);
    for (const wrong of [undefined, 5, null]) assert.throws(() => addon.open(wrong), TypeError);
  },

  'what is missing legitimately is absent, and several libraries are open at once'({
    addon,
    functions,
    libraryPath,
    otherPath,
  }) {
    const other = addon.open(otherPath).functions;
    assert.equal(typeof functions.probe_sometimes, 'function');
    assert.equal(functions.probe_sometimes(), 7);
    assert.equal('probe_sometimes' in other, false);
    assert.equal('probe_missing' in functions, false);
    assert.equal('probe_windows' in functions, process.platform === 'win32');
    // Each library has its own memory; opening one again gives the same library.
    const again = addon.open(libraryPath).functions;
    assert.notEqual(functions.probe_memory(), other.probe_memory());
    assert.equal(functions.probe_memory(), again.probe_memory());
    assert.equal(other.probe_echo_u64(5n), 5n);
  },

  'functions work when everything else is gone'({ addonPath, libraryPath }) {
    let echo = createRequire(import.meta.url)(addonPath).open(libraryPath).functions.probe_echo_u64;
    for (let i = 0; i < 5; i += 1) globalThis.gc?.();
    assert.equal(echo(2n ** 64n - 1n), 2n ** 64n - 1n);
    echo = null;
  },

  async 'workers have functions and callbacks of their own'(context) {
    const workers = Array.from({ length: 4 }, () =>
      inWorker(context, ({ addon, functions, post }) => {
        const address = addon.createCallback('probe_map_fn', (value) => value + 1n);
        let sum = 0n;
        for (let i = 0n; i < 1000n; i += 1n) sum += functions.probe_call_map(address, i, 0n);
        addon.destroyCallback(address);
        post(sum);
      }),
    );
    for (const { exit, messages } of workers) {
      assert.equal(await exit, 0);
      assert.deepEqual(messages, [500500n]);
    }
  },

  async 'a callback of one environment is not destroyed by another'(context) {
    const address = context.addon.createCallback('probe_map_fn', (value) => value);
    const { exit, messages } = inWorker({ ...context, otherPath: String(address) }, ({ addon, post }) => {
      try {
        addon.destroyCallback(Number(require('node:worker_threads').workerData.otherPath));
        post('destroyed');
      } catch (error) {
        post(error.message);
      }
    });
    await exit;
    assert.deepEqual(messages, ['destroyCallback: address must be the address of a live callback']);
    context.addon.destroyCallback(address);
  },

  async 'a worker that ends leaves C functions that do nothing'(context) {
    const { functions } = context;
    const { exit, messages } = inWorker(context, ({ addon, functions, post }) => {
      functions.probe_keep_plain(addon.createCallback('probe_plain_fn', () => post('called')));
      functions.probe_call_kept();
    });
    assert.equal(await exit, 0);
    functions.probe_call_kept();
    functions.probe_keep_plain(0);
    assert.deepEqual(messages, ['called']);
  },

  async 'threads go on while workers end'(context) {
    const { functions } = context;
    const before = functions.probe_results();
    for (let round = 0; round < 5; round += 1) {
      const { worker, messages, exit } = inWorker(context, ({ addon, functions, post }) => {
        let calls = 0;
        const map = addon.createCallback('probe_map_fn', (value) => {
          calls += 1;
          if (calls === 20) post('busy');
          return value;
        });
        const notify = addon.createCallback('probe_notify_fn', () => undefined);
        functions.probe_hammer(map, notify, 0n);
        functions.probe_hammer(map, notify, 0n);
        setInterval(() => undefined, 1000);
      });
      await until(() => messages.length === 1, 'the worker to be busy');
      await worker.terminate();
      await exit;
      functions.probe_stop();
      await until(() => functions.probe_results() === before + 2 * (round + 1), 'the threads to end');
    }
  },

  async 'a worker can be ended inside a callback'(context) {
    const { worker, messages, exit } = inWorker(context, ({ addon, functions, post }) => {
      const address = addon.createCallback('probe_map_fn', () => {
        post('inside');
        for (;;);
      });
      functions.probe_call_map(address, 1n, 0n);
    });
    await until(() => messages.length === 1, 'the worker to be inside');
    await worker.terminate();
    await exit;
  },
};
