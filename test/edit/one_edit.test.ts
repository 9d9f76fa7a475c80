import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { flagshipWith, type Outputs, pathsBelow, textBelow, write } from './edited.ts';
import { type Edit, edits } from './edits.ts';

/** One edit of the flagship, with the outputs before and after it on disk. */
interface Case extends Edit {
  readonly outputs: Outputs;
  readonly folder: string;
}

const root = mkdtempSync(join(tmpdir(), 'abiwright-edit-'));
const before = join(root, 'before');
const unedited = await flagshipWith(() => undefined);
const cases: Case[] = [];
for (const [index, edit] of edits.entries())
  cases.push({ ...edit, outputs: await flagshipWith(edit.apply), folder: join(root, `edit-${index}`) });

beforeAll(() => {
  write(unedited, before);
  for (const { outputs, folder } of cases) write(outputs, folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const warnings = ['-Wall', '-Wextra', '-Wpedantic', '-Werror'];
const nodeApi = ['-I', `${repository}node_modules/node-api-headers/include`, '-DNAPI_VERSION=8'];

function program(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const headersOf = (outputs: Outputs): string =>
  pathsBelow(outputs, 'include', '.h')
    .map((path) => `#include "${path.slice('include/'.length)}"\n`)
    .join('');

describe.each(cases)('$what, added as one entry', ({ shown, outputs }) => {
  it('is in every output', () => {
    for (const [folder, texts] of Object.entries(shown)) {
      const after = textBelow(outputs, folder);
      for (const text of texts) expect(after.includes(text), `${folder} says ${text}`).toBe(true);
      const earlier = textBelow(unedited, folder);
      expect(after).not.toBe(earlier);
      if (folder !== 'include') expect(texts.filter((text) => earlier.includes(text))).toEqual([]);
    }
  });

  it('changes the hashes in the manifest, and no list of files', () => {
    const manifestOf = (all: Outputs) =>
      JSON.parse(all.get('manifest.json') ?? '') as { documentSha256: string; files: Record<string, string> };
    const now = manifestOf(outputs);
    const then = manifestOf(unedited);
    expect(now.documentSha256).not.toBe(then.documentSha256);
    expect(Object.keys(now.files)).toEqual(Object.keys(then.files));
    const changed = Object.keys(now.files).filter((path) => now.files[path] !== then.files[path]);
    expect(changed.sort()).toEqual(
      [...outputs.keys()].filter((path) => path !== 'manifest.json' && outputs.get(path) !== unedited.get(path)).sort(),
    );
    for (const folder of Object.keys(shown)) {
      expect(
        changed.some((path) => path.startsWith(`${folder}/`)),
        `nothing changed in ${folder}`,
      ).toBe(true);
    }
  });
});

describeWith(['cc'], 'what is added', () => {
  const check = (language: string, folder: string, outputs: Outputs, body: string): Promise<unknown> => {
    const path = program(folder, 'consumer.h', `${headersOf(outputs)}${body}\n`);
    return runProgram('cc', [
      '-x',
      ...language.split(' '),
      ...warnings,
      '-fsyntax-only',
      '-I',
      join(folder, 'include'),
      path,
    ]);
  };

  it.each(cases)('compiles in C and C++: $what', async ({ what, c, outputs, folder }) => {
    await check('c -std=c11', folder, outputs, c);
    await check('c++ -std=c++17', folder, outputs, c);
    // The names of error numbers come from the platform, before the edit and after.
    if (what !== 'an error code') await expect(check('c -std=c11', before, unedited, c)).rejects.toThrow('error:');
  });

  it.each(cases)('compiles in the source of the Node addon: $what', async ({ outputs, folder }) => {
    const sources = pathsBelow(outputs, 'node', '.c').map((path) => join(folder, path));
    expect(sources.length).toBeGreaterThan(0);
    await runProgram('cc', ['-std=c11', ...warnings, ...nodeApi, '-fsyntax-only', ...sources]);
  });

  it.each(cases)('compiles in the entry points: $what', async ({ outputs, folder }) => {
    const sources = pathsBelow(outputs, 'native', '.c', '.cpp').map((path) => join(folder, path));
    expect(sources.length).toBeGreaterThan(0);
    const includes = ['-I', join(folder, 'include'), '-I', join(folder, 'native')];
    for (const source of sources) {
      const standard = source.endsWith('.c') ? '-std=c11' : '-std=c++20';
      await runProgram('cc', [standard, '-Wall', '-Wextra', '-Werror', ...includes, '-fsyntax-only', source]);
    }
  });
});

describe('what is added', () => {
  const check = async (compiler: string, folder: string, body: string): Promise<void> => {
    const path = program(folder, 'consumer.ts', `import * as abi from './typescript/index.js';\n${body}\n`);
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
    const language = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,esnext.disposable'];
    const tsc = `${repository}node_modules/${compiler}/bin/tsc`;
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    await runProgram(process.execPath, [tsc, ...options, ...language, path], { cwd: folder });
  };

  it.each(cases)('type-checks in TypeScript: $what', async ({ typescript, folder }) => {
    for (const compiler of ['typescript', 'typescript6']) await check(compiler, folder, typescript);
    await expect(check('typescript', before, typescript)).rejects.toThrow('error TS');
  });
});

describeWith(['mojo'], 'what is added', () => {
  const check = (folder: string, body: string): Promise<unknown> => {
    const path = program(folder, 'consumer.mojo', body.trimStart());
    const options = ['build', '--emit', 'object', '-o', join(folder, 'consumer.o'), '-I', join(folder, 'mojo')];
    return runProgram(componentPath('mojo', 'mojo'), [...options, path], { env: componentEnv('mojo') });
  };

  it.each(cases)('compiles in Mojo: $what', async ({ what, mojo, folder }) => {
    await check(folder, mojo);
    if (what !== 'an error code') await expect(check(before, mojo)).rejects.toThrow('error:');
  });
});
