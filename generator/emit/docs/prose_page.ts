/** A page in prose, as the document has it. */

import type { FunctionDeclaration, Group, Model, Page, PageSection } from '../../model/model.ts';
import { errorCode } from '../shared/declaration_facts.ts';
import {
  type Link,
  markdownCell,
  markdownCellCode,
  markdownCodeBlock,
  markdownLine,
  markdownText,
} from '../shared/encode/markdown.ts';
import type { EmitContext, File } from '../target.ts';
import { indexPage, linksFrom, proseFile } from './headings.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';

/** The codes that a function answers with, each once. */
function codesOf({ errors }: FunctionDeclaration, model: Model, link: Link): string {
  const codes = [...new Set(errors.map(({ code }) => code))];
  return codes.map((code) => markdownCellCode(errorCode(code, model), link)).join(', ');
}

/** What each function of a group must do, one row each. */
function duties(group: Group, model: Model, link: Link): string {
  const rows = model.functions
    .filter((declaration) => declaration.group === group)
    .map((declaration) => [
      markdownCellCode(declaration.name, link),
      markdownCell([summary(declaration.doc), ...declaration.promises.map(({ doc }) => doc)].join(' '), link),
      codesOf(declaration, model, link),
    ]);
  return table(['function', 'what it must do', 'errors'], rows);
}

function section({ title, doc, group, table: facts, example }: PageSection, model: Model, link: Link): string {
  const rows = (facts?.rows ?? []).map((row) => row.map((cell) => markdownCell(cell, link)));
  const parts = [
    `## ${markdownLine(title)}`,
    markdownText(doc, link),
    group === null ? '' : duties(group, model, link),
    table(
      (facts?.columns ?? []).map((column) => markdownCell(column)),
      rows,
    ),
    example === null ? '' : markdownCodeBlock(example.language, example.lines.join('\n')),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The page. `places`: where each name of the document is explained. */
export function prosePage(page: Page, model: Model, places: ReadonlyMap<string, string>, context: EmitContext): File {
  const path = proseFile(page);
  const link = linksFrom(path, places)('');
  const view = {
    title: markdownLine(page.title),
    doc: markdownText(page.doc, link),
    index: indexPage,
    body: page.sections.map((one) => section(one, model, link)).join('\n\n'),
  };
  return { path, text: context.template('docs/prose')(view) };
}
