/**
 * Characters that must not stand raw in a text that people read: controls, line separators, bidirectional and invisible format characters, surrogates
 * without a partner, non-characters. Listed rather than asked of the engine, whose Unicode tables differ between versions.
 */
const unprintable =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{D800}-\u{DFFF}]|[\u{E0000}-\u{E0FFF}]/gu;

/** A visible stand-in for a character: `<U+202E>`. */
function visible(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Most texts are of this kind, and have nothing to replace. */
const plain = /^[ -~\n]*$/;

/** The text with line feeds alone at the ends of its lines, spaces for tabs, and a visible stand-in for what would not be seen. */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(unprintable, visible);
}
