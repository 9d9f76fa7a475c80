import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The standards in which every header compiles. */
export const cStandards = ['c99', 'c11', 'c17', 'c2x'] as const;
export const cppStandards = ['c++98', 'c++11', 'c++14', 'c++17', 'c++20', 'c++2b'] as const;

/** Every warning is an error. `long long`, which C++98 lacks, is what `uint64_t` is on some platforms. */
const strict = ['-Wall', '-Wextra', '-Wpedantic', '-Werror', '-Wno-long-long'];

/** A temporary folder with files in it; removed when the test is done with it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'abiwright-headers-'));

  /** Writes a file and returns its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    writeFileSync(path, text);
    return path;
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What a compiler said; empty: nothing, and it was content. */
export async function run(program: string, options: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await execute(program, [...options], {
      maxBuffer: 1 << 26,
      env: { ...process.env, LC_ALL: 'C' },
    });
    return `${stdout}${stderr}`;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${program} ${options.join(' ')}\n${stdout}${stderr}` || `${program} failed`;
  }
}

/** Checks a source against one standard, without output; returns what the compiler said. */
export async function check(
  compiler: string,
  standard: string,
  source: string,
  options: readonly string[] = [],
): Promise<string> {
  return run(compiler, [`-std=${standard}`, ...strict, ...options, '-fsyntax-only', source]);
}

/** Checks a C and a C++ source against every standard; returns everything that the compilers said, by standard. */
export async function checkAll(
  compilers: { readonly c: string; readonly cpp: string },
  sources: { readonly c: string; readonly cpp: string },
  options: readonly string[] = [],
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const standard of cStandards) {
    const text = await check(compilers.c, standard, sources.c, options);
    if (text !== '') said[standard] = text.slice(0, 4000);
  }
  for (const standard of cppStandards) {
    const text = await check(compilers.cpp, standard, sources.cpp, options);
    if (text !== '') said[standard] = text.slice(0, 4000);
  }
  return said;
}
