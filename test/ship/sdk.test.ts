import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { archives } from './archives.ts';
import { handedOver, handOver } from './hand_over.ts';
import { folderForFile, root, run, userEnvironment } from './project.ts';

const folder = folderForFile();
/** The SDK, unpacked, and then moved: it may lie anywhere. */
const sdk = join(folder, 'a place/sdk');
const examples = join(root, 'examples/hand-over');

function succeed(path: string, program: string, args: readonly string[]): string {
  const { status, output } = run(path, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output}`);
  return output;
}

beforeAll(async () => {
  const packed = await archives();
  succeed(folder, 'tar', ['xzf', packed.sdk]);
  mkdirSync(join(folder, 'a place'));
  renameSync(join(folder, 'interop_fd-0.1.0-sdk'), sdk);
}, 900_000);

describeWith(['cc', 'cmake'], 'the SDK', () => {
  test('holds exactly what it should', () => {
    const files = succeed(sdk, 'find', ['.', '-type', 'f', '-not', '-path', './conformance/*', '-printf', '%P\\n']);
    expect(files.trim().split('\n').sort()).toEqual(
      readFileSync(new URL('sdk_files.txt', import.meta.url), 'utf8')
        .trim()
        .split('\n'),
    );
    succeed(sdk, 'sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS']);
    const sums = readFileSync(join(sdk, 'SHA256SUMS'), 'utf8');
    const { documentSha256, generator } = JSON.parse(readFileSync(join(root, 'generated/manifest.json'), 'utf8'));
    expect(sums).toContain(`document SHA-256 ${documentSha256}\n# abiwright ${generator.version}\n`);
  });

  test('has a library with its own name, that exports the document and needs nothing but the C library', () => {
    const dynamic = succeed(sdk, 'readelf', ['-d', 'lib/libasyncrt_interop_fd.so']);
    expect(dynamic).toContain('Library soname: [libasyncrt_interop_fd.so]');
    const needed = [...dynamic.matchAll(/Shared library: \[([^\]]+)\]/g)].map(([, name]) => name);
    expect(needed.filter((name) => !/^(libc|libm|ld-linux-x86-64)\.so/.test(name ?? ''))).toEqual([]);
    const defined = succeed(sdk, 'nm', ['-D', '--defined-only', '-P', 'lib/libasyncrt_interop_fd.so']);
    const symbols = readFileSync(join(root, 'generated/native/asyncrt_interop_fd.symbols'), 'utf8');
    expect(defined.match(/^\S+/gm)?.sort()).toEqual(symbols.trim().split('\n').sort());
    for (const path of [root, process.env['HOME'] ?? '/root'])
      expect(readFileSync(join(sdk, 'lib/libasyncrt_interop_fd.so')).includes(path)).toBe(false);
  });

  test('tells a library that keeps the promises from one that does not, with one make', () => {
    const suite = join(sdk, 'conformance');
    const library = join(sdk, 'lib/libasyncrt_interop_fd.so');
    succeed(suite, 'make', ['-j2']);
    const passed = run(suite, join(suite, 'conformance'), [library, '--group', 'core', '--strict']);
    expect(passed.status, passed.output).toBe(0);
    // A library that has the functions and does nothing.
    writeFileSync(join(folder, 'empty.c'), 'int AsyncRT_Signal_timeline_semaphore_fd() { return 0; }\n');
    succeed(folder, 'cc', ['-shared', '-fPIC', 'empty.c', '-o', 'libempty.so']);
    const failed = run(suite, join(suite, 'conformance'), [join(folder, 'libempty.so'), '--group', 'core']);
    expect(failed.status, failed.output).toBe(1);
  });

  test('has a patch that adds the Mojo module to another tree', () => {
    const tree = join(folder, 'tree');
    succeed(folder, 'git', ['init', '-q', tree]);
    succeed(tree, 'git', ['apply', '--index', join(sdk, 'mojo/interop_fd.patch')]);
    const path = 'max/mojo/max/gpu/host/interop_fd.mojo';
    expect(succeed(tree, 'git', ['diff', '--cached', '--name-only']).trim()).toBe(path);
    expect(readFileSync(join(tree, path), 'utf8')).toBe(readFileSync(join(sdk, 'mojo/interop_fd.mojo'), 'utf8'));
  });

  test('is found by pkg-config, and a plain compiler does', (context) => {
    const env = userEnvironment({ PKG_CONFIG_PATH: join(sdk, 'lib/pkgconfig') });
    const found = run(folder, 'pkg-config', ['--cflags', '--libs', 'asyncrt_interop_fd >= 0.1'], env);
    if (found.output.includes('ENOENT')) context.skip('pkg-config is missing; to get it: apt-get install pkg-config');
    expect(found.status, found.output).toBe(0);
    const source = join(examples, 'receive.c');
    const line = `cc -Wall -Wextra -Werror '${source}' ${found.output.trim()} -o receive`;
    succeed(folder, 'bash', ['-c', line]);
    expect(run(folder, join(folder, 'receive'), []).output).toContain('receive PATH');
  });

  test('is found by CMake, in a version that fits only', () => {
    const project = join(folder, 'with-cmake');
    mkdirSync(project);
    cpSync(join(examples, 'receive.c'), join(project, 'receive.c'));
    const lists = (version: string) =>
      [
        'cmake_minimum_required(VERSION 3.18)',
        'project(receive LANGUAGES C)',
        `find_package(asyncrt_interop_fd ${version} REQUIRED CONFIG)`,
        'add_executable(receive receive.c)',
        'target_link_libraries(receive PRIVATE asyncrt_interop_fd::asyncrt_interop_fd)',
      ].join('\n');
    const configure = (version: string) => {
      writeFileSync(join(project, 'CMakeLists.txt'), lists(version));
      return run(project, 'cmake', ['-S', '.', '-B', `build-${version}`, `-DCMAKE_PREFIX_PATH=${sdk}`]);
    };
    expect(configure('0.1').status).toBe(0);
    succeed(project, 'cmake', ['--build', 'build-0.1']);
    expect(run(project, join(project, 'build-0.1/receive'), []).output).toContain('receive PATH');
    for (const version of ['0.2', '1.0', '0.1.1', '0.0']) {
      const { status, output } = configure(version);
      expect(status, version).toBe(1);
      expect(output).toContain('version: 0.1.0');
    }
  });
});

describeWith(['cc', 'mojo'], 'the SDK, to a Mojo program', () => {
  test('gives what it needs: its frame arrives in a C program', async () => {
    const mojo = componentPath('mojo', 'mojo');
    const library = join(sdk, 'lib');
    const link = [
      '-Xlinker',
      `-L${library}`,
      '-Xlinker',
      '-lasyncrt_interop_fd',
      '-Xlinker',
      '-rpath',
      '-Xlinker',
      library,
    ];
    const built = run(
      folder,
      mojo,
      ['build', '--Werror', '-I', join(sdk, 'mojo'), ...link, join(examples, 'send.mojo'), '-o', 'send'],
      componentEnv('mojo'),
    );
    expect(built.status, built.output).toBe(0);
    const options = ['-I', join(sdk, 'include'), join(examples, 'receive.c'), `-L${library}`, '-lasyncrt_interop_fd'];
    succeed(folder, 'cc', [...options, `-Wl,-rpath,${library}`, '-o', 'receive-from-mojo']);
    const receive = { program: join(folder, 'receive-from-mojo'), args: [] };
    expect(await handOver(folder, receive, { program: join(folder, 'send'), args: [] })).toEqual(handedOver);
  });
});
