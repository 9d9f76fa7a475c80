import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/component.ts';
import { type Archives, archives } from './archives.ts';
import { type Command, handedOver, handOver } from './hand_over.ts';
import { folderForFile, project, root, run } from './project.ts';

const folder = folderForFile();
const examples = join(root, 'examples/hand-over');
const modules = join(root, 'node_modules');
let packed: Archives;

function succeed(path: string, program: string, args: readonly string[], env?: NodeJS.ProcessEnv): string {
  const { status, output } = run(path, program, args, env);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output}`);
  return output;
}

beforeAll(async () => {
  packed = await archives();
}, 900_000);

function listed(archive: string): string[] {
  return succeed(folder, 'tar', ['tzf', archive]).trim().split('\n').sort();
}

describe('the npm packages', () => {
  test('hold what they should', () => {
    const own = listed(packed.abiwright);
    const plain = own.filter((path) => !/^package\/dist\/.*\.(js|d\.ts)$/.test(path));
    expect(plain).toEqual([
      'package/LICENSE',
      'package/README.md',
      'package/dist/THIRD_PARTY_NOTICES',
      'package/package.json',
      'package/schema/abi.schema.json',
    ]);
    expect(own).toContain('package/dist/cli.js');
    expect(own).toContain('package/dist/compile.d.ts');
    expect(listed(packed.platform)).toEqual([
      'package/LICENSE',
      'package/interop_fd_node.node',
      'package/libasyncrt_interop_fd.so',
      'package/package.json',
    ]);
    const bindings = listed(packed.bindings);
    for (const path of ['index.js', 'index.d.ts', 'LICENSE', 'README.md', 'addon/CMakeLists.txt', 'build_addon.js'])
      expect(bindings).toContain(`package/${path}`);
  });

  test('pass publint, and every way of resolving their types', () => {
    for (const tarball of [packed.abiwright, packed.bindings, packed.platform]) {
      expect(
        succeed(folder, process.execPath, [join(modules, 'publint/src/cli.js'), 'run', tarball, '--strict']),
      ).toContain('All good!');
    }
    for (const tarball of [packed.abiwright, packed.bindings]) {
      const attw = join(modules, '@arethetypeswrong/cli/dist/index.js');
      succeed(folder, process.execPath, [
        attw,
        tarball,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'schema.json',
      ]);
    }
  });

  test('abiwright runs from its package, as a program and as a module', () => {
    const path = project(folder, [packed.abiwright]);
    const program = join(path, 'node_modules/.bin/abiwright');
    succeed(path, program, ['init', 'x.abi.json']);
    succeed(
      path,
      program,
      ['generate', 'x.abi.json', '--check', '--out', 'out'].filter((word) => word !== '--check'),
    );
    succeed(path, program, ['generate', 'x.abi.json', '--check', '--out', 'out']);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n(import [^`]*?from 'abiwright';[\s\S]*?)```/.exec(readme) ?? [];
    expect(example).toContain('await compile(');
    writeFileSync(
      join(path, 'use.mts'),
      `${example.replace('my_library.abi.json', 'x.abi.json')}
import schema from 'abiwright/schema.json' with { type: 'json' };

const paths: readonly string[] = files.map((file) => file.path);
console.log(paths.includes('include/counter.h'), diagnostics.length, typeof schema);
`,
    );
    const tsc = join(modules, 'typescript/bin/tsc');
    const options = ['--strict', '--target', 'es2023', '--resolveJsonModule', '--types', 'node'];
    const types = ['--typeRoots', join(modules, '@types')];
    for (const resolution of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ])
      succeed(path, process.execPath, [tsc, ...options, ...types, ...resolution, '--outDir', 'built', 'use.mts']);
    expect(succeed(path, process.execPath, ['built/use.mjs'])).toMatch(
      /\ninclude\/counter\.h \d+\n[\s\S]*\ntrue 0 object\n$/,
    );
  });
});

describeWith(['cc', 'bun', 'deno'], 'the bindings, installed from their packages', () => {
  let path = '';
  let receive: Command;

  beforeAll(() => {
    path = project(folder, [packed.bindings, packed.platform]);
    cpSync(join(examples, 'send.mjs'), join(path, 'send.mjs'));
    const library = join(path, 'node_modules/@abiwright/interop-fd-linux-x64');
    const include = join(path, 'node_modules/@abiwright/interop-fd/include');
    const link = [`-L${library}`, '-lasyncrt_interop_fd', `-Wl,-rpath,${library}`];
    succeed(path, 'cc', ['-I', include, join(examples, 'receive.c'), ...link, '-o', 'receive']);
    receive = { program: join(path, 'receive'), args: [] };
  });

  const runtimes: Readonly<Record<string, Command>> = {
    Node: { program: process.execPath, args: [] },
    Bun: { program: join(modules, '.bin/bun'), args: [] },
    Deno: {
      program: join(modules, '.bin/deno'),
      args: ['run', '--allow-ffi', '--allow-read', '--allow-env', '--node-modules-dir=manual'],
    },
  };
  for (const [name, { program, args }] of Object.entries(runtimes)) {
    test(`${name} hands a frame over to a C program`, async () => {
      const send = { program, args: [...args, join(path, 'send.mjs')] };
      expect(await handOver(path, receive, send)).toEqual(handedOver);
    });
  }

  test('a CommonJS program requires them', () => {
    const program =
      "const { open } = require('@abiwright/interop-fd'); console.log(open().loader, open().raw.AsyncRT_Interop_version())";
    writeFileSync(join(path, 'use.cjs'), program);
    expect(succeed(path, process.execPath, ['use.cjs'])).toContain('node { status: 0, major: 0, minor: 1, patch: 0 }');
  });

  test('TypeScript knows their types, however it resolves them', () => {
    writeFileSync(
      join(path, 'use.mts'),
      `import { Backend, open } from '@abiwright/interop-fd';
using context = open().Context.open({ backend: Backend.HOST });
const name: string = context.info.deviceName;
// @ts-expect-error a backend is not text
open().Context.open({ backend: 'host' });
export { name };
`,
    );
    const tsc = join(modules, 'typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,esnext.disposable'];
    for (const resolution of [
      ['--module', 'node16'],
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ])
      succeed(path, process.execPath, [tsc, ...options, ...resolution, 'use.mts']);
  });

  test('without the package of the platform they say what is missing, and the addon can be built from source', () => {
    const bare = project(folder, [packed.bindings]);
    writeFileSync(
      join(bare, 'use.mjs'),
      "import { open } from '@abiwright/interop-fd';\nconsole.log(open({ library: process.argv[2] }).loader);\n",
    );
    const library = join(path, 'node_modules/@abiwright/interop-fd-linux-x64/libasyncrt_interop_fd.so');
    expect(run(bare, process.execPath, ['use.mjs', library]).output).toContain(
      'without a built Node addon the package koffi is needed',
    );
    const headers = join(modules, 'node-api-headers/include');
    const built = succeed(bare, join(bare, 'node_modules/.bin/interop-fd-build-addon'), ['--headers', headers]);
    expect(built).toContain('build/interop_fd_node.node');
    expect(succeed(bare, process.execPath, ['use.mjs', library])).toBe('node\n');
    expect(readFileSync(join(bare, 'node_modules/@abiwright/interop-fd/package.json'), 'utf8')).toContain(
      'interop-fd-linux-x64',
    );
  });
});
