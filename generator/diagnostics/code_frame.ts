import { maskUnprintable } from './quote.ts';

/** Most characters of a line that are shown. */
const WIDTH = 100;

/** Lines shown before the one that is meant. */
const BEFORE = 1;

/** What a code frame points at: 1-based line and column, length in UTF-16 units. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * The line of a text that a diagnostic means, with the line before it and a row of carets below. A long line is cut on both sides
 * of the mark. Nothing in it can control a terminal.
 */
export function codeFrame(lines: readonly string[], mark: Mark, highlight: (text: string) => string): string {
  const first = Math.max(1, mark.line - BEFORE);
  const gutter = String(mark.line).length;
  const from = Math.max(0, mark.column - 1 - WIDTH / 2);
  const rows: string[] = [];
  for (let number = first; number <= mark.line; number++) {
    rows.push(`${String(number).padStart(gutter)} | ${cut(lines[number - 1] ?? '', from)}`.trimEnd());
  }
  const line = lines[mark.line - 1] ?? '';
  const indent = (from > 0 ? ' ' : '') + blank(line.slice(from, mark.column - 1));
  const visible = line.slice(mark.column - 1, Math.min(mark.column - 1 + mark.length, from + WIDTH));
  const carets = highlight('^'.repeat(Math.max(1, [...visible].length)));
  rows.push(`${' '.repeat(gutter)} | ${indent}${carets}`);
  return rows.map((row) => `  ${row}\n`).join('');
}

/** The lines of a text; it ends a line at the same places as the positions of diagnostics. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

function cut(line: string, from: number): string {
  const part = maskUnprintable(line.slice(from, from + WIDTH).replaceAll('\t', ' '));
  return `${from > 0 ? '…' : ''}${part}${line.length > from + WIDTH ? '…' : ''}`;
}

/** As many blanks as the text has characters. */
function blank(text: string): string {
  return ' '.repeat([...text].length);
}
