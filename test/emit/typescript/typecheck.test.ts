import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

const consumers = fileURLToPath(new URL('consumers/', import.meta.url));
const compilers = [
  ['TypeScript 7', 'typescript'],
  ['TypeScript 6', 'typescript6'],
] as const;

/** Everything strict, and no types but those of the language itself. */
const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  noEmit: true,
};

const folder = mkdtempSync(join(tmpdir(), 'typecheck-'));

async function check(compiler: string, ...include: string[]): Promise<string> {
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include }));
  try {
    await runProgram(process.execPath, [
      `${repository}node_modules/${compiler}/bin/tsc`,
      '-p',
      project,
      '--pretty',
      'false',
    ]);
    return '';
  } catch (error) {
    return String(error);
  }
}

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const documents = ['geometry', 'keyvalue', 'mixer', 'counter'].map((name) => [name, documentPath(name)] as const);
  const others = [
    ['interop_fd', 'schema/interop_fd.abi.json'],
    ['awkward', 'test/emit/typescript/awkward/awkward.abi.json'],
    ['freeing', 'test/emit/typescript/freeing/freeing.abi.json'],
    ['vulkan', 'test/outside/vulkan_sample.abi.json'],
    ['level_zero', 'test/outside/level_zero_sample.abi.json'],
  ] as const;
  for (const [name, path] of [
    ...documents,
    ...others.map(([other, file]) => [other, `${repository}${file}`] as const),
  ]) {
    for (const file of await typescript.emit(await modelOf(path), assetsFromSource())) {
      if (!file.path.endsWith('.d.ts')) continue;
      const target = join(folder, name, file.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.text);
    }
  }
  // The consumers have another suffix here, because the bindings that they import exist only in this folder.
  for (const name of readdirSync(consumers))
    writeFileSync(join(folder, name.replace(/\.txt$/, '')), readFileSync(join(consumers, name)));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(compilers)('the typings under %s', (_title, compiler) => {
  it('are correct under the strictest options, and refuse what they must refuse', async () => {
    expect(await check(compiler, '**/*.d.ts', '*.ts')).toBe('');
  });

  it('would show a mistake', async () => {
    writeFileSync(
      join(folder, 'mistake.mts'),
      "import { open } from './keyvalue/index.js';\nopen({}).raw.kv_count(1n);\n",
    );
    expect(await check(compiler, 'mistake.mts')).toContain('mistake.mts(2,');
  });
});
