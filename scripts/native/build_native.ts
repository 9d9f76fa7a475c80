import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { cudaInclude } from '../components/cuda.ts';
import { type ProgramResult, runProgram } from '../components/run_program.ts';
import { inputsHash } from './inputs.ts';
import { leftOutOf } from './left_out.ts';
import { withLock } from './lock.ts';

/** Which build: as it is shipped, or with AddressSanitizer and UndefinedBehaviorSanitizer. */
export type NativeVariant = 'release' | 'address';

/** The flagship's library and its Node addon, built. */
export interface NativeBuild {
  /** Path of `libasyncrt_interop_fd.so`. */
  readonly library: string;
  /** Path of the addon. */
  readonly addon: string;
  /** False if nothing had changed since the last build. */
  readonly built: boolean;
  /** Backends that were left out, each with the reason, in one line. */
  readonly leftOut: readonly string[];
}

export interface NativeBuildOptions {
  /** The root of the repository. */
  readonly root: string;
  /** The program cmake; its name alone where it is on the PATH. */
  readonly cmake: string;
  readonly variant?: NativeVariant;
  /** Told what is being built, and how far it is in percent. */
  readonly onProgress?: (what: string, percent: number) => void;
}

/** A slow machine may take minutes for the library. */
const timeout = 1_200_000;

/** For each variant the folder of the library's build, which the tests of CTest share, and what CMake is told. */
const variants = {
  release: { folder: 'build/native', sanitize: '', flags: [] },
  address: {
    folder: 'build/native-test/address',
    sanitize: 'address,undefined',
    flags: ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-omit-frame-pointer', '-g'],
  },
} as const;

/** Folder in which a variant of the library is built. */
export function buildFolder(root: string, variant: NativeVariant): string {
  return join(root, variants[variant].folder);
}

/** Runs what changes a build folder, one process at a time. */
export function withBuildFolder<T>(folder: string, task: () => Promise<T>): Promise<T> {
  return withLock(`${folder}.lock`, task);
}

function expectSuccess(result: ProgramResult, what: string): void {
  if (!result.ok) throw new Error(`${what} could not be built: ${result.problem}\n${result.stdout}${result.stderr}`);
}

/** Tells CMake where the headers of CUDA are: in the cache, else where CMake finds some by itself. */
export function cudaDefinition(): string {
  const include = cudaInclude();
  return include === undefined ? '-UINTEROP_CUDA_INCLUDE' : `-DINTEROP_CUDA_INCLUDE=${include}`;
}

async function buildLibrary(options: NativeBuildOptions, folder: string, sanitize: string): Promise<void> {
  const { root, cmake, onProgress } = options;
  const source = join(root, 'native-impl');
  const definitions = [`-DINTEROP_SANITIZE=${sanitize}`, cudaDefinition()];
  const configured = await runProgram(cmake, ['-S', source, '-B', folder, ...definitions], { timeout });
  expectSuccess(configured, 'the native library');
  const parallel = String(availableParallelism());
  const arguments_ = ['--build', folder, '--parallel', parallel, '--target', 'asyncrt_interop_fd'];
  const onOutput = (text: string): void => {
    const percent = /^\[ *(\d+)%\]/m.exec(text)?.[1];
    if (percent !== undefined) onProgress?.('the native library', Number(percent));
  };
  expectSuccess(await runProgram(cmake, arguments_, { timeout, onOutput }), 'the native library');
}

function cacheOf(folder: string): string {
  return readFileSync(join(folder, 'CMakeCache.txt'), 'utf8');
}

/** cmake-js takes the headers of Node-API from a package it depends on, so this needs no network. */
async function buildAddon(options: NativeBuildOptions, folder: string, flags: readonly string[]): Promise<void> {
  const { root, cmake, onProgress } = options;
  onProgress?.('the Node addon', 0);
  const path = isAbsolute(cmake) ? ['--cmake-path', cmake] : [];
  const cFlags = flags.length === 0 ? [] : [`--CDCMAKE_C_FLAGS=${flags.join(' ')}`];
  const cmakeJs = join(root, 'node_modules/cmake-js/bin/cmake-js');
  const arguments_ = ['build', '-d', join(root, 'generated/node'), '-O', folder, ...path, ...cFlags];
  expectSuccess(await runProgram(process.execPath, [cmakeJs, ...arguments_], { timeout }), 'the Node addon');
}

/**
 * Builds the library and the addon from `generated/` and `native-impl/`, or returns at once if nothing has changed since. Processes that ask for the
 * same build wait for one another. Throws an Error with the compiler's output.
 */
export async function buildNative(options: NativeBuildOptions): Promise<NativeBuild> {
  const { root, variant = 'release' } = options;
  const { sanitize, flags } = variants[variant];
  const folder = buildFolder(root, variant);
  const library = join(folder, 'lib/libasyncrt_interop_fd.so');
  const addonFolder = join(folder, 'node');
  const addon = join(addonFolder, 'Release/interop_fd_node.node');
  const stamp = join(folder, '.inputs');
  return await withBuildFolder(folder, async () => {
    const hash = inputsHash(root, [sanitize, flags, cudaDefinition()]);
    const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    if (isFresh && existsSync(library) && existsSync(addon))
      return { library, addon, built: false, leftOut: leftOutOf(cacheOf(folder)) };
    await rm(stamp, { force: true });
    await buildLibrary(options, folder, sanitize);
    await buildAddon(options, addonFolder, flags);
    await writeFile(stamp, hash);
    return { library, addon, built: true, leftOut: leftOutOf(cacheOf(folder)) };
  });
}
