const LONGEST = 60;

/**
 * Characters that would change how a terminal or an editor shows the rest of a line: controls, formatting characters (such as
 * bidirectional overrides and zero-width ones), line and paragraph separators, and lone surrogates.
 */
const UNPRINTABLE = /[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}\p{Surrogate}]/gu;

/** The text with every character that does not print written as `\uXXXX`. */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** The text with every character that does not print replaced by one that does, so that columns keep their places. */
export function maskUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => '\ufffd'.repeat(character.length));
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
