import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { starter } from '../../generator/cli/starter.ts';
import { compile } from '../../generator/compile.ts';
import type { File } from '../../generator/emit/target.ts';
import { targets } from '../../generator/emit/targets.ts';
import { isUpToDate } from '../../generator/write/stamp.ts';
import { scratchFolder, writeFiles } from './scratch.ts';

const assets = assetsFromSource();
const version = assets.generatorVersion;
const some = targets.filter((target) => ['c', 'docs'].includes(target.id));
let all: readonly File[];
let few: readonly File[];

beforeAll(async () => {
  all = (await compile(starter, { assets })).files;
  few = (await compile(starter, { assets, targets: some })).files;
});

/** A folder with these outputs on disk, and the question whether they are up to date. */
function written(files: readonly File[]): { out: string; ask: (changes?: object) => boolean } {
  const out = scratchFolder();
  writeFiles(out, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const ask = (changes = {}) => isUpToDate({ document: Buffer.from(starter), targets: null, version, out, ...changes });
  return { out, ask };
}

describe('deciding from hashes', () => {
  test('all targets: up to date', () => {
    expect(written(all).ask()).toBe(true);
  });

  test('some targets: up to date for the same ones, in any order', () => {
    const { ask } = written(few);
    expect(ask({ targets: ['c', 'docs'] })).toBe(true);
    expect(ask({ targets: ['docs', 'c', 'c'] })).toBe(true);
    expect(ask({ targets: ['c'] })).toBe(false);
    expect(ask({ targets: ['c', 'mojo'] })).toBe(false);
    expect(ask()).toBe(false);
  });

  test('line ends of the document do not matter, any other byte does', () => {
    const { ask } = written(all);
    expect(ask({ document: Buffer.from(starter.replaceAll('\n', '\r\n')) })).toBe(true);
    expect(ask({ document: Buffer.from(`${starter} `) })).toBe(false);
    expect(ask({ document: Buffer.from('{') })).toBe(false);
  });

  test('another version of the generator may write something else', () => {
    expect(written(all).ask({ version: `${version}1` })).toBe(false);
  });

  test('an output that was changed or is missing', () => {
    const { out, ask } = written(all);
    appendFileSync(join(out, 'include/counter.h'), ' ');
    expect(ask()).toBe(false);
    rmSync(join(out, 'include/counter.h'));
    expect(ask()).toBe(false);
    writeFiles(out, { 'include/counter.h/x': '' });
    expect(ask()).toBe(false);
  });

  test('a manifest that was changed, also where nothing hangs on it', () => {
    const { out, ask } = written(all);
    const file = join(out, 'manifest.json');
    const text = readFileSync(file, 'utf8');
    for (const changed of [
      `${text}\n`,
      text.replace('"counter"', '"other"'),
      text.replace('0.1.0', '0.1.1'),
      '{',
      '',
    ]) {
      writeFileSync(file, changed);
      expect(ask()).toBe(false);
    }
    rmSync(file);
    expect(ask()).toBe(false);
  });
});

test('the run that decides so loads neither compiler nor validator nor templates', () => {
  const { out } = written(all);
  const document = join(scratchFolder(), 'c.abi.json');
  writeFileSync(document, starter);
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { run } = await import(${JSON.stringify(new URL('../../generator/cli/run.ts', import.meta.url).href)});
    const output = [];
    const code = await run({
      arguments: ['generate', ${JSON.stringify(document)}, '--out', ${JSON.stringify(out)}, '--check'],
      out: (text) => output.push(text), err: (text) => output.push(text),
      version: ${JSON.stringify(version)}, installed: true,
    });
    console.log(JSON.stringify({ code, output, loaded: loaded.filter((url) => !url.startsWith('node:')) }));`;
  const { code, output, loaded } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ) as { code: number; output: string[]; loaded: string[] };
  expect({ code, output }).toEqual({ code: 0, output: [] });
  expect(
    loaded.filter((url) => /node_modules|compile\.ts|generator\/(model|check\/(?!\w*messages))|target/.test(url)),
  ).toEqual([]);
  expect(loaded.length).toBeGreaterThan(5);
});
