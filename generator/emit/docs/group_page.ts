/** The page of a group. */

import type { Group, Model } from '../../model/model.ts';
import { moduleName } from '../mojo/names.ts';
import { typeName } from '../shared/c_spelling.ts';
import {
  type Link,
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownLine,
  markdownText,
} from '../shared/encode/markdown.ts';
import { valueText } from '../shared/slot_facts.ts';
import type { EmitContext, File } from '../target.ts';
import { availability } from './availability.ts';
import { functionSection } from './functions.ts';
import { indexPage, linksFrom, pageOf } from './headings.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import { typeSection } from './types.ts';

function constantTable(group: Group, model: Model, link: Link): string {
  const rows = model.constants
    .filter((constant) => constant.group === group)
    .map((constant) => [
      markdownCellCode(constant.name),
      markdownCellCode(typeName(constant.type)),
      constant.value.kind === 'named'
        ? markdownCell(valueText(constant.value), link)
        : markdownCellCode(valueText(constant.value)),
      markdownCell(
        [constant.doc, ...(constant.unit === null ? [] : [`Unit: ${constant.unit}.`]), ...availability(constant)].join(
          ' ',
        ),
        link,
      ),
    ]);
  return table(['constant', 'type', 'value', 'meaning'], rows);
}

/** A list of what follows, each with a link and its first sentence. */
function contents(list: readonly { readonly name: string; readonly doc: string }[], link: Link): string {
  return list.map(({ name, doc }) => `- ${markdownCode(name, link)}: ${markdownLine(summary(doc), link)}`).join('\n');
}

function section(title: string, parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : `## ${title}\n\n${filled.join('\n\n')}`;
}

/** The page of a group: its constants, functions and types. `places`: where each name of the document is explained. */
export function groupPage(group: Group, model: Model, places: ReadonlyMap<string, string>, context: EmitContext): File {
  const path = pageOf(group);
  const links = linksFrom(path, places);
  const link = links('');
  const types = model.types.filter((type) => type.group === group);
  const functions = model.functions.filter((item) => item.group === group);
  const body = [
    section('Constants', [constantTable(group, model, link)]),
    section('Functions', [contents(functions, link), ...functions.map((item) => functionSection(item, model, links))]),
    section('Types', [contents(types, link), ...types.map((type) => typeSection(type, model, links))]),
  ];
  const view = {
    title: markdownLine(group.title),
    doc: markdownText(group.doc, link),
    index: indexPage,
    header: markdownCode(group.header.file),
    module: markdownCode(moduleName(group.header, model)),
    body: body.filter((part) => part !== '').join('\n\n'),
  };
  return { path, text: context.template('docs/group')(view) };
}
