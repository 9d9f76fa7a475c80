import { join } from 'node:path';
import { escapeUnprintable } from '../diagnostics/quote.ts';
import { unifiedDiff } from '../write/diff.ts';
import { isUpToDate } from '../write/stamp.ts';
import { type Console, type ExitCode, exitCode } from './console.ts';
import type { Generated } from './generate.ts';
import type { GenerateOptions } from './options.ts';
import { startProgress } from './progress.ts';
import { readDocument } from './read_document.ts';
import { showDiagnostics, toJson } from './report.ts';

/** Runs `abiwright generate` once. Throws `IoError` and `UsageError`. */
export async function runGenerate(options: GenerateOptions, console: Console): Promise<ExitCode> {
  const bytes = readDocument(options.document);
  if (options.check && console.installed && isUpToDate({ ...options, document: bytes, version: console.version })) {
    if (options.json) console.out(toJson({ ...UP_TO_DATE, path: options.document }));
    return exitCode.fine;
  }
  return finish(await compileWithProgress(bytes, options, console), options, console);
}

const UP_TO_DATE = { ok: true, text: null, diagnostics: [], files: [] };

/** Compiles and writes; the compiler is loaded only now, because the shortest run does without. */
async function compileWithProgress(bytes: Uint8Array, options: GenerateOptions, console: Console): Promise<Generated> {
  const progress = startProgress(`compiling ${escapeUnprintable(options.document)}`, console);
  try {
    const { generate } = await import('./generate.ts');
    return await generate(bytes, options, console);
  } finally {
    progress.stop();
  }
}

function finish(result: Generated, options: GenerateOptions, console: Console): ExitCode {
  if (options.json) console.out(toJson(result));
  else show(result, options, console);
  if (result.ok) return exitCode.fine;
  return options.check && result.planned.length > 0 ? exitCode.drift : exitCode.failure;
}

function show(result: Generated, options: GenerateOptions, console: Console): void {
  showDiagnostics(result, console);
  const changed = result.planned.filter((file) => file.action !== 'unchanged');
  if (!options.check) {
    for (const file of changed) console.out(`${file.action.padEnd(7)} ${shown(options, file.path)}\n`);
    if (result.ok) console.out(summary(result, options));
    return;
  }
  for (const { path, before, after } of changed) {
    console.out(unifiedDiff(shown(options, path), before?.toString('utf8') ?? null, after));
  }
  if (changed.length > 0) {
    const files = changed.length === 1 ? '1 file differs' : `${changed.length} files differ`;
    console.err(`${files} from what abiwright would write\n`);
  }
}

/** What a run did, in one line. */
function summary(result: Generated, options: GenerateOptions): string {
  const count = (action: string) => result.planned.filter((file) => file.action === action).length;
  const actions = ['created', 'changed', 'removed', 'unchanged'].filter((action) => count(action) > 0);
  return `${escapeUnprintable(options.out)}: ${actions.map((action) => `${count(action)} ${action}`).join(', ')}\n`;
}

/** The path of an output as the user would name it, with `/` on every system. */
function shown(options: GenerateOptions, path: string): string {
  return escapeUnprintable(join(options.out, path).replaceAll('\\', '/'));
}
