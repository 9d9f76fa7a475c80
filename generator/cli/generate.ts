import { join } from 'node:path';
import { assetsFromSource } from '../assets_from_source.ts';
import { compile } from '../compile.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { targets as allTargets } from '../emit/targets.ts';
import { decode } from '../load/decode.ts';
import { depfile } from '../write/depfile.ts';
import { refuseForeignFiles } from '../write/foreign_files.ts';
import { OutputFolder } from '../write/output_folder.ts';
import { type PlannedFile, plan } from '../write/plan.ts';
import { type Change, commit } from '../write/transaction.ts';
import type { Console } from './console.ts';
import type { GenerateOptions } from './options.ts';
import type { Report } from './report.ts';
import { selectTargets } from './select_targets.ts';

/** The outcome of compiling a document and comparing the outputs with the disk. */
export interface Generated extends Report {
  readonly planned: readonly PlannedFile[];
}

/**
 * Compiles a document and writes the outputs, or under `--check` only compares them. Throws an `IoError` if the output folder cannot be read
 * or written (it is then as it was), a `UsageError` for an unknown target.
 */
export async function generate(bytes: Uint8Array, options: GenerateOptions, console: Console): Promise<Generated> {
  const targets = selectTargets(options.targets, allTargets);
  const path = options.document;
  const decoded = decode(bytes);
  if (decoded.text === null) return failed({ path, text: null, diagnostics: decoded.diagnostics });

  const { text } = decoded;
  const { diagnostics, files } = await compile(text, { assets: assetsFromSource(), targets });
  if (hasErrors(diagnostics)) return failed({ path, text, diagnostics });

  const planned = plan(new OutputFolder(options.out), files);
  const same = planned.every((file) => file.action === 'unchanged');
  if (!options.check) {
    refuseForeignFiles(planned, options.out);
    const changes = changesFor(planned, options);
    await console.uninterrupted(() => commit(changes, options.out));
  }
  return { ok: !options.check || same, path, text, diagnostics, files: planned, planned };
}

function failed(report: Pick<Report, 'path' | 'text' | 'diagnostics'>): Generated {
  return { ...report, ok: false, files: [], planned: [] };
}

function changesFor(planned: readonly PlannedFile[], options: GenerateOptions): readonly Change[] {
  const changes: Change[] = planned
    .filter((file) => file.action !== 'unchanged')
    .map((file) => ({ path: join(options.out, file.path), content: file.after }));
  if (options.depfile !== null) {
    const outputs = planned.filter((file) => file.after !== null).map((file) => join(options.out, file.path));
    changes.push({ path: options.depfile, content: depfile(outputs, options.document) });
  }
  return changes;
}
