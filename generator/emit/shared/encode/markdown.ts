/** Text from a document, for Markdown: nothing of it is read as markup but code between backticks. */

/** Characters that Markdown or the HTML inside it gives a meaning. */
const special = /[\\*_{}[\]<>()#+!|~&$^]/g;

function escapePlain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(special, (character) => (character === '&' ? character : `\\${character}`))
    .replace(/\\(&(?:amp|lt|gt);)/g, '$1');
}

/** A piece of code, between as many backticks as it needs. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replace(/\s+/g, ' ')}${padding}${fence}`;
}

function encodeInline(text: string): string {
  const parts = text.split('`');
  // An odd number of backticks: the last one opens nothing and is text.
  const paired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (paired || index < parts.length - 1);
      if (isCode) return part === '' ? '' : markdownCode(part);
      return !paired && index === parts.length - 1 ? `\\\`${escapePlain(part)}` : escapePlain(part);
    })
    .join('');
}

/** Keeps the start of a line from being read as a list, a heading, a quotation or a rule. */
function guardLineStart(line: string): string {
  return line.replace(/^(\s*)([-=]|[0-9]+[.)])/, (_, space: string, mark: string) => {
    return mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
  });
}

/** Paragraphs of text. */
export function markdownText(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => guardLineStart(encodeInline(paragraph.replace(/\s*\n\s*/g, ' ').trim())))
    .join('\n\n');
}

/** Text on one line, such as a heading or a list item. */
export function markdownLine(text: string): string {
  return guardLineStart(encodeInline(text.replace(/\s+/g, ' ').trim()));
}

/** Text in a cell of a table. Code keeps its bars only if they are escaped there too. */
export function markdownCell(text: string): string {
  return encodeInline(text.replace(/\s+/g, ' ').trim()).replace(/(?<!\\)\|/g, '\\|');
}

/** The anchor that renderers derive from a heading: lower case, hyphens for spaces, other punctuation gone. */
export function markdownAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/ /g, '-');
}
