import { beforeAll, expect, it } from 'vitest';
import { expectBothFine, expectFormats, waysOf } from '../acceptance/expectations.ts';
import { consumers, type Producer } from '../acceptance/pairs.ts';
import { buildPrograms, meet } from '../acceptance/programs.ts';
import { componentEnv, describeWith } from '../support/component.ts';
import { buildVulkanLayer, vulkanLayerEnv } from '../support/vulkan_layer.ts';
import { buildCudaTests, type CudaBuild, limit } from './support/build.ts';

// Nothing here runs on a GPU: the producer's driver of CUDA is a double, over memory of Vulkan drivers in software; the consumers are those of test/acceptance.

const isLong = process.env['ABIWRIGHT_LONG'] === '1';
/** In a short run a sample of the 10,000. */
const frames = isLong ? 10_000 : 1_500;
const sample = isLong ? '' : ' (10,000 in a long run)';

for (const component of ['vulkan', 'swiftshader'] as const) {
  const producer: Producer = { name: 'CUDA double', backend: 'cuda', component };
  describeWith(
    ['cmake', 'cc', 'cuda-headers', 'vulkan', 'swiftshader', 'gl'],
    `the acceptance test of the proposal, from the CUDA double beside the driver '${component}'`,
    () => {
      let build: CudaBuild;
      let env: Record<string, string> = {};
      let layer: Record<string, string> = {};
      beforeAll(async () => {
        build = await buildCudaTests('release');
        await buildPrograms();
        layer = vulkanLayerEnv(await buildVulkanLayer());
        const uuid = (await build.run('test/cuda/cuda_vulkan_test', componentEnv(component), ['--uuid'])).trim();
        env = { LD_LIBRARY_PATH: build.double, CUDA_DOUBLE_UUID: uuid, CUDA_DOUBLE_DELAY_US: '100' };
      }, 2 * limit);

      const own = consumers.filter((each) => (each.component === 'swiftshader') === (component === 'swiftshader'));
      for (const consumer of own) {
        it(`${consumer.name} shows every format at every size`, { timeout: limit }, async () => {
          const meeting = await meet(producer, consumer, 'opaque', ['formats'], 'copy', env);
          expectBothFine(meeting);
          expect(meeting.producer.output).toContain('Double');
          expectFormats(meeting.consumer, waysOf(consumer));
        });

        for (const access of ['copy', 'kernel'] as const) {
          it(`${consumer.name} shows ${frames} frames${sample} of a ring of three slots, written by ${access}`, {
            timeout: limit,
          }, async () => {
            const meeting = await meet(producer, consumer, 'opaque', ['animation', String(frames)], access, env);
            expectBothFine(meeting);
            expect(meeting.consumer.output).toMatch(new RegExp(`^ok animation of ${frames} frames: 3 imports, `, 'm'));
          });
        }

        it(`${consumer.name} is paced by timelines of the test layer`, { timeout: limit }, async () => {
          const both = { ...env, ...layer };
          const meeting = await meet(producer, consumer, 'opaque', ['animation', String(frames)], 'kernel', both);
          expectBothFine(meeting);
          expect(meeting.consumer.output).toContain(
            `timelines: ${consumer.program === 'gl_consumer' ? 'host' : 'imported'}`,
          );
          expect(meeting.consumer.output).toMatch(new RegExp(`^ok animation of ${frames} frames: 3 imports, `, 'm'));
        });
      }
    },
  );
}
