// Host functions of JavaScript: what was enqueued behind them waits until they have returned, and whoever waits for that runs them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isDeno } from '../context.mjs';

const second = 1_000_000_000n;
const program = fileURLToPath(new URL('../ending.mjs', import.meta.url));

/** Whether the loader can do something, itself or through the addon. */
function can({ bindings, loader }, ability) {
  const row = bindings.loaderCapabilities.find(({ id }) => id === ability);
  assert.ok(row !== undefined, `no ability is called ${ability}`);
  return row.loaders[loader] !== 'no';
}

function busy(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

async function until(condition, what) {
  for (let round = 0; round < 2000; round += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.fail(`waited in vain for ${what}`);
}

/** A host function that runs when `release` is called: the stream stands still until then. */
function enqueueGate(library, context) {
  const gate = library.TimelineSemaphore.create(context);
  gate.enqueueWait(context, 1n, 10n * second);
  return () => gate.signal(1n);
}

/** Runs a program that ends in a way of its own; its exit status and what it printed. */
function run({ loader, libraryPath, addon }, name) {
  const options = isDeno ? ['run', '--allow-all', '--no-config'] : [];
  const command = isDeno ? globalThis.Deno.execPath() : process.execPath;
  const { status, signal, stdout } = spawnSync(command, [...options, program, loader, libraryPath, addon, name], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return `${signal ?? status} ${stdout.trim()}`;
}

/** Runs the same program in a worker; what it posted, and how the worker ended. With `terminate` it is ended at its first message. */
async function runInWorker({ loader, libraryPath, addon }, name, terminate) {
  const worker = new Worker(new URL('../ending.mjs', import.meta.url), { argv: [loader, libraryPath, addon, name] });
  const messages = [];
  worker.on('message', (message) => {
    messages.push(message);
    if (terminate) worker.terminate();
  });
  const status = await new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
  return { messages, status };
}

export const scenarios = {
  'a signal is seen when the host functions before it have returned': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    for (let round = 1n; round <= 20n; round += 1n) {
      const order = [];
      for (let index = 0; index < 5; index += 1) {
        context.enqueueHostFunction(() => {
          busy(1);
          order.push([index, timeline.value]);
        });
      }
      timeline.enqueueSignal(context, round);
      await timeline.wait(round, { signal: AbortSignal.timeout(20_000) });
      assert.deepEqual(
        order,
        [0, 1, 2, 3, 4].map((index) => [index, round - 1n]),
      );
    }
  },

  'close waits for host functions': async (setting) => {
    const { library } = setting;
    const context = library.Context.open();
    const order = [];
    for (let index = 0; index < 5; index += 1) context.enqueueHostFunction(() => order.push(index));
    context.close();
    // Without this ability the stream is closed on another thread.
    if (!can(setting, 'callbacksDuringWaits')) await until(() => order.length === 5, 'the host functions');
    assert.deepEqual(order, [0, 1, 2, 3, 4]);
  },

  'waiting for what stands behind a host function runs it, or says why not': async (setting) => {
    const { library } = setting;
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const order = [];
    for (let index = 0; index < 3; index += 1) context.enqueueHostFunction(() => order.push(index));
    timeline.enqueueSignal(context, 1n);
    const waits = [
      () => timeline.waitSync(1n, 10n * second),
      () => library.TimelineSemaphore.waitAnySync([timeline], [1n], 10n * second),
      () => library.TimelineSemaphore.waitAllSync([timeline], [1n], 10n * second),
    ];
    if (can(setting, 'callbacksDuringWaits')) {
      for (const wait of waits) wait();
    } else {
      for (const wait of waits) assert.throws(wait, { code: 'ERR_CALLBACK_DEADLOCK', message: /loader|addon/ });
      assert.deepEqual(order, []);
      await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
      // It has returned: waiting is as ever.
      for (const wait of waits) wait();
    }
    assert.deepEqual(order, [0, 1, 2]);
  },

  'a host function closes its own context': async ({ library }) => {
    const context = library.Context.open();
    const order = [];
    context.enqueueHostFunction(() => {
      order.push('first');
      context.close();
      order.push('closed');
    });
    context.enqueueHostFunction(() => order.push('second'));
    await until(() => order.length === 3, 'both host functions');
    assert.deepEqual(order, ['first', 'closed', 'second']);
    assert.equal(context.closed, true);
  },

  'a host function waits for another stream': async (setting) => {
    const { library } = setting;
    using context = library.Context.open();
    using other = library.Context.open();
    using timeline = library.TimelineSemaphore.create(other);
    const order = [];
    context.enqueueHostFunction(() => {
      order.push('begin');
      other.enqueueHostFunction(() => order.push('other'));
      timeline.enqueueSignal(other, 1n);
      if (can(setting, 'callbacksDuringWaits')) timeline.waitSync(1n, 10n * second);
      else assert.throws(() => timeline.waitSync(1n, 10n * second), { code: 'ERR_CALLBACK_DEADLOCK' });
      order.push('end');
    });
    await until(() => order.length === 3, 'the host functions');
    assert.deepEqual(
      order,
      can(setting, 'callbacksDuringWaits') ? ['begin', 'other', 'end'] : ['begin', 'end', 'other'],
    );
  },

  'what a promise of a host function goes on with is no part of it': async (setting) => {
    const { library } = setting;
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const ran = new Promise((resolve) => context.enqueueHostFunction(() => resolve(timeline.value)));
    timeline.enqueueSignal(context, 1n);
    assert.equal(await ran, 0n);
    // The stream has gone on, or does so when this has returned.
    if (can(setting, 'callbacksDuringWaits')) timeline.waitSync(1n, 10n * second);
    else assert.throws(() => timeline.waitSync(1n, 10n * second), { code: 'ERR_CALLBACK_DEADLOCK' });
    await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
  },

  'an exception of a host function is uncaught, and the stream goes on': async (setting) => {
    const { library } = setting;
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const uncaught = [];
    const hear = (error) => uncaught.push(error.message);
    process.on('uncaughtException', hear);
    try {
      for (const text of ['one', 'two']) {
        context.enqueueHostFunction(() => {
          throw new Error(text);
        });
      }
      timeline.enqueueSignal(context, 1n);
      if (can(setting, 'callbacksDuringWaits')) timeline.waitSync(1n, 10n * second);
      else await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
      await until(() => uncaught.length === 2, 'the exceptions');
      assert.deepEqual(uncaught, ['one', 'two']);
    } finally {
      process.off('uncaughtException', hear);
    }
  },

  'many streams, waits of both kinds, and objects that end': async (setting) => {
    const { library } = setting;
    const canWait = can(setting, 'callbacksDuringWaits');
    const order = [];
    for (let round = 0; round < 20; round += 1) {
      const contexts = Array.from({ length: 4 }, () => library.Context.open());
      const timelines = contexts.map((context) => library.TimelineSemaphore.create(context));
      const seen = contexts.map(() => 0);
      for (let index = 0; index < 10; index += 1)
        for (const [number, context] of contexts.entries()) context.enqueueHostFunction(() => (seen[number] += 1));
      for (const [number, timeline] of timelines.entries()) timeline.enqueueSignal(contexts[number], 1n);
      const waits = timelines.map((timeline) => timeline.wait(1n, { signal: AbortSignal.timeout(20_000) }));
      if (canWait) library.TimelineSemaphore.waitAllSync(timelines, [1n, 1n, 1n, 1n], 10n * second);
      await Promise.all(waits);
      assert.deepEqual(seen, [10, 10, 10, 10]);
      for (const [number, context] of contexts.entries()) {
        context.enqueueHostFunction(() => order.push(number));
        context.close();
      }
    }
    await until(() => order.length === 80, 'the last host functions');
  },

  'the process can end while a host function waits for its turn, inside one, and inside one that a wait runs'(setting) {
    assert.equal(run(setting, 'pending'), '4 ');
    assert.equal(run(setting, 'inside'), '5 inside');
    assert.equal(
      run(setting, 'inside-a-wait'),
      can(setting, 'callbacksDuringWaits') ? '6 inside' : '7 ERR_CALLBACK_DEADLOCK',
    );
    assert.equal(run(setting, 'uncaught'), '1 ');
  },

  'a worker can end while its host functions are pending, and inside one; or they are refused there': async (
    setting,
  ) => {
    const { library } = setting;
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    for (let round = 0; round < 3; round += 1) {
      for (const name of ['worker-pending', 'worker-inside', 'worker-inside-a-wait', 'worker-waits']) {
        const { messages, status } = await runInWorker(setting, name, true);
        assert.deepEqual(messages, [can(setting, 'callbacksInWorkers') ? 'here' : 'ERR_CALLBACK_IN_WORKER'], name);
        assert.equal(typeof status, 'number');
      }
    }
    if (can(setting, 'callbacksInWorkers')) {
      const { messages, status } = await runInWorker(setting, 'worker-exits', false);
      assert.deepEqual([messages, status], [[], 3]);
      const whole = await runInWorker(setting, 'worker-whole', false);
      assert.deepEqual([whole.messages, whole.status], [['ran', 'waited', 'ran', 'closed'], 0]);
    }
    // Nobody holds a lock that others need, and a stream of this thread runs as before.
    let ran = false;
    context.enqueueHostFunction(() => (ran = true));
    timeline.enqueueSignal(context, 1n);
    await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
    assert.equal(ran, true);
  },

  'work behind a wait runs when the wait has ended': async ({ library }) => {
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const release = enqueueGate(library, context);
    let ran = false;
    context.enqueueHostFunction(() => (ran = true));
    timeline.enqueueSignal(context, 1n);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual([ran, timeline.value], [false, 0n]);
    release();
    await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
    assert.equal(ran, true);
  },
};
