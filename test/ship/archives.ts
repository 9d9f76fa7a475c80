/** What `npm run pack` makes, made once for all tests. */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../scripts/native/inputs.ts';
import { withLock } from '../../scripts/native/lock.ts';
import { root } from './project.ts';

const inputs = [
  'generated',
  'generator',
  'native-impl',
  'schema',
  'scripts',
  'templates',
  'LICENSE',
  'README.md',
  'package.json',
];

export interface Archives {
  readonly abiwright: string;
  readonly sdk: string;
  readonly bindings: string;
  readonly platform: string;
  readonly wheel: string;
  readonly recipe: string;
}

function only(pattern: string): string {
  const found = globSync(pattern, { cwd: join(root, 'dist') });
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${pattern} in dist/ is ${found.length === 0 ? 'missing' : found.join(', ')}`);
  return join(root, 'dist', found[0]);
}

/** Runs `npm run pack` in a checkout. */
export function pack(checkout: string, env: NodeJS.ProcessEnv = process.env): void {
  const result = spawnSync('npm', ['run', '-s', 'pack'], { cwd: checkout, env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`npm run pack failed: ${result.stdout}${result.stderr}`);
}

/** The archives of this checkout, packed anew if anything has changed. */
export async function archives(): Promise<Archives> {
  const stamp = join(root, 'build/archives.inputs');
  mkdirSync(join(root, 'build'), { recursive: true });
  await withLock(`${stamp}.lock`, async () => {
    const hash = hashOf(root, inputs, null);
    const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    if (isFresh && globSync('dist/*.{tgz,tar.gz,whl,yaml}', { cwd: root }).length === 6) return;
    rmSync(stamp, { force: true });
    pack(root);
    writeFileSync(stamp, hash);
  });
  return {
    abiwright: only('abiwright-[0-9]*.tgz'),
    sdk: only('*-sdk.tar.gz'),
    bindings: only('abiwright-interop-fd-[0-9]*.tgz'),
    platform: only('abiwright-interop-fd-linux-*.tgz'),
    wheel: only('*.whl'),
    recipe: only('*-recipe.yaml'),
  };
}
