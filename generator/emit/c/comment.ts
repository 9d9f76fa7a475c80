/** Block comments, wrapped. The only way in which text of a document reaches a header as a comment. */

import { commentText } from '../shared/encode/c.ts';

/** Columns of a line of the headers. */
export const lineWidth = 100;

/** A paragraph of a comment: running text, or an entry whose following lines are set in. */
export interface Paragraph {
  readonly text: string;
  /** Spaces before the lines after the first. */
  readonly hanging: number;
  /** True: an empty line stands before it. */
  readonly apart: boolean;
}

function wrap(text: string, width: number, hanging: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(hanging) + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The paragraphs of a documentation text: empty lines separate them, and a line that begins with `- ` is an entry of its own. */
export function paragraphs(doc: string): Paragraph[] {
  const result: Paragraph[] = [];
  for (const block of doc.replaceAll('\r\n', '\n').split(/\n[ \t]*\n+/)) {
    let apart = true;
    let text = '';
    const flush = (): void => {
      if (text.trim() === '') return;
      result.push({ text, hanging: text.startsWith('- ') ? 2 : 0, apart });
      apart = false;
      text = '';
    };
    for (const line of block.split('\n')) {
      if (line.trimStart().startsWith('- ')) flush();
      text = text === '' ? line.trim() : `${text} ${line.trim()}`;
    }
    flush();
  }
  return result;
}

/** An entry that follows the line before without an empty line. */
export function entry(text: string, hanging = 4): Paragraph {
  return { text, hanging, apart: false };
}

/** The same list, its first paragraph set apart by an empty line. */
export function setApart(list: readonly Paragraph[]): Paragraph[] {
  return list.map((paragraph, index) => (index === 0 ? { ...paragraph, apart: true } : paragraph));
}

/** A block comment at the given indentation, without a newline at its end; on one line where it fits. `opening` is `/**` or `/*`. */
export function blockComment(list: readonly Paragraph[], indentation = '', opening = '/**'): string {
  const width = lineWidth - indentation.length - 3;
  const lines: string[] = [];
  for (const { text, hanging, apart } of list) {
    // The text is encoded whole, so that what wrapping puts together or apart can form nothing new: lines begin with ` * `.
    const wrapped = commentText(text.replaceAll('\n', ' '))
      .split('\n')
      .flatMap((line) => wrap(line, width, hanging));
    if (wrapped.length === 0) continue;
    if (apart && lines.length > 0) lines.push('');
    lines.push(...wrapped.map((line) => commentText(line)));
  }
  const only = lines[0] ?? '';
  if (lines.length <= 1 && indentation.length + opening.length + only.length + 4 <= lineWidth)
    return `${indentation}${opening} ${only} */`;
  return [
    `${indentation}${opening}`,
    ...lines.map((line) => `${indentation} * ${line}`.trimEnd()),
    `${indentation} */`,
  ].join('\n');
}
