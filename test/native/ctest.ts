import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath } from '../support/component.ts';

const execute = promisify(execFile);

/** The folder of the native library's sources. */
export const nativeSource = fileURLToPath(new URL('../../native-impl/', import.meta.url));
/** Building can take long on a machine that does other things as well. */
export const buildLimit = 600_000;
/** True where everything runs whole. */
export const isLongRun = process.env['ABIWRIGHT_LONG'] === '1';

/** How a program ended, with what it wrote on both of its outputs. */
export interface Ended {
  readonly status: number | string;
  readonly text: string;
}

/** Runs a program to its end, whatever that is. */
export async function runToEnd(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly timeout?: number } = {},
): Promise<Ended> {
  const all = {
    ...options,
    env: componentEnv('cmake'),
    encoding: 'utf8' as const,
    maxBuffer: 1 << 26,
    timeout: options.timeout ?? buildLimit,
  };
  try {
    const { stdout, stderr } = await execute(program, args, all);
    return { status: 0, text: stdout + stderr };
  } catch (error) {
    const failed = error as { code?: number; signal?: string; stdout: string; stderr: string };
    return { status: failed.code ?? failed.signal ?? 'killed', text: failed.stdout + failed.stderr };
  }
}

/** Runs a program and returns what it wrote. Throws with all of it if it fails. */
export async function runWell(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly timeout?: number } = {},
): Promise<string> {
  const { status, text } = await runToEnd(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${text}`);
  return text;
}

/** Configures and builds targets of the native library in a folder; one process at a time. */
export async function buildTargets(
  folder: string,
  definitions: readonly string[],
  targets: readonly string[],
  source = nativeSource,
): Promise<void> {
  const cmake = componentPath('cmake', 'cmake');
  await withBuildFolder(folder, async () => {
    await runWell(cmake, ['-S', source, '-B', folder, ...definitions]);
    await runWell(cmake, ['--build', folder, '--parallel', '2', '--target', ...targets]);
  });
}
