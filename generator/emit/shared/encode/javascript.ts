/** Writes text of a document into JavaScript and TypeScript, where nothing of it can end the literal or comment that it stands in. */

/** Characters that are invisible, reorder text or end a line somewhere: controls, soft hyphen, zero width and bidi marks, line and paragraph separators. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Text that a string literal can hold as it stands. */
const plainInString = /^[ -&(-;=-[\]-~]*$/;

/** A string literal in single quotes. */
export function jsString(text: string): string {
  if (plainInString.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(unsafe, unicodeEscape)
    .replace(/<\/(?=script)/gi, '<\\/');
  return `'${escaped}'`;
}

/** A property key: the name itself where it is a plain identifier, else a string literal. `__proto__` becomes a computed key, which is no setter. */
export function jsKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : jsString(name);
}

/** Words of printable ASCII with a space between them, which a comment can hold as they stand. */
const plainInComment = /^(?!@)[!-)+-~]+(?: [!-)+-~]+)*$/;

/** Text of one paragraph or more inside a block comment, as lines without the leading asterisks. */
export function commentLines(text: string, width = 110): string[] {
  if (text.length <= width && plainInComment.test(text)) return [text];
  const lines: string[] = [];
  // Nearly all text is plain, and need not be looked at word by word.
  const isPlain = /^[\n\t\x20-\x7e]*$/.test(text) && !text.includes('*/') && !text.includes('/*');
  for (const paragraph of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    if (lines.length > 0) lines.push('');
    let line = '';
    for (const word of paragraph.split(/[ \n\t]+/).filter((part) => part !== '')) {
      const safe = isPlain
        ? word
        : word.replace(unsafe, unicodeEscape).replaceAll('*/', '*\\/').replaceAll('/*', '/\\*');
      if (line !== '' && line.length + 1 + safe.length > width) {
        lines.push(line);
        line = '';
      }
      // A line that begins with @ would be a tag.
      line = line === '' ? (safe.startsWith('@') ? `\\${safe}` : safe) : `${line} ${safe}`;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** A JSDoc comment with the given indentation. `tags` are complete lines such as `@deprecated …`, already encoded. */
export function jsDoc(text: string, tags: readonly string[] = [], indent = ''): string {
  const lines = [...commentLines(text), ...(tags.length > 0 && text !== '' ? [''] : []), ...tags];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

/** One JSDoc tag, such as `@param name What it is.`, on as many lines as needed. */
export function jsDocTag(tag: string, text: string): string[] {
  return commentLines(text.replace(/\n{2,}/g, '\n')).map((line, index) =>
    index === 0 ? `${tag} ${line}` : `  ${line}`,
  );
}

/** A number or bigint literal for an integer. */
export function jsInteger(value: bigint, big: boolean): string {
  return big ? `${value}n` : `${value}`;
}
