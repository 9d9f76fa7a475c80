import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { describeWith } from '../support/component.ts';
import { scratchFolder, writeFiles } from '../write/scratch.ts';
import { cli, program } from './cli.ts';

const CALLS = [
  ...[
    'open',
    'openat',
    'creat',
    'truncate',
    'ftruncate',
    'chmod',
    'fchmod',
    'fchmodat',
    'utimensat',
    'symlink',
    'symlinkat',
  ],
  ...['rename', 'renameat', 'renameat2', 'mkdir', 'mkdirat', 'link', 'linkat', 'unlink', 'unlinkat', 'rmdir', 'mknod'],
].join(',');

/** The system calls of a run that may change a file system. */
function changingCalls(folder: string, args: readonly string[]): { code: number | null; calls: string[] } {
  const trace = join(scratchFolder(), 'trace');
  const { status } = spawnSync(
    'strace',
    ['-f', '-o', trace, '-e', `trace=${CALLS}`, process.execPath, program, ...args],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
    },
  );
  const lines = readFileSync(trace, 'utf8').split('\n');
  const calls = lines.filter(
    (line) => /^\d+ +[a-z0-9]+\(/.test(line) && !/"\/dev\/|^\d+ +open(at)?\(.*\bO_RDONLY\b(?!.*O_CREAT)/.test(line),
  );
  return { code: status, calls };
}

describeWith(['strace'], 'generate --check', () => {
  const args = ['generate', 'c.abi.json', '--target', 'c'];

  test('makes no system call that could change a file, with and without drift', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    expect(changingCalls(folder, [...args, '--check'])).toEqual({ code: 1, calls: [] });
    expect(cli(folder, args).code).toBe(0);
    expect(changingCalls(folder, [...args, '--check'])).toEqual({ code: 0, calls: [] });
  });

  test('while generating does: the observation works', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    const { code, calls } = changingCalls(folder, args);
    expect(code).toBe(0);
    expect(calls.some((call) => call.includes('rename'))).toBe(true);
  });
});
