import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { scratchFolder, writeFiles } from '../write/scratch.ts';
import { documentWith, program } from './cli.ts';

/** A program that watches. `next` waits until it has said something more that fits. */
class Watcher {
  readonly child: ChildProcess;
  #text = '';
  #wake: () => void = () => {};

  constructor(folder: string, args: readonly string[]) {
    this.child = spawn(process.execPath, [program, 'generate', 'c.abi.json', '--target', 'c', '--watch', ...args], {
      cwd: folder,
      env: {},
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#text += text;
        this.#wake();
      });
    }
    onTestFinished(() => {
      this.child.kill('SIGKILL');
    });
  }

  /** Everything said up to and including what fits. */
  async next(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#text);
      if (found !== null) {
        const end = found.index + found[0].length;
        const said = this.#text.slice(0, end);
        this.#text = this.#text.slice(end);
        return said;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

const waiting = /waiting for changes of c\.abi\.json\n/;

test('rebuilds on every save, says what changed, and survives mistakes, replacement and removal of the file', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'c.abi.json');
  const header = () => readFileSync(join(folder, 'generated/include/counter.h'), 'utf8');
  writeFiles(folder, { 'c.abi.json': starter });
  const watcher = new Watcher(folder, []);
  expect(await watcher.next(waiting)).toContain('generated: 2 created\n');

  writeFileSync(file, documentWith({ doc: 'Counts sheep.' }));
  expect(await watcher.next(waiting)).toContain('changed generated/include/counter.h\n');
  expect(header()).toContain('Counts sheep.');

  // A document that is being written, or is wrong, changes nothing.
  writeFileSync(file, '{');
  expect(await watcher.next(waiting)).toContain('c.abi.json:1:2: error[E_SYNTAX]');
  expect(header()).toContain('Counts sheep.');

  // Many editors write a new file and rename it over the old one.
  writeFileSync(join(folder, 'new'), documentWith({ doc: 'Counts goats.' }));
  renameSync(join(folder, 'new'), file);
  expect(await watcher.next(waiting)).toContain('changed generated/include/counter.h\n');
  expect(header()).toContain('Counts goats.');

  rmSync(file);
  expect(await watcher.next(waiting)).toContain('cannot read "c.abi.json": there is no such file or folder');
  writeFileSync(file, starter);
  expect(await watcher.next(waiting)).toContain('changed generated/include/counter.h\n');

  // Saved without a change: compiled again, nothing written.
  writeFileSync(file, starter);
  expect(await watcher.next(waiting)).toContain('generated: 2 unchanged\n');
});

test('with --json, one line for each build', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': starter });
  const watcher = new Watcher(folder, ['--json']);
  expect(JSON.parse(await watcher.next(/\n/))).toMatchObject({ ok: true, diagnostics: [] });
  writeFileSync(join(folder, 'c.abi.json'), '[]');
  expect(JSON.parse(await watcher.next(/\n/))).toMatchObject({ ok: false, diagnostics: [{ code: 'E_TYPE' }] });
  rmSync(join(folder, 'c.abi.json'));
  expect(JSON.parse(await watcher.next(/\n/))).toMatchObject({ ok: false, diagnostics: [{ code: 'E_IO' }] });
});

test('an unknown target ends it at once', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': starter });
  const watcher = new Watcher(folder, ['--target', 'cc']);
  expect(await watcher.next(/help: .*\n/)).toContain('there is no target "cc"');
  expect(await new Promise((resolve) => watcher.child.on('exit', resolve))).toBe(2);
});

test('a signal ends it', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': starter });
  const watcher = new Watcher(folder, []);
  await watcher.next(waiting);
  watcher.child.kill('SIGINT');
  const ended = await new Promise((resolve) => watcher.child.on('exit', (code, signal) => resolve({ code, signal })));
  expect(ended).toEqual({ code: null, signal: 'SIGINT' });
});
