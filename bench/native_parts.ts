import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../scripts/components/run_program.ts';
import { buildNative, type NativeBuild } from '../scripts/native/build_native.ts';
import { findCmake } from '../scripts/start/tools.ts';

const root = process.cwd();

/** The library and the addon that are measured. */
export async function measuredBuild(): Promise<NativeBuild> {
  return await buildNative({ root, cmake: await findCmake((line) => process.stdout.write(`${line}\n`)) });
}

/** Compiles what a bench has of its own in C, and returns its path. */
export async function compileBench(source: string, output: string, options: readonly string[]): Promise<string> {
  const target = join(root, 'build/bench', output);
  mkdirSync(dirname(target), { recursive: true });
  const includes = ['-I', join(root, 'generated/include'), '-I', join(root, 'node_modules/node-api-headers/include')];
  const args = [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    ...includes,
    join(root, 'bench/native', source),
    ...options,
    '-o',
    target,
  ];
  const result = await runProgram('cc', args);
  if (!result.ok) throw new Error(`${source} cannot be compiled: ${result.problem}\n${result.stderr}`);
  return target;
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
