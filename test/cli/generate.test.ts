import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { scratchFolder, snapshot, writeFiles } from '../write/scratch.ts';
import { cli, documentWith } from './cli.ts';

/** A folder with a document whose C outputs are written. */
function generated(): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': starter });
  expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c']).code).toBe(0);
  return folder;
}

describe('generate', () => {
  test('writes outputs to "generated" and says what it did; the second time there is nothing to do', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c'])).toEqual({
      code: 0,
      out: 'created generated/include/counter.h\ncreated generated/manifest.json\ngenerated: 2 created\n',
      err: '',
    });
    const before = snapshot(folder);
    const { mtimeNs } = statSync(join(folder, 'generated/include/counter.h'), { bigint: true });
    expect(cli(folder, ['generate', 'c.abi.json', '--target=c'])).toEqual({
      code: 0,
      out: 'generated: 2 unchanged\n',
      err: '',
    });
    expect(snapshot(folder)).toEqual(before);
    expect(statSync(join(folder, 'generated/include/counter.h'), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  test('--out names another folder, made with those above it', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    const { code, out } = cli(folder, ['generate', '--out', 'a/b c', '--target', 'c', 'c.abi.json']);
    expect(code).toBe(0);
    expect(out).toContain('created a/b c/include/counter.h\n');
    expect(existsSync(join(folder, 'a/b c/manifest.json'))).toBe(true);
  });

  test('targets may be given in one list or one by one, in any order, with the same outputs', () => {
    const folder = generated();
    const one = cli(folder, ['generate', 'c.abi.json', '--out', 'one', '--target', 'docs,c']);
    const two = cli(folder, [
      'generate',
      'c.abi.json',
      '--out',
      'two',
      '--target',
      'c',
      '--target',
      'docs',
      '--target',
      'c',
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(snapshot(join(folder, 'one'))).toEqual(snapshot(join(folder, 'two')));
  });

  test('outputs that the old manifest lists and the new one does not are removed; nothing else is touched', () => {
    const folder = generated();
    writeFiles(folder, { 'generated/include/mine.h': 'mine', 'generated/notes/x': 'mine' });
    writeFileSync(join(folder, 'c.abi.json'), starter.replaceAll('counter.h', 'renamed.h'));
    const check = cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check']);
    expect(check.code).toBe(1);
    expect(check.out).toContain('--- generated/include/counter.h\n+++ /dev/null\n@@ -1,');
    expect(check.out).toContain('--- /dev/null\n+++ generated/include/renamed.h\n@@ -0,0 +1,');
    const { code, out } = cli(folder, ['generate', 'c.abi.json', '--target', 'c']);
    expect(code).toBe(0);
    expect(out).toContain('removed generated/include/counter.h\n');
    expect(Object.keys(snapshot(join(folder, 'generated')))).toEqual([
      'include',
      'include/mine.h',
      'include/renamed.h',
      'manifest.json',
      'notes',
      'notes/x',
    ]);
  });

  test('a document with other line ends gives the same bytes', () => {
    const folder = generated();
    writeFileSync(join(folder, 'c.abi.json'), starter.replaceAll('\n', '\r\n'));
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('--depfile writes what each output depends on', () => {
    const folder = generated();
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--depfile', 'deps/c.d']).code).toBe(0);
    expect(readFileSync(join(folder, 'deps/c.d'), 'utf8')).toBe(
      'generated/include/counter.h \\\n  generated/manifest.json: c.abi.json\n',
    );
  });
});

describe('generate --check', () => {
  test('is silent and exits with 0 if nothing differs, and writes nothing', () => {
    const folder = generated();
    const before = snapshot(folder);
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check'])).toEqual({ code: 0, out: '', err: '' });
    expect(snapshot(folder)).toEqual(before);
  });

  test('prints a unified diff and exits with 1 if something differs, and writes nothing', () => {
    const folder = generated();
    appendFileSync(join(folder, 'generated/include/counter.h'), '/* by hand */\n');
    const before = snapshot(folder);
    const { code, out, err } = cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^--- generated\/include\/counter\.h\n\+\+\+ generated\/include\/counter\.h\n@@ -\d+,4 \+\d+,3 @@\n( .*\n){3}-\/\* by hand \*\/\n$/,
    );
    expect(err).toBe('1 file differs from what abiwright would write\n');
    expect(snapshot(folder)).toEqual(before);
  });

  test('a missing output, a missing manifest and a missing folder are drift', () => {
    const folder = generated();
    rmSync(join(folder, 'generated/include/counter.h'));
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check']).code).toBe(1);
    rmSync(join(folder, 'generated'), { recursive: true });
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--check']).code).toBe(1);
    expect(existsSync(join(folder, 'generated'))).toBe(false);
  });

  test('a document with a mistake is exit 2, not drift', () => {
    const folder = generated();
    writeFileSync(join(folder, 'c.abi.json'), documentWith({ types: 3 }));
    expect(cli(folder, ['generate', 'c.abi.json', '--check']).code).toBe(2);
  });
});

describe('a document with mistakes', () => {
  test('all of them on standard error, located, and no output is touched', () => {
    const folder = generated();
    writeFileSync(join(folder, 'c.abi.json'), documentWith({ vresion: 1, groups: [] }));
    const before = snapshot(join(folder, 'generated'));
    const { code, out, err } = cli(folder, ['generate', 'c.abi.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').filter((line) => line.includes('error['))).toEqual([
      'c.abi.json:24:13: error[E_RANGE] /groups: "groups" must have at least 1 item, but has 0',
      expect.stringMatching(
        /^c\.abi\.json:\d+:3: error\[E_UNKNOWN_KEY\] \/vresion: unknown key "vresion" in the document$/,
      ),
    ]);
    expect(err).toContain('  24 |   "groups": [],\n     |             ^^\n');
    expect(err).not.toContain('\u001b');
    expect(snapshot(join(folder, 'generated'))).toEqual(before);
  });

  test('a mistake of meaning is located too', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter.replace('"header": "main"', '"header": "mian"') });
    const { code, err } = cli(folder, ['generate', 'c.abi.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/^c\.abi\.json:\d+:\d+: error\[E_[A-Z_]+\] \/groups\/0\/header: .*"mian"/);
    expect(existsSync(join(folder, 'generated'))).toBe(false);
  });

  test('bytes that are not UTF-8', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'c.abi.json'), Buffer.from('{\n "abi": "\xe9"}', 'latin1'));
    const { code, err } = cli(folder, ['generate', 'c.abi.json']);
    expect(code).toBe(2);
    expect(err).toBe(
      'c.abi.json:2:10: error[E_ENCODING] : the document is not valid UTF-8: byte 0xE9 at offset 11\n  help: save the document as UTF-8\n',
    );
  });
});

describe('generate --json', () => {
  const json = (folder: string, ...args: string[]) => {
    const { code, out, err } = cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--json', ...args]);
    expect(err).toBe('');
    expect(out.endsWith('}\n') && out.indexOf('\n') === out.length - 1).toBe(true);
    return { code, ...JSON.parse(out) };
  };
  const files = (...actions: string[]) => [
    { path: 'include/counter.h', action: actions[0] },
    { path: 'manifest.json', action: actions[1] },
  ];

  test('what was done with each file', () => {
    const folder = generated();
    expect(json(folder)).toEqual({ code: 0, ok: true, diagnostics: [], files: files('unchanged', 'unchanged') });
    rmSync(join(folder, 'generated/include/counter.h'));
    expect(json(folder, '--check')).toEqual({
      code: 1,
      ok: false,
      diagnostics: [],
      files: files('created', 'unchanged'),
    });
    expect(json(folder)).toEqual({ code: 0, ok: true, diagnostics: [], files: files('created', 'unchanged') });
  });

  test('diagnostics', () => {
    const folder = generated();
    writeFileSync(join(folder, 'c.abi.json'), documentWith({ groups: [] }));
    expect(json(folder)).toEqual({
      code: 2,
      ok: false,
      diagnostics: [
        {
          code: 'E_RANGE',
          severity: 'error',
          path: 'c.abi.json',
          line: 24,
          column: 13,
          pointer: '/groups',
          message: '"groups" must have at least 1 item, but has 0',
          help: null,
        },
      ],
      files: [],
    });
  });
});
