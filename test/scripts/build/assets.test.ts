import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Assets } from '../../../generator/assets.ts';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { assetsPlugin } from '../../../scripts/build/assets_plugin.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = assetsFromSource();
let folder = '';
let built: Assets;

beforeAll(async () => {
  // Outside the repository, so that nothing can be found in its node_modules.
  folder = mkdtempSync(join(tmpdir(), 'abiwright-assets-'));
  const outfile = join(folder, 'assets.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['abiwright:assets'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [assetsPlugin(root)],
  });
  const module: { assetsFromSource(): Assets } = await import(pathToFileURL(outfile).href);
  built = module.assetsFromSource();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('validates as from source', () => {
  const documents = globSync('**/*.abi.json', { cwd: join(root, 'test') }).sort();
  const values: unknown[] = documents.map((file) => JSON.parse(readFileSync(join(root, 'test', file), 'utf8')));
  expect(documents.length).toBeGreaterThan(0);
  for (const value of [...values, null, [], {}, { abi: 1 }, { types: [{ kind: 'enum' }] }]) {
    expect(built.validateDocument(value)).toEqual(source.validateDocument(value));
  }
  expect(built.validateDocument({}).length).toBeGreaterThan(0);
});

it('has every template, and only those', () => {
  const files = globSync('**/*.hbs', { cwd: join(root, 'templates') });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(built.template(file.replace(/\.hbs$/, ''))).toBeTypeOf('function');
  expect(() => built.template('c/no_such')).toThrow('there is no template c/no_such');
});

it('knows the version of the package', () => {
  expect(built.generatorVersion).toBe(source.generatorVersion);
  expect(built.generatorVersion).toMatch(/^\d+\.\d+\.\d+$/);
});
