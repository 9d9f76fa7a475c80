import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { librarySources } from '../support/build.ts';
import { describeWith } from '../support/component.ts';
import { writeHeaders } from '../support/headers.ts';
import { documentPath, modelOf, repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { testDocuments } from './documents.ts';

const warnings = ['-Wall', '-Wextra', '-Werror', '-g'];

describe.each(testDocuments)('the library of $name', ({ name, libraryOptions, programOptions }) => {
  let folder = '';
  let functions: readonly string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-programs-'));
    const model = await modelOf(documentPath(name));
    functions = model.functions
      .filter(({ platforms }) => platforms.length === 0 || platforms.includes('linux'))
      .map((declaration) => declaration.name);
    await writeHeaders(model, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const program = (suffix: string) => `${repository}test/documents/${name}/program.${suffix}`;
  /** Functions that the library lacks on purpose. */
  const missing = name === 'keyvalue' ? ['kv_encrypt'] : [];

  /** Compiles the library and a program, and runs it. */
  const run = async (c: string, linker: string, suffix: string, options: readonly string[]): Promise<void> => {
    const library = join(folder, 'lib.so');
    const common = [...options, ...warnings, '-I', folder];
    await runProgram(c, [
      ...common,
      ...libraryOptions,
      '-shared',
      '-fPIC',
      ...librarySources(name),
      '-o',
      library,
      '-lm',
      '-lpthread',
    ]);
    const executable = join(folder, 'program');
    await runProgram(linker, [
      ...common,
      ...programOptions,
      program(suffix),
      library,
      '-o',
      executable,
      '-lm',
      `-Wl,-rpath,${folder}`,
    ]);
    await runProgram(executable, []);
  };

  describeWith(['cc'], 'called through its header', () => {
    it('works in C', () => run('cc', 'cc', 'c', []));
    it('works in C++', () => run('cc', 'c++', 'cpp', ['-O2']));
    it('does nothing undefined and leaks nothing', () =>
      run('cc', 'cc', 'c', ['-fsanitize=address,undefined', '-fno-sanitize-recover=all']));
    it('is called whole', async () => {
      const object = join(folder, 'program.o');
      await runProgram('cc', [...programOptions, '-I', folder, '-c', program('c'), '-o', object]);
      const { stdout } = await runProgram('nm', ['-u', object]);
      const called = new Set(stdout.split(/\s+/));
      expect(functions.filter((symbol) => !called.has(symbol))).toEqual(missing);
    });
    it('exports what the document declares and nothing else', async () => {
      await run('cc', 'cc', 'c', []);
      const { stdout } = await runProgram('nm', ['-D', '--defined-only', join(folder, 'lib.so')]);
      const exported = [...stdout.matchAll(/ [TDBR] (\S+)/g)].map(([, symbol = '']) => symbol);
      expect([...exported, ...missing].sort()).toEqual([...functions].sort());
    });
  });
  describeWith(['clang'], 'called through its header', () => {
    it('works with clang', () => run('clang', 'clang++', 'cpp', ['-Wno-deprecated']));
  });
  describeWith(['m32'], 'called through its header', () => {
    it('works on 32-bit x86', () => run('gcc', 'gcc', 'c', ['-m32', '-msse2', '-mfpmath=sse']));
  });
});
