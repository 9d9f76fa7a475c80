// What shows only in how a process ends: node scenarios.js ADDON LIBRARY COPY_OF_ADDON NAME. The test says which output and exit status each must have.
import { Worker } from 'node:worker_threads';
import { load, until } from './context.js';

const [addonPath, libraryPath, copyPath, name] = process.argv.slice(2);
// In the scenario `unloaded` only a worker loads the addon.
const { addon, functions } = name === 'unloaded' ? {} : load(addonPath, libraryPath);

const scenarios = {
  /** An exception in a callback from another thread is uncaught. */
  uncaught() {
    const callback = addon.createCallback('probe_notify_fn', () => {
      throw new Error('from another thread');
    });
    functions.probe_later_notify(callback, 1, 0n);
    setTimeout(() => console.log('still here'), 2000);
  },

  /** … and can be handled as such. The thread that waits goes on. */
  async handled() {
    process.on('uncaughtException', (error) => console.log(`handled ${error.message}`));
    const callback = addon.createCallback('probe_map_fn', (value) => {
      if (value === 1n) throw new Error('one');
      return 'not a bigint';
    });
    functions.probe_later_map(callback, 1n, 0n);
    await until(() => functions.probe_results() === 1, 'the thread');
    functions.probe_later_map(callback, 2n, 0n);
    await until(() => functions.probe_results() === 2, 'the thread');
    console.log(functions.probe_result());
  },

  /** A call waits for a thread that calls back: what that throws is not the call's. */
  behind() {
    process.on('uncaughtException', (error) => console.log(`handled ${error.message}`));
    const texts = ['one', 'two'];
    const callback = addon.createCallback('probe_ordered_fn', (value) => {
      throw new Error(texts[Number(value)]);
    });
    functions.probe_later_ordered(callback, 2, 0n);
    functions.probe_join(1);
    console.log('joined');
    addon.destroyCallback(callback);
  },

  /** Live callbacks do not keep the process running; whoever waits does. */
  idle() {
    addon.createCallback('probe_notify_fn', () => undefined);
    addon.createCallback('probe_done_fn', () => undefined);
    addon.createCallback('probe_map_fn', () => 0n);
    console.log('idle');
  },

  awaited() {
    const timer = setInterval(() => undefined, 10_000);
    const callback = addon.createCallback('probe_done_fn', (value) => {
      console.log(`done ${value}`);
      addon.destroyCallback(callback);
      clearInterval(timer);
    });
    functions.probe_later_done(callback, 300, 0n);
  },

  /** What a callback wrote before it threw does not reach the thread that waits. */
  async half() {
    process.on('uncaughtException', (error) => console.log(`handled ${error.message}`));
    const callback = addon.createCallback('probe_point_fn', (_point, _small, _userData, result) => {
      new Float64Array(addon.view(result, 24)).fill(1);
      throw new Error('half');
    });
    functions.probe_later_point(callback, 0n);
    await until(() => functions.probe_results() === 1, 'the thread');
    console.log(functions.probe_result());
  },

  /** The code of an addon that only a worker loaded stays when the worker has ended: the library still has the address of a callback. */
  async unloaded() {
    const { functions: here } = load(copyPath, libraryPath);
    const source = `
      const { workerData } = require('node:worker_threads');
      const addon = require(workerData.addonPath);
      const { functions } = addon.open(workerData.libraryPath);
      functions.probe_keep_plain(addon.createCallback('probe_plain_fn', () => console.error('called')));`;
    const worker = new Worker(source, { eval: true, workerData: { addonPath, libraryPath } });
    await new Promise((resolve) => worker.on('exit', resolve));
    here.probe_call_kept();
    console.log('survived');
  },

  /** The process ends while threads are calling. */
  busy() {
    const map = addon.createCallback('probe_map_fn', (value) => value);
    const notify = addon.createCallback('probe_notify_fn', () => undefined);
    for (let i = 0; i < 4; i += 1) functions.probe_hammer(map, notify, 0n);
    setTimeout(() => console.log('ends'), 50);
  },

  /** … and by process.exit, inside a callback. */
  exit() {
    const notify = addon.createCallback('probe_notify_fn', () => undefined);
    const map = addon.createCallback('probe_map_fn', (value) => {
      if (value > 20n) {
        console.log('exits');
        process.exit(7);
      }
      return value;
    });
    for (let i = 0; i < 4; i += 1) functions.probe_hammer(map, notify, 0n);
    setInterval(() => undefined, 1000);
  },

  /** C calls back on this thread, but not from a call of this addon (another one made it): an exception is uncaught. */
  elsewhere() {
    process.on('uncaughtException', (error) => console.log(`handled ${error.message}`));
    const callback = addon.createCallback('probe_plain_fn', () => {
      console.log('called');
      throw new Error('elsewhere');
    });
    functions.probe_keep_plain(callback);
    load(copyPath, libraryPath).functions.probe_call_kept();
    console.log('after');
    addon.destroyCallback(callback);
  },
};

await scenarios[name]();
