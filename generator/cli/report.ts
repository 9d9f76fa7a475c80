import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { render } from '../diagnostics/render.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { Positions } from '../load/positions.ts';
import type { IoError } from '../write/io_error.ts';
import type { Action } from '../write/plan.ts';
import type { Console } from './console.ts';
import type { UsageError } from './usage_error.ts';

/** What is said about one run of `generate`. */
export interface Report {
  /** True if the run reached its goal: no errors and, under `--check`, no difference. */
  readonly ok: boolean;
  /** What the diagnostics are about: the document, or the path that could not be read or written. */
  readonly path: string;
  /** The text of the document, for code frames; `null` if there is none. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly path: string; readonly action: Action }[];
}

/** The report as one line of JSON. Part of the public contract. */
export function toJson({ ok, path, diagnostics, files }: Report): string {
  const listed = diagnostics.map(({ code, severity, line, column, pointer, message, help }) => {
    return { code, severity, path, line, column, pointer, message, help };
  });
  return `${JSON.stringify({ ok, diagnostics: listed, files: files.map((file) => ({ path: file.path, action: file.action })) })}\n`;
}

/** Shows the diagnostics of a report to a person. */
export function showDiagnostics({ path, text, diagnostics }: Report, console: Console): void {
  if (diagnostics.length > 0) console.err(render(diagnostics, { path, text, color: console.colorErr }));
}

/** The report of a run that could not read or write a file. */
export function ioReport({ action, path, reason, remedy }: IoError): Report {
  const reporter = new Reporter(new Positions('', null));
  reporter.report('E_IO', [], { action, path, reason, remedy });
  return { ok: false, path, text: null, diagnostics: reporter.diagnostics, files: [] };
}

/** The report of a command line that is wrong. */
export function usageReport({ message, help }: UsageError): Report {
  const reporter = new Reporter(new Positions('', null));
  reporter.report('E_USAGE', [], { problem: message, help });
  return { ok: false, path: '', text: null, diagnostics: reporter.diagnostics, files: [] };
}
