import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNative, withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { buildVulkanLayer, vulkanLayerEnv } from '../support/vulkan_layer.ts';
import { unvalidatedCases } from './layer/unvalidated_cases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'build/vulkan-native');
/** Building the library can take long on a machine that does other things as well. */
const limit = 1_200_000;

/** The cases of each program; it lists the same when it is run without an argument. */
const programs = {
  native_timeline_test: [
    'features',
    'timeline_with_raw_vulkan',
    'host_signal',
    'host_signal_after_pending',
    'host_signal_at_the_end',
    'stream_waits',
    'close_makes_no_signal_too_early',
    'other_devices',
    'core_functions',
    'two_processes',
    'failed_timeline_imports',
    'descriptors_stay_constant',
  ],
  native_dma_buf_test: ['dma_buf_export', 'dma_buf_refusals', 'dma_buf_import'],
};

async function buildPrograms(): Promise<void> {
  const cmake = componentPath('cmake', 'cmake');
  const { library } = await buildNative({ root, cmake });
  const options = { env: componentEnv('cmake', 'cc'), timeout: limit };
  await withBuildFolder(folder, async () => {
    const source = join(root, 'test/vulkan/native');
    await runProgram(cmake, ['-S', source, '-B', folder, `-DINTEROP_LIBRARY=${library}`], options);
    await runProgram(cmake, ['--build', folder, '--parallel', '2'], options);
  });
}

describeWith(['vulkan', 'swiftshader', 'cmake', 'cc'], 'the validation layer on timelines that were exported', () => {
  it.each(['vulkan', 'swiftshader'])(
    'complains of a program that only calls Vulkan, on %s',
    async (driver) => {
      const layer = await buildVulkanLayer();
      const program = join(folder, 'pending_signal');
      mkdirSync(folder, { recursive: true });
      const source = join(root, 'test/vulkan/pending_signal.c');
      await runProgram('cc', [source, '-o', program, '-lvulkan'], { env: componentEnv('cc') });
      const { stdout } = await runProgram(program, [], { env: { ...componentEnv(driver), ...vulkanLayerEnv(layer) } });
      // Should a newer layer be silent, the cases without validation can have it again.
      expect(stdout).toContain('VUID-VkSemaphoreSignalInfo-value-03259');
    },
    limit,
  );
});

for (const driver of ['vulkan', 'swiftshader']) {
  const name = driver === 'vulkan' ? 'lavapipe' : 'SwiftShader';
  const title = `native paths of the Vulkan backend, by the test layer on ${name}`;
  describeWith(['vulkan', driver, 'cmake', 'cc'], title, () => {
    let layer = '';
    beforeAll(async () => {
      layer = await buildVulkanLayer();
      await buildPrograms();
    }, limit);

    describe.each(Object.entries(programs))('%s', (program, cases) => {
      const run = async (validation: boolean, ...args: string[]) => {
        const env = { ...componentEnv(driver), ...vulkanLayerEnv(layer, { validation }) };
        return (await runProgram(join(folder, program), args, { env })).stdout;
      };
      const isUnvalidated = (each: string) => unvalidatedCases.has(`${program} ${each}`);

      it('lists its cases', async () => {
        expect((await run(false)).trim().split('\n')).toEqual(cases);
      });

      it.each(cases.filter((each) => !isUnvalidated(each)))('%s', async (each) => {
        // The library has no messenger: what validation says of its calls would stand here.
        expect(await run(true, each)).toBe('');
      });

      it.each(cases.filter(isUnvalidated))('%s, without validation', async (each) => {
        await run(false, each);
      });
    });
  });
}
