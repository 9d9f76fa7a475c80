import { mkdir, rmdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../scripts/components/run_program.ts';
import { componentEnv, componentPath } from './component.ts';

const source = fileURLToPath(new URL('../../native-impl/', import.meta.url));
const folder = fileURLToPath(new URL('../../build/native-test/release', import.meta.url));
const lock = `${folder}.lock`;

/** Building can take long on a machine that does other things as well. Milliseconds. */
export const buildLimit = 900_000;

/** Runs CMake; throws what it printed if it fails. */
export async function runCmake(args: readonly string[]): Promise<void> {
  const env = componentEnv('cmake', 'cc') as Record<string, string>;
  const result = await runProgram(componentPath('cmake', 'cmake'), args, { env, timeout: buildLimit });
  if (!result.ok) throw new Error(`cmake ${args.join(' ')}\n${result.stdout}\n${result.stderr}`);
}

/** Takes the lock of the build folder: test files run side by side, and each wants the library. One that a killed run has left is old, and taken over. */
async function locked<Result>(body: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      const since = await stat(lock).catch(() => null);
      if (since !== null && Date.now() - since.mtimeMs > buildLimit) await rmdir(lock).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await body();
  } finally {
    await rmdir(lock);
  }
}

/** Builds the native library as it is shipped, unless that has been done, and returns its path. */
export function nativeLibrary(): Promise<string> {
  return locked(async () => {
    await runCmake(['-S', source, '-B', folder, '-DINTEROP_SANITIZE=']);
    await runCmake(['--build', folder, '--parallel', '2', '--target', 'asyncrt_interop_fd']);
    return `${folder}/lib/libasyncrt_interop_fd.so`;
  });
}
