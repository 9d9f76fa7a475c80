import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit } from '../../generator/write/transaction.ts';
import { scratchFolder, snapshot, writeFiles } from './scratch.ts';

/** Makes changes below a folder; `null` removes. */
const change = (folder: string, files: Record<string, string | null>) =>
  commit(
    Object.entries(files).map(([path, text]) => ({ path: join(folder, path), content: text })),
    folder,
  );

describe('all changes', () => {
  test('are made: new files in new folders, other contents, removals; folders left empty go', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.h': 'a\n', 'old/deep/b.h': 'b\n', 'keep/c.h': 'c\n', 'keep/mine': 'mine' });
    change(folder, { 'a.h': 'A\n', 'new/deep/d.h': 'é😀\n', 'old/deep/b.h': null, 'keep/c.h': null });
    expect(snapshot(folder)).toEqual({
      'a.h': '644 A\n',
      keep: 'folder 755',
      'keep/mine': '644 mine',
      new: 'folder 755',
      'new/deep': 'folder 755',
      'new/deep/d.h': '644 é😀\n',
    });
  });

  test('the output folder is made with those above it, and is kept when it becomes empty', () => {
    const folder = join(scratchFolder(), 'x/y/z');
    change(folder, { 'a.h': 'a\n' });
    change(folder, { 'a.h': null });
    expect(snapshot(folder)).toEqual({});
  });

  test.each(['022', '077', '000'])('permissions do not depend on the umask %s', (mask) => {
    const folder = scratchFolder();
    const script = `
      process.umask(0o${mask});
      const { commit } = await import(${JSON.stringify(new URL('../../generator/write/transaction.ts', import.meta.url).href)});
      commit([{ path: ${JSON.stringify(join(folder, 'new/a.h'))}, content: 'a' }], ${JSON.stringify(folder)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(snapshot(folder)).toEqual({ new: 'folder 755', 'new/a.h': '644 a' });
  });

  test('a file with several names is replaced under this name only', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.h': 'a\n' });
    linkSync(join(folder, 'a.h'), join(folder, 'other'));
    change(folder, { 'a.h': 'A\n' });
    expect(snapshot(folder)).toEqual({ 'a.h': '644 A\n', other: '644 a\n' });
  });

  test('no change leaves no trace', () => {
    const folder = join(scratchFolder(), 'none');
    commit([], folder);
    expect(() => statSync(folder)).toThrow();
  });
});

describe('after a failure everything is as it was', () => {
  const failing = (prepare: (folder: string) => void, files: Record<string, string | null>) => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.h': 'a\n', 'b.h': 'b\n', 'z/c.h': 'c\n' });
    chmodSync(join(folder, 'b.h'), 0o600);
    prepare(folder);
    const before = snapshot(folder);
    const inode = statSync(join(folder, 'a.h')).ino;
    let message = 'no failure';
    try {
      change(folder, files);
    } catch (error) {
      message = (error as Error).message.replaceAll(folder, 'OUT');
    }
    expect(snapshot(folder)).toEqual(before);
    expect(statSync(join(folder, 'a.h')).ino).toBe(inode);
    return message;
  };
  const changes = { 'a.h': 'A\n', 'b.h': null, 'new/d.h': 'd\n' };

  test('a directory in the place of a file, found when it is replaced', () => {
    expect(failing((folder) => mkdirSync(join(folder, 'y.h')), { ...changes, 'y.h': 'y\n' })).toMatch(
      /^cannot write OUT\/y\.h: /,
    );
  });

  test('a file in the place of a folder', () => {
    expect(failing(() => {}, { ...changes, 'a.h/x': 'x\n' })).toMatch(/^cannot (write in|look at) OUT\/a\.h/);
  });

  test('a name that is too long', () => {
    expect(failing(() => {}, { ...changes, [`${'n'.repeat(300)}.h`]: 'x\n' })).toContain('the name is too long');
  });

  test('a broken link in the place of a folder', () => {
    expect(failing((folder) => symlinkSync('nowhere', join(folder, 'l')), { ...changes, 'l/x.h': 'x\n' })).toMatch(
      /^cannot write in OUT\/l: there is no such file or folder/,
    );
  });

  test('folders that were made on the way are removed again', () => {
    const outer = scratchFolder();
    const folder = join(outer, 'p/q');
    expect(() => change(folder, { 'a.h': 'a\n', [`r/${'n'.repeat(300)}`]: 'x\n' })).toThrow('the name is too long');
    expect(readdirSync(outer)).toEqual([]);
  });
});
