import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/native/build_native.ts';
import { describeWith } from '../support/component.ts';
import { buildLimit, buildTargets, isLongRun, runToEnd } from './ctest.ts';

const folder = buildFolder(fileURLToPath(new URL('../..', import.meta.url)), 'release');

/** System calls that no program makes while it starts, and an error that each can end with. */
const calls = [
  ['memfd_create', 'EMFILE'],
  ['ftruncate', 'ENOSPC'],
  ['eventfd2', 'ENFILE'],
  ['socket', 'EMFILE'],
  ['bind', 'ENOMEM'],
  ['connect', 'EINTR'],
  ['accept4', 'EMFILE'],
  ['sendmsg', 'ENOBUFS'],
  ['recvmsg', 'ENOMEM'],
  ['futex_waitv', 'ENOSYS'],
] as const;

/** The n-th call of each thread fails; the program `faults` of CTest goes through many more kinds, and counts over all threads. */
async function runWithFault(call: string, error: string, n: number): Promise<boolean> {
  const temporary = mkdtempSync(join(tmpdir(), 'abiwright-faults-'));
  try {
    const log = join(temporary, 'log');
    const inject = `inject=${call}:error=${error}:when=${n}`;
    const { status, text } = await runToEnd('strace', [
      '-f',
      '-qq',
      '-o',
      log,
      '-e',
      `trace=${call}`,
      '-e',
      inject,
      join(folder, 'test/faults'),
      'once',
    ]);
    expect(text).toBe('');
    expect(status, `${call} number ${n}`).toBe(0);
    return readFileSync(log, 'utf8').includes('(INJECTED)');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

describeWith(['cmake', 'cc', 'strace'], 'the n-th system call fails, as strace has it', () => {
  beforeAll(() => buildTargets(folder, ['-DINTEROP_SANITIZE='], ['faults']), buildLimit);

  it.each(calls)(`%s: %s${isLongRun ? '' : ', the first and the second'}`, async (call, error) => {
    let injected = 0;
    for (let n = 1; (isLongRun || n <= 2) && (await runWithFault(call, error, n)); n += 1) injected = n;
    expect(injected).toBeGreaterThan(0);
  });
});
