import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { scratchFolder, writeFiles } from '../write/scratch.ts';
import { cli, documentWith, program, shell } from './cli.ts';

/** `script` of util-linux runs a program on a terminal. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

function broken(): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': documentWith({ groups: [] }) });
  return folder;
}

/** What the program shows on a terminal. */
function onTerminal(folder: string, args: string, env: Record<string, string>): { code: number | null; shown: string } {
  const command = `'${process.execPath}' '${program}' ${args}`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
    encoding: 'utf8',
    input: '',
  });
  return { code: status, shown: stdout };
}

describe('colour', () => {
  test('there is none in a pipe, whatever the environment says', () => {
    const { code, err } = cli(broken(), ['generate', 'c.abi.json'], { FORCE_COLOR: '1', TERM: 'xterm-256color' });
    expect(code).toBe(2);
    expect(err).toContain('error[E_RANGE]');
    expect(err).not.toContain('\u001b');
  });

  test.skipIf(!hasTerminal)(
    'on a terminal there is, unless NO_COLOR or a dumb terminal forbids it (skipped without script)',
    () => {
      const folder = broken();
      const args = 'generate c.abi.json';
      const colored = onTerminal(folder, args, {});
      expect(colored.code).toBe(2);
      expect(colored.shown).toContain('\u001b[1;31merror[E_RANGE]\u001b[0m');
      for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
        const plain = onTerminal(folder, args, env);
        expect(plain.shown).toContain('error[E_RANGE]');
        expect(plain.shown).not.toContain('\u001b');
      }
      expect(onTerminal(folder, args, { NO_COLOR: '' }).shown).toContain('\u001b[1;31m');
    },
  );
});

describe('a reader that stops early', () => {
  test('is no error: the exit code says what it would have said', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    const { out, err } = shell(
      folder,
      'set -o pipefail; abiwright generate c.abi.json --check | head -n 1; echo "code $?"',
    );
    expect(out).toBe('--- /dev/null\ncode 1\n');
    expect(err).toMatch(/^\d+ files differ/);
  });

  test('on standard error', () => {
    const { out } = shell(broken(), 'set -o pipefail; abiwright generate c.abi.json 2>&1 >&- | true; echo "code $?"');
    expect(out).toBe('code 2\n');
  });

  test('a closed standard output is no crash', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    expect(shell(folder, 'abiwright generate c.abi.json --target c >&-').code).toBe(0);
  });
});

describe('text of a document on the terminal', () => {
  test.each([
    ['in a line that is shown', '{"a": "\u009b31m\u202e", "b": "\u001b[2J"}'],
    ['in a key, its pointer and a message', '{"\\u001b]0;owned\\u0007\\n\\u202e": 1}'],
  ])('cannot control it: %s', (_, text) => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'c.abi.json'), text);
    const { code, err } = cli(folder, ['generate', 'c.abi.json']);
    expect(code).toBe(2);
    expect(err).not.toMatch(/[^\P{Control}\n]|\p{Format}/u);
    expect(err.split('\n').filter((line) => /^c\.abi\.json:\d+:\d+: error/.test(line)).length).toBeGreaterThan(0);
  });
});

describe('the same bytes everywhere', () => {
  test('locale, time zone, umask and working folder do not reach the outputs', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter, 'deep/down/x': '' });
    const hash = (line: string, env: Record<string, string>) => {
      const list = '(cd "$out" && find . -type f -exec stat -c "%a %n" {} + -exec sha256sum {} + | LC_ALL=C sort)';
      // Bash itself complains about locales that are not installed; Node brings its own.
      return shell(folder, `${line} > /dev/null || echo failed; ${list}; rm -r "$out"`, env).out;
    };
    const generate = 'abiwright generate c.abi.json --out $out';
    const expected = hash(`out=generated; ${generate}`, {});
    expect(expected.split('\n').length).toBeGreaterThan(20);
    for (const LC_ALL of ['C', 'de_DE.UTF-8', 'sv_SE.UTF-8', 'tr_TR.UTF-8']) {
      expect(hash(`umask 077; out=other; ${generate}`, { LC_ALL, TZ: 'Pacific/Apia', LANG: LC_ALL })).toBe(expected);
    }
    const elsewhere = 'cd deep/down; out=../o; abiwright generate ../../c.abi.json --out ../o';
    expect(hash(elsewhere, { HOME: '/nowhere' })).toBe(expected);
  });
});

test('a signal during a run leaves no staging folder', () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'c.abi.json': starter });
  for (const delay of ['0.2', '0.4', '0.6', '0.8', '1.0']) {
    shell(folder, `timeout -s INT ${delay} '${process.execPath}' '${program}' generate c.abi.json`);
    expect(execFileSync('find', [folder, '-name', '.abiwright-*'], { encoding: 'utf8' })).toBe('');
  }
});
