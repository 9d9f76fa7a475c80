import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { starter } from '../../generator/cli/starter.ts';

/** The command line program, from source. */
export const program = fileURLToPath(new URL('../../generator/cli.ts', import.meta.url));

/** How a run of the program ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a folder with nothing in its environment but `env`. */
export function cli(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  return ended(
    spawnSync(process.execPath, [program, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 60_000 }),
  );
}

/** Runs a line of bash in which `abiwright` is the program. */
export function shell(folder: string, line: string, env: Readonly<Record<string, string>> = {}): Run {
  const script = `abiwright() { '${process.execPath}' '${program}' "$@"; }\n${line}`;
  const options = {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  } as const;
  return ended(spawnSync('bash', ['--norc', '-c', script], options));
}

/** The starting document with these members added or replaced. */
export function documentWith(members: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ ...JSON.parse(starter), ...members }, null, 2)}\n`;
}

function ended({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): Run {
  return { code: status, out: stdout, err: stderr };
}
