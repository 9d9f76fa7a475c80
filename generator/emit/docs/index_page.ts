/** The page that everything starts from. */

import type { Group, Model } from '../../model/model.ts';
import { moduleName } from '../mojo/names.ts';
import {
  type Link,
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownLine,
  markdownText,
} from '../shared/encode/markdown.ts';
import type { EmitContext, File } from '../target.ts';
import { indexHeadings, indexPage, linksFrom, pageOf, proseFile } from './headings.ts';
import { loaderTables } from './loaders.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';

function groupTable(model: Model, link: Link): string {
  const rows = model.groups.map((group) => {
    const count = (list: readonly { readonly group: Group }[]): string =>
      `${list.filter((item) => item.group === group).length}`;
    return [
      `[${markdownCell(group.title)}](${pageOf(group)})`,
      markdownCellCode(group.header.file),
      count(model.functions),
      count(model.types),
      markdownCell(summary(group.doc), link),
    ];
  });
  return table(['group', 'header', 'functions', 'types', 'about'], rows);
}

function pageList(model: Model, link: Link): string {
  return model.pages
    .map((page) => `- [${markdownLine(page.title)}](${proseFile(page)}): ${markdownLine(summary(page.doc), link)}`)
    .join('\n');
}

function languageTable(model: Model): string {
  return table(
    ['language', 'how to reach it'],
    [
      ...model.headers.map((header) => ['C', markdownCellCode(`#include "${header.file}"`)]),
      ...model.headers.map((header) => ['Mojo', markdownCellCode(`from ${moduleName(header, model)} import …`)]),
      ['TypeScript', markdownCellCode("import { open } from './typescript/index.js'; const library = open();")],
    ],
  );
}

function errorText(model: Model, link: Link): string {
  if (model.errors.kind === 'none') return '';
  const rows = model.errors.codes.map(({ name, doc }) => [markdownCellCode(name), markdownCell(doc, link)]);
  const convention =
    model.errors.kind === 'negative_errno'
      ? 'Functions that return a status return 0 on success and a negative error number on failure.'
      : `Functions that return a status return ${markdownCode(model.errors.type.name, link)}: ${model.errors.success
          .map((item) => markdownCode(item.name, link))
          .join(', ')} on success, else an error.`;
  return `${convention} In Mojo and TypeScript a failure is raised as an error that names the code.\n\n${table(['code', 'meaning'], rows)}`;
}

function namedTable(
  head: string,
  list: readonly { readonly name: string; readonly doc: string }[],
  link: Link,
): string {
  return table(
    [head, 'meaning'],
    list.map(({ name, doc }) => [markdownCellCode(name), markdownCell(doc, link)]),
  );
}

/** The index: what the library is, its groups, and what all of them share. */
export function index(model: Model, places: ReadonlyMap<string, string>, context: EmitContext): File {
  const link = linksFrom(indexPage, places)('');
  const predicates = model.predicates.map(({ name, params, doc }) => ({
    name: `${name}(${params.map((param) => param.name).join(', ')})`,
    doc,
  }));
  const sections = [
    [indexHeadings.groups, groupTable(model, link)],
    [indexHeadings.pages, pageList(model, link)],
    [indexHeadings.languages, languageTable(model)],
    [indexHeadings.errors, errorText(model, link)],
    [indexHeadings.promises, namedTable('promise', model.promises, link)],
    [indexHeadings.conditions, namedTable('condition', predicates, link)],
    [indexHeadings.runtimes, loaderTables()],
  ] as const;
  const view = {
    name: markdownCode(model.abi),
    version: markdownLine(model.version.text),
    license: model.license === null ? '' : markdownLine(model.license),
    doc: markdownText(model.doc, link),
    hash: model.documentHash,
    library: markdownCode(model.library),
    body: sections.flatMap(([title, text]) => (text === '' ? [] : [`## ${title}\n\n${text}`])).join('\n\n'),
  };
  return { path: indexPage, text: context.template('docs/index')(view) };
}
