import type { Assets } from './assets.ts';
import { check } from './check/check.ts';
import { checkNames } from './check/names.ts';
import { checkSizes } from './check/sizes.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Reporter } from './diagnostics/reporter.ts';
import { emit } from './emit/emit.ts';
import type { File, Target } from './emit/target.ts';
import { targets as allTargets } from './emit/targets.ts';
import { load } from './load/load.ts';
import { build } from './model/build.ts';
import type { Model } from './model/model.ts';

export interface CompileOptions {
  readonly assets: Assets;
  /** Targets to emit; all of them when left out. Names are always checked for every registered target. */
  readonly targets?: readonly Target[];
}

export interface CompileResult {
  /** All findings, sorted by position. */
  readonly diagnostics: readonly Diagnostic[];
  /** The outputs, sorted by path; empty if there is an error. */
  readonly files: readonly File[];
  /** What the document says, resolved and laid out; null if there is an error. */
  readonly model: Model | null;
}

/**
 * Compiles the text of one ABI document into its outputs.
 *
 * Pure: it reads nothing but its arguments and writes nothing. Throws only on an internal error; whatever is wrong with the document is a diagnostic.
 */
export async function compile(text: string, options: CompileOptions): Promise<CompileResult> {
  const { document, positions, diagnostics } = load(text, options.assets);
  if (document === null) return { diagnostics, files: [], model: null };

  const reporter = new Reporter(positions);
  check(document, reporter);
  if (reporter.hasErrors) return { diagnostics: reporter.diagnostics, files: [], model: null };

  const model = await build(document, text);
  checkSizes(model, reporter);
  checkNames(model, allTargets, reporter);
  if (reporter.hasErrors) return { diagnostics: reporter.diagnostics, files: [], model: null };

  const files = await emit(model, options.targets ?? allTargets, options.assets);
  return { diagnostics: reporter.diagnostics, files, model };
}
