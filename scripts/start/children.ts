import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a task with processes that end with it, and with a folder that is removed then: also if this process is ended by a signal, which takes effect as it
 * would have otherwise.
 */
export async function withChildren<T>(
  children: readonly ChildProcess[],
  folder: string,
  task: () => Promise<T>,
): Promise<T> {
  const stop = (): void => {
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const ended = (signal: NodeJS.Signals): void => {
    stop();
    for (const each of signals) process.off(each, ended);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, ended);
  process.once('exit', stop);
  try {
    return await task();
  } finally {
    stop();
    for (const signal of signals) process.off(signal, ended);
    process.off('exit', stop);
  }
}
