import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { componentPath, describeWith } from '../../support/component.ts';
import { repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import { buildProbe, type Probe } from './build_probe.ts';

interface Addon {
  readonly documentHash: string;
  open(path: string): { readonly functions: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> };
}

let probe: Probe;

/** Loads a built addon in this process and makes one call. */
function tryAddon(path: string): void {
  const addon = createRequire(import.meta.url)(path) as Addon;
  const { probe_echo_u64: echo } = addon.open(probe.library).functions;
  expect(echo?.(2n ** 64n - 1n)).toBe(2n ** 64n - 1n);
}

/** The symbols that a shared library exports. */
async function exportsOf(path: string): Promise<string[]> {
  const { stdout } = await runProgram('nm', ['-D', '--defined-only', path]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').at(-1) ?? '')
    .sort();
}

describeWith(['cc', 'cmake'], 'the CMake file of the addon', () => {
  beforeAll(async () => {
    probe = await buildProbe();
  });
  afterAll(() => rmSync(probe.output, { recursive: true, force: true }));

  it('builds with cmake-js, which needs no network', async () => {
    const build = join(probe.output, 'with-cmake-js');
    // A proxy that refuses everything stands in for a machine without a network; a home without a cache, for a fresh one.
    const refused = 'http://127.0.0.1:1';
    const env = {
      ...process.env,
      HOME: probe.output,
      http_proxy: refused,
      https_proxy: refused,
      npm_config_nodedir: undefined,
    };
    const path = componentPath('cmake', 'cmake');
    const cmake = isAbsolute(path) ? ['--cmake-path', path] : [];
    const args = ['build', '-d', join(probe.output, 'node'), '-O', build, ...cmake];
    const cmakeJs = join(repository, 'node_modules/cmake-js/bin/cmake-js');
    await runProgram(process.execPath, [cmakeJs, ...args], { env });
    const addon = join(build, 'Release/probe_node.node');
    tryAddon(addon);
    expect(await exportsOf(addon)).toEqual(['napi_register_module_v1', 'node_api_module_get_api_version_v1']);
  });

  it('builds with CMake alone', async () => {
    const build = join(probe.output, 'with-cmake');
    const cmake = componentPath('cmake', 'cmake');
    const headers = `-DCMAKE_JS_INC=${repository}node_modules/node-api-headers/include`;
    await runProgram(cmake, ['-S', join(probe.output, 'node'), '-B', build, headers]);
    await runProgram(cmake, ['--build', build]);
    tryAddon(join(build, 'probe_node.node'));
  });
});
