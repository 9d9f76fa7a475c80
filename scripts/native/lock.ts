import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process is running. One that belongs to somebody else is. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // A process that was killed left its lock behind. A file without a number is being written at this moment.
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner > 0 && !isRunning(owner)) await rm(path, { force: true });
  return false;
}

/** Runs a task while no other process runs one under the same lock file. */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await tryLock(path))) await sleep(100);
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}
