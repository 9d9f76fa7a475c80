import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { stagePackage } from '../../scripts/pack/package_files.ts';
import { describeWith } from '../support/component.ts';
import { archives } from './archives.ts';
import { folderForFile, root, run, userEnvironment } from './project.ts';

const folder = folderForFile();

function hashes(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    paths.map((path) => [basename(path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** Two ways in which a machine can be set up. */
const settings = [
  { name: 'one', umask: '022', env: { TZ: 'America/Caracas', LC_ALL: 'C' } },
  { name: 'two', umask: '077', env: { TZ: 'Pacific/Auckland', LC_ALL: 'sv_SE.UTF-8' } },
] as const;

describeWith(['cc', 'cmake'], 'what is shipped does not depend on who packs it', () => {
  test('the package of abiwright', async () => {
    await archives();
    const packed = settings.map(({ name, umask, env }) => {
      const copy = join(folder, `copy-${name}`);
      const list = ['package.json', 'README.md', 'LICENSE', 'schema', 'dist'].map((path) => `'${join(root, path)}'`);
      const script = `umask ${umask} && mkdir '${copy}' && cp -R --no-preserve=mode ${list.join(' ')} '${copy}'`;
      expect(run(folder, 'bash', ['-c', script]).output).toBe('');
      const staged = join(folder, `staged-${name}`);
      stagePackage(copy, staged);
      mkdirSync(join(folder, name));
      const options = ['pack', staged, '--ignore-scripts', '--silent', '--pack-destination', join(folder, name)];
      const ended = run(folder, 'npm', options, userEnvironment(env));
      expect(ended.status, ended.output).toBe(0);
      return hashes(globSync(join(folder, name, '*.tgz')));
    });
    expect(Object.keys(packed[0] ?? {})).toHaveLength(1);
    expect(packed[0]).toEqual(packed[1]);
  });

  test('everything, from two checkouts', (context) => {
    if (process.env['ABIWRIGHT_LONG'] !== '1') context.skip('it builds the library twice; npm run test:long runs it');
    const packed = settings.map(({ name, umask, env }) => {
      const checkout = join(folder, `a checkout ${name}`.replaceAll(' ', '-'.repeat(name.length)));
      execFileSync('bash', ['-c', `umask ${umask} && git clone -q --no-hardlinks '${root}' '${checkout}'`]);
      symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
      const ended = run(checkout, 'bash', ['-c', `umask ${umask} && npm run -s pack`], userEnvironment(env));
      expect(ended.status, ended.output).toBe(0);
      const kept = join(folder, `kept-${name}`);
      cpSync(join(checkout, 'dist'), kept, { recursive: true });
      return hashes(globSync(join(kept, '*.{tgz,tar.gz,whl,yaml}')));
    });
    expect(Object.keys(packed[0] ?? {})).toHaveLength(6);
    expect(packed[0]).toEqual(packed[1]);
  }, 1_200_000);
});
