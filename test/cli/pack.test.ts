import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { describe, expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { newestGlibc } from '../../generator/pack/glibc.ts';
import { scratchFolder, snapshot, writeFiles } from '../write/scratch.ts';
import { cli, shell } from './cli.ts';

/** What an ELF library says of the glibc it needs, between other bytes. */
const library = Buffer.from('\u007fELF\0GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_2.4\0free\0', 'latin1');

const withLibrary = ['--library', 'libcounter.so', '--addon', 'counter_node.node', '--platform', 'linux-x64'];

function folderWithInputs(): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'counter.abi.json': starter, LICENSE: 'Do as you like.\n', 'counter_node.node': 'addon' });
  writeFileSync(join(folder, 'libcounter.so'), library);
  return folder;
}

function pathsIn(archive: string): string[] {
  return parseTar(new Uint8Array(gunzipSync(readFileSync(archive)))).map(({ name }) => name);
}

describe('pack', () => {
  test('without anything built: the SDK and the package of the bindings', () => {
    const folder = folderWithInputs();
    const { code, out, err } = cli(folder, ['pack', 'counter.abi.json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.match(/\S+$/gm)).toEqual(['dist/counter-0.1.0-sdk.tar.gz', 'dist/counter-0.1.0.tgz']);
    const paths = pathsIn(join(folder, 'dist/counter-0.1.0-sdk.tar.gz'));
    expect(paths).toContain('counter-0.1.0-sdk/conformance/calls_core.c');
    expect(paths.filter((path) => !path.includes('/conformance/'))).toEqual([
      'counter-0.1.0-sdk/SHA256SUMS',
      'counter-0.1.0-sdk/docs/README.md',
      'counter-0.1.0-sdk/docs/core.md',
      'counter-0.1.0-sdk/include/counter.h',
      'counter-0.1.0-sdk/mojo/counter.mojo',
      'counter-0.1.0-sdk/sbom.cdx.json',
      'counter-0.1.0-sdk/schema/counter.abi.json',
    ]);
  });

  test('with library, addon, licence and hand-written checks: everything, under the chosen name', () => {
    const folder = folderWithInputs();
    mkdirSync(join(folder, 'checks/.hidden'), { recursive: true });
    writeFiles(join(folder, 'checks'), { 'adapter.c': 'int adapter;\n', '.hidden/x': '' });
    const options = ['--license', 'LICENSE', '--conformance', 'checks', '--name', '@scope/counter', '--out', 'out'];
    const { code, out } = cli(folder, ['pack', 'counter.abi.json', ...withLibrary, ...options]);
    expect(code).toBe(0);
    const names = [
      'counter-0.1.0-sdk.tar.gz',
      'scope-counter-0.1.0.tgz',
      'scope-counter-linux-x64-0.1.0.tgz',
      'counter-0.1.0-py3-none-manylinux_2_34_x86_64.whl',
      'counter-0.1.0-recipe.yaml',
    ];
    expect(out.match(/\S+$/gm)).toEqual(names.map((name) => `out/${name}`));
    const sdk = pathsIn(join(folder, 'out/counter-0.1.0-sdk.tar.gz'));
    for (const path of [
      'LICENSE',
      'conformance/parts/adapter.c',
      'lib/libcounter.so',
      'lib/pkgconfig/counter.pc',
      'lib/cmake/counter/counter-config.cmake',
      'lib/cmake/counter/counter-config-version.cmake',
    ])
      expect(sdk).toContain(`counter-0.1.0-sdk/${path}`);
    expect(sdk.join('\n')).not.toContain('hidden');
    expect(pathsIn(join(folder, 'out/scope-counter-linux-x64-0.1.0.tgz'))).toEqual([
      'package/LICENSE',
      'package/counter_node.node',
      'package/libcounter.so',
      'package/package.json',
    ]);
  });

  test('its checksums are those of the files, and name document and generator', () => {
    const folder = folderWithInputs();
    expect(cli(folder, ['pack', 'counter.abi.json', ...withLibrary]).code).toBe(0);
    execFileSync('tar', ['xzf', 'dist/counter-0.1.0-sdk.tar.gz'], { cwd: folder });
    const sdk = join(folder, 'counter-0.1.0-sdk');
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: sdk });
    const sums = readFileSync(join(sdk, 'SHA256SUMS'), 'utf8');
    expect(sums).toContain(createHash('sha256').update(starter).digest('hex'));
    expect(sums).toMatch(/^# abiwright \d+\.\d+\.\d+$/m);
    writeFileSync(join(sdk, 'include/counter.h'), 'changed');
    expect(() => execFileSync('sha256sum', ['--check', '--status', 'SHA256SUMS'], { cwd: sdk })).toThrow();
  });

  test('is the same every time, whatever umask, time zone, locale and folder', () => {
    const folder = folderWithInputs();
    const pack = `abiwright pack counter.abi.json ${withLibrary.join(' ')} --out`;
    expect(shell(folder, `umask 077; ${pack} one`, { TZ: 'Pacific/Auckland', LC_ALL: 'sv_SE.UTF-8' }).code).toBe(0);
    expect(shell(folder, `umask 002; sleep 2; ${pack} two/three`, { TZ: 'America/Caracas' }).code).toBe(0);
    const one = snapshot(join(folder, 'one'));
    expect(Object.keys(one).length).toBe(5);
    expect(one).toEqual(snapshot(join(folder, 'two/three')));
  });

  test('a document with a mistake, a missing file and bad options write nothing', () => {
    const folder = folderWithInputs();
    writeFiles(folder, { 'bad.abi.json': starter.replace('"u64"', '"U64"') });
    const bad = cli(folder, ['pack', 'bad.abi.json']);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('error[E_UNKNOWN_NAME]');
    const missing = cli(folder, ['pack', 'counter.abi.json', '--library', 'nothing.so']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('cannot read "nothing.so": there is no such file or folder');
    for (const [options, message] of [
      [['--name', 'No/Package'], '"No/Package" is not a name for an npm package'],
      [['--platform', 'linux'], '"linux" is not a platform'],
      [['--check'], 'abiwright pack has no option --check'],
    ] as const) {
      const result = cli(folder, ['pack', 'counter.abi.json', ...options]);
      expect(result.code).toBe(2);
      expect(result.err).toContain(message);
    }
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('the tag of a wheel follows from the versions of glibc that a library names', () => {
    expect(newestGlibc(library)).toBe(34);
    expect(newestGlibc(Buffer.from('no versions'))).toBe(null);
  });

  test('--json reports what was written', () => {
    const folder = folderWithInputs();
    const files = () => JSON.parse(cli(folder, ['pack', 'counter.abi.json', '--json']).out).files;
    expect(files()).toEqual([
      { path: 'counter-0.1.0-sdk.tar.gz', action: 'created' },
      { path: 'counter-0.1.0.tgz', action: 'created' },
    ]);
    expect(files().map(({ action }: { action: string }) => action)).toEqual(['unchanged', 'unchanged']);
  });
});
