// A Vulkan driver must be left before the process ends, so the library then waits for its streams: a host function of JavaScript must not keep them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { buildNative, type NativeBuild } from '../../scripts/native/build_native.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';

const program = fileURLToPath(new URL('ending.mjs', import.meta.url));

describeWith(['cc', 'cmake', 'vulkan'], 'a process with a stream of Vulkan, in Node through the addon', () => {
  let native: NativeBuild;
  beforeAll(async () => {
    native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
  }, 600_000);

  it.each([
    ['pending', 4],
    ['inside', 5],
    ['inside-a-wait', 6],
    ['uncaught', 1],
  ])('ends: %s', (name, expected) => {
    const { status, signal } = spawnSync(process.execPath, [program, 'node', native.library, native.addon, name], {
      env: { ...process.env, ASYNCRT_INTEROP_BACKEND: 'vulkan' },
      stdio: 'ignore',
      timeout: 60_000,
    });
    expect(signal ?? status).toBe(expected);
  });
});
