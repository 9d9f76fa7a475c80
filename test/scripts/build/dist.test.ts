import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = join(root, 'test/documents/keyvalue/keyvalue.abi.json');
let folder = '';

/** All files below a folder, by path, with their text. */
function contents(path: string): Record<string, string> {
  const files = globSync('**/*', { cwd: path }).filter((file) => statSync(join(path, file)).isFile());
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

/** This Node, and the one of the machine, which may be as old as the package allows. */
function nodes(): string[] {
  const own = join(root, 'node_modules');
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !path.startsWith(own));
  const found = spawnSync('node', ['-p', 'process.execPath'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: folders.join(delimiter) },
  });
  return found.status === 0 ? [process.execPath, found.stdout.trim()] : [process.execPath];
}

function generate(node: string, cli: string, out: string, ...args: string[]): Record<string, string> {
  const path = join(folder, out);
  execFileSync(node, [cli, 'generate', document, '--out', path, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  return contents(path);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'abiwright-dist-'));
  const copied = ['generator', 'schema', 'templates', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const name of copied) cpSync(join(root, name), join(folder, 'repository', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'repository/node_modules'));
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: join(folder, 'repository') });
  mkdirSync(join(folder, 'bare'));
  cpSync(join(folder, 'repository/dist'), join(folder, 'bare/dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'bare/package.json'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('generates the same bytes as from source', () => {
  const source = generate(process.execPath, join(root, 'generator/cli.ts'), 'from-source');
  expect(Object.keys(source).length).toBeGreaterThan(5);
  for (const node of nodes()) {
    expect(generate(node, join(folder, 'repository/dist/cli.js'), `built-${nodes().indexOf(node)}`)).toEqual(source);
  }
});

it('needs no package', () => {
  const source = generate(process.execPath, join(root, 'generator/cli.ts'), 'from-source-again');
  for (const node of nodes()) {
    expect(generate(node, join(folder, 'bare/dist/cli.js'), `bare-${nodes().indexOf(node)}`)).toEqual(source);
  }
});

it('has typings that a strict program can use', () => {
  const program = join(folder, 'bare/consumer.mts');
  cpSync(new URL('consumer.txt', import.meta.url), program);
  for (const compiler of ['typescript', 'typescript6']) {
    const tsc = join(root, 'node_modules', compiler, 'bin/tsc');
    const args = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022'];
    const result = spawnSync(process.execPath, [tsc, ...args, program], {
      cwd: join(folder, 'bare'),
      encoding: 'utf8',
    });
    expect(result.stdout).toBe('');
    expect(result.status).toBe(0);
  }
});
