/** What the reference says of each declared type. */

import type {
  CallbackType,
  DataModel,
  DeclaredType,
  EnumType,
  Field,
  HandleType,
  Model,
  StructType,
  UnionType,
} from '../../model/model.ts';
import { dataModels } from '../../model/model.ts';
import { spell, spellCallback, typeName } from '../shared/c_spelling.ts';
import { callbackFacts, handleFacts, memberFacts, reservedValues, structFacts } from '../shared/declaration_facts.ts';
import {
  type Link,
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownCodeBlock,
  markdownLine,
  markdownText,
} from '../shared/encode/markdown.ts';
import { availability } from './availability.ts';
import { formatTable } from './formats.ts';
import { parameterTable, returnText } from './functions.ts';
import { kindOf } from './headings.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';

const dataModelTitles: Readonly<Record<DataModel, string>> = {
  lp64: 'LP64',
  llp64: 'LLP64',
  ilp32: 'ILP32',
  ilp32_i386: 'i386',
};

function enumParts(type: EnumType, link: Link): string[] {
  const value = (number: bigint): string =>
    markdownCellCode(type.flags && number >= 0n ? `0x${number.toString(16)}` : String(number));
  const rows = type.enumerators.map((item) => [
    markdownCellCode(item.name),
    value(item.value),
    markdownCell([item.doc, ...availability(item)].join(' '), link),
  ]);
  const reserved = reservedValues(type).map(({ values, doc }) => [markdownCellCode(values), markdownCell(doc, link)]);
  const width =
    type.underlying === null ? 'A C enum, 4 bytes wide.' : `Stored as ${markdownCode(typeName(type.underlying))}.`;
  return [
    type.flags ? `${width} Flags, combined bit by bit.` : width,
    table(['name', 'value', 'meaning'], rows),
    formatTable(type),
    table(['reserved', 'for'], reserved),
  ];
}

function fieldRow(field: Field, link: Link): string[] {
  return [
    markdownCellCode(spell(field.shape, field.name)),
    ...dataModels.map((model) => `${field.offsets[model]}`),
    markdownCell([field.doc, ...memberFacts(field), ...availability(field)].join(' '), link),
  ];
}

function aggregateParts(type: StructType | UnionType, link: Link): string[] {
  const titles = dataModels.map((model) => dataModelTitles[model]);
  const sizes = dataModels.map((model) => `${type.layouts[model].size}`);
  const alignments = dataModels.map((model) => `${type.layouts[model].alignment}`);
  return [
    type.kind === 'struct' ? markdownLine(structFacts(type).join(' '), link) : '',
    'Offsets, size and alignment in bytes, by data model:',
    table(
      ['field', ...titles, 'meaning'],
      [
        ...type.fields.map((field) => fieldRow(field, link)),
        ['*size*', ...sizes, ''],
        ['*alignment*', ...alignments, ''],
      ],
    ),
  ];
}

function callbackParts(type: CallbackType, model: Model, link: Link): string[] {
  return [
    markdownCodeBlock('c', `${spellCallback(type, model)};`),
    markdownLine(callbackFacts(type).join(' '), link),
    parameterTable(type.params, link),
    returnText(type, model, link),
  ];
}

function handleParts(type: HandleType, model: Model, link: Link): string[] {
  const functions = model.functions
    .filter((item) => item.handle === type && item.role !== null)
    .map((item) => [markdownCellCode(item.name, link), item.role ?? '', markdownCell(summary(item.doc), link)]);
  return [markdownLine(handleFacts(type, model).join(' '), link), table(['function', 'role', 'meaning'], functions)];
}

function partsOf(type: DeclaredType, model: Model, link: Link): string[] {
  switch (type.kind) {
    case 'enum':
      return enumParts(type, link);
    case 'struct':
    case 'union':
      return aggregateParts(type, link);
    case 'alias': {
      const flags = type.flagsOf === null ? '' : ` A combination of ${markdownCode(type.flagsOf.name, link)} values.`;
      const unit = type.unit === null ? '' : ` ${markdownLine(`Unit: ${type.unit}.`)}`;
      return [`Another name of ${markdownCode(typeName(type.target), link)}.${flags}${unit}`];
    }
    case 'callback':
      return callbackParts(type, model, link);
    case 'handle':
      return handleParts(type, model, link);
  }
}

/** One type, as a section. */
export function typeSection(type: DeclaredType, model: Model, links: (own: string) => Link): string {
  const link = links(type.name);
  return [
    `### ${markdownCode(type.name)} (${kindOf(type)})`,
    markdownText(type.doc, link),
    markdownLine(availability(type).join(' '), link),
    ...partsOf(type, model, link),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
