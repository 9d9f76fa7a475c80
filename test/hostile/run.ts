// `npm run test:hostile`: mutated documents on all cores. `npm run test:hostile -- 1000000` is the full campaign; `-- 1 42` repeats seed 42.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { type Campaign, run } from './campaign.ts';

interface Share {
  readonly first: number;
  readonly count: number;
}

async function work({ first, count }: Share): Promise<void> {
  let reported = 0;
  const campaign = await run(process.cwd(), assetsFromSource(), first, count, (done) => {
    if (done - reported < 100) return;
    parentPort?.postMessage({ done: done - reported });
    reported = done;
  });
  parentPort?.postMessage({ campaign });
}

function share(count: number, first: number): Promise<Campaign[]> {
  const workers = Math.min(availableParallelism(), count);
  let done = 0;
  const shares = Array.from({ length: workers }, (_, index): Share => {
    const from = Math.floor((count * index) / workers);
    return { first: first + from, count: Math.floor((count * (index + 1)) / workers) - from };
  });
  return Promise.all(
    shares.map(
      (workerShare) =>
        new Promise<Campaign>((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: workerShare });
          worker.on('error', reject);
          worker.on('message', (message: { done?: number; campaign?: Campaign }) => {
            done += message.done ?? 0;
            if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count}`);
            if (message.campaign !== undefined) resolve(message.campaign);
          });
        }),
    ),
  );
}

if (isMainThread) {
  const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
  const start = performance.now();
  const campaigns = await share(count, first);
  const failures = campaigns.flatMap((campaign) => campaign.failures);
  const sum = (key: 'documents' | 'accepted'): number =>
    campaigns.reduce((total, campaign) => total + campaign[key], 0);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(
    `${sum('documents')} documents, ${sum('accepted')} accepted and their outputs examined, ${failures.length} failures, ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} else {
  await work(workerData as Share);
}
