import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { componentPath, describeWith } from '../support/component.ts';
import { archives } from './archives.ts';
import { folderForFile, project, root, run, userEnvironment } from './project.ts';

const folder = folderForFile();
let abiwright = '';

beforeAll(async () => {
  ({ abiwright } = await archives());
}, 900_000);

/** A copy of an example, with abiwright installed from its tarball. */
function example(name: string): string {
  return project(folder, [abiwright], join(root, 'examples/regenerate', name));
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Builds, changes a value in the document, builds again: the program must print the new one; a third build has nothing to do. */
function followsDocument(path: string, build: () => string, program: () => string): void {
  build();
  expect(program()).toBe('warm is 20\n');
  edit(join(path, 'thermometer.abi.json'), '"value": 20', '"value": 25');
  expect(build()).toContain('enerat');
  expect(program()).toBe('warm is 25\n');
  expect(build()).not.toContain('enerat');
}

function succeed(path: string, program: string, ...args: string[]): string {
  const { status, output } = run(path, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output}`);
  return output;
}

describeWith(['cc', 'cmake'], 'a C project regenerates when its document changes', () => {
  test.for(['Unix Makefiles', 'Ninja'])('with CMake and %s', (generator, context) => {
    if (generator === 'Ninja' && run(folder, 'ninja', ['--version']).status !== 0)
      context.skip('ninja is missing; to get it: apt-get install ninja-build');
    const path = example('cmake');
    succeed(path, 'cmake', '-G', generator, '-S', '.', '-B', 'build');
    followsDocument(
      path,
      () => succeed(path, 'cmake', '--build', 'build'),
      () => succeed(path, join(path, 'build/thermometer')),
    );
  });

  test('with make', () => {
    const path = example('make');
    followsDocument(
      path,
      () => succeed(path, 'make'),
      () => succeed(path, join(path, 'thermometer')),
    );
    expect(readFileSync(join(path, 'generated.d'), 'utf8')).toContain('generated/include/thermometer.h');
    rmSync(join(path, 'generated'), { recursive: true });
    rmSync(join(path, 'thermometer'));
    succeed(path, 'make');
    expect(succeed(path, join(path, 'thermometer'))).toBe('warm is 25\n');
  });
});

describe('outputs that were forgotten are noticed', () => {
  test('by an npm script', () => {
    const path = example('npm');
    succeed(path, 'npm', 'run', '-s', 'generate');
    expect(succeed(path, 'npm', 'test', '-s')).toContain('the outputs are what the document says');
    edit(join(path, 'thermometer.abi.json'), '"value": 20', '"value": 25');
    const { status, output } = run(path, 'npm', ['test', '-s']);
    expect(status).toBe(1);
    expect(output).toContain('+#define THERMOMETER_WARM INT32_C(25)');
  });

  test('by the action for GitHub', () => {
    const path = example('npm');
    succeed(path, 'npm', 'run', '-s', 'generate');
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    const [{ run: script, env }] = action.runs.steps;
    expect(action.runs.using).toBe('composite');
    expect(Object.keys(action.inputs)).toEqual(['document', 'out', 'version']);
    // The runner fills in the inputs; npx finds the package that is installed here, of the version that the action asks for.
    const filled: Record<string, string> = { document: 'thermometer.abi.json', out: 'generated', version: '' };
    const inputs = Object.fromEntries(
      Object.entries<string>(env).map(([name, text]) => {
        const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(text)?.[1] ?? '';
        expect(filled).toHaveProperty(input);
        return [name, filled[input] ?? ''];
      }),
    );
    const check = () =>
      run(
        path,
        'bash',
        ['-e', '-o', 'pipefail', '-c', script],
        userEnvironment({ ...inputs, GITHUB_ACTION_PATH: root }),
      );
    expect(check()).toEqual({ status: 0, output: '' });
    edit(join(path, 'thermometer.abi.json'), '"value": 20', '"value": 25');
    const { status, output } = check();
    expect(status).toBe(1);
    expect(output).toContain('+#define THERMOMETER_WARM INT32_C(25)');
  });
});

describeWith(['packagers'], 'a commit of outputs that were forgotten', () => {
  test('is refused by the hook for pre-commit', () => {
    // pre-commit takes hooks from a repository: one with those of this checkout, also if they are not committed here.
    const hooks = join(folder, 'hooks');
    const git = (path: string, ...words: string[]) =>
      succeed(path, 'git', '-c', 'user.name=test', '-c', 'user.email=test@example.com', ...words);
    succeed(folder, 'git', 'init', '-q', hooks);
    cpSync(join(root, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'));
    git(hooks, 'add', '-A');
    git(hooks, 'commit', '-q', '-m', 'hooks');

    const path = example('npm');
    succeed(path, 'npm', 'run', '-s', 'generate');
    const readme = readFileSync(join(root, 'examples/regenerate/README.md'), 'utf8');
    const [, recipe = ''] = /```yaml\n(# \.pre-commit-config\.yaml[\s\S]*?)```/.exec(readme) ?? [];
    const { repos } = parse(recipe);
    Object.assign(repos[0], { repo: hooks, rev: git(hooks, 'rev-parse', 'HEAD').trim() });
    repos[0].hooks[0].args[0] = 'thermometer.abi.json';
    writeFileSync(join(path, '.pre-commit-config.yaml'), stringify({ repos }));
    writeFileSync(join(path, '.gitignore'), 'node_modules\n');
    succeed(path, 'git', 'init', '-q');
    git(path, 'add', '-A');
    const preCommit = componentPath('packagers', 'preCommit');
    const env = userEnvironment({ PRE_COMMIT_HOME: join(folder, 'pre-commit') });
    const check = () => run(path, preCommit, ['run', '--color', 'never'], env);
    const before = check();
    expect(before.output).toMatch(/abiwright --check\.+Passed/);
    expect(before.status).toBe(0);
    edit(join(path, 'thermometer.abi.json'), '"value": 20', '"value": 25');
    git(path, 'add', '-A');
    const after = check();
    expect(after.output).toContain('+#define THERMOMETER_WARM INT32_C(25)');
    expect(after.status).toBe(1);
  });
});
