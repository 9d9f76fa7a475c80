/** What the reference says of each declared type. */

import type { DataModel, DeclaredType, EnumType, Field, Model, StructType, UnionType } from '../../model/model.ts';
import { dataModels } from '../../model/model.ts';
import { describeHandle } from '../c/describe.ts';
import { fieldFacts } from '../c/describe_slot.ts';
import { spell, spellCallback, spellFunction, typeName } from '../shared/c_spelling.ts';
import { markdownCell, markdownCode, markdownText } from '../shared/encode/markdown.ts';
import { parameterTable } from './functions.ts';
import { history } from './history.ts';
import { table } from './table.ts';

const dataModelTitles: Readonly<Record<DataModel, string>> = {
  lp64: 'LP64',
  llp64: 'LLP64',
  ilp32: 'ILP32',
  ilp32_i386: 'ILP32 (i386)',
};

function enumText(type: EnumType): string {
  const value = (number: bigint): string =>
    markdownCode(type.flags && number >= 0n ? `0x${number.toString(16)}` : String(number));
  const rows = type.enumerators.map((item) => [
    markdownCode(item.name),
    value(item.value),
    markdownCell([item.doc, ...history(item)].join(' ')),
  ]);
  const reserved = type.reserved.map((range) => [
    markdownCode(range.from === range.to ? `${range.from}` : `${range.from} to ${range.to}`),
    markdownCell(range.doc),
  ]);
  const width =
    type.underlying === null ? 'A C enum, 4 bytes wide.' : `Stored as ${markdownCode(typeName(type.underlying))}.`;
  return [
    type.flags ? `${width} Flags, combined bit by bit.` : width,
    table(['name', 'value', 'meaning'], rows),
    formatTable(type),
    table(['reserved', 'for'], reserved),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formatTable(type: EnumType): string {
  const rows = type.enumerators.flatMap(({ name, format }) => {
    if (format === null) return [];
    const channels = format.channels.map((channel) => `${channel.name}${channel.bits}`).join(' ');
    const optional = (text: string | null): string => (text === null ? '–' : markdownCode(text));
    return [
      [
        markdownCode(name),
        `${format.bytesPerPixel}`,
        markdownCell(`${channels} ${format.numeric}${format.colorSpace === 'srgb' ? ' sRGB' : ''}`),
        format.optional ? 'yes' : 'no',
        optional(format.vulkan),
        optional(format.opengl?.internalFormat ?? null),
        optional(format.drm),
      ],
    ];
  });
  return table(['format', 'bytes per pixel', 'channels', 'optional', 'Vulkan', 'OpenGL', 'DRM'], rows);
}

function fieldRow(field: Field): string[] {
  const offsets = dataModels.map((model) => `${field.offsets[model]}`);
  const facts = [...fieldFacts(field)];
  if (field.structureType !== null) facts.push(`Always \`${field.structureType.name}\`.`);
  if (field.selector !== null) facts.push(`\`${field.selector}\` says which member is in force.`);
  if (field.when.length > 0) facts.push(`In force for ${field.when.map((name) => `\`${name}\``).join(', ')}.`);
  return [
    markdownCode(spell(field.shape, field.name)),
    ...offsets,
    markdownCell([field.doc, ...facts, ...history(field)].join(' ')),
  ];
}

function aggregateText(type: StructType | UnionType): string {
  const sizes = dataModels.map((model) => [
    dataModelTitles[model],
    `${type.layouts[model].size}`,
    `${type.layouts[model].alignment}`,
  ]);
  const titles = dataModels.map((model) => `offset ${dataModelTitles[model]}`);
  const chain =
    type.kind === 'struct' && type.extends.length > 0
      ? `May stand in the chain of ${type.extends.map((base) => markdownCode(base.name)).join(', ')}.`
      : '';
  return [
    chain,
    table(['field', ...titles, 'meaning'], type.fields.map(fieldRow)),
    table(['data model', 'size in bytes', 'alignment in bytes'], sizes),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function bodyOf(type: DeclaredType, model: Model): string {
  switch (type.kind) {
    case 'enum':
      return enumText(type);
    case 'struct':
    case 'union':
      return aggregateText(type);
    case 'alias': {
      const flags = type.flagsOf === null ? '' : ` A combination of ${markdownCode(type.flagsOf.name)} values.`;
      return `Another name of ${markdownCode(typeName(type.target))}.${flags}`;
    }
    case 'callback':
      return [`\`\`\`c\n${spellCallback(type, model)};\n\`\`\``, parameterTable(type.params)]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'handle': {
      const functions = model.functions
        .filter((item) => item.handle === type)
        .map((item) => [markdownCode(item.role ?? ''), markdownCode(spellFunction(item, model.errors))]);
      // The first paragraphs are the documentation, which stands above already.
      const facts = describeHandle({ ...type, doc: '' }, model)
        .map((paragraph) => paragraph.text)
        .filter((text) => text !== '');
      return [markdownText(facts.join(' ')), table(['role', 'function'], functions)]
        .filter((part) => part !== '')
        .join('\n\n');
    }
  }
}

/** One type, as a section. */
export function typeSection(type: DeclaredType, model: Model): string {
  const kind = type.kind === 'enum' && type.isFormat ? 'pixel formats' : type.kind;
  return [
    `### ${markdownCode(type.name)} (${kind})`,
    markdownText([type.doc, history(type).join(' ')].filter((part) => part !== '').join('\n\n')),
    bodyOf(type, model),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
