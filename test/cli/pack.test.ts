import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { newestGlibc } from '../../generator/pack/glibc.ts';
import { describeWith } from '../support/component.ts';
import { scratchFolder, snapshot, writeFiles } from '../write/scratch.ts';
import { cli, documentWith, shell } from './cli.ts';

const withLibrary = ['--library', 'libcounter.so', '--addon', 'counter_node.node', '--platform', 'linux-x64'];

const functions = (JSON.parse(starter) as { functions: { name: string }[] }).functions.map(({ name }) => name);

/** Compiles a shared library that has functions of these names, and asks for glibc 2.34, since which `dlopen` is in it. */
function compileLibrary(
  path: string,
  names: readonly string[] = functions,
  soname: string | null = 'libcounter.so',
): void {
  const use = 'void *dlopen(const char *, int); void *use(void) { return dlopen(0, 0); }\n';
  const text = `${names.length === 0 ? '' : use}${names.map((name) => `int ${name}(void) { return 0; }\n`).join('')}`;
  const words = ['-x', 'c', '-', '-shared', '-fPIC', '-o', path, ...(soname === null ? [] : [`-Wl,-soname,${soname}`])];
  execFileSync('cc', words, { input: text });
}

function folderWithInputs(): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'counter.abi.json': starter, LICENSE: 'Do as you like.\n' });
  compileLibrary(join(folder, 'libcounter.so'));
  compileLibrary(join(folder, 'counter_node.node'), []);
  return folder;
}

function pathsIn(archive: string): string[] {
  return parseTar(new Uint8Array(gunzipSync(readFileSync(archive)))).map(({ name }) => name);
}

describeWith(['cc'], 'pack', () => {
  test('without anything built: the SDK and the package of the bindings', () => {
    const folder = folderWithInputs();
    const { code, out, err } = cli(folder, ['pack', 'counter.abi.json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.match(/\S+$/gm)).toEqual(['dist/counter-0.1.0-sdk.tar.gz', 'dist/counter-0.1.0.tgz']);
    const paths = pathsIn(join(folder, 'dist/counter-0.1.0-sdk.tar.gz'));
    expect(paths).toContain('counter-0.1.0-sdk/conformance/calls_core.c');
    expect(paths.filter((path) => !path.includes('/conformance/'))).toEqual([
      'counter-0.1.0-sdk/README.md',
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

  test('archives that an earlier run has left are named', () => {
    const folder = folderWithInputs();
    expect(cli(folder, ['pack', 'counter.abi.json', ...withLibrary]).err).toBe('');
    writeFileSync(join(folder, 'dist/notes-1.0.0.tgz'), '');
    const { code, err } = cli(folder, ['pack', 'counter.abi.json']);
    expect(code).toBe(0);
    const left = [
      'counter-0.1.0-py3-none-manylinux_2_34_x86_64.whl',
      'counter-0.1.0-recipe.yaml',
      'counter-linux-x64-0.1.0.tgz',
    ];
    expect(err.trim().split('\n')).toEqual(
      left.map((name) => `dist/${name} is of an earlier run, and no part of this one`),
    );
  });

  test('what a document says reaches pkg-config as it is', () => {
    const folder = folderWithInputs();
    writeFiles(folder, { 'counter.abi.json': documentWith({ doc: 'Counts for $5 \\ #1 ünï.' }) });
    expect(cli(folder, ['pack', 'counter.abi.json', ...withLibrary]).code).toBe(0);
    execFileSync('tar', ['xzf', 'dist/counter-0.1.0-sdk.tar.gz'], { cwd: folder });
    const file = readFileSync(join(folder, 'counter-0.1.0-sdk/lib/pkgconfig/counter.pc'), 'utf8');
    expect(file).toContain('\nDescription: Counts for $$5    1 ünï.\n');
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
    const text = (names: string) => Buffer.from(`\u007fELF\0${names}\0free\0`, 'latin1');
    expect(newestGlibc(text('GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_2.4'))).toBe(34);
    expect(newestGlibc(text('no versions'))).toBe(null);
  });

  test('a library that names no version of glibc gets no wheel, and that is said', () => {
    const folder = folderWithInputs();
    const source = functions.map((name) => `int ${name}(void) { return 0; }\n`).join('');
    const words = ['-x', 'c', '-', '-shared', '-fPIC', '-nostdlib', '-o', join(folder, 'libcounter.so')];
    execFileSync('cc', [...words, '-Wl,-soname,libcounter.so'], { input: source });
    const { code, out, err } = cli(folder, ['pack', 'counter.abi.json', ...withLibrary]);
    expect(code).toBe(0);
    expect(err).toContain('no wheel is made: the library names no version of glibc');
    expect(out).not.toContain('.whl');
  });

  test.each([
    ['text', (path: string) => writeFileSync(path, 'int main;'), 'is not a shared library in ELF'],
    [
      'a program',
      (path: string) =>
        execFileSync('cc', ['-x', 'c', '-', '-no-pie', '-o', path], { input: 'int main(void) { return 0; }' }),
      'is not a shared library in ELF',
    ],
    ['one that is cut off', (path: string) => truncateSync(path, 600), 'is not a shared library in ELF'],
    [
      'one for another processor',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.writeUInt16LE(183, 18);
        writeFileSync(path, bytes);
      },
      'is for another processor than linux-x64',
    ],
    [
      'one with another SONAME',
      (path: string) => compileLibrary(path, functions, 'libcounter.so.1'),
      'has the SONAME "libcounter.so.1", but is shipped as "libcounter.so"',
    ],
    ['one without SONAME', (path: string) => compileLibrary(path, functions, null), 'has no SONAME'],
    [
      'one without a function',
      (path: string) => compileLibrary(path, functions.slice(1)),
      `does not export ${JSON.stringify(functions[0])}`,
    ],
  ])('as library, %s is refused', (_, make, message) => {
    const folder = folderWithInputs();
    make(join(folder, 'libcounter.so'));
    const { code, err } = cli(folder, ['pack', 'counter.abi.json', ...withLibrary]);
    expect(err).toContain(message);
    expect(err).toContain('help:');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('as addon, text is refused; for another system its own kind is wanted', () => {
    const folder = folderWithInputs();
    writeFileSync(join(folder, 'counter_node.node'), 'addon');
    expect(cli(folder, ['pack', 'counter.abi.json', ...withLibrary]).err).toContain('is not a shared library in ELF');
    const mac = ['pack', 'counter.abi.json', '--library', 'mac.dylib', '--platform', 'darwin-arm64'];
    writeFileSync(join(folder, 'mac.dylib'), 'text');
    expect(cli(folder, mac).err).toContain('is not a library for darwin-arm64');
    writeFileSync(join(folder, 'mac.dylib'), Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 0]));
    expect(cli(folder, mac).code).toBe(0);
  });

  test('the software bill names what the library contains', () => {
    const folder = folderWithInputs();
    const contains = [
      '--contains',
      'libstdc++@12.2.0=GPL-3.0-or-later WITH GCC-exception-3.1',
      '--contains',
      'zlib@1=Zlib',
    ];
    expect(cli(folder, ['pack', 'counter.abi.json', ...withLibrary, ...contains]).code).toBe(0);
    execFileSync('tar', ['xzf', 'dist/counter-0.1.0-sdk.tar.gz'], { cwd: folder });
    const bill = JSON.parse(readFileSync(join(folder, 'counter-0.1.0-sdk/sbom.cdx.json'), 'utf8'));
    expect(bill.components.map(({ purl }: { purl: string }) => purl)).toEqual([
      'pkg:generic/libstdc%2B%2B@12.2.0',
      'pkg:generic/zlib@1',
    ]);
    expect(bill.components[0].licenses).toEqual([{ expression: 'GPL-3.0-or-later WITH GCC-exception-3.1' }]);
    expect(cli(folder, ['pack', 'counter.abi.json', '--contains', 'zlib']).err).toContain(
      'does not say what the library contains',
    );
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
