import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { type BuiltDocument, buildDocument } from '../../support/build.ts';
import { componentPath, describeWith } from '../../support/component.ts';
import { modelOf, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

const programs = fileURLToPath(new URL('programs/', import.meta.url));

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

/** Compiles the library with awkward names and writes its bindings: below the repository, where koffi is found. */
async function buildAwkward(): Promise<string> {
  const source = fileURLToPath(new URL('awkward/', import.meta.url));
  mkdirSync(`${repository}build`, { recursive: true });
  const folder = mkdtempSync(`${repository}build/awkward-`);
  for (const file of await typescript.emit(await modelOf(`${source}awkward.abi.json`), assetsFromSource())) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  await runProgram('cc', ['-shared', '-fPIC', `${source}awkward.c`, '-o', join(folder, 'libawkward.so')]);
  return folder;
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
    // The addon of that document is not built.
    if (loader !== 'node')
      it('passes awkward', async () => {
        const folder = await buildAwkward();
        try {
          const values = [`${programs}awkward.mjs`, loader, folder, join(folder, 'libawkward.so')];
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
