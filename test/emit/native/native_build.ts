/** Compiles and links what the native target writes, as a hand-written build would. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { c } from '../../../generator/emit/c/target.ts';
import { native } from '../../../generator/emit/native/target.ts';
import type { Model } from '../../../generator/model/model.ts';
import { modelOf } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

/** Folder of the hand-written part of the test library. */
export const entryFolder = fileURLToPath(new URL('entry/', import.meta.url));

/** The document of the test library. */
export const entryDocument = join(entryFolder, 'entry.abi.json');

const warnings = ['-Wall', '-Wextra', '-Wpedantic', '-Werror'];

/** Options under which everything must compile, for the library and what uses it. */
const common: readonly string[] = ['-std=c++20', '-g', ...warnings, '-DENTRY_EXTRAS'];

export interface Outputs {
  readonly folder: string;
  readonly model: Model;
}

/** Writes the headers and the native outputs of a document, its model changed, into a new folder below the temporary one. */
export async function writeOutputs(path: string, changes: Partial<Model> = {}): Promise<Outputs> {
  const folder = mkdtempSync(join(tmpdir(), 'abiwright-native-'));
  const model = { ...(await modelOf(path)), ...changes };
  for (const target of [c, native]) {
    for (const file of await target.emit(model, assetsFromSource())) {
      const at = join(folder, target.output, file.path);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, file.text);
    }
  }
  return { folder, model };
}

/** The generated sources in the order in which they are linked: stand-ins for bodies come last. */
export function generatedSources(folder: string): { readonly first: string[]; readonly last: string[] } {
  const last = 'missing_bodies.cpp';
  const first = readdirSync(join(folder, 'native')).filter((name) => /\.(?:cpp|c)$/.test(name) && name !== last);
  return { first: first.sort().map((name) => join(folder, 'native', name)), last: [join(folder, 'native', last)] };
}

/** Compiles sources into objects with hidden visibility; returns their paths, in the same order. */
export async function compileObjects(
  compiler: string,
  folder: string,
  sources: readonly string[],
  options: readonly string[] = [],
): Promise<string[]> {
  const output = mkdtempSync(join(folder, 'objects-'));
  const include = ['-I', join(folder, 'native'), '-I', join(folder, 'include'), '-I', entryFolder];
  const objects: string[] = [];
  for (const source of sources) {
    const object = join(output, `${basename(source)}.o`);
    const how = [...common, '-fPIC', '-fvisibility=hidden', ...options, ...include];
    await runProgram(compiler, [...how, '-x', 'c++', '-c', source, '-o', object]);
    objects.push(object);
  }
  return objects;
}

/** Links a shared library that exports what the version script says. */
export async function linkLibrary(
  compiler: string,
  { folder, model }: Outputs,
  objects: readonly string[],
  path: string,
  options: readonly string[] = [],
): Promise<void> {
  const script = `-Wl,--version-script=${join(folder, 'native', `${model.library}.map`)}`;
  await runProgram(compiler, ['-shared', ...options, script, '-Wl,-z,defs', ...objects, '-ldl', '-o', path]);
}

/** Compiles and links a program of the entry folder. */
export async function linkProgram(
  compiler: string,
  folder: string,
  name: string,
  path: string,
  options: readonly string[],
): Promise<void> {
  const include = ['-I', join(folder, 'native'), '-I', join(folder, 'include'), '-I', entryFolder];
  await runProgram(compiler, [...common, ...include, join(entryFolder, name), ...options, '-ldl', '-o', path]);
}

/** The names that a shared library defines for others, sorted. */
export async function exportedNames(library: string): Promise<string[]> {
  const { stdout } = await runProgram('nm', ['-D', '--defined-only', library]);
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ').at(-1) ?? '')
    .sort();
}

/** The lines of a text file of the native outputs. */
export function linesOf(folder: string, name: string): string[] {
  return readFileSync(join(folder, 'native', name), 'utf8')
    .trim()
    .split('\n');
}
