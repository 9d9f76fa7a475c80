import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { statelessValidationEnv, validationEnv, validationMessages } from './validation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = `${root}native-impl`;
const folder = buildFolder(root, 'release');
/** Building can take long on a machine that does other things as well. */
const limit = 1_200_000;

/** Programs that speak to the library as an application with Vulkan does. */
const programs = readdirSync(`${source}/test/vulkan`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);

/** Those in which the validation layer would stall. */
const stalling = new Set(['vulkan_timelines_test']);

/** Tests of the public functions that say nothing about the backend. */
const backendTests = [
  'api_memory_errors_test',
  'api_memory_test',
  'api_process_test',
  'api_semaphore_test',
  'api_threads_test',
  'api_wait_test',
];

async function build(): Promise<void> {
  const env = componentEnv('cmake', 'cc');
  const cmake = componentPath('cmake', 'cmake');
  await withBuildFolder(folder, async () => {
    await runProgram(cmake, ['-S', source, '-B', folder, '-DINTEROP_SANITIZE='], { env, timeout: limit });
    const targets = ['--target', 'vulkan_tests', ...backendTests];
    await runProgram(cmake, ['--build', folder, '--parallel', '2', ...targets], { env, timeout: limit });
  });
}

async function expectSuccess(program: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { stdout, stderr } = await runProgram(`${folder}/test/${program}`, [], { env, timeout: limit });
  expect(validationMessages(`${stdout}\n${stderr}`)).toEqual([]);
}

for (const [driver, name] of [
  ['vulkan', 'lavapipe'],
  ['swiftshader', 'SwiftShader'],
] as const) {
  describeWith(['vulkan', driver, 'cmake', 'cc'], `the Vulkan backend on ${name}`, () => {
    beforeAll(build, limit);
    const env = (program: string) => ({
      ...componentEnv(driver),
      ...(stalling.has(program) ? statelessValidationEnv : validationEnv),
      ASYNCRT_INTEROP_BACKEND: 'vulkan',
    });

    it.each(backendTests)('%s', (program) => expectSuccess(program, env(program)), limit);

    it.each(programs)('%s', (program) => expectSuccess(`vulkan/${program}`, env(program)), limit);
  });
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
