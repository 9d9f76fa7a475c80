/** Builds the flagship's library and Mojo programs that use it. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNative, type NativeVariant } from '../../../scripts/native/build_native.ts';
import { componentEnv, componentPath } from '../../support/component.ts';
import { repository } from '../../support/model.ts';
import { type ProgramResult, runProgram } from '../../support/run_program.ts';
import { runMojo } from './modules.ts';

/** Where the sources of the Mojo programs are. */
export const programs = fileURLToPath(new URL('../programs', import.meta.url));

/** The folders in which Mojo finds the modules of the flagship. */
export const modulePath = ['-I', `${repository}generated/mojo`, '-I', `${repository}native-impl/mojo`];

/** Builds the library and returns its path. */
export async function flagshipLibrary(variant: NativeVariant = 'release'): Promise<string> {
  return (await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake'), variant })).library;
}

/** Options that link a Mojo program with a library and let it find that when it runs. */
export function linkOptions(...libraries: readonly string[]): string[] {
  return libraries.flatMap((library) => ['-Xlinker', library, '-Xlinker', '-rpath', '-Xlinker', dirname(library)]);
}

/** Compiles C sources into a shared library that uses the flagship's. */
export async function compileBeside(
  library: string,
  name: string,
  folder: string,
  sources: readonly string[],
): Promise<string> {
  const output = join(folder, `lib${name}.so`);
  const warnings = ['-Wall', '-Wextra', '-Werror'];
  const include = ['-I', `${repository}generated/include`, '-I', folder];
  const link = [library, `-Wl,-rpath,${dirname(library)}`, '-ldl', '-lpthread'];
  await runProgram('cc', [...warnings, '-shared', '-fPIC', ...include, ...sources, '-o', output, ...link]);
  return output;
}

/** Compiles a Mojo program without a warning and returns its path. */
export async function compileProgram(source: string, folder: string, options: readonly string[]): Promise<string> {
  const program = join(folder, source.replace(/^.*\/|\.mojo$/g, ''));
  const { stdout, stderr } = await runMojo(
    ['build', '--Werror', ...modulePath, ...options, '-o', program, source],
    folder,
  );
  if (stdout + stderr !== '') throw new Error(`the compiler says:\n${stdout}${stderr}`);
  return program;
}

/** Runs a program, on the host backend unless `env` says otherwise. */
export function runFlagship(
  program: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return runProgram(program, args, { env: { ...componentEnv('mojo'), ASYNCRT_INTEROP_BACKEND: 'host', ...env } });
}
