import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { components } from '../../../scripts/components/table.ts';
import { runNode } from '../../support/run_node.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = join(root, 'scripts/test.ts');
let folder = '';

/** Runs `npm test` of a small repository on a machine without a single program on its PATH. */
function run(env: Record<string, string>, ...args: string[]) {
  const bare = { PATH: join(folder, 'bin'), HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  return runNode([script, ...args], { cwd: folder, env: { ...bare, ABIWRIGHT_NO_INSTALL: '1', ...env } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'abiwright-run-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'test/ship'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const support = JSON.stringify(join(root, 'test/support/component.ts'));
  writeFileSync(
    join(folder, 'test/needs.test.ts'),
    `import { expect, it } from 'vitest';\nimport { describeWith } from ${support};\n` +
      "it('needs nothing', () => {});\ndescribeWith(" +
      "['clang'], 'headers', () => {\n" +
      "  it('compiles', () => {});\n  it('links', () => {});\n});\n",
  );
  writeFileSync(
    join(folder, 'test/ship/golden.test.ts'),
    "import { expect, it } from 'vitest';\nit('has a golden', async () => {\n" +
      "  if (process.env['WITH_GOLDEN']) await expect('text').toMatchFileSnapshot('missing.txt');\n});\n",
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a run without a component', () => {
  it('says which tests did not run, why, and the command that helps', () => {
    const { status, stdout } = run({});
    expect(stdout).toContain('plan: compiler (1 files), ship (1 files)\ncomponents: clang\n');
    expect(stdout).toContain(
      'clang is missing: clang is not on the PATH\n    headers > compiles\n    headers > links\n',
    );
    expect(stdout).toMatch(/to get it: (sudo )?apt-get install -y --no-install-recommends clang libclang-rt-dev\n/);
    expect(stdout).toMatch(/\ntime: install [\d.]+ s, compiler [\d.]+ s, ship [\d.]+ s\n/);
    expect(stdout.endsWith('\n2 passed, 0 failed, 2 skipped\n')).toBe(true);
    expect(status).toBe(0);
  });

  it('fails if the component is required', () => {
    for (const required of ['clang', 'all']) {
      const { status, stdout, stderr } = run({ ABIWRIGHT_REQUIRE: required });
      expect(stderr).toContain('clang is missing: clang is not on the PATH; to get it: ');
      expect(stdout.endsWith('\n2 passed, 1 failed, 0 skipped\n')).toBe(true);
      expect(status).toBe(1);
    }
  });

  it('passes if another one is required', () => {
    expect(run({ ABIWRIGHT_REQUIRE: 'mojo' }).status).toBe(0);
  });
});

it('fails on a missing golden and does not write it, unless asked to', () => {
  const missing = run({ WITH_GOLDEN: '1' }, 'test/ship');
  expect(missing.stdout.endsWith('\n0 passed, 1 failed, 0 skipped\n')).toBe(true);
  expect(missing.status).toBe(1);
  expect(run({ WITH_GOLDEN: '1' }, 'test/ship', '-u').stdout).toMatch(/\n1 passed, 0 failed, 0 skipped\n$/);
  expect(run({ WITH_GOLDEN: '1' }, 'test/ship').status).toBe(0);
});

it('rejects an unknown component in ABIWRIGHT_REQUIRE as bad usage', () => {
  const { status, stdout, stderr } = run({ ABIWRIGHT_REQUIRE: 'cc,vulcan' });
  expect(stderr).toContain("ABIWRIGHT_REQUIRE: no component is named 'vulcan'");
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it('prints each component as found or missing', () => {
  const { status, stdout } = run({}, '--components');
  expect(stdout).toMatch(/^cc +missing .*cc is not on the PATH; to get it: /m);
  expect(stdout).toMatch(/^bun +found /m);
  expect(stdout.trimEnd().split('\n')).toHaveLength(components.length);
  expect(status).toBe(0);
});
