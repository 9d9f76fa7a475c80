import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';
import {
  compileObjects,
  entryDocument,
  entryFolder,
  exportedNames,
  generatedSources,
  linesOf,
  linkLibrary,
  linkProgram,
  type Outputs,
  writeOutputs,
} from './native_build.ts';

const bodies = join(entryFolder, 'bodies.cpp');

for (const [component, compiler] of [
  ['cc', 'c++'],
  ['clang', 'clang++'],
] as const) {
  describeWith([component], `entry points, compiled with ${compiler}`, () => {
    let outputs: Outputs;
    let folder: string;
    let objects: string[];
    let library: string;

    beforeAll(async () => {
      outputs = await writeOutputs(entryDocument);
      folder = outputs.folder;
      const { first, last } = generatedSources(folder);
      objects = await compileObjects(compiler, folder, [...first, bodies, ...last], ['-O2']);
      library = join(folder, 'libentry.so');
      await linkLibrary(compiler, outputs, objects, library);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('check, call, deliver and convert as the document says', async () => {
      const program = join(folder, 'program');
      await linkProgram(compiler, folder, 'program.cpp', program, [library]);
      expect((await runProgram(program, [])).stdout).toBe('all as expected\n');
    });

    it('do the same when they are linked from an archive', async () => {
      const archive = join(folder, 'libentry.a');
      await runProgram('ar', ['rcs', archive, ...objects]);
      const program = join(folder, 'program-static');
      await linkProgram(compiler, folder, 'program.cpp', program, [archive]);
      expect((await runProgram(program, [])).stdout).toBe('all as expected\n');
    });

    it('are all that the library exports', async () => {
      const names = linesOf(folder, 'entry.symbols');
      expect(await exportedNames(library)).toEqual(names);
      const expected = outputs.model.functions.map(({ name }) => name).filter((name) => name !== 'entry_windows');
      expect(names).toEqual(expected.sort());
    });

    it('are exported by themselves, without the version script', async () => {
      const other = join(folder, 'libplain.so');
      await runProgram(compiler, ['-shared', ...objects, '-ldl', '-o', other]);
      const names = (await exportedNames(other)).filter((name) => !name.startsWith('_'));
      expect(names).toEqual(linesOf(folder, 'entry.symbols'));
    });

    it('list the bodies and predicates that are missing', async () => {
      const program = join(folder, 'missing');
      await linkProgram(compiler, folder, 'missing.cpp', program, objects);
      const { stdout } = await runProgram(program, []);
      expect(stdout).toBe('entry_missing\nentry_missing_count\nnobody_wrote_this\n');
    });

    it('list everything where nothing is written', async () => {
      const program = join(folder, 'all-missing');
      const without = objects.filter((path) => !path.endsWith('/bodies.cpp.o'));
      await linkProgram(compiler, folder, 'missing.cpp', program, without);
      const { functions, predicates } = outputs.model;
      const names = [...functions.filter(({ platforms }) => platforms.length === 0), ...predicates];
      expect((await runProgram(program, [])).stdout.trim().split('\n')).toEqual(names.map(({ name }) => name));
    });

    it('hand calls on objects of others to the next definition, in either link order', async () => {
      const stub = join(folder, 'libstub.so');
      const include = ['-I', join(folder, 'include')];
      await runProgram(compiler, ['-shared', '-fPIC', ...include, join(entryFolder, 'stub.cpp'), '-ldl', '-o', stub]);
      const run = async (name: string, libraries: readonly string[], args: readonly string[]): Promise<string> => {
        const program = join(folder, name);
        const needed = ['-Wl,--no-as-needed', ...libraries, `-Wl,-rpath,${folder}`];
        await linkProgram(compiler, folder, 'forward.cpp', program, needed);
        return (await runProgram(program, args)).stdout;
      };
      expect(await run('first', [library, stub], ['first'])).toBe('EXDEV EXDEV first\n');
      expect(await run('second', [stub, library], ['second'])).toBe('ENOENT ENOENT second\n');
      expect(await run('loaded', [stub], ['loaded', library])).toBe('EXDEV EXDEV loaded\n');
    });
  });
}
