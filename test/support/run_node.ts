import { spawnSync } from 'node:child_process';

/** Runs Node with nothing in its environment but `env`, and returns its exit status and output. */
export function runNode(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: options.cwd,
    env: { ...options.env },
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}
