import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { archives } from './archives.ts';
import { handedOver, handOver } from './hand_over.ts';
import { folderForFile, root, run } from './project.ts';

const folder = folderForFile();
const environment = join(folder, 'environment');
const python = join(environment, 'bin/python');
const examples = join(root, 'examples/hand-over');
let wheel = '';

function succeed(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): string {
  const { status, output } = run(folder, program, args, env);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output}`);
  return output;
}

beforeAll(async () => {
  ({ wheel } = await archives());
  succeed('python3', ['-m', 'venv', environment]);
  succeed(python, ['-m', 'pip', 'install', '-q', '--no-index', '--no-deps', wheel]);
}, 900_000);

describeWith(['cc', 'mojo'], 'the Python wheel', () => {
  test('holds what it should, and its record agrees', () => {
    const list = `import sys, zipfile; print('\\n'.join(sorted(zipfile.ZipFile(sys.argv[1]).namelist())))`;
    expect(succeed(python, ['-c', list, wheel]).trim().split('\n')).toEqual([
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
    expect(succeed(python, ['-c', verify, wheel])).toBe('10\n');
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
