import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWithCMake } from '../support/cmake_build.ts';
import { componentEnv, describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import { buildVulkanLayer, vulkanLayerEnv } from '../support/vulkan_layer.ts';
import { stallingCases } from './layer/stalling_cases.ts';

/** The cases of each program; it lists the same when it is run without an argument. */
const programs = {
  timeline_test: [
    'query',
    'functions_exist_only_where_enabled',
    'import_twice',
    'exporter_gone',
    'duplicates',
    'values',
    'failed_imports_keep_the_descriptor',
    'reimport',
    'export_of_an_import',
    'host_waits',
    'one_batch_many_signals',
    'signals_show_after_every_kind_of_wait',
    'one_to_n',
    'many',
    'nothing_is_left',
    'without_descriptors_left',
  ],
  timeline_process_test: ['host_signals', 'wait_before_signal', 'ping_pong', 'exporter_dies'],
};

for (const driver of ['vulkan', 'swiftshader']) {
  const name = driver === 'vulkan' ? 'lavapipe' : 'SwiftShader';
  describeWith(['vulkan', driver, 'cmake', 'cc'], `timelines of the test layer on ${name}`, () => {
    let tests = '';
    let layer = '';
    beforeAll(async () => {
      tests = await buildWithCMake('test/vulkan/layer');
      layer = await buildVulkanLayer();
    }, 300_000);

    describe.each(Object.entries(programs))('%s', (program, cases) => {
      const run = (validation: boolean, ...args: string[]) =>
        runProgram(join(tests, program), args, {
          env: { ...componentEnv(driver), ...vulkanLayerEnv(layer, { validation }) },
        });

      it('lists its cases', async () => {
        expect((await run(false)).stdout.trim().split('\n')).toEqual(cases);
      });

      it.each(cases.filter((each) => !stallingCases.has(each)))('%s', async (each) => {
        await run(true, each);
      });

      it.each(cases.filter((each) => stallingCases.has(each)))('%s, without validation', async (each) => {
        await run(false, each);
      });
    });
  });
}
