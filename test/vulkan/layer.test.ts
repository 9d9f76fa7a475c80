import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWithCMake } from '../support/cmake_build.ts';
import { componentEnv, describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { buildVulkanLayer, vulkanLayerEnv, vulkanLayerName } from '../support/vulkan_layer.ts';
import { unvalidatedCases } from './layer/unvalidated_cases.ts';

/** The cases of each program; it lists the same when it is run without an argument. */
const programs = {
  timeline_test: [
    'query',
    'functions_exist_only_where_enabled',
    'import_twice',
    'exporter_gone',
    'duplicates',
    'values',
    'reimport',
    'values_never_fall',
    'export_of_an_import',
    'host_waits',
    'one_batch_many_signals',
    'signals_show_after_every_kind_of_wait',
    'one_to_n',
  ],
  timeline_resources_test: [
    'failed_imports_keep_the_descriptor',
    'many',
    'nothing_is_left',
    'without_descriptors_left',
  ],
  timeline_process_test: ['host_signals', 'wait_before_signal', 'ping_pong', 'host_ping_pong', 'exporter_dies'],
  dma_buf_test: [
    'queries',
    'buffers',
    'images',
    'our_own_memory',
    'other_pitches_are_refused',
    'failed_imports_keep_the_descriptor',
    'nothing_is_left',
    'between_processes',
  ],
};

/** Device extensions that the layer adds where the driver lacks them. */
const added = [
  'VK_EXT_external_memory_dma_buf',
  'VK_EXT_image_drm_format_modifier',
  'VK_EXT_queue_family_foreign',
  'VK_KHR_external_semaphore_fd',
].map((name) => `extension ${name}`);

for (const driver of ['vulkan', 'swiftshader']) {
  const name = driver === 'vulkan' ? 'lavapipe' : 'SwiftShader';
  describeWith(['vulkan', driver, 'cmake', 'cc'], `the test layer on ${name}`, () => {
    let tests = '';
    let layer = '';
    beforeAll(async () => {
      tests = await buildWithCMake('test/vulkan/layer');
      layer = await buildVulkanLayer();
    }, 600_000);

    const run = async (env: Readonly<Record<string, string>>, program: string, ...args: string[]) =>
      (await runProgram(join(tests, program), args, { env: { ...componentEnv(driver), ...env } })).stdout;

    describe.each(Object.entries(programs))('%s', (program, cases) => {
      const isUnvalidated = (each: string) => unvalidatedCases.has(`${program} ${each}`);

      it('lists its cases', async () => {
        expect((await run({}, program)).trim().split('\n')).toEqual(cases);
      });

      it.each(cases.filter((each) => !isUnvalidated(each)))('%s', async (each) => {
        await run(vulkanLayerEnv(layer), program, each);
      });

      it.each(cases.filter(isUnvalidated))('%s, without validation', async (each) => {
        await run(vulkanLayerEnv(layer, { validation: false }), program, each);
      });
    });

    it('has validation in front', async () => {
      const env = { ...vulkanLayerEnv(layer), VK_LOADER_DEBUG: 'layer' };
      const { stderr } = await runProgram(join(tests, 'describe_test'), ['formats'], {
        env: { ...componentEnv(driver), ...env },
      });
      const chain = stderr.slice(stderr.indexOf('vkCreateDevice layer callstack'));
      const [validation, ours] = ['VK_LAYER_KHRONOS_validation', vulkanLayerName].map((each) => chain.indexOf(each));
      expect(validation).toBeGreaterThan(0);
      expect(ours).toBeGreaterThan(validation ?? 0);
      // It sees a mistake of the program.
      await expect(run(vulkanLayerEnv(layer), 'describe_test', 'mistake')).rejects.toThrow('VUID-vkDestroyDevice');
    });

    it('leaves everything else as the driver has it', async () => {
      const lines = async (env: Readonly<Record<string, string>>, part: string) =>
        (await run(env, 'describe_test', part)).trim().split('\n');
      const env = vulkanLayerEnv(layer, { validation: false });
      for (const part of ['formats', 'external']) expect(await lines(env, part)).toEqual(await lines({}, part));
      const [without, withLayer] = [await lines({}, 'device'), await lines(env, 'device')];
      expect(withLayer.filter((line) => !without.includes(line))).toEqual(
        added.filter((line) => !without.includes(line)),
      );
      expect(withLayer.filter((line) => without.includes(line))).toEqual(without);
      // A program that wants what the layer adds fails without it.
      await expect(run({}, 'dma_buf_test', 'buffers')).rejects.toThrow('returns -7');
    });
  });
}
