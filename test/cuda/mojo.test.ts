import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileProgram, linkOptions } from '../mojo/support/flagship.ts';
import { componentEnv, describeWith } from '../support/component.ts';
import { buildCudaTests, type CudaBuild, limit } from './support/build.ts';

const program = fileURLToPath(new URL('programs/test_cuda_context.mojo', import.meta.url));

// The runtime is the real one; the driver under it is a double, so nothing here runs on a GPU.
describeWith(['mojo', 'cmake', 'cc', 'cuda-headers'], 'the real Mojo runtime on the double of the CUDA driver', () => {
  let folder = '';
  let build: CudaBuild;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-cuda-'));
    build = await buildCudaTests('release');
  }, limit);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('exports, signals and waits from a context of the kind "cuda"', { timeout: limit }, async () => {
    const library = `${build.folder}/lib/libasyncrt_interop_fd.so`;
    const built = await compileProgram(program, folder, linkOptions(library));
    const output = await build.run(built, {
      ...componentEnv('mojo'),
      LD_LIBRARY_PATH: build.double,
      VK_DRIVER_FILES: '/nonexistent',
      VK_ICD_FILENAMES: '/nonexistent',
      CUDA_DOUBLE_DELAY_US: '300',
      // The runtime keeps its pool, its context and its stream until the process ends.
      CUDA_DOUBLE_LEAKS: 'allow',
    });
    expect(output).toMatch(/ tests run: 4 passed , 0 failed , 0 skipped/);
    // The chunk of the runtime's pool, with a buffer that does not begin it.
    expect(output).toMatch(/chunk of 268435456 bytes, the buffer at [1-9]/);
  });
});
