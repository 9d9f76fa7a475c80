/** Text from a document, for Markdown: nothing of it is read as markup but code between backticks and lists of lines that begin with `- `. */

import { printable } from './unprintable.ts';

/** Where a piece of code is explained, relative to the page; null: nowhere. */
export type Link = (code: string) => string | null;

const noLink: Link = () => null;

/** One line, every run of blanks a single one. */
function oneLine(text: string): string {
  return printable(text)
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** Text without any character that has to be escaped somewhere. */
const plain = /^[^\\*_[\]|~$`#&<>]*$/;

function escapePlain(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[\\*[\]|~$`]|(?<!\S)#|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function codeSpan(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isTouching = text.startsWith('`') || text.endsWith('`');
  const isStripped = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
  const padding = isTouching || isStripped ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** A code span in a cell of a table. A bar in one of Markdown's own cannot always be written, so that one becomes HTML. */
function cellSpan(text: string): string {
  if (!text.includes('|')) return codeSpan(text);
  const entities = text.replace(/[^A-Za-z0-9 ]/g, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${entities}</code>`;
}

function linked(code: string, text: string, link: Link): string {
  const target = link(text);
  return target === null ? code : `[${code}](${target})`;
}

/** A piece of code. */
export function markdownCode(text: string, link: Link = noLink): string {
  const line = oneLine(text);
  return linked(codeSpan(line), line, link);
}

/** A piece of code in a cell of a table. */
export function markdownCellCode(text: string, link: Link = noLink): string {
  const line = oneLine(text);
  return linked(cellSpan(line), line, link);
}

/** A block of code, between fences that nothing in it ends. */
export function markdownCodeBlock(language: string, code: string): string {
  const text = printable(code).replace(/\n+$/, '');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function encodeInline(text: string, span: (code: string) => string, link: Link): string {
  const parts = text.split('`');
  // An odd number of backticks: the last one opens nothing and is text.
  const paired = parts.length % 2 === 1;
  let result = '';
  let lastIsCode = false;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const isCode = index % 2 === 1 && (paired || !isLast);
    const encoded = isCode ? linked(span(part), part, link) : `${isLast && !paired ? '\\`' : ''}${escapePlain(part)}`;
    if (encoded === '') continue;
    // Between two pieces of code stands something that is not seen, or their backticks would be one run.
    result += isCode && lastIsCode ? `<!-- -->${encoded}` : encoded;
    lastIsCode = isCode;
  }
  return result;
}

/** Keeps the start of a line from being read as a list or a rule. */
function guardLineStart(line: string): string {
  return line.replace(/^(?:[-+=]|[0-9]+[.)](?= |$))/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** Text on one line, such as a heading or a list item. */
export function markdownLine(text: string, link: Link = noLink): string {
  return guardLineStart(encodeInline(oneLine(text), codeSpan, link).trim());
}

/** Text in a cell of a table. */
export function markdownCell(text: string, link: Link = noLink): string {
  return encodeInline(oneLine(text.replace(/(^|\n)[ \t]*- /g, '$1• ')), cellSpan, link);
}

/** Paragraphs of text; lines that begin with `- ` are the items of a list. */
export function markdownText(text: string, link: Link = noLink): string {
  const blocks: string[] = [];
  for (const paragraph of printable(text).split(/\n *\n[ \n]*/)) {
    const items: { readonly isItem: boolean; text: string }[] = [];
    for (const line of paragraph.split('\n')) {
      const trimmed = line.trim();
      const last = items.at(-1);
      if (trimmed.startsWith('- ')) items.push({ isItem: true, text: trimmed.slice(2) });
      else if (last === undefined) items.push({ isItem: false, text: trimmed });
      else last.text += ` ${trimmed}`;
    }
    for (const [index, { isItem, text: content }] of items.entries()) {
      const line = `${isItem ? '- ' : ''}${markdownLine(content, link)}`;
      const last = blocks.length - 1;
      if (isItem && index > 0 && items[index - 1]?.isItem === true) blocks[last] = `${blocks[last]}\n${line}`;
      else if (line !== '') blocks.push(line);
    }
  }
  return blocks.join('\n\n');
}

/** The anchor that renderers derive from a heading: lower case, hyphens for spaces, other punctuation gone. */
export function markdownAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/ /g, '-');
}

/** The anchors of a page's headings, in their order: a heading that comes again gets a number. */
export function markdownAnchors(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const anchor = markdownAnchor(heading);
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}
