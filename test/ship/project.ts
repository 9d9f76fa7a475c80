/** Projects of a user: folders outside the repository into which what is shipped is installed from its archives. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A new folder that is removed when the tests of the file have ended. */
export function folderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'abiwright-ship-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Environment of a user: nothing of the repository on the PATH, nothing of npm's own variables, no colours. */
export function userEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(npm_|NODE_|FORCE_COLOR|VITEST|ABIWRIGHT_)/.test(name),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), NO_COLOR: '1', ...more };
}

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program in a folder, and says how it ended and all it printed. */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = userEnvironment(),
): Ended {
  const result = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', timeout: 1_200_000 });
  return { status: result.status, output: `${result.stdout}${result.stderr}${result.error?.message ?? ''}` };
}

/** A project with these packages installed from their tarballs, and nothing else. */
export function project(folder: string, tarballs: readonly string[], copied?: string): string {
  const path = mkdtempSync(join(folder, 'project-'));
  if (copied === undefined) writeFileSync(join(path, 'package.json'), '{ "private": true }\n');
  else cpSync(copied, path, { recursive: true });
  const args = ['install', '--no-save', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs];
  const result = run(path, 'npm', args);
  if (result.status !== 0) throw new Error(`npm install failed: ${result.output}`);
  return path;
}
