/** Writes text of a document into Mojo, where nothing of it can end the docstring, comment or literal that it stands in. */

/** Characters that are invisible, reorder text or end a line somewhere: controls, soft hyphen, zero width and bidi marks, line and paragraph separators. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An escape of a Mojo string. A lone surrogate is no character and becomes the replacement character. */
function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A string literal: in double quotes, unless single ones need fewer escapes, as the formatter of the language has it. */
export function mojoString(text: string): string {
  const count = (mark: string): number => text.split(mark).length - 1;
  const quote = count('"') > count("'") ? "'" : '"';
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n');
  return quote + escaped.replace(unsafe, escapeOf) + quote;
}

/** One word or line inside a docstring. A quotation mark is escaped only where three of them would end the docstring. */
export function docText(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replace(/"{2,}/g, (run) => run.replaceAll('"', '\\"'))
    .replace(unsafe, escapeOf);
}

/** One line of a comment. */
export function commentText(text: string): string {
  return text.replace(unsafe, escapeOf);
}

/** An exact literal of a 64-bit floating-point number, or of a 32-bit one, in the type that is named. */
export function mojoFloat(value: number, type: string): string {
  const text = String(value);
  return `${type}(${/[.e]/.test(text) ? text : `${text}.0`})`;
}
