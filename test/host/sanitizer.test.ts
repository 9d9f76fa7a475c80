// The scenarios of the addon with AddressSanitizer and UndefinedBehaviorSanitizer in the addon and in the library.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNative, type NativeBuild } from '../../scripts/native/build_native.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { hasSanitizers, sanitizedEnv } from '../support/sanitizers.ts';
import { modules, type Outcome, onHost, script } from './runtimes.ts';

const limit = 900_000;
const planted = fileURLToPath(new URL('planted.mjs', import.meta.url));

function checks(): void {
  let native: NativeBuild;
  beforeAll(async () => {
    native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake'), variant: 'address' });
  }, limit);

  it.each(modules)('%s', async (name) => {
    const arguments_ = ['--expose-gc', script, 'node', native.library, native.addon, name];
    const { stdout, stderr } = await runProgram(process.execPath, arguments_, { env: { ...sanitizedEnv, ...onHost } });
    expect(stderr).toBe('');
    const { results } = JSON.parse(stdout) as Outcome;
    expect(Object.entries(results).filter(([, result]) => result !== null)).toEqual([]);
  });

  it.each(['addon', 'library'])('they find what is wrong in the %s', async (place) => {
    const arguments_ = [planted, native.library, native.addon, place];
    const run = runProgram(process.execPath, arguments_, { env: sanitizedEnv });
    await expect(run).rejects.toThrow(/AddressSanitizer: heap-buffer-overflow/);
  });
}

describeWith(['cc', 'cmake'], 'addon and library under the sanitizers', () => {
  if (hasSanitizers) checks();
  else describe.skip('[not run: this compiler has no libasan.so to load]', () => it('is checked', () => undefined));
});
