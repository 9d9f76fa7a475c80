/** Builds the library with every mutant in it: which of them is on, the environment decides when it runs. Only the changed sources are compiled. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import type { Mutant } from './mutant.ts';

const header = fileURLToPath(new URL('mutant.hpp', import.meta.url));

/** The sources with all changes, by file. Throws where the text to be changed is not there exactly once. */
export function changedSources(
  mutants: readonly Mutant[],
  read: (file: string) => string,
): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const { name, edits } of mutants) {
    for (const { file, was, is } of edits) {
      const text = sources.get(file) ?? read(file);
      const parts = text.split(was);
      if (parts.length !== 2)
        throw new Error(`mutant ${name}: ${file} holds ${parts.length - 1} times, and must hold once:\n${was}`);
      sources.set(file, parts.join(is));
    }
  }
  return sources;
}

/** The options by which CMake compiles the sources of a target. */
function compilerOptions(build: string, target: string): string[] {
  const flags = readFileSync(join(build, 'CMakeFiles', `${target}.dir`, 'flags.make'), 'utf8');
  const values = [...flags.matchAll(/^CXX_(?:DEFINES|INCLUDES|FLAGS) = (.*)$/gm)].flatMap(([, text = '']) =>
    text.split(' '),
  );
  return values.filter((option) => option !== '' && option !== '-Werror' && !/^-O/.test(option));
}

const isOfCore = (file: string): boolean => /^native-impl\/src\/(?!bodies|predicates|mojo_runtime)/.test(file);

async function compile(build: string, folder: string, file: string, text: string): Promise<string> {
  const object = join(folder, `${file.replaceAll('/', '_')}.o`);
  const options = compilerOptions(build, isOfCore(file) ? 'interop_core' : 'asyncrt_interop_fd');
  // From its own folder and not from a file, so that what it includes is found as ever.
  const given = [...options, '-O1', '-w', '-include', header, '-x', 'c++', '-', '-c', '-o', object];
  await runProgram('c++', given, { cwd: dirname(join(repository, file)), input: text });
  return object;
}

/** The command by which CMake links the library, as the arguments after the compiler's name, for another output. */
function linkArguments(build: string, output: string, changed: ReadonlyMap<string, string>): string[] {
  const [, ...words] = readFileSync(join(build, 'CMakeFiles/asyncrt_interop_fd.dir/link.txt'), 'utf8')
    .trim()
    .split(/\s+/);
  const ofCore = [...changed].filter(([file]) => isOfCore(file)).map(([, object]) => object);
  const left = new Map([...changed].filter(([file]) => !isOfCore(file)));
  const replaced = words.flatMap((word, index) => {
    if (words[index - 1] === '-o') return [output];
    // Before the archive, whose own objects of these sources are then not needed.
    if (basename(word) === 'libinterop_core.a') return [...ofCore, word];
    const found = [...left.keys()].find((file) => word.endsWith(`/${file.replace('native-impl/', '')}.o`));
    if (found === undefined) return [word];
    const object = left.get(found) ?? word;
    left.delete(found);
    return [object];
  });
  if (left.size > 0) throw new Error(`the library is not linked from ${[...left.keys()].join(', ')}`);
  return replaced;
}

export interface MutantLibraries {
  /** With every mutant in it, all of them off. */
  readonly library: string;
  /** For each symbol that a mutant lacks, the library without it. */
  readonly without: ReadonlyMap<string, string>;
}

/** Builds them into a folder, from what the release build has in `build`. */
export async function buildMutants(
  mutants: readonly Mutant[],
  build: string,
  folder: string,
): Promise<MutantLibraries> {
  mkdirSync(folder, { recursive: true });
  const sources = changedSources(mutants, (file) => readFileSync(join(repository, file), 'utf8'));
  const objects = new Map<string, string>();
  const entries = [...sources];
  for (let index = 0; index < entries.length; index += 2) {
    const pair = entries.slice(index, index + 2);
    const made = await Promise.all(pair.map(([file, text]) => compile(build, folder, file, text)));
    for (const [at, [file]] of pair.entries()) objects.set(file, made[at] ?? '');
  }
  const library = join(folder, 'libmutants.so');
  await runProgram('c++', linkArguments(build, library, objects), { cwd: build });
  const without = new Map<string, string>();
  for (const symbol of mutants.flatMap(({ missing }) => missing ?? [])) {
    const script = join(folder, `without_${symbol}.map`);
    const map = readFileSync(join(repository, 'generated/native/asyncrt_interop_fd.map'), 'utf8');
    writeFileSync(script, map.replace(new RegExp(`^\\s*${symbol};\\n`, 'm'), ''));
    const output = join(folder, `libwithout_${symbol}.so`);
    const linked = linkArguments(build, output, new Map()).map((word) =>
      word.replace(/(--version-script=).*/, (_, option: string) => `${option}${script}`),
    );
    await runProgram('c++', linked, { cwd: build });
    without.set(symbol, output);
  }
  return { library, without };
}
