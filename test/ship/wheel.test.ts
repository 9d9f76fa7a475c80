import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { type Archives, archives } from './archives.ts';
import { handedOver, handOver } from './hand_over.ts';
import { folderForFile, root, run } from './project.ts';

const folder = folderForFile();
const environment = join(folder, 'environment');
const python = join(environment, 'bin/python');
const examples = join(root, 'examples/hand-over');
let packed: Archives;

function succeed(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): string {
  const { status, output } = run(folder, program, args, env);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output}`);
  return output;
}

beforeAll(async () => {
  packed = await archives();
  succeed('python3', ['-m', 'venv', environment]);
  succeed(python, ['-m', 'pip', 'install', '-q', '--no-index', '--no-deps', packed.wheel]);
}, 900_000);

describeWith(['cc', 'mojo'], 'the Python wheel', () => {
  test('holds what it should, and its record agrees', () => {
    const list = `import sys, zipfile; print('\\n'.join(sorted(zipfile.ZipFile(sys.argv[1]).namelist())))`;
    expect(succeed(python, ['-c', list, packed.wheel]).trim().split('\n')).toEqual([
      'asyncrt_interop_fd-0.1.0.dist-info/METADATA',
      'asyncrt_interop_fd-0.1.0.dist-info/RECORD',
      'asyncrt_interop_fd-0.1.0.dist-info/WHEEL',
      'asyncrt_interop_fd-0.1.0.dist-info/licenses/LICENSE',
      'asyncrt_interop_fd/__init__.py',
      'asyncrt_interop_fd/__main__.py',
      'asyncrt_interop_fd/include/asyncrt_interop_fd.h',
      'asyncrt_interop_fd/include/asyncrt_interop_fd_ext.h',
      'asyncrt_interop_fd/lib/libasyncrt_interop_fd.so',
      'asyncrt_interop_fd/mojo/interop_fd.mojo',
      'asyncrt_interop_fd/mojo/interop_fd_ext.mojo',
    ]);
    const verify = `
import base64, csv, hashlib, sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
rows = [row for row in csv.reader(wheel.read('asyncrt_interop_fd-0.1.0.dist-info/RECORD').decode().splitlines()) if row[1]]
for name, digest, size in rows:
    data = wheel.read(name)
    assert int(size) == len(data), name
    assert digest == 'sha256=' + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip('='), name
print(len(rows))`;
    expect(succeed(python, ['-c', verify, packed.wheel])).toBe('10\n');
  });

  test('tells where things are', () => {
    expect(succeed(python, ['-m', 'asyncrt_interop_fd', '--version'])).toBe('0.1.0\n');
    const library = succeed(python, ['-m', 'asyncrt_interop_fd', '--library']).trim();
    expect(
      succeed(python, ['-c', `import ctypes; print(ctypes.CDLL('${library}').AsyncRT_Interop_version(0, 0, 0))`]),
    ).toBe('-22\n');
    const nothing = run(folder, python, ['-m', 'asyncrt_interop_fd']);
    expect(nothing.status).toBe(2);
    expect(nothing.output).toContain('--flags');
  });

  test('gives Mojo and C all that they need: a frame goes from one to the other', async () => {
    const flags = (option: string) => succeed(python, ['-m', 'asyncrt_interop_fd', option]).trim().split(' ');
    const mojo = ['build', '--Werror', ...flags('--flags'), join(examples, 'send.mojo'), '-o', 'send'];
    succeed(componentPath('mojo', 'mojo'), mojo, componentEnv('mojo'));
    succeed('cc', [...flags('--cflags'), join(examples, 'receive.c'), ...flags('--libs'), '-o', 'receive']);
    const send = { program: join(folder, 'send'), args: [] };
    expect(await handOver(folder, { program: join(folder, 'receive'), args: [] }, send)).toEqual(handedOver);
  });
});

describeWith(['packagers'], 'the tools of those who install packages', () => {
  test('auditwheel agrees with the tag of the wheel', () => {
    const [, tag = ''] = /py3-none-(\w+)\.whl$/.exec(packed.wheel) ?? [];
    const said = succeed(componentPath('packagers', 'auditwheel'), ['show', packed.wheel]).replaceAll(/\s+/g, ' ');
    expect(said).toContain(`is consistent with the following platform tag: "${tag}"`);
  });

  test('rattler-build makes a conda package of the recipe, and finds in it what the recipe lists', () => {
    const place = join(folder, 'conda');
    mkdirSync(place);
    for (const file of [packed.sdk, packed.recipe]) cpSync(file, join(place, basename(file)));
    const build = `
import sys, warnings
warnings.simplefilter('ignore')
import rattler_build
rattler_build.build_recipes(recipes=[sys.argv[1]], output_dir=sys.argv[2], channel=[], no_include_recipe=True)`;
    const recipe = join(place, basename(packed.recipe));
    succeed(componentPath('packagers', 'python'), ['-c', build, recipe, join(folder, 'channel')]);
    expect(globSync('channel/linux-64/asyncrt-interop-fd-0.1.0-*.conda', { cwd: folder })).toHaveLength(1);
    // Without a header that it lists, there is no package.
    writeFileSync(recipe, readFileSync(recipe, 'utf8').replace('interop_fd_ext.h', 'interop_fd_none.h'));
    const broken = run(folder, componentPath('packagers', 'python'), ['-c', build, recipe, join(folder, 'other')]);
    expect(broken.status, broken.output).not.toBe(0);
  });
});
