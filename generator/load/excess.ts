import { MAX_DEPTH, MAX_KEYS, MAX_VALUES } from './limits.ts';

/** Why a text is not given to the parser, and where: nested too deep, too many values in all, too many keys in one object. */
export interface Excess {
  readonly kind: 'depth' | 'values' | 'keys';
  readonly offset: number;
}

/**
 * The first place at which a text goes beyond a limit, or `null`.
 * A plain scan instead of a parser: it must not recurse or allocate, because it keeps the parser from doing too much of both.
 */
export function findExcess(text: string): Excess | null {
  /** Commas of each open level, negative for an array. */
  const commas = new Int32Array(MAX_DEPTH + 2);
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (inString) {
      if (unit === BACKSLASH) offset++;
      // A string ends with its line at the latest, also when its closing quote is missing.
      else if (unit === QUOTE || unit === LINE_FEED || unit === CARRIAGE_RETURN) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) return { kind: 'depth', offset };
      values++;
      commas[depth] = unit === OPEN_BRACE ? 0 : -MAX_VALUES;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth = Math.max(0, depth - 1);
    else if (unit === COMMA) {
      // Each value but the first of its container follows a comma; the first is paid for by the bracket.
      values++;
      const count = (commas[depth] ?? 0) + 1;
      commas[depth] = count;
      if (count >= MAX_KEYS) return { kind: 'keys', offset };
    }
    if (values > MAX_VALUES) return { kind: 'values', offset };
  }
  return null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
