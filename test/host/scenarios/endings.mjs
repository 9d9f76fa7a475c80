// Processes and workers that end while host functions of theirs are pending or running.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { can, isDeno } from '../context.mjs';

const program = fileURLToPath(new URL('../ending.mjs', import.meta.url));

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
};
