import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import { scratchFolder } from '../../write/scratch.ts';

/** Whether the dynamic linker knows a driver, which a test cannot hide. */
async function hasDriver(): Promise<boolean> {
  return (await runProgram('/sbin/ldconfig', ['-p'])).stdout.includes('libcuda.so.1');
}

it('--backend cuda without CUDA is refused before anything is generated or built', async ({ skip }) => {
  if (await hasDriver()) skip('this machine has a CUDA driver');
  const out = join(scratchFolder(), 'frame.png');
  const run = runProgram(process.execPath, ['scripts/start.ts', '--backend', 'cuda', '--out', out], {
    cwd: repository,
    env: { ...process.env, LD_LIBRARY_PATH: '' },
  });
  // Nothing else has been said.
  await expect(run).rejects.toThrow(
    /\n\nabiwright: --backend cuda: there is no CUDA driver on this machine \(libcuda\.so\.1 .*\); --backend host and --backend vulkan need none\n$/,
  );
  expect(existsSync(out)).toBe(false);
});

it('a driver wherever the dynamic linker finds it will do', async () => {
  const folder = scratchFolder();
  // Any library: only its name is asked for.
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: readonly string[] };
  const library = sharedObjects.find((path) => /\/libm\.so/.test(path)) ?? '';
  copyFileSync(library, join(folder, 'libcuda.so.1'));
  const ask =
    "import('./scripts/start/cuda.ts').then(({ requireCuda }) => requireCuda()).then(() => console.log('found'))";
  const { stdout } = await runProgram(process.execPath, ['-e', ask], {
    cwd: repository,
    env: { ...process.env, LD_LIBRARY_PATH: folder },
  });
  expect(stdout).toBe('found\n');
});
