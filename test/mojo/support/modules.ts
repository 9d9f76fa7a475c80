import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { mojo } from '../../../generator/emit/mojo/target.ts';
import type { Model } from '../../../generator/model/model.ts';
import { testDocuments } from '../../documents/documents.ts';
import { componentEnv, componentPath } from '../../support/component.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';
import { type ProgramResult, runProgram } from '../../support/run_program.ts';

/** Documents from elsewhere, which have what the test documents do not: two headers that share handles, chains, two-call arrays of many kinds. */
const others: Readonly<Record<string, string>> = {
  entry: 'test/emit/native/entry/entry.abi.json',
  probe: 'test/emit/node/probe/probe.abi.json',
  level_zero_sample: 'test/outside/level_zero_sample.abi.json',
  vulkan_sample: 'test/outside/vulkan_sample.abi.json',
  interop_fd: 'schema/interop_fd.abi.json',
};

/** The documents whose modules are compiled. */
export const compiledDocuments: readonly string[] = [...testDocuments.map(({ name }) => name), ...Object.keys(others)];

/** The model of one of them. */
export function modelNamed(name: string): Promise<Model> {
  const other = others[name];
  return modelOf(other === undefined ? documentPath(name) : repository + other);
}

/** Writes the Mojo modules of a model into a folder and returns their file names. */
export async function writeModules(model: Model, folder: string): Promise<string[]> {
  const files = (await mojo.emit(model, assetsFromSource())).filter(({ path }) => path.endsWith('.mojo'));
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  return files.map(({ path }) => path);
}

/** Runs the Mojo compiler. Throws with its output if it fails. What it compiles is cached in the folder that it works in, and so is the grammar of
 * the formatter, which one version must not take from another. */
export function runMojo(args: readonly string[], folder: string): Promise<ProgramResult> {
  const mojoPath = componentPath('mojo', 'mojo');
  const binaries = mojoPath.replace(/\/[^/]*$/, '');
  const env = componentEnv('mojo');
  return runProgram(mojoPath, args, {
    cwd: folder,
    env: {
      ...env,
      PATH: `${binaries}:${env['PATH'] ?? ''}`,
      MODULAR_CACHE_DIR: join(folder, 'cache'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  });
}

/** The formatter of the language, or null where this installation lacks it. */
export function formatter(): string | null {
  const folder = componentPath('mojo', 'mojo').replace(/\/[^/]*$/, '');
  return readdirSync(folder).includes('mblack') ? join(folder, 'mblack') : null;
}

export function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
