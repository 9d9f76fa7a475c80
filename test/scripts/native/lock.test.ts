import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/native/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'abiwright-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a build', () => {
  it('lets one task run at a time, and is gone afterwards', async () => {
    const path = join(folder, 'one');
    let running = 0;
    let most = 0;
    const task = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await sleep(20);
      running -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(path, task)));
    expect([most, running, existsSync(path)]).toEqual([1, 0, false]);
  });

  it('is given back when the task fails', async () => {
    const path = join(folder, 'fails');
    await expect(withLock(path, () => Promise.reject(new Error('no compiler')))).rejects.toThrow('no compiler');
    expect(existsSync(path)).toBe(false);
  });

  it('of a process that has ended does not keep anybody', async () => {
    const path = join(folder, 'left');
    const { stdout } = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' });
    writeFileSync(path, stdout.trim());
    expect(await withLock(path, () => Promise.resolve(7))).toBe(7);
  });
});
