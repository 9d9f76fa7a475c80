const LONGEST = 60;

/**
 * Characters that would change how a terminal or an editor shows the rest of a line: controls, line and
 * paragraph separators, bidirectional overrides, zero-width characters and lone surrogates.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with every character that does not print written as `\uXXXX`. */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text with every character that does not print replaced by one that does, so that columns keep their places. */
export function maskUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** A text from a document as it appears in a message: quoted, printable, and cut when it is very long. */
export function quote(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `"${escapeUnprintable(short.replace(/["\\]/g, '\\$&'))}"`;
}

/** Items as a phrase: `a`, `a or b`, `a, b or c`; `limit` items at most, the rest as a count. */
export function listOf(items: readonly string[], word: 'or' | 'and' = 'or', limit = 12): string {
  if (items.length > limit) return `${items.slice(0, limit).join(', ')} … (${items.length} in all)`;
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
