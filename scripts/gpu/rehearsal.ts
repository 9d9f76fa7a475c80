import { join } from 'node:path';
import { runProgram } from '../components/run_program.ts';
import type { Stage } from './stage.ts';

/** What the suite is told so that it runs on the double of the CUDA driver, which `stageSuite` has built, beside a Vulkan driver in software. */
export async function rehearsalArguments(
  { root, cmake, onStep }: Stage,
  vulkanDriver: string,
  withLayer: boolean,
): Promise<string[]> {
  const double = ['--double', join(root, 'build/cuda-test/release/cuda_double'), '--vulkan-driver', vulkanDriver];
  if (!withLayer) return double;
  onStep('building the test-only layer of Vulkan');
  const layer = join(root, 'build/gpu/layer');
  for (const args of [
    ['-S', join(root, 'test/native/vk_layer_fd'), '-B', layer],
    ['--build', layer, '--parallel', '2'],
  ]) {
    const built = await runProgram(cmake, args, { timeout: 600_000 });
    if (!built.ok) throw new Error(`the layer could not be built: ${built.problem}\n${built.stdout}${built.stderr}`);
  }
  return [...double, '--layer', layer];
}
