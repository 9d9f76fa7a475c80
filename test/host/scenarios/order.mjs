// Host functions of JavaScript: what was enqueued behind them waits until they have returned, and whoever waits for that runs them.
import assert from 'node:assert/strict';
import process from 'node:process';
import { can } from '../context.mjs';

const second = 1_000_000_000n;

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

  'a call that failed says why, whichever thread made it': async (setting) => {
    const { library, bindings } = setting;
    using context = library.Context.open();
    using timeline = library.TimelineSemaphore.create(context);
    const nobody = bindings.TimelineSemaphoreHandle.fromAddress(77n);
    const { raw } = library;
    const failures = [
      [/not live/, () => raw.AsyncRT_InteropSemaphore_destroy(nobody)],
      [/not above/, () => raw.AsyncRT_InteropSemaphore_signal(timeline.handle, 0n)],
      [/time was over/, () => raw.AsyncRT_InteropSemaphore_wait(timeline.handle, 5n, 0n)],
      [/not live/, () => raw.AsyncRT_InteropSemaphore_signal(nobody, 0n)],
    ];
    const check = () => {
      for (const [text, fail] of failures) {
        assert.ok(fail() < 0);
        assert.match(library.lastErrorText(), text);
      }
    };
    check();
    const problem = await new Promise((resolve) => {
      context.enqueueHostFunction(() => {
        try {
          if (can(setting, 'callbacksDuringWaits')) check();
          resolve(null);
        } catch (error) {
          resolve(error);
        }
      });
    });
    assert.equal(problem, null);
    timeline.enqueueSignal(context, 1n);
    await timeline.wait(1n, { signal: AbortSignal.timeout(20_000) });
    check();
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
