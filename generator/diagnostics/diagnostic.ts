import { compareText } from '../compare_text.ts';
import type { Code } from './catalog.ts';

/** An error stops the compilation; a warning does not. */
export type Severity = 'error' | 'warning';

/** One finding about a document, located. Lines and columns are 1-based; columns and lengths count UTF-16 units. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** JSON pointer of the value that is meant; the empty string is the whole document. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  /** The remedy, or `null`. */
  readonly help: string | null;
}

/** True if at least one of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** The diagnostics in the order of the document (line, column, code, pointer, message), exact duplicates dropped. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(a.pointer, b.pointer) ||
      compareText(a.message, b.message),
  );
  return sorted.filter((diagnostic, index) => {
    const previous = sorted[index - 1];
    return (
      previous === undefined ||
      previous.line !== diagnostic.line ||
      previous.column !== diagnostic.column ||
      previous.code !== diagnostic.code ||
      previous.pointer !== diagnostic.pointer ||
      previous.message !== diagnostic.message
    );
  });
}
