import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testDocument } from '../documents/documents.ts';
import { librarySources } from '../support/build.ts';
import { componentEnv, describeWith } from '../support/component.ts';
import { writeHeaders } from '../support/headers.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { modelNamed, runMojo, writeModules } from './support/modules.ts';

const programs = `${repository}test/mojo/programs`;

// The compiler takes seconds on a machine of its own, and minutes on a crowded one.
vi.setConfig({ testTimeout: 600_000 });

describeWith(['mojo', 'cc'], 'Mojo programs', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['geometry', 'geometry_scalars'],
    ['geometry', 'geometry_shapes'],
    ['keyvalue', 'keyvalue'],
    ['mixer', 'mixer_engines'],
    ['mixer', 'mixer_descriptors'],
  ])('call the library of %s and get every value back: %s', async (name, test) => {
    const model = await modelNamed(name);
    await writeModules(model, folder);
    await writeHeaders(model, folder);
    const sources = librarySources(name);
    const options = testDocument(name).libraryOptions;
    const library = join(folder, `lib${name}.so`);
    const warnings = ['-Wall', '-Wextra', '-Werror'];
    await runProgram('cc', [
      ...warnings,
      ...options,
      '-shared',
      '-fPIC',
      '-I',
      folder,
      ...sources,
      '-o',
      library,
      '-lm',
      '-lpthread',
      '-ldl',
    ]);
    const program = join(folder, `test_${test}`);
    const source = `${programs}/test_${test}.mojo`;
    const { stdout, stderr } = await runMojo(
      ['build', '--Werror', '-I', '.', '-Xlinker', library, '-o', program, source],
      folder,
    );
    expect(stdout + stderr).toBe('');
    const result = await runProgram(program, [], { env: componentEnv('mojo') });
    expect(result.stdout).toMatch(/ tests run: \d+ passed , 0 failed , 0 skipped/);
  });
});
