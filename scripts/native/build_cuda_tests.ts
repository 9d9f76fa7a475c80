import { join } from 'node:path';
import { runProgram } from '../components/run_program.ts';
import { buildFolder, cudaDefinition, type NativeVariant, withBuildFolder } from './build_native.ts';
import { portablePrograms } from './portable.ts';

/** A slow machine may take minutes. */
const timeout = 1_800_000;

/**
 * Builds the tests of the CUDA backend, the double of its driver, and what else is named, and returns the folder. Needs the components `cmake`, `cc` and
 * `cuda-headers`. Throws an Error with the compiler's output.
 */
export async function buildCudaTests(options: {
  readonly root: string;
  readonly cmake: string;
  readonly variant: NativeVariant;
  readonly targets?: readonly string[];
}): Promise<string> {
  const { root, cmake, variant, targets = [] } = options;
  // With sanitizers in the folder of all tests with sanitizers, whose library is the same.
  const folder = variant === 'address' ? buildFolder(root, variant) : join(root, 'build/cuda-test', variant);
  const run = async (args: readonly string[]): Promise<void> => {
    const result = await runProgram(cmake, args, { timeout });
    if (!result.ok)
      throw new Error(`the tests of CUDA could not be built: ${result.problem}\n${result.stdout}${result.stderr}`);
  };
  const sanitize = variant === 'address' ? ['-DINTEROP_SANITIZE=address,undefined'] : portablePrograms;
  await withBuildFolder(folder, async () => {
    await run([
      '-S',
      join(root, 'native-impl'),
      '-B',
      folder,
      cudaDefinition(),
      '-DINTEROP_CUDA_TESTS=ON',
      ...sanitize,
    ]);
    await run(['--build', folder, '--parallel', '2', '--target', 'cuda_tests', ...targets]);
  });
  return folder;
}
