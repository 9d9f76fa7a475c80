import { join } from 'node:path';
import { runProgram } from '../components/run_program.ts';
import { buildNative, cudaDefinition, type NativeBuildOptions, withBuildFolder } from './build_native.ts';
import { portablePrograms } from './portable.ts';

/** A slow machine may take minutes. */
const timeout = 1_200_000;

/**
 * Builds the library and, against it, the producer and the consumers of `test/acceptance`, and returns the folder of the programs. Needs the
 * components `cmake`, `cc`, `vulkan` and `gl`. Throws an Error with the compiler's output.
 */
export async function buildConsumers(options: NativeBuildOptions): Promise<string> {
  const { root, cmake, onProgress } = options;
  const { library } = await buildNative(options);
  const folder = join(root, 'build/acceptance');
  const run = async (args: readonly string[]): Promise<void> => {
    const result = await runProgram(cmake, args, { timeout });
    if (!result.ok)
      throw new Error(`the consumers could not be built: ${result.problem}\n${result.stdout}${result.stderr}`);
  };
  onProgress?.('the consumers', 0);
  await withBuildFolder(folder, async () => {
    const definitions = [`-DINTEROP_LIBRARY=${library}`, cudaDefinition(), ...portablePrograms];
    await run(['-S', join(root, 'test/acceptance'), '-B', folder, ...definitions]);
    await run(['--build', folder, '--parallel', '2']);
  });
  return folder;
}
