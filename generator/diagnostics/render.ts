import { codeFrame, splitLines } from './code_frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { escapeUnprintable } from './quote.ts';

/** Where the diagnostics belong, and how they may look. */
export interface RenderOptions {
  /** The document as the user named it. */
  readonly path: string;
  /** Its text, or `null` if there is none to show. */
  readonly text: string | null;
  readonly color: boolean;
}

/** Most diagnostics with a code frame; those after it are listed in one line each. */
const MOST_FRAMES = 50;

/**
 * Diagnostics as text for a person: `path:line:col: error[CODE] /json/pointer: message`, then the lines that are meant, then the remedy.
 * The first line of each has this form always, so that editors and scripts can read it.
 */
export function render(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const lines = options.text === null ? null : splitLines(options.text);
  return diagnostics.map((item, index) => renderOne(item, index < MOST_FRAMES ? lines : null, options)).join('');
}

function renderOne(diagnostic: Diagnostic, lines: readonly string[] | null, options: RenderOptions): string {
  const { severity, code, line, column, pointer, message, help } = diagnostic;
  const paint = (style: Style) => (text: string) => (options.color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
  const place = paint('bold')(`${escapeUnprintable(options.path)}:${line}:${column}:`);
  const head = `${place} ${paint(severity)(`${severity}[${code}]`)} ${escapeUnprintable(pointer)}: ${message}\n`;
  const frame = lines === null ? '' : codeFrame(lines, diagnostic, paint(severity));
  return `${head}${frame}${help === null ? '' : `  ${paint('help')('help:')} ${help}\n`}`;
}

type Style = 'bold' | 'error' | 'warning' | 'help';

const STYLES: Readonly<Record<Style, string>> = { bold: '1', error: '1;31', warning: '1;33', help: '36' };
