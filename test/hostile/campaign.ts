import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../../generator/assets.ts';
import { compile } from '../../generator/compile.ts';
import { baseDocument } from '../check/base_document.ts';
import { codeOnly } from './code_only.ts';
import { canary, mutate } from './mutate.ts';
import { Random } from './random.ts';

export interface Campaign {
  /** Mutated documents that were compiled. */
  readonly documents: number;
  /** How many of them had no error, so that outputs were written and looked at. */
  readonly accepted: number;
  /** What went wrong, each with the seed that repeats it. */
  readonly failures: readonly string[];
}

/** The documents that are mutated: the flagship, the test documents, and the small one of the rules, which comes up most often because it is quick. */
export function seeds(root: string): string[] {
  const small = JSON.stringify({ ...baseDocument(), implementation: 'generated' });
  const folder = join(root, 'test/documents');
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.abi.json'),
  );
  const large = [...documents.sort().map((name) => join(folder, name)), join(root, 'schema/interop_fd.abi.json')];
  return [...Array.from({ length: 40 }, () => small), ...large.map((path) => readFileSync(path, 'utf8'))];
}

/** Compiles one mutated document and returns what is wrong with the result, or null. */
async function attempt(text: string, assets: Assets): Promise<{ accepted: boolean; failure: string | null }> {
  let result: Awaited<ReturnType<typeof compile>>;
  try {
    result = await compile(text, { assets });
  } catch (error) {
    return { accepted: false, failure: `internal error: ${error instanceof Error ? error.stack : String(error)}` };
  }
  const accepted = result.files.length > 0;
  if (!accepted && result.diagnostics.length === 0)
    return { accepted, failure: 'nothing was written and nothing was said' };
  if (accepted && result.diagnostics.some((found) => found.severity === 'error'))
    return { accepted, failure: 'outputs in spite of an error' };
  for (const { path, text: output } of result.files) {
    const code = codeOnly(path, output);
    if (code?.includes(canary) === true)
      return {
        accepted,
        failure: `${path} holds ${canary} in code: ${code.slice(Math.max(0, code.indexOf(canary) - 80), code.indexOf(canary) + 80)}`,
      };
  }
  return { accepted, failure: null };
}

/** Runs mutations with seeds from `first` on. At most ten failures are collected. */
export async function run(
  root: string,
  assets: Assets,
  first: number,
  count: number,
  progress: (done: number) => void = () => {},
): Promise<Campaign> {
  const texts = seeds(root);
  const failures: string[] = [];
  let accepted = 0;
  let documents = 0;
  for (let seed = first; seed < first + count && failures.length < 10; seed += 1) {
    const random = new Random(seed * 2654435761);
    const outcome = await attempt(mutate(random.pick(texts), random), assets);
    documents += 1;
    if (outcome.accepted) accepted += 1;
    if (outcome.failure !== null) failures.push(`seed ${seed}: ${outcome.failure}`);
    progress(documents);
  }
  return { documents, accepted, failures };
}
