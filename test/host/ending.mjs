// What shows in how a process or a worker ends: `LOADER LIBRARY ADDON NAME`.
import process from 'node:process';
import { isMainThread, parentPort } from 'node:worker_threads';
import * as bindings from '../../generated/typescript/index.js';
import { given } from './context.mjs';

// Deno gives a worker the arguments of the process.
const [loader, path, addon, name] = isMainThread ? given : process.argv.slice(-4);
const library = bindings.open({ loader, library: path, ...(loader === 'koffi' ? {} : { addon }) });
const context = library.Context.open();
const timeline = library.TimelineSemaphore.create(context);
const second = 1_000_000_000n;

function busy(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Gives the thread of the stream time to reach the host function. */
const settle = () => busy(30);

function waitBehind(hostFunction) {
  context.enqueueHostFunction(hostFunction);
  timeline.enqueueSignal(context, 1n);
  timeline.waitSync(1n, 20n * second);
}

const endings = {
  pending() {
    context.enqueueHostFunction(() => undefined);
    settle();
    process.exit(4);
  },
  inside() {
    context.enqueueHostFunction(() => {
      console.log('inside');
      process.exit(5);
    });
  },
  'inside-a-wait'() {
    try {
      waitBehind(() => {
        console.log('inside');
        process.exit(6);
      });
    } catch (error) {
      console.log(error.code);
      process.exit(7);
    }
  },
  uncaught() {
    context.enqueueHostFunction(() => undefined);
    settle();
    throw new Error('uncaught');
  },

  'worker-pending'() {
    for (let index = 0; index < 5; index += 1) context.enqueueHostFunction(() => undefined);
    settle();
    parentPort.postMessage('here');
    for (;;);
  },
  'worker-inside'() {
    for (let index = 0; index < 5; index += 1) {
      context.enqueueHostFunction(() => {
        parentPort.postMessage('here');
        for (;;);
      });
    }
  },
  'worker-inside-a-wait'() {
    waitBehind(() => {
      parentPort.postMessage('here');
      for (;;);
    });
  },
  'worker-waits'() {
    const timer = setTimeout(() => parentPort.postMessage('here'), 30);
    timeline.wait(1n).catch((error) => {
      clearTimeout(timer);
      parentPort.postMessage(error.code);
    });
  },
  'worker-exits'() {
    context.enqueueHostFunction(() => undefined);
    settle();
    process.exit(3);
  },
  'worker-whole'() {
    waitBehind(() => parentPort.postMessage('ran'));
    parentPort.postMessage('waited');
    context.enqueueHostFunction(() => parentPort.postMessage('ran'));
    context.close();
    parentPort.postMessage('closed');
  },
};

try {
  endings[name]();
} catch (error) {
  if (isMainThread) throw error;
  parentPort.postMessage(error.code ?? error.message);
}
