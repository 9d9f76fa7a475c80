import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildCudaTests as build } from '../../../scripts/native/build_cuda_tests.ts';
import { componentEnv, componentPath } from '../../support/component.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Folder of the native library's sources, with a slash at its end. */
export const nativeSource = `${root}native-impl/`;

const execute = promisify(execFile);
/** Building can take long on a machine that does other things as well. Milliseconds. */
export const limit = 600_000;

/** A build of the library with the CUDA backend, the double of the driver, and the tests that use it. */
export interface CudaBuild {
  readonly folder: string;
  /** Folder of the double: `libcuda.so.1` and `libnvidia-ml.so.1`. */
  readonly double: string;
  ctest(args: readonly string[]): Promise<string>;
  /** Runs a program of the build, its path from the folder or absolute, with what is added to the environment. */
  run(program: string, env: Readonly<Record<string, string | undefined>>, args?: readonly string[]): Promise<string>;
}

async function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const options = { cwd, env: { ...env }, encoding: 'utf8' as const, maxBuffer: 1 << 26, timeout: limit };
  const result = await execute(program, args, options).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  });
  return result.stdout;
}

/** Builds it, or what has changed of it. */
export async function buildCudaTests(variant: 'release' | 'address'): Promise<CudaBuild> {
  const env = componentEnv('cmake', 'cc');
  const cmake = componentPath('cmake', 'cmake');
  const folder = await build({ root, cmake, variant });
  return {
    folder,
    double: `${folder}/cuda_double`,
    ctest: (args) => runProgram(cmake.replace(/cmake$/, 'ctest'), args, folder, env),
    run: (program, added, args = []) => runProgram(resolve(folder, program), args, folder, { ...env, ...added }),
  };
}
