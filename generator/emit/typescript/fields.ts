/** The code that writes and reads each field of a struct or union. */

import { memoizeObject } from '../../memoize.ts';
import type { Field, Model, StructType, UnionType } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import { jsInteger, jsString } from '../shared/encode/javascript.ts';
import { valueCode } from './call.ts';
import { fieldName, typeName } from './names.ts';
import { checkCode, getCode, getFlatCode, type Scalar, scalarOf, setCode } from './scalars.ts';
import { callbackCode, callbackOf, codecCode, elementKind, slotKind } from './slots.ts';

export interface FieldContext {
  readonly owner: StructType | UnionType;
  readonly model: Model;
  /** Code of the offset of a field from the start of the value. */
  readonly offset: (field: Field) => string;
  /** Code of the size of the owner. */
  readonly size: string;
}

const at = (field: Field, context: FieldContext): string => {
  const offset = context.offset(field);
  return offset === '0' ? '$at' : `$at + ${offset}`;
};

/** Name of the module constant that belongs to a field. */
export function fieldConstant(field: Field, context: FieldContext): string {
  return `$$${typeName(context.owner, context.model)}_${fieldName(field)}`;
}

/** True if the caller neither gives nor sees the field. */
export function isHiddenField(field: Field): boolean {
  return field.role === 'struct_size' || field.lengthOf.length > 0 || field.userDataOf.length > 0;
}

/** Code of the codec of an inline array, or null for a field that is none. */
export function inlineCodec(field: Field, model: Model): string | null {
  const { dimensions } = field.shape;
  if (dimensions.length === 0) return null;
  const kind = elementKind(field.type);
  const outer = kind === 'characters' ? dimensions.slice(0, -1) : dimensions;
  const inner =
    kind === 'characters'
      ? `$.inlineText(${dimensions[dimensions.length - 1]})`
      : codecCode(field.type, false, model, '');
  return outer.reduceRight((codec, length) => `$.inlineArray(${codec}, ${length})`, inner);
}

function where(field: Field): string {
  return `\`\${$where}.${fieldName(field)}\``;
}

function scalarRequired(field: Field): Scalar {
  const scalar = scalarOf(field.type);
  if (scalar === null) throw new Error(`${field.name} is no integer`);
  return scalar;
}

function given(field: Field): string {
  const value = `$value.${fieldName(field)}`;
  if (field.defaultValue === null) return value;
  const scalar = scalarOf(field.type);
  const element = valueCode(field.defaultValue, scalar?.big ?? false);
  const whole = field.shape.dimensions.reduceRight((inner, length) => `Array(${length}).fill(${inner})`, element);
  return `$.given(${value}, ${whole})`;
}

/** Writes a field through a pointer: code of the address. */
function pointedCode(field: Field, value: string, model: Model): string {
  const empty = field.nullable ? `${value} === null || ${value} === undefined ? 0 : ` : '';
  return `${empty}$scope.value(${codecCode(field.type, false, model, '')}, ${value}, ${where(field)})`;
}

function listWrite(field: Field, place: string, context: FieldContext): string[] {
  const value = given(field);
  const kind = elementKind(field.type);
  const codec = codecCode(field.type, false, context.model, '');
  const variable = `$list_${field.name}`;
  const empty = field.nullable
    ? `$value.${fieldName(field)} === null || $value.${fieldName(field)} === undefined ? `
    : '';
  if (field.array?.kind === 'terminated') {
    const made =
      kind === 'characters'
        ? `$scope.text(${value}, ${where(field)})`
        : `$scope.terminatedList(${codec}, ${value}, ${where(field)})`;
    return [`$.setPointer($block.view, ${place}, ${empty}${empty === '' ? '' : '0 : '}${made});`];
  }
  const method = { bytes: 'bytes', characters: 'characters', values: 'list' }[kind];
  const made = `$scope.${method}(${kind === 'values' ? `${codec}, ` : ''}${value}, ${where(field)})`;
  return [
    `const ${variable} = ${empty}${empty === '' ? '' : 'null : '}${made};`,
    `$.setPointer($block.view, ${place}, ${field.nullable ? `${variable} === null ? 0 : ` : ''}${variable}.address);`,
  ];
}

function lengthWrite(field: Field, place: string, context: FieldContext): string[] {
  const scalar = scalarRequired(field);
  const counts = context.owner.fields
    .filter((sibling) => field.lengthOf.includes(sibling.name))
    .map((sibling) => {
      const inBytes =
        sibling.array?.kind === 'counted' && sibling.array.unit === 'bytes' && elementKind(sibling.type) === 'values';
      const count = `$list_${sibling.name}.length${inBytes ? ` * ${codecCode(sibling.type, false, context.model, '')}.size` : ''}`;
      return sibling.nullable ? `$list_${sibling.name} === null ? null : ${count}` : count;
    });
  const length = `$.check.sameLength(${where(field)}, ${counts.join(', ')})`;
  return [
    `${setCode(scalar, '$block.view', place, checkCode(scalar, scalar.big ? `BigInt(${length})` : length, false, '$where', jsString(fieldName(field))))};`,
  ];
}

/** Statements that write a field from `$value`. */
export function writeField(field: Field, context: FieldContext): string[] {
  const { model, owner } = context;
  const place = at(field, context);
  const scalar = scalarOf(field.type);
  const value = `$value.${fieldName(field)}`;
  if (field.role === 'struct_size' || field.role === 'structure_type') return prepareField(field, context);
  if (field.role === 'next')
    return [
      `$.setPointer($block.view, ${place}, $scope.chain(${fieldConstant(field, context)}(), ${value}, ${where(field)}));`,
    ];
  if (field.lengthOf.length > 0) return lengthWrite(field, place, context);
  if (field.userDataOf.length > 0) return [`$.setPointer($block.view, ${place}, $id_${field.name} ?? 0);`];
  if (field.shape.dimensions.length > 0)
    return [`${fieldConstant(field, context)}.write($scope, $block, ${place}, ${given(field)}, ${where(field)});`];
  if (field.array !== null) return listWrite(field, place, context);
  if (field.shape.pointers.length > 0)
    return [`$.setPointer($block.view, ${place}, ${pointedCode(field, value, model)});`];
  if (scalar !== null) {
    const checked = checkCode(scalar, given(field), field.nullable, '$where', jsString(fieldName(field)));
    const { min, max } = field.range;
    const limit = (bound: bigint | null): string => (bound === null ? 'null' : jsInteger(bound, scalar.big));
    const ranged =
      min === null && max === null
        ? checked
        : `$.check.range(${checked}, ${limit(min)}, ${limit(max)}, $where, ${jsString(fieldName(field))})`;
    return [`${setCode(scalar, '$block.view', place, ranged)};`];
  }
  switch (slotKind(field.type)) {
    case 'text': {
      const text = field.defaultValue === null ? value : given(field);
      const empty = field.nullable ? `${value} === null || ${value} === undefined ? 0 : ` : '';
      return [`$.setPointer($block.view, ${place}, ${empty}$scope.text(${text}, ${where(field)}));`];
    }
    case 'callback': {
      const id = field.userData === null ? 'null' : `$id_${field.userData}`;
      const fn = field.nullable ? value : `$.nonZero(${value}, null, $where, ${jsString(fieldName(field))})`;
      return [
        `$.setPointer($block.view, ${place}, $scope.callback(${callbackCode(field.type, model)}, ${fn}, ${where(field)}, ${id}));`,
      ];
    }
    default: {
      const codec = codecCode(field.type, false, model, '');
      if (field.selector === null) return [`${codec}.write($scope, $block, ${place}, ${value}, ${where(field)});`];
      const selector = owner.fields.find((sibling) => sibling.name === field.selector);
      const kind = selector === undefined ? 'undefined' : given(selector);
      return [
        `${codec}.write($scope, $block, ${place}, $.inForce(${fieldConstant(field, context)}, ${kind}, ${value}, ${where(field)}), ${where(field)});`,
      ];
    }
  }
}

/** Statements that come before all others: the numbers of registrations that share user data. */
export function beforeFields(context: FieldContext): string[] {
  return context.owner.fields
    .filter((field) => field.userDataOf.length > 0)
    .map((field) => {
      const owners = context.owner.fields.filter((sibling) => field.userDataOf.includes(sibling.name));
      const types = owners.map((sibling) => callbackOf(sibling.type));
      const id =
        new Set(types).size < types.length
          ? 'null'
          : `$scope.runtime.callbacks.idFor(${owners.map((sibling) => `$value.${fieldName(sibling)}`).join(', ')})`;
      return `const $id_${field.name} = ${id};`;
    });
}

/** Statements that fill in what the caller never gives: sizes and structure types, also of structs nested by value. */
export function prepareField(field: Field, context: FieldContext): string[] {
  const place = at(field, context);
  const scalar = scalarOf(field.type);
  if (field.role === 'struct_size' && scalar !== null)
    return [`${setCode(scalar, '$block.view', place, scalar.big ? `BigInt(${context.size})` : context.size)};`];
  if (field.role === 'structure_type' && scalar !== null && field.structureType !== null) {
    return [`${setCode(scalar, '$block.view', place, jsInteger(field.structureType.value, scalar.big))};`];
  }
  const nested = resolveAlias(field.type);
  const isNested =
    nested.kind === 'struct' &&
    field.shape.pointers.length === 0 &&
    field.shape.dimensions.length === 0 &&
    needsPreparation(nested);
  return isNested ? [`${codecCode(field.type, false, context.model, '')}.prepare($block, ${place});`] : [];
}

/** True if a struct holds something that the caller never gives. */
export const needsPreparation: (struct: StructType) => boolean = memoizeObject((struct) =>
  struct.fields.some((field) => {
    if (field.role === 'struct_size' || field.role === 'structure_type') return true;
    const nested = resolveAlias(field.type);
    return (
      nested.kind === 'struct' &&
      field.shape.pointers.length === 0 &&
      field.shape.dimensions.length === 0 &&
      needsPreparation(nested)
    );
  }),
);

function countRead(field: Field, context: FieldContext): string {
  const { array } = field;
  const counter =
    array?.kind === 'counted' ? context.owner.fields.find((sibling) => sibling.name === array.by) : undefined;
  if (array?.kind !== 'counted' || counter === undefined) throw new Error(`${field.name} has no length`);
  const scalar = scalarRequired(counter);
  const raw = getFlatCode(scalar, '$block.view', at(counter, context));
  const number = scalar.big ? `Number(${raw})` : raw;
  const inBytes = array.unit === 'bytes' && elementKind(field.type) === 'values';
  return inBytes ? `Math.floor(${number} / ${codecCode(field.type, false, context.model, '')}.size)` : number;
}

/** Code that reads a field. */
export function readField(field: Field, context: FieldContext): string {
  const { model, owner } = context;
  const place = at(field, context);
  const pointer = `$.getPointer($block.view, ${place})`;
  const codec = (): string => codecCode(field.type, false, model, '');
  const kind = elementKind(field.type);
  if (field.role === 'next')
    return `$.readChain($rt, ${fieldConstant(field, context)}(), ${typeName(owner, model)}, ${pointer})`;
  if (field.shape.dimensions.length > 0) return `${fieldConstant(field, context)}.read($rt, $block, ${place})`;
  if (field.array?.kind === 'terminated')
    return kind === 'characters' ? `$rt.text(${pointer})` : `$.readTerminatedList($rt, ${codec()}, ${pointer})`;
  if (field.array?.kind === 'counted') {
    const count = countRead(field, context);
    const list =
      kind === 'characters'
        ? `$.readText($rt, ${pointer}, ${count})`
        : `$.readList($rt, ${kind === 'bytes' ? '$.u8' : codec()}, ${pointer}, ${count})`;
    return field.nullable ? `${pointer} === 0 ? null : ${list}` : list;
  }
  if (field.shape.pointers.length > 0) return `$.readValue($rt, ${codec()}, ${pointer})`;
  const scalar = scalarOf(field.type);
  if (scalar !== null) return getCode(scalar, '$block.view', place, field.nullable);
  switch (slotKind(field.type)) {
    case 'text':
      return `$rt.text(${pointer})`;
    case 'callback':
      return `$rt.functionAt(${callbackCode(field.type, model)}, ${pointer})`;
    default: {
      if (field.selector === null) return `${codec()}.read($rt, $block, ${place})`;
      const selector = owner.fields.find((sibling) => sibling.name === field.selector);
      if (selector === undefined) throw new Error(`${field.name} has no selector`);
      return `${codec()}.readMember($rt, $block, ${place}, ${fieldConstant(field, context)}.get(${readField(selector, context)}))`;
    }
  }
}
