import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, cudaDefinition, withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { statelessValidationEnv, validationEnv, validationMessages } from './validation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = `${root}native-impl`;
/** Building can take long on a machine that does other things as well. */
const limit = 1_200_000;

/** Programs that speak to the library as an application with Vulkan does. */
const programs = readdirSync(`${source}/test/vulkan`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);

/** Those in which the validation layer would stall: the first on a machine that does other things as well. */
const stalling = new Set(['api_threads_test', 'vulkan_faults_test', 'vulkan_timelines_test']);

/** Tests of the public functions that say nothing about the backend. */
const backendTests = [
  'api_memory_errors_test',
  'api_memory_test',
  'api_process_test',
  'api_semaphore_test',
  'api_threads_test',
  'api_wait_test',
];

/** A build of the library, and what its programs run with on each driver. */
interface Build {
  readonly name: string;
  readonly folder: string;
  readonly sanitize: string;
  readonly env: (program: string) => NodeJS.ProcessEnv;
}

const builds: readonly Build[] = [
  {
    name: 'watched by the validation layer',
    folder: buildFolder(root, 'release'),
    sanitize: '',
    env: (program) => (stalling.has(program) ? statelessValidationEnv : validationEnv),
  },
  {
    name: 'with sanitizers of addresses and undefined behaviour',
    folder: buildFolder(root, 'address'),
    sanitize: 'address,undefined',
    // Leaks are not looked for: the drivers leave some behind each time they are unloaded (Mesa 22.3: 128 bytes), from what is no module any more.
    env: () => ({ ASAN_OPTIONS: 'detect_leaks=0' }),
  },
];

async function build({ folder, sanitize }: Build): Promise<void> {
  const env = componentEnv('cmake', 'cc');
  const cmake = componentPath('cmake', 'cmake');
  await withBuildFolder(folder, async () => {
    const definitions = [`-DINTEROP_SANITIZE=${sanitize}`, cudaDefinition()];
    await runProgram(cmake, ['-S', source, '-B', folder, ...definitions], { env, timeout: limit });
    const targets = ['--target', 'vulkan_tests', ...backendTests];
    await runProgram(cmake, ['--build', folder, '--parallel', '2', ...targets], { env, timeout: limit });
  });
}

async function expectSuccess(program: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { stdout, stderr } = await runProgram(program, [], { env, timeout: limit });
  expect(validationMessages(`${stdout}\n${stderr}`)).toEqual([]);
}

for (const [driver, name] of [
  ['vulkan', 'lavapipe'],
  ['swiftshader', 'SwiftShader'],
] as const) {
  for (const each of builds) {
    describeWith(['vulkan', driver, 'cmake', 'cc'], `the Vulkan backend on ${name}, ${each.name}`, () => {
      beforeAll(() => build(each), limit);
      const env = (program: string) => ({
        ...componentEnv(driver),
        ...each.env(program),
        ASYNCRT_INTEROP_BACKEND: 'vulkan',
      });

      it.each(backendTests)('%s', (test) => expectSuccess(`${each.folder}/test/${test}`, env(test)), limit);

      it.each(programs)('%s', (test) => expectSuccess(`${each.folder}/test/vulkan/${test}`, env(test)), limit);
    });
  }
}

describe('the validation layer', () => {
  describeWith(['vulkan', 'cc'], 'is watching', () => {
    it('reports what a program does wrong', async () => {
      const execute = promisify(execFile);
      const program = `${root}build/vulkan/wrong_call`;
      const text = `${root}test/vulkan/wrong_call.c`;
      await execute('mkdir', ['-p', `${root}build/vulkan`]);
      await execute('cc', [text, '-o', program, '-lvulkan'], { env: componentEnv('cc') });
      const { stdout } = await runProgram(program, [], { env: { ...componentEnv('vulkan'), ...validationEnv } });
      expect(validationMessages(stdout)).not.toEqual([]);
    });
  });
});
