import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { functionProblem } from '../../generator/emit/mojo/function_facts.ts';
import type { Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { expectedLayouts, layoutProgram } from './support/layout_program.ts';
import { compiledDocuments, formatter, modelNamed, readText, runMojo, writeModules } from './support/modules.ts';
import { noteSupport, touchProgram } from './support/touch_program.ts';

let folder = '';
let files: string[] = [];
let models: Model[] = [];

// The compiler takes seconds on a machine of its own, and minutes on a crowded one.
vi.setConfig({ testTimeout: 600_000 });

describeWith(['mojo', 'cc'], 'the Mojo modules of the test documents, of others and of the flagship', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
    models = await Promise.all(compiledDocuments.map(modelNamed));
    for (const model of models) {
      files.push(...(await writeModules(model, folder)));
      noteSupport(model, (module) => readText(folder, `${module}.mojo`).includes('struct RawPointer('));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    files = [];
  });

  it('are documented, without a warning', async () => {
    for (const file of files) {
      const { stdout, stderr } = await runMojo(
        ['doc', '--diagnose-missing-doc-strings', '--Werror', '-I', '.', '-o', '/dev/null', file],
        folder,
      );
      expect(stdout + stderr).toBe('');
    }
  });

  it('are as the formatter of the language writes them', async ({ skip }) => {
    const program = formatter();
    if (program === null) {
      console.log('not run: this installation of Mojo has no formatter (mblack)');
      skip();
      return;
    }
    for (const file of files) {
      writeFileSync(join(folder, 'formatted.mojo'), readText(folder, file));
      await runMojo(['format', '--quiet', 'formatted.mojo'], folder);
      expect(readText(folder, 'formatted.mojo')).toBe(readText(folder, file));
    }
  });

  it('have a wrapper of every function that compiles without a warning and calls its symbol', async () => {
    writeFileSync(join(folder, 'touch.mojo'), touchProgram(models));
    const { stdout, stderr } = await runMojo(
      ['build', '--Werror', '--emit', 'object', '-I', '.', '-o', 'touch.o', 'touch.mojo'],
      folder,
    );
    expect(stdout + stderr).toBe('');
    const symbols = (await runProgram('nm', ['--undefined-only', join(folder, 'touch.o')])).stdout;
    const called = new Set(symbols.split('\n').map((line) => line.trim().split(' ').at(-1) ?? ''));
    for (const model of models) {
      // Optional functions are looked up by name; a copy of a counted object is not made here.
      const expected = model.functions.filter(
        (item) => functionProblem(item, model) === null && !item.optional && item.role !== 'retain',
      );
      expect(expected.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
    }
  });

  it('lay out every struct and union as C does', async () => {
    writeFileSync(join(folder, 'layout.mojo'), layoutProgram(models));
    await runMojo(['build', '--Werror', '-I', '.', '-o', 'layout', 'layout.mojo'], folder);
    const { stdout } = await runProgram(join(folder, 'layout'), []);
    expect(stdout.trim().split('\n')).toEqual(expectedLayouts(models));
  });
});
