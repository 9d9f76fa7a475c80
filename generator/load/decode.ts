import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { MAX_BYTES } from './limits.ts';
import { Positions } from './positions.ts';

/** The text of a document, or why its bytes have none. */
export type Decoded =
  | { readonly text: string; readonly diagnostics: readonly [] }
  | { readonly text: null; readonly diagnostics: readonly Diagnostic[] };

/** Decodes the bytes of a document as UTF-8. A byte that is not UTF-8 is located; nothing is replaced silently. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) {
    const reporter = new Reporter(new Positions('', null));
    reporter.report('E_TOO_LARGE', [], { bytes: bytes.length, limit: MAX_BYTES });
    return { text: null, diagnostics: reporter.diagnostics };
  }
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { text: strict.decode(bytes), diagnostics: [] };
  } catch {
    return { text: null, diagnostics: explain(bytes) };
  }
}

function explain(bytes: Uint8Array): readonly Diagnostic[] {
  const good = validPrefix(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good));
  const reporter = new Reporter(new Positions(before, null));
  reporter.report('E_ENCODING', { offset: before.length, length: 1 }, { what: describe(bytes, good) });
  return reporter.diagnostics;
}

function describe(bytes: Uint8Array, at: number): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'it looks like UTF-16';
  if (at === bytes.length) return 'it ends in the middle of a character';
  return `byte 0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')} at offset ${at}`;
}

/** Length of the longest beginning that is valid UTF-8, found by halving: a beginning of a valid one is valid but for its last character. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // Step back over an incomplete last character, so that the byte that begins it is the one that is named.
  while (low > 0 && !isComplete(bytes.subarray(0, low))) low--;
  return low;
}

function isValidBeginning(bytes: Uint8Array): boolean {
  return attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
}

function isComplete(bytes: Uint8Array): boolean {
  return attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
