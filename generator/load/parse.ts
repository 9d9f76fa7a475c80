import { getLocation, type ParseError, parseTree } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { findExcess } from './excess.ts';
import { reportHidden } from './hidden.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_KEYS, MAX_VALUES } from './limits.ts';
import { Outline } from './outline.ts';
import { Positions } from './positions.ts';
import { explainSyntaxError } from './syntax.ts';
import { type Json, withoutInherited } from './value.ts';

/** A text read as strict JSON. */
export interface Parsed {
  /** The plain value; `undefined` if the text is not JSON or is beyond a limit. */
  readonly value: Json | undefined;
  readonly positions: Positions;
  /** What is wrong with the text. Even so there may be a value, to be checked further. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses strict JSON (no comments, no trailing commas, no byte order mark) within the limits of size and depth,
 * and keeps the position of every value.
 */
export function parse(text: string): Parsed {
  const obstacle = findObstacle(text);
  if (obstacle !== null) return obstacle;

  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return failed(text, (reporter) => reportSyntax(text, reporter));
  }
  return read(text, value);
}

/** What must be known before the text is given to the parser. */
function findObstacle(text: string): Parsed | null {
  const bytes = utf8Length(text);
  if (bytes > MAX_BYTES) {
    // The text is not even indexed by line.
    const positions = new Positions('', null);
    const reporter = new Reporter(positions);
    reporter.report('E_TOO_LARGE', [], { bytes, limit: MAX_BYTES });
    return { value: undefined, positions, diagnostics: reporter.diagnostics };
  }
  if (text.startsWith('\ufeff')) {
    return failed(text, (reporter) => reporter.report('E_BYTE_ORDER_MARK', { offset: 0, length: 1 }, {}));
  }
  const excess = findExcess(text);
  if (excess === null) return null;
  const { kind, offset } = excess;
  const path = kind === 'values' ? [] : getLocation(text.slice(0, offset), offset).path;
  const at = { offset, length: 1, path: kind === 'keys' ? path.slice(0, -1) : path };
  return failed(text, (reporter) => {
    if (kind === 'depth') reporter.report('E_TOO_DEEP', at, { limit: MAX_DEPTH });
    else if (kind === 'keys') reporter.report('E_TOO_MANY_KEYS', at, { limit: MAX_KEYS });
    else reporter.report('E_TOO_MANY_VALUES', at, { limit: MAX_VALUES });
  });
}

function read(text: string, value: Json): Parsed {
  const outline = new Outline(text);
  const positions = new Positions(text, outline);
  const reporter = new Reporter(positions);
  reportHidden(outline, positions, reporter);
  const { diagnostics } = reporter;
  return { value: diagnostics.length === 0 ? value : withoutInherited(value), positions, diagnostics };
}

function failed(text: string, report: (reporter: Reporter) => void): Parsed {
  const positions = new Positions(text, null);
  const reporter = new Reporter(positions);
  report(reporter);
  return { value: undefined, positions, diagnostics: reporter.diagnostics };
}

/** Explains why a text is not JSON. The first syntax error is reported: what follows is as a rule only its consequence. */
function reportSyntax(text: string, reporter: Reporter): void {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  if (error === undefined || text.trim() === '') {
    const what = text.trim() === '' ? 'the document is empty' : 'the document is not JSON';
    reporter.report('E_SYNTAX', { offset: 0, length: 0 }, { what, help: 'a document is one object' });
    return;
  }
  const { what, help, span } = explainSyntaxError(error, text);
  const path = getLocation(text, error.offset).path.filter((step) => step !== '');
  reporter.report('E_SYNTAX', { ...(span ?? { offset: error.offset, length: error.length }), path }, { what, help });
}

/** Bytes of the text in UTF-8, counted exactly only where it matters. */
function utf8Length(text: string): number {
  return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
}
