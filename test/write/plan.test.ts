import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OutputFolder } from '../../generator/write/output_folder.ts';
import { plan } from '../../generator/write/plan.ts';
import { scratchFolder, snapshot, writeFiles } from './scratch.ts';

const actions = (folder: string, files: Record<string, string>) =>
  plan(
    new OutputFolder(folder),
    Object.entries(files).map(([path, text]) => ({ path, text })),
  ).map(({ path, action }) => `${action} ${path}`);

const manifest = (...paths: string[]) =>
  JSON.stringify({ generator: { name: 'abiwright' }, files: Object.fromEntries(paths.map((path) => [path, 'x'])) });

describe('comparing with the disk', () => {
  test('created, changed, unchanged, removed; sorted; nothing is written', () => {
    const folder = scratchFolder();
    writeFiles(folder, {
      'a.h': 'a\n',
      'b/c.h': 'c\n',
      'old/d.h': 'd\n',
      'mine.txt': 'mine',
      'manifest.json': manifest('a.h', 'b/c.h', 'old/d.h'),
    });
    const before = snapshot(folder);
    expect(actions(folder, { 'z.h': 'z\n', 'b/c.h': 'other\n', 'a.h': 'a\n', 'manifest.json': 'new\n' })).toEqual([
      'unchanged a.h',
      'changed b/c.h',
      'changed manifest.json',
      'removed old/d.h',
      'created z.h',
    ]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a folder that does not exist holds nothing', () => {
    expect(actions(join(scratchFolder(), 'no/such'), { 'a/b.h': 'x\n' })).toEqual(['created a/b.h']);
  });

  test('bytes are compared, not text: bytes that are not UTF-8 are a change', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.h': '\ufffd\n' });
    expect(actions(folder, { 'a.h': '\ufffd\n' })).toEqual(['unchanged a.h']);
    writeFiles(folder, { 'a.h': Buffer.from([0xff, 0x0a]).toString('latin1') });
    expect(actions(folder, { 'a.h': '\ufffd\n' })).toEqual(['changed a.h']);
  });

  test('the output folder itself may be a link', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'real/a.h': 'a\n' });
    symlinkSync('real', join(folder, 'link'));
    expect(actions(join(folder, 'link'), { 'a.h': 'a\n' })).toEqual(['unchanged a.h']);
  });
});

describe('what is in the way', () => {
  const refused = (prepare: (folder: string) => void, path = 'a/b.h') => {
    const folder = scratchFolder();
    prepare(folder);
    try {
      actions(folder, { [path]: 'x\n' });
    } catch (error) {
      return String((error as Error).message).replace(folder, 'OUT');
    }
    return 'accepted';
  };

  test('a directory in the place of a file', () => {
    expect(refused((folder) => mkdirSync(join(folder, 'a/b.h'), { recursive: true }))).toBe(
      'cannot write OUT/a/b.h: a directory is in the place of a file',
    );
  });

  test('a symbolic link in the place of a file, also a broken one', () => {
    const expected = 'cannot write OUT/a.h: a symbolic link is in the place of a file';
    expect(refused((folder) => symlinkSync('/etc/hostname', join(folder, 'a.h')), 'a.h')).toBe(expected);
    expect(refused((folder) => symlinkSync('nowhere', join(folder, 'a.h')), 'a.h')).toBe(expected);
  });

  test('a file or a link in the place of a folder', () => {
    expect(refused((folder) => writeFiles(folder, { a: '' }))).toBe(
      'cannot write OUT/a: a file is in the place of a folder',
    );
    expect(refused((folder) => symlinkSync('/tmp', join(folder, 'a')))).toBe(
      'cannot write OUT/a: a symbolic link is in the place of a folder',
    );
  });

  test('a file in the place of the output folder', () => {
    const folder = scratchFolder();
    writeFiles(folder, { out: '' });
    expect(() => actions(join(folder, 'out'), { 'a.h': 'x\n' })).toThrow(/out: a file is in the place of a folder$/);
  });

  test.each(['/etc/passwd', '../a', 'a/../../b', './a', 'a//b', '', 'a/', 'C:/a', 'a\\b', 'a\0'])(
    'an output with the path %j is a mistake of the program',
    (path) => {
      expect(() => actions(scratchFolder(), { [path]: 'x\n' })).toThrow(/^an output must not have the path/);
    },
  );
});

describe('an old manifest that cannot be trusted', () => {
  const removals = (folder: string) => actions(folder, {}).filter((line) => line.startsWith('removed'));

  test('paths that leave the folder remove nothing', () => {
    const outer = scratchFolder();
    const folder = join(outer, 'out');
    writeFiles(outer, { 'victim.txt': 'keep' });
    const paths = [
      '../victim.txt',
      join(outer, 'victim.txt'),
      'a/../../victim.txt',
      './x',
      '',
      '.',
      '..',
      'a\\..\\..\\victim.txt',
      'C:\\x',
    ];
    writeFiles(folder, { x: 'keep', 'manifest.json': manifest(...paths) });
    expect(removals(folder)).toEqual([]);
  });

  test('nothing behind a link is removed, nor a link, nor a folder, nor the manifest itself', () => {
    const outer = scratchFolder();
    const folder = join(outer, 'out');
    writeFiles(outer, { 'elsewhere/victim.txt': 'keep', 'out/folder/x': 'keep', 'out/gone.h': 'remove' });
    symlinkSync('../elsewhere', join(folder, 'link'));
    symlinkSync('../elsewhere/victim.txt', join(folder, 'file-link'));
    writeFiles(folder, {
      'manifest.json': manifest(
        'link/victim.txt',
        'link',
        'file-link',
        'folder',
        'manifest.json',
        'gone.h',
        'absent.h',
      ),
    });
    expect(removals(folder)).toEqual(['removed gone.h']);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"files": {"x.h": "1"}}',
    '{"generator": {"name": "another"}, "files": {"x.h": "1"}}',
    '{"generator": {"name": "abiwright"}, "files": ["x.h"]}',
    '{"generator": {"name": "abiwright"}, "files": null}',
    '{"generator": null, "files": {"x.h": "1"}}',
  ])('the manifest %j lists nothing', (text) => {
    const folder = scratchFolder();
    writeFiles(folder, { 'x.h': 'keep', 'manifest.json': text });
    expect(removals(folder)).toEqual([]);
  });
});
