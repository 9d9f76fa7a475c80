/** Docstrings, in the form that `mojo doc` demands: a summary that is a sentence, then paragraphs, then sections. */

import { docText } from '../shared/encode/mojo.ts';

const width = 80;

/** A section of a docstring: `Args`, `Returns`, … */
export interface Section {
  readonly title: 'Parameters' | 'Args' | 'Returns' | 'Raises';
  /** Named entries, each with its description, or text alone. */
  readonly entries: readonly {
    readonly name: string | null;
    readonly text: string;
    readonly items?: readonly string[];
  }[];
}

/** Text that begins like a sentence and ends like one, as the documentation tool demands. A first word that looks like code becomes code. */
export function sentence(text: string): string {
  let result = text.replace(/\s+/g, ' ').trim();
  const first = /^[a-z][A-Za-z0-9_]*/.exec(result)?.[0] ?? '';
  if (first !== '') {
    const isCode = /[_A-Z0-9]/.test(first.slice(1));
    result = (isCode ? `\`${first}\`` : first.charAt(0).toUpperCase() + first.slice(1)) + result.slice(first.length);
  }
  if (/[.!?`]$/.test(result)) return result;
  return `${result.replace(/[\s:;,]+$/, '')}.`;
}

/** Breaks text into lines of at most `columns` characters; a word that is alone and would look like the title of a section becomes code. */
export function wrap(text: string, columns: number, hanging = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const safe = docText(word);
    const room = columns - (lines.length === 0 ? 0 : hanging);
    if (line !== '' && line.length + 1 + safe.length > room) {
      lines.push(line);
      line = safe;
    } else line = line === '' ? safe : `${line} ${safe}`;
  }
  lines.push(line);
  return lines.map((text, index) => (index === 0 ? '' : ' '.repeat(hanging)) + text.replace(/^(\w+):$/, '`$1`:'));
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** The first sentence of a paragraph, which is the summary, and the rest. */
function splitSentence(paragraph: string): readonly [string, string] {
  const end = /[.!?] (?=[A-Z`])(?!Unit: )/.exec(paragraph);
  return end === null ? [paragraph, ''] : [paragraph.slice(0, end.index + 1), paragraph.slice(end.index + 2)];
}

function sectionLines(section: Section, pad: string): string[] {
  const lines = ['', `${pad}${section.title}:`];
  const columns = width - pad.length - 4;
  for (const { name, text, items } of section.entries) {
    const label = name === null ? '' : `${name}: `;
    lines.push(...wrap(`${label}${sentence(text)}`, columns, name === null ? 0 : 4).map((line) => `${pad}    ${line}`));
    if (items !== undefined && items.length > 0) {
      lines.push('');
      lines.push(...items.flatMap((item) => wrap(`- ${item}`, columns, 2).map((line) => `${pad}    ${line}`)));
    }
  }
  return lines;
}

/** A docstring at a depth of indentation: documentation, remarks that follow it as paragraphs of their own, and sections. */
export function docstring(
  depth: number,
  doc: string,
  remarks: readonly string[] = [],
  sections: readonly Section[] = [],
): string[] {
  const pad = ' '.repeat(depth * 4);
  const [first = '', ...others] = paragraphsOf(doc);
  const [summary, more] = splitSentence(first);
  const rest = more === '' ? others : [more, ...others];
  const used = sections.filter((section) => section.entries.length > 0);
  const opening = wrap(sentence(summary), width - pad.length - 3);
  // A quotation mark right after those that open the docstring would be taken for one of them by a reader.
  const start = (opening[0] ?? '').replace(/^"/, ' "');
  const paragraphs = [...rest, ...remarks].map((text) => wrap(sentence(text), width - pad.length));
  const isShort = opening.length === 1 && paragraphs.length === 0 && used.length === 0;
  if (isShort && pad.length + start.length + 6 <= width) return [`${pad}"""${start}"""`];
  return [
    `${pad}"""${start}`,
    ...opening.slice(1).map((line) => pad + line),
    ...paragraphs.flatMap((lines) => ['', ...lines.map((line) => pad + line)]),
    ...used.flatMap((section) => sectionLines(section, pad)),
    `${pad}"""`,
  ];
}

/** The remarks about the history of a declaration. */
export function history(declaration: {
  readonly since?: string | null;
  readonly deprecated: { readonly since: string; readonly replacement: string | null; readonly doc: string } | null;
}): string[] {
  const remarks: string[] = [];
  if (declaration.since != null) remarks.push(`Since version ${declaration.since}.`);
  if (declaration.deprecated !== null) {
    const { since, replacement, doc } = declaration.deprecated;
    remarks.push(
      `Deprecated since version ${since}: ${doc}${replacement === null ? '' : ` Use \`${replacement}\` instead.`}`,
    );
  }
  return remarks;
}
