import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));

/** The modules that a module imports, itself included, as paths; packages and `node:` modules by their names. */
function reach(entry: string): { files: Set<string>; outside: Set<string> } {
  const files = new Set<string>();
  const outside = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)) {
      const name = match[1] ?? match[2] ?? '';
      if (name.startsWith('.')) visit(join(dirname(path), name));
      else outside.add(name);
    }
  };
  visit(entry);
  return { files, outside };
}

describe('the rules of the house', () => {
  test('compile() reaches no module of Node: it could run in a browser', () => {
    const { files, outside } = reach('generator/compile.ts');
    expect(files.size).toBeGreaterThan(50);
    expect([...outside].filter((name) => name.startsWith('node:'))).toEqual([]);
    expect([...outside].sort()).toEqual(['jsonc-parser']);
    expect([...reach('generator/cli.ts').outside].some((name) => name.startsWith('node:'))).toBe(true);
  });

  test('only the command line knows the process', () => {
    const sources = tracked.filter(
      (path) => path.startsWith('generator/') && path.endsWith('.ts') && path !== 'generator/cli.ts',
    );
    const knowing = sources.filter((path) =>
      /\bprocess\.(argv|stdout|stderr|exit|exitCode|env)\b/.test(readFileSync(path, 'utf8')),
    );
    expect(knowing).toEqual([]);
  });

  test('no hand-written file is longer than 300 lines', () => {
    const written = tracked.filter(
      (path) =>
        /\.(ts|js|mjs|hbs|cpp|hpp|c|h|mojo)$/.test(path) &&
        !path.startsWith('generated/') &&
        !path.startsWith('test/goldens/'),
    );
    const generated = new Set(['generator/load/document.ts']);
    const long = written.filter(
      (path) => !generated.has(path) && readFileSync(path, 'utf8').split('\n').length - 1 > 300,
    );
    expect(long).toEqual([]);
  });

  test('an emitter does not see the raw document', () => {
    const emitters = tracked.filter((path) => path.startsWith('generator/emit/') && path.endsWith('.ts'));
    const seeing = emitters.filter((path) => /from '[^']*\/load\//.test(readFileSync(path, 'utf8')));
    expect(seeing).toEqual([]);
  });

  test('what is shipped has a licence that fits ours', () => {
    const { dependencies = {}, license } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies?: Record<string, string>;
      license: string;
    };
    expect(license).toBe('Apache-2.0 WITH LLVM-exception');
    // These two are bundled into dist/ or compiled in; the rest is installed beside it.
    const shipped = new Set([...Object.keys(dependencies), 'handlebars', 'jsonc-parser', 'ajv']);
    const checked = new Set<string>();
    const check = (name: string, from: string): void => {
      if (checked.has(name)) return;
      checked.add(name);
      const nested = join(from, 'node_modules', name, 'package.json');
      const path = existsSync(nested) ? nested : join('node_modules', name, 'package.json');
      const content = JSON.parse(readFileSync(path, 'utf8')) as {
        license?: string;
        dependencies?: Record<string, string>;
      };
      expect(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'], name).toContain(
        content.license,
      );
      for (const dependency of Object.keys(content.dependencies ?? {})) check(dependency, dirname(path));
    };
    for (const name of shipped) check(name, '.');
    expect(checked.size).toBeGreaterThan(3);
  });

  test('nothing tracked speaks of the machine it was written on', () => {
    const pattern = new RegExp(
      ['/wor' + 'k/', '/ro' + 'ot/', '/tmp/' + 'aw', 'shared/' + 'reference', 'shared/' + 'seeds'].join('|'),
    );
    const texts = tracked.filter((path) => !path.endsWith('.png') && path !== 'package-lock.json');
    expect(texts.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
