import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { buildCudaTests, type CudaBuild, limit, nativeSource } from './support/build.ts';

// Nothing here runs on a GPU: the driver is a double over the memory of the host (test/native/cuda_double/README.md).

/** Tests of the public functions that run once more on this backend. */
const shared = ['api_threads_test', 'api_wait_test'];

/** The tests of CTest that concern the backend. */
function testNames(): string[] {
  const programs = readdirSync(`${nativeSource}test/cuda`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);
  const own = programs.filter((name) => !name.endsWith('_vulkan_test'));
  return [...own, 'no_driver_test_with_double', ...shared.map((name) => `cuda_${name}`)].sort();
}

for (const variant of ['release', 'address'] as const) {
  describeWith(['cmake', 'cc', 'cuda-headers'], `the CUDA backend on a double of the driver: ${variant}`, () => {
    let build: CudaBuild;
    beforeAll(async () => {
      build = await buildCudaTests(variant);
    }, limit);

    describe('CTest', () => {
      it.each(testNames())('%s', { timeout: limit }, async (test) => {
        expect(await build.ctest(['--output-on-failure', '-R', `^${test}$`])).toContain(
          '100% tests passed, 0 tests failed out of 1',
        );
      });

      it('has no other tests of the backend', async () => {
        const listed = [...(await build.ctest(['-N', '-L', 'cuda'])).matchAll(/^ *Test +#\d+: (\w+)$/gm)].flatMap(
          (match) => match[1] ?? [],
        );
        expect(listed.sort()).toEqual(testNames());
      });
    });
  });
}
