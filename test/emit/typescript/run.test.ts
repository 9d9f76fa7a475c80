import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { type BuiltDocument, buildDocument } from '../../support/build.ts';
import { componentPath, describeWith } from '../../support/component.ts';
import { modelOf, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const programs = `${here}programs/`;
/** Documents with a library of one file: awkward names, and memory that the caller frees. */
const small = ['awkward', 'freeing'] as const;

/** Programs, each with the document whose bindings it uses. */
const cases = [
  ['memory', 'geometry'],
  ['registrations', 'geometry'],
  ['arguments', 'geometry'],
  ['lifetimes', 'keyvalue'],
  ['asynchronous', 'mixer'],
  ['capabilities', 'geometry'],
  ['descriptors', 'mixer'],
] as const;

/** Compiles a small library and writes its bindings: below the repository, where koffi is found. */
async function buildSmall(name: string): Promise<string> {
  mkdirSync(`${repository}build`, { recursive: true });
  const folder = mkdtempSync(`${repository}build/${name}-`);
  await writeSmall(name, folder);
  await runProgram('cc', ['-shared', '-fPIC', `${here}${name}/${name}.c`, '-o', join(folder, `lib${name}.so`)]);
  return folder;
}

async function writeSmall(name: string, folder: string): Promise<void> {
  for (const file of await typescript.emit(await modelOf(`${here}${name}/${name}.abi.json`), assetsFromSource())) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
}

const built = new Map<string, BuiltDocument>();

/** Runs a program to its end and expects that it says so. */
async function run(
  command: string,
  options: readonly string[],
  loader: string,
  program: string,
  document: string,
): Promise<void> {
  const { outputs, library, addon } = built.get(document) ?? (await buildDocument(document));
  const { stdout } = await runProgram(command, [
    ...options,
    `${programs}${program}.mjs`,
    loader,
    `${outputs}/typescript`,
    library,
    addon,
  ]);
  expect(stdout).toBe('passed\n');
}

function all(
  title: string,
  components: readonly string[],
  command: () => string,
  options: readonly string[],
  loader: string,
): void {
  describeWith(['cc', ...components], title, () => {
    beforeAll(async () => {
      for (const name of new Set(cases.map(([, document]) => document))) built.set(name, await buildDocument(name));
    });
    // The addons of these documents are not built.
    if (loader !== 'node')
      it.each(small)('passes %s', async (name) => {
        const folder = await buildSmall(name);
        try {
          const values = [`${programs}${name}.mjs`, loader, folder, join(folder, `lib${name}.so`)];
          const { stdout } = await runProgram(command(), [...options, ...values]);
          expect(stdout).toBe('passed\n');
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });

    it.each(cases)('passes %s', async (program, document) => run(command(), options, loader, program, document));
  });
}

all('the bindings in Node through koffi', ['koffi'], () => process.execPath, ['--expose-gc'], 'koffi');
all('the bindings in Node through the addon', [], () => process.execPath, ['--expose-gc'], 'node');
all('the bindings in Bun', ['bun'], () => componentPath('bun', 'bun'), [], 'bun');
all(
  'the bindings in Deno',
  ['deno'],
  () => componentPath('deno', 'deno'),
  ['run', '--allow-all', '--no-config', '--v8-flags=--expose-gc'],
  'deno',
);

describe('the loader koffi', () => {
  it('says what is missing where koffi is not installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-koffi-'));
    try {
      await writeSmall('awkward', folder);
      const program =
        "import { open } from './index.js'; try { open({ loader: 'koffi' }); } catch (error) { console.log(error.message); }";
      const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
      expect(stdout).toMatch(/^without a built Node addon the package koffi is needed: install it/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
