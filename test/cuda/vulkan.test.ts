import { beforeAll, expect, it } from 'vitest';
import { componentEnv, describeWith } from '../support/component.ts';
import { buildVulkanLayer, vulkanLayerEnv } from '../support/vulkan_layer.ts';
import { buildCudaTests, type CudaBuild, limit } from './support/build.ts';

// Nothing here runs on a GPU: the driver of CUDA is a double, those of Vulkan are in software, and native timelines come from the test-only layer.

/** Tests of the public functions that run once more with memory and timelines of Vulkan. */
const shared = ['api_memory_test', 'api_memory_errors_test', 'api_process_test', 'api_threads_test', 'api_wait_test'];

for (const driver of ['vulkan', 'swiftshader'] as const) {
  describeWith(
    ['cmake', 'cc', 'cuda-headers', 'vulkan', 'swiftshader'],
    `CUDA double beside the driver '${driver}'`,
    () => {
      let build: CudaBuild;
      let layer = '';
      beforeAll(async () => {
        build = await buildCudaTests('release');
        layer = await buildVulkanLayer();
      }, limit);

      it('shares memory and timelines of the host', { timeout: limit }, async () => {
        const output = await build.run('test/cuda/cuda_vulkan_test', componentEnv(driver));
        expect(output).toContain('with host timelines');
      });

      it('shares native timelines of the layer, with two calls per frame', { timeout: limit }, async () => {
        const env = { ...componentEnv(driver), ...vulkanLayerEnv(layer, { validation: false }) };
        const output = await build.run('test/cuda/cuda_vulkan_test', env);
        expect(output).toContain('with native (layer) timelines');
        expect(output).toContain('at most 2 calls of the driver per frame');
      });

      it('goes on where devices differ, and keeps timelines as long as the stream needs them', {
        timeout: limit,
      }, async () => {
        await build.run('test/cuda/cuda_devices_vulkan_test', componentEnv(driver));
        const env = { ...componentEnv(driver), ...vulkanLayerEnv(layer, { validation: false }) };
        const limits = { VK_LAYER_ABIWRIGHT_MAX_TIMELINE_DIFFERENCE: '1000' };
        const output = await build.run('test/cuda/cuda_devices_vulkan_test', { ...env, ...limits });
        expect(output).toContain('the largest step is 1000\n');
      });

      it('answers the questions of test:gpu, for the double', { timeout: limit }, async () => {
        const env = componentEnv(driver);
        const uuid = (await build.run('test/cuda/cuda_vulkan_test', env, ['--uuid'])).trim();
        const double = { LD_LIBRARY_PATH: build.double, CUDA_DOUBLE_UUID: uuid };
        const answers = JSON.parse(await build.run('test/cuda/gpu_probe', { ...env, ...double })) as Record<
          string,
          unknown
        >;
        expect(answers['device']).toContain('Double');
        expect(answers['Vulkan knows the device']).toBe(true);
        expect(answers['wait before signal']).toBe(true);
        expect(answers['memory is imported into a second context']).toBe(true);
        expect(answers['linear R8 257']).toMatchObject({ memory_type_index: expect.any(Number), dedicated: false });
      });

      it.each(shared)('%s', { timeout: limit }, async (test) => {
        const env = componentEnv(driver);
        const uuid = (await build.run('test/cuda/cuda_vulkan_test', env, ['--uuid'])).trim();
        expect(uuid).toMatch(/^[0-9a-f]{32}$/);
        await build.run(`test/${test}`, {
          ...env,
          ASYNCRT_INTEROP_BACKEND: 'cuda',
          CUDA_DOUBLE_UUID: uuid,
          CUDA_DOUBLE_DELAY_US: '100',
          LD_LIBRARY_PATH: build.double,
        });
      });
    },
  );
}
