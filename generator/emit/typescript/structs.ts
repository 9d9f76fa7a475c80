/** `structs.js`: how each struct and union lies in memory. */

import {
  type DataModel,
  dataModels,
  type Field,
  type Model,
  type StructType,
  type UnionType,
} from '../../model/model.ts';
import { enumOf } from '../../model/queries.ts';
import { jsDoc, jsInteger, jsKey, jsString } from '../shared/encode/javascript.ts';
import {
  beforeFields,
  type FieldContext,
  fieldConstant,
  inlineCodec,
  isHiddenField,
  prepareField,
  readField,
  writeField,
} from './fields.ts';
import { Lines } from './lines.ts';
import { fieldName, typeName } from './names.ts';
import { scalarOf } from './scalars.ts';
import { chainCandidates, slotKind } from './slots.ts';

type Aggregate = StructType | UnionType;

interface Facts {
  readonly size: number;
  readonly alignment: number;
  readonly offsets: Readonly<Record<string, number>>;
}

/** Size, alignment and offsets of a struct in one data model. The two 64-bit models agree on every type that a document can say. */
export function layoutFacts(type: Aggregate, name: DataModel): Facts {
  return {
    ...type.layouts[name],
    offsets: Object.fromEntries(type.fields.map((field) => [fieldName(field), field.offsets[name]])),
  };
}

function factsCode({ size, alignment, offsets }: Facts): string {
  const list = Object.entries(offsets).map(([key, value]) => `${jsKey(key)}: ${value}`);
  return `{ size: ${size}, alignment: ${alignment}, offsets: { ${list.join(', ')} } }`;
}

/** Declares the layout of a struct; true if it is the same everywhere. */
function addLayout(lines: Lines, type: Aggregate, constant: string): boolean {
  const all = dataModels.map((name) => factsCode(layoutFacts(type, name)));
  const [lp64, llp64, ilp32, i386] = all;
  if (lp64 !== llp64) throw new Error(`${type.name} differs between LP64 and LLP64`);
  if (new Set(all).size === 1) {
    lines.add(`const ${constant} = ${lp64};`);
    return true;
  }
  lines.block(`const ${constant} = $.select({`, '});', () =>
    lines.add(`bits64: ${lp64},`, `ilp32: ${ilp32},`, `ilp32_i386: ${i386},`),
  );
  return false;
}

/** Constants that the fields of a struct need: codecs of inline arrays, members in force, chains. */
function addConstants(lines: Lines, type: Aggregate, context: FieldContext): void {
  for (const field of type.fields) {
    const constant = fieldConstant(field, context);
    const inline = inlineCodec(field, context.model);
    if (inline !== null) lines.add(`const ${constant} = ${inline};`);
    if (field.role === 'next' && type.kind === 'struct') {
      lines.add(
        `const ${constant} = () => [${chainCandidates(type, context.model)
          .map((other) => typeName(other, context.model))
          .join(', ')}];`,
      );
    }
    if (field.selector !== null) lines.add(`const ${constant} = new Map([${membersInForce(field, type).join(', ')}]);`);
  }
}

/** Pairs of the value of the selector and the member in force. */
function membersInForce(field: Field, owner: Aggregate): string[] {
  const selector = owner.fields.find((sibling) => sibling.name === field.selector);
  const type = selector === undefined ? null : enumOf(selector.type);
  const big = type === null ? false : (scalarOf(type)?.big ?? false);
  const union = field.type.kind === 'union' ? field.type : null;
  return (union?.fields ?? []).flatMap((member) =>
    member.when.flatMap((name) => {
      const value = type?.enumerators.find((enumerator) => enumerator.name === name)?.value;
      return value === undefined ? [] : [`[${jsInteger(value, big)}, ${jsString(fieldName(member))}]`];
    }),
  );
}

function addStruct(lines: Lines, type: StructType, context: FieldContext): void {
  const prepared = type.fields.flatMap((field) => prepareField(field, context));
  const tagField = type.fields.find((field) => field.role === 'structure_type');
  const next = type.fields.find((field) => field.role === 'next');
  const sizeField = type.fields.find((field) => field.role === 'struct_size');
  lines.block('write($scope, $block, $at, $value, $where) {', '},', () => {
    lines.add('$.check.object($value, $where);', ...beforeFields(context));
    const late = (field: Field): boolean => field.lengthOf.length > 0;
    for (const field of type.fields.filter((each) => !late(each))) lines.add(...writeField(field, context));
    for (const field of type.fields.filter(late)) lines.add(...writeField(field, context));
  });
  lines.block('read($rt, $block, $at) {', '},', () => {
    if (sizeField !== undefined)
      lines.add(`({ $block, $at } = $.widen($block, $at, Number(${readField(sizeField, context)}), ${context.size}));`);
    lines.block('return {', '};', () => {
      for (const field of type.fields)
        if (!isHiddenField(field)) lines.add(`${jsKey(fieldName(field))}: ${readField(field, context)},`);
    });
  });
  if (prepared.length > 0) lines.block('prepare($block, $at) {', '},', () => lines.add(...prepared));
  if (next !== undefined && tagField !== undefined) {
    const at = (field: Field): string => (context.offset(field) === '0' ? '$at' : `$at + ${context.offset(field)}`);
    lines.block('request($scope, $block, $at, $value, $where) {', '},', () => {
      lines.add(
        `this.prepare($block, $at);`,
        `$.setPointer($block.view, ${at(next)}, $scope.chain(${fieldConstant(next, context)}(), $value.${fieldName(next)}, $where, 'request'));`,
      );
    });
    const value =
      tagField.structureType === null
        ? '0'
        : jsInteger(tagField.structureType.value, scalarOf(tagField.type)?.big ?? false);
    lines.add(`tag: { key: ${jsString(fieldName(tagField))}, value: ${value} },`);
    lines.add(
      `readType: ($block, $at) => ${readField(tagField, context)},`,
      `readNext: ($block, $at) => $.getPointer($block.view, ${at(next)}),`,
    );
  }
}

/** True if a value can be read without following an address, so that it can be read when another member is in force. */
export function isPlainField(field: Field): boolean {
  if (field.array !== null && field.array.kind !== 'fixed') return false;
  if (field.shape.pointers.length > 0) return false;
  const kind = slotKind(field.type);
  if (kind === 'scalar') return true;
  if (kind !== 'aggregate') return false;
  const type = field.type.kind === 'alias' ? field.type.target : field.type;
  return (type.kind === 'struct' || type.kind === 'union') && type.fields.every(isPlainField);
}

function addUnion(lines: Lines, type: UnionType, context: FieldContext): void {
  lines.block('write($scope, $block, $at, $value, $where) {', '},', () => {
    lines.add(`if ($value === null || $.writeRaw($block, $at, ${context.size}, $value, $where)) return;`);
    lines.block(`switch ($.onlyKey($value, $where)) {`, '}', () => {
      for (const field of type.fields) {
        lines.block(`case ${jsString(fieldName(field))}: {`, '}', () =>
          lines.add(...writeField(field, context), 'break;'),
        );
      }
      lines.add('default:', "  throw new TypeError($where.concat(': no such member'));");
    });
  });
  lines.block('read($rt, $block, $at) {', '},', () => {
    lines.block('return {', '};', () => {
      for (const field of type.fields.filter(isPlainField))
        lines.add(`${jsKey(fieldName(field))}: ${readField(field, context)},`);
      lines.add(`$bytes: $block.bytes.slice($at, $at + ${context.size}),`);
    });
  });
  lines.block('readMember($rt, $block, $at, $member) {', '},', () => {
    lines.block('switch ($member) {', '}', () => {
      for (const field of type.fields)
        lines.add(
          `case ${jsString(fieldName(field))}:`,
          `  return { ${jsKey(fieldName(field))}: ${readField(field, context)} };`,
        );
      lines.add('default:', '  return null;');
    });
  });
}

/** True if the bytes of a struct mean the same in every process: it holds no address. */
export function isPlainStruct(type: StructType | UnionType): boolean {
  return type.kind === 'struct' && type.fields.every(isPlainField);
}

/** The text of `structs.js` below its imports. */
export function structsCode(model: Model): string {
  const lines = new Lines();
  for (const type of model.types) {
    if (type.kind !== 'struct' && type.kind !== 'union') continue;
    const name = typeName(type, model);
    const layout = `$$${name}`;
    const same = addLayout(lines, type, layout);
    const context: FieldContext = {
      owner: type,
      model,
      offset: (field) => (same ? String(field.offsets.lp64) : `${layout}.offsets.${fieldName(field)}`),
      size: same ? String(type.layouts.lp64.size) : `${layout}.size`,
    };
    addConstants(lines, type, context);
    lines.add(jsDoc(type.doc).trimEnd());
    lines.block(`export const ${name} = {`, '};', () => {
      lines.add(`name: ${jsString(type.name)},`, `...${layout},`, 'array: null,');
      if (isPlainStruct(type))
        lines.add(
          `encode: (value) => $.encodeStruct(${name}, value),`,
          `decode: (bytes) => $.decodeStruct(${name}, bytes),`,
        );
      if (type.kind === 'struct') addStruct(lines, type, context);
      else addUnion(lines, type, context);
    });
    lines.add('');
  }
  return lines.toString();
}
