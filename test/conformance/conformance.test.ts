import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failuresIn, runSuite, writeSuite } from '../emit/conformance/suite.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { makeFlagshipSuite, releaseBuild } from './flagship.ts';
import { mutants } from './mutants/all.ts';
import { buildMutants, type MutantLibraries } from './mutants/build.ts';

/** A first build on a busy machine takes minutes. */
const limit = 900_000;

/** The environment of a run on the host, with one mutant on. */
function environment(mutant?: string): NodeJS.ProcessEnv {
  const { CONFORMANCE_MUTANT: _, ...rest } = process.env;
  return { ...rest, ASYNCRT_INTEROP_BACKEND: 'host', ...(mutant === undefined ? {} : { CONFORMANCE_MUTANT: mutant }) };
}

describeWith(['cmake', 'cc'], 'the conformance suite of the flagship', () => {
  let program = '';
  let build: { folder: string; library: string };
  let libraries: MutantLibraries;
  const folders: string[] = [];
  beforeAll(async () => {
    const suite = await makeFlagshipSuite();
    folders.push(suite.folder);
    program = suite.program;
    build = await releaseBuild();
    libraries = await buildMutants(mutants, build.folder, `${repository}build/conformance-mutants`);
  }, limit);
  afterAll(() => {
    for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true });
  });

  it('is passed by the library, and what it does not test it tells with the reason', { timeout: limit }, async () => {
    const checks = await runSuite(program, build.library, ['--strict'], environment());
    expect(failuresIn(checks)).toEqual([]);
    const left = checks.filter(({ outcome }) => outcome === 'not tested');
    const list = left.map(({ name, text }) => `${name}\n    ${text}\n`).join('');
    await expect(list).toMatchFileSnapshot('not_tested.txt');
    const requirements = checks.filter(({ name }) => / requires /.test(name));
    expect(requirements.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(320);
  });

  it('is passed by the library with every mutant in it and none of them on', { timeout: limit }, async () => {
    expect(failuresIn(await runSuite(program, libraries.library, [], environment()))).toEqual([]);
  });

  it('is built from one folder by CMake, as in an archive', { timeout: limit }, async () => {
    const folder = await writeSuite(`${repository}schema/interop_fd.abi.json`);
    folders.push(folder);
    cpSync(`${repository}native-impl/conformance`, join(folder, 'parts'), { recursive: true });
    const cmake = componentPath('cmake', 'cmake');
    const output = join(folder, 'built');
    await runProgram(cmake, ['-S', folder, '-B', output]);
    await runProgram(cmake, ['--build', output, '--parallel', '2']);
    const options = ['--group', 'knowledge', '--strict'];
    const checks = await runSuite(join(output, 'conformance'), build.library, options, environment());
    expect(failuresIn(checks)).toEqual([]);
  });

  it('knows at least 40 mutants, each by its own name', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it.each(mutants)('catches $name: $breaks', { timeout: limit }, async ({ name, caughtBy, missing }) => {
    const library = missing === undefined ? libraries.library : (libraries.without.get(missing) ?? '');
    const options = ['--only', caughtBy, '--timeout', '10'];
    const checks = await runSuite(program, library, options, environment(name));
    expect(checks.filter(({ outcome }) => outcome === 'failed').map((check) => check.name)).toContain(caughtBy);
  });
});

describeWith(['cc'], 'the conformance suite, on a second implementation of the core', () => {
  const tiny = `${repository}native-impl/conformance/tiny/`;
  let folder = '';
  let program = '';
  let library = '';
  beforeAll(async () => {
    ({ folder, program } = await makeFlagshipSuite([`${tiny}adapter.c`]));
    library = join(folder, 'libtiny.so');
    const options = [
      '-std=c11',
      '-Wall',
      '-Wextra',
      '-Werror',
      '-fvisibility=hidden',
      '-I',
      join(folder, '../include'),
    ];
    await runProgram('cc', ['-shared', '-fPIC', ...options, `${tiny}tiny.c`, '-o', library, '-lpthread']);
  }, limit);
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it('is passed with its adapter', async () => {
    const checks = await runSuite(program, library, ['--group', 'core']);
    expect(failuresIn(checks)).toEqual([]);
    const passed = checks.filter(({ outcome }) => outcome === 'passed').map(({ name }) => name);
    expect(passed.length).toBeGreaterThan(45);
    expect(passed).toEqual(
      expect.arrayContaining([
        'AsyncRT_DeviceBuffer_export_fd: promises memory_is_shared',
        'AsyncRT_Signal_timeline_semaphore_fd: promises stream_ordered',
        'AsyncRT_Signal_timeline_semaphore_fd: promises monotonic',
      ]),
    );
  });

  it('is not passed without the extension that it lacks', async () => {
    const checks = await runSuite(program, library, ['--group', 'knowledge', '--only', 'is exported']);
    expect(failuresIn(checks)).toContain('AsyncRT_Interop_version: is exported: the library does not export it');
  });
});
