import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/component.ts';
import { scratchFolder, snapshot, writeFiles } from './scratch.ts';

const transaction = new URL('../../generator/write/transaction.ts', import.meta.url).href;

/** Changes two files, makes one in a new folder, removes one; exits with 2 and the reason after a failure. */
const script = `
  const { commit } = await import(${JSON.stringify(transaction)});
  const change = (path, content) => ({ path: 'out/' + path, content });
  try {
    commit([change('a', 'A'), change('b', 'B'), change('new/c', 'C'), change('old/d', null)], 'out');
  } catch (error) {
    console.log(error.name + ': ' + error.message);
    process.exitCode = 2;
  }`;

const before = { 'out/a': 'a', 'out/b': 'b', 'out/old/d': 'd', 'out/mine': 'mine' };

const none = { a: '644 a', b: '644 b', mine: '644 mine', old: 'folder 755', 'old/d': '644 d' };
const all = { a: '644 A', b: '644 B', mine: '644 mine', new: 'folder 755', 'new/c': '644 C' };

/** Runs the script in a new folder; the `count`-th use of this system call fails. */
function runWithFault(call: string, error: string, count: number) {
  const folder = scratchFolder();
  writeFiles(folder, before);
  const trace = join(folder, 'trace');
  const inject = `inject=${call}:error=${error}:when=${count}`;
  const node = [process.execPath, '--input-type=module', '-e', script];
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const run = spawnSync('strace', ['-f', '-o', trace, '-e', `trace=${call}`, '-e', inject, ...node], options);
  const found = Object.entries(snapshot(join(folder, 'out'))).filter(([path], _, entries) => {
    // A folder that could not go because a staging folder in it could not.
    return path !== 'old' || entries.some(([other]) => other === 'old/d');
  });
  return {
    status: run.status,
    said: run.stdout + run.stderr,
    injected: readFileSync(trace, 'utf8').includes('(INJECTED)'),
    outputs: Object.fromEntries(found.filter(([path]) => !isLeftover(path))),
    leftovers: found.map(([path]) => path).filter(isLeftover),
  };
}

/** A staging folder, or the folder of the removed file that holds one. */
function isLeftover(path: string): boolean {
  return path.includes('.abiwright-');
}

describeWith(['strace'], 'each system call of a transaction fails once: all changes are made or none', () => {
  test.each([
    ['rename', 'EIO'],
    ['mkdir', 'ENOSPC'],
    ['chmod', 'EPERM'],
    ['link', 'EMLINK'],
    ['link', 'ENOSPC'],
    ['unlink', 'EACCES'],
    ['rmdir', 'EBUSY'],
  ])('%s with %s', (call, error) => {
    let faults = 0;
    for (; ; faults++) {
      const { status, said, injected, outputs, leftovers } = runWithFault(call, error, faults + 1);
      if (!injected) {
        expect({ status, said, outputs, leftovers }).toEqual({ status: 0, said: '', outputs: all, leftovers: [] });
        break;
      }
      if (status !== 0)
        expect({ status, said }).toEqual({ status: 2, said: expect.stringMatching(/^IoError: cannot /) });
      expect([none, all]).toContainEqual(outputs);
      // Only a failure to remove may leave something of ours behind, and then it is said.
      if (!/^(unlink|rmdir)/.test(call))
        expect({ outputs, leftovers }).toEqual({ outputs: status === 0 ? all : none, leftovers: [] });
      else if (leftovers.length > 0) expect(said).toMatch(/^IoError: cannot remove out\/.*\.abiwright-/);
    }
    expect(faults).toBeGreaterThan(0);
  });
});
