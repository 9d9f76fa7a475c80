// `npm run release:check`: proves on a clean clone that what is committed can be released.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const root = process.cwd();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What each step must show, in this order; the first that fails ends the check. */
const steps: readonly Step[] = [
  { name: 'dependencies', command: 'npm', args: ['ci'] },
  { name: 'lint', command: 'npm', args: ['run', '-s', 'lint'] },
  { name: 'types', command: 'npm', args: ['run', '-s', 'typecheck'] },
  {
    name: 'drift',
    command: 'npm',
    args: ['run', '-s', 'abiwright', '--', 'generate', 'schema/interop_fd.abi.json', '--check'],
  },
  { name: 'archives', command: 'npm', args: ['run', '-s', 'pack'] },
  {
    name: 'tests of what is shipped',
    command: 'npm',
    args: ['test', '--', 'test/ship/', 'test/readme/', 'test/cli/pack'],
  },
];

/** The version stands in package.json; the list of changes must speak of it, and nothing may be uncommitted. */
function checkVersion(): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (!readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## ${version}`))
    throw new Error(`CHANGELOG.md has no section for ${version}`);
  const dirty = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim();
  if (dirty !== '') throw new Error(`not committed:\n${dirty}`);
  say(`version ${version}`);
}

function run({ name, command, args }: Step, cwd: string): void {
  const start = performance.now();
  say(`\n== ${name}`);
  execFileSync(command, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ABIWRIGHT_LONG: '1', ABIWRIGHT_REQUIRE: 'cc,cmake,bun,deno,mojo,packagers' },
  });
  say(`== ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

const clone = mkdtempSync(join(tmpdir(), 'abiwright-release-'));
try {
  checkVersion();
  execFileSync('git', ['clone', '-q', '--no-hardlinks', root, clone]);
  for (const step of steps) run(step, clone);
  say('\nready to be released');
} catch (error) {
  process.stderr.write(`abiwright: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(clone, { recursive: true, force: true });
}
