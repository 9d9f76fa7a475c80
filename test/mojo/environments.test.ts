import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildCudaTests } from '../cuda/support/build.ts';
import { describeWith, findComponent } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import {
  compileBeside,
  compileProgram,
  flagshipLibrary,
  linkOptions,
  programs,
  runFlagship,
} from './support/flagship.ts';

// The compiler takes seconds on a machine of its own, and minutes on a crowded one; libraries may have to be built first.
vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 1_200_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWith(['mojo', 'cc', 'cmake'], 'a program of the core', () => {
  it('runs against a stand-in for a runtime that has gained the functions, and nothing else', async () => {
    const source = `${programs}/core_only.mojo`;
    const library = await flagshipLibrary();
    const today = await compileProgram(source, folder, ['-I', `${programs}/with_library`, ...linkOptions(library)]);
    const expected = (await runFlagship(today)).stdout;
    expect(expected).toMatch(/^RGBA8 64 64 77\nTrue\nTimelineSemaphore\.signal failed: EINVAL/);
    const stub = join(folder, 'libstub.so');
    const warnings = ['-Wall', '-Wextra', '-Werror'];
    const include = ['-I', `${repository}generated/include`];
    await runProgram('cc', [
      ...warnings,
      '-shared',
      '-fPIC',
      ...include,
      `${programs}/runtime_stub.c`,
      '-o',
      stub,
      '-ldl',
    ]);
    const later = await compileProgram(source, folder, ['-I', `${programs}/with_runtime`, '-Xlinker', stub]);
    const needed = (await runProgram('readelf', ['-d', later])).stdout;
    expect(needed).not.toContain('asyncrt_interop_fd');
    expect((await runFlagship(later)).stdout).toBe(expected);
  });
});

describeWith(
  ['mojo', 'cc', 'cmake'],
  'the library with AddressSanitizer and UndefinedBehaviorSanitizer below Mojo',
  () => {
    it.each(['interop_fd', 'interop_memory', 'interop_semaphores', 'runtime'])(
      'test_%s.mojo: no report',
      async (name) => {
        const library = await flagshipLibrary();
        const instrumented = await flagshipLibrary('address');
        const probe = await compileBeside(library, 'probe', folder, [`${programs}/runtime_probe.c`]);
        const program = await compileProgram(`${programs}/test_${name}.mojo`, folder, linkOptions(probe, library));
        const file = async (text: string) => (await runProgram('cc', [`-print-file-name=${text}`])).stdout.trim();
        const { stdout, stderr } = await runFlagship(program, [], {
          // The program itself is not instrumented, so the sanitizer must be there first. What the runtime leaks is not ours to report.
          LD_PRELOAD: `${await file('libasan.so')} ${await file('libubsan.so')}`,
          // Linking with it makes the linker warn of what is in the sanitizer.
          LD_LIBRARY_PATH: dirname(instrumented),
          ASAN_OPTIONS: 'detect_leaks=0:exitcode=66',
          UBSAN_OPTIONS: 'halt_on_error=1:print_stacktrace=1',
        });
        expect(stdout).toMatch(/ tests run: \d+ passed , 0 failed , 0 skipped/);
        expect(stderr).not.toMatch(/ERROR: |runtime error: /);
      },
    );
  },
);

describeWith(['mojo', 'cc', 'cmake'], 'the example, compiled ahead for a GPU', () => {
  const report = findComponent('mojo');
  const isOld = report.found && report.detail.includes('1.0.0');
  it.each(['nvidia:sm_90', ...(isOld ? [] : ['amdgpu:gfx942'])])('%s', async (accelerator) => {
    const options = [`--target-accelerator=${accelerator}`, ...linkOptions(await flagshipLibrary())];
    await compileProgram(`${repository}examples/mojo-realtime/realtime.mojo`, folder, options);
  });
});

describeWith(
  ['mojo', 'cc', 'cmake', 'cuda-headers'],
  'a CUDA context of the real runtime, on a double of the driver',
  () => {
    it('orders signals on its stream, and exports what it fills', async () => {
      const { folder: built, double } = await buildCudaTests('release');
      const options = ['--target-accelerator=nvidia:sm_90', ...linkOptions(`${built}/lib/libasyncrt_interop_fd.so`)];
      const program = await compileProgram(`${programs}/cuda_double.mojo`, folder, options);
      const { stdout } = await runFlagship(program, [], {
        LD_LIBRARY_PATH: double,
        ASYNCRT_INTEROP_BACKEND: 'cuda',
        CUDA_DOUBLE_STUB_UNKNOWN: '1',
        // The runtime keeps its own context and stream until the process ends.
        CUDA_DOUBLE_LEAKS: 'allow',
      });
      expect(stdout).toContain('device: cuda\nok: 20 rounds');
    });
  },
);
