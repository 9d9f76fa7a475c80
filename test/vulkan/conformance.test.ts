import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFlagshipSuite, releaseBuild } from '../conformance/flagship.ts';
import { failuresIn, runSuite } from '../emit/conformance/suite.ts';
import { componentEnv, describeWith } from '../support/component.ts';

/** A first build on a busy machine takes minutes, and so does a run in which each of 800 processes starts a driver. */
const limit = 1_200_000;

/** Without --long only the core. */
const options = process.env['ABIWRIGHT_LONG'] === '1' ? ['--timeout', '60'] : ['--timeout', '60', '--group', 'core'];

describeWith(['cmake', 'cc', 'vulkan'], 'the conformance suite on the Vulkan backend, with a software driver', () => {
  let folder = '';
  let program = '';
  let library = '';
  beforeAll(async () => {
    ({ folder, program } = await makeFlagshipSuite());
    ({ library } = await releaseBuild());
  }, limit);
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it('is passed', { timeout: limit }, async () => {
    const env = { ...componentEnv('vulkan'), ASYNCRT_INTEROP_BACKEND: 'vulkan' };
    const checks = await runSuite(program, library, options, env);
    expect(failuresIn(checks)).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(40);
  });

  it('is passed where an allocation of the library fails, and none of its driver', { timeout: limit }, async () => {
    const env = { ...componentEnv('vulkan'), ASYNCRT_INTEROP_BACKEND: 'vulkan' };
    const checks = await runSuite(program, library, ['--timeout', '60', '--only', 'answers ENOMEM'], env);
    expect(failuresIn(checks)).toEqual([]);
    const passed = checks.flatMap(({ name, outcome }) => (outcome === 'passed' ? [name.split(':')[0]] : []));
    for (const name of [
      'Context_open',
      'Context_enqueue_host_function',
      'Buffer_acquire_ownership',
      'Semaphore_enqueue_signal',
    ]) {
      expect(passed).toContain(`AsyncRT_Interop${name}`);
    }
  });
});
