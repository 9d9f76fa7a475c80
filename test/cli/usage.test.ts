import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { helpText } from '../../generator/cli/help.ts';
import { commands, readOptions } from '../../generator/cli/options.ts';
import { starter } from '../../generator/cli/starter.ts';
import { UsageError } from '../../generator/cli/usage_error.ts';
import { compile } from '../../generator/compile.ts';
import { targets } from '../../generator/emit/targets.ts';
import { scratchFolder, snapshot } from '../write/scratch.ts';
import { cli } from './cli.ts';

const problem = (...args: string[]) => {
  try {
    readOptions(args);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} | ${error.help}`;
    throw error;
  }
  return 'accepted';
};

describe('the command line', () => {
  test('everything at once', () => {
    const line = ['generate', 'x.json', '--out=o', '--target', 'c,mojo', '--watch', '--json', '--depfile', 'd'];
    expect(readOptions(line)).toEqual({
      kind: 'generate',
      options: {
        document: 'x.json',
        out: 'o',
        targets: ['c', 'mojo'],
        check: false,
        watch: true,
        json: true,
        depfile: 'd',
      },
    });
  });

  test('a file that begins with a hyphen comes after --', () => {
    expect(readOptions(['generate', '--', '--x.json'])).toMatchObject({ options: { document: '--x.json' } });
  });

  const wrong: readonly (readonly [args: string, expected: string])[] = [
    ['', 'no command is given | abiwright generate FILE.abi.json'],
    ['genrate x', 'there is no command "genrate" | did you mean "generate"?'],
    ['frobnicate', 'there is no command "frobnicate" | commands are generate, pack, targets, init'],
    ['x.abi.json', '"x.abi.json" is not a command | abiwright generate x.abi.json'],
    ['generate', 'no document is given | abiwright generate FILE.abi.json'],
    ['generate a b', '"b" is one argument too many | abiwright generate --help shows what is possible'],
    ['generate a --chekc', 'there is no option "--chekc" | did you mean "--check"?'],
    ['generate a --zzzzz', 'there is no option "--zzzzz" | abiwright --help lists the options'],
    ['generate a -x', 'there is no option "-x" | abiwright --help lists the options'],
    ['generate a --__proto__', 'there is no option "--__proto__" | abiwright --help lists the options'],
    ['generate a --out', '--out needs a value | abiwright --help shows what is possible'],
    ['generate a --out --check', '--out needs a value | abiwright --help shows what is possible'],
    ['generate a --out=', '--out needs a value | abiwright --help shows what is possible'],
    ['generate a --check=yes', '--check takes no value | abiwright --help shows what is possible'],
    ['generate a --out b --out c', '--out is given twice | abiwright --help shows what is possible'],
    ['generate a --check --watch', '--check and --watch exclude each other | abiwright --help shows what is possible'],
    [
      'generate a --check --depfile d',
      '--check writes nothing, so it takes no --depfile | abiwright --help shows what is possible',
    ],
    ['targets --check', 'abiwright targets has no option --check | abiwright targets --help lists them'],
    ['targets x', '"x" is one argument too many | abiwright targets --help shows what is possible'],
    ['init a b', '"b" is one argument too many | abiwright init --help shows what is possible'],
  ];
  for (const [args, expected] of wrong) {
    test(`wrong: abiwright ${args}`, () => expect(problem(...args.split(' ').filter(Boolean))).toBe(expected));
  }

  test('a wrong command line is exit 2, one sentence and a remedy on standard error', () => {
    expect(cli(scratchFolder(), ['generat', 'x'])).toEqual({
      code: 2,
      out: '',
      err: 'abiwright: there is no command "generat"\n  help: did you mean "generate"?\n',
    });
  });

  test('with --json it is a diagnostic', () => {
    const { code, out, err } = cli(scratchFolder(), ['generate', '--json']);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'E_USAGE', message: 'no document is given' }],
    });
  });

  test('an unknown target, with what was meant', () => {
    const folder = scratchFolder();
    expect(cli(folder, ['init', 'c.abi.json']).code).toBe(0);
    const { code, err } = cli(folder, ['generate', 'c.abi.json', '--target', 'typscript']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'abiwright: there is no target "typscript"\n  help: did you mean "typescript"?\n',
    });
  });
});

describe('help', () => {
  test('names every command, each with examples that are understood', () => {
    for (const command of [null, ...commands]) {
      const text = helpText(command);
      const examples = text.split('Examples:\n')[1]?.split('\n\n')[0]?.split('\n').filter(Boolean) ?? [];
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const args = example.trim().replace(/ > .*/, '').split(' ').slice(1);
        expect(problem(...args)).toBe('accepted');
      }
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    }
    for (const command of commands) expect(helpText(null)).toContain(`abiwright ${command}`);
  });

  test('is printed by --help, -h, and for each command', () => {
    const folder = scratchFolder();
    expect(cli(folder, ['--help'])).toEqual({ code: 0, out: helpText(null), err: '' });
    expect(cli(folder, ['generate', '-h'])).toEqual({ code: 0, out: helpText('generate'), err: '' });
  });
});

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(cli(scratchFolder(), ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('targets lists every target with its purpose', () => {
  const { code, out } = cli(scratchFolder(), ['targets']);
  expect(code).toBe(0);
  expect(
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(/ {2,}/)),
  ).toEqual(targets.map(({ id, doc }) => [id, doc]));
});

describe('init', () => {
  test('writes a document that compiles without a finding, for every target', async () => {
    const { diagnostics, files } = await compile(starter, { assets: assetsFromSource() });
    expect(diagnostics).toEqual([]);
    expect(files.map((file) => file.path)).toContain('include/counter.h');
  });

  test('never overwrites a file', () => {
    const folder = scratchFolder();
    expect(cli(folder, ['init', 'c.abi.json'])).toEqual({
      code: 0,
      out: 'created c.abi.json\nnext: abiwright generate c.abi.json\n',
      err: '',
    });
    expect(snapshot(folder)).toEqual({ 'c.abi.json': `644 ${starter}` });
    const { code, err } = cli(folder, ['init', 'c.abi.json']);
    expect(code).toBe(2);
    expect(err).toBe(
      'c.abi.json:1:1: error[E_IO] : cannot create "c.abi.json": it exists already\n  help: remove it, or choose another path\n',
    );
  });

  test('prints the document if no file is named', () => {
    const folder = scratchFolder();
    expect(cli(folder, ['init'])).toEqual({ code: 0, out: starter, err: '' });
    expect(snapshot(join(folder))).toEqual({});
  });
});
