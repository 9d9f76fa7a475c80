/** `_INIT` macros: a struct with every field at its default, its size or structure type filled in. */

import { memoizeObject } from '../../memoize.ts';
import type { Field, Model, StructType, Type, UnionType } from '../../model/model.ts';
import { aggregateOf, isPointerLike, resolveAlias } from '../../model/queries.ts';
import { floatLiteral, integerLiteral, stringLiteral } from '../shared/encode/c.ts';
import { upperSnakeCase, withoutPrefix } from '../shared/names.ts';
import { conditionOf } from './conditions.ts';

/** True for a struct that a caller cannot simply fill with zeros. */
const needsInitializer: (struct: StructType) => boolean = memoizeObject(
  (struct) =>
    struct.versioning !== 'none' ||
    struct.fields.some((field) => {
      const nested = field.shape.pointers.length === 0 ? aggregateOf(field.type) : null;
      return field.defaultValue !== null || (nested?.kind === 'struct' && needsInitializer(nested));
    }),
);

/** Name of the macro that initialises a struct, or null if it needs none. */
export function initializerName(struct: StructType, model: Model): string | null {
  if (!needsInitializer(struct)) return null;
  return `${model.prefixes.macro}_${upperSnakeCase(withoutPrefix(struct.name, model.prefixes.type))}_INIT`;
}

function zero(type: Type, model: Model): string {
  const resolved = resolveAlias(type);
  if (isPointerLike(resolved)) return 'NULL';
  switch (resolved.kind) {
    case 'struct': {
      const name = initializerName(resolved, model);
      return name ?? braces(resolved.fields.map((field) => value(field, resolved, model)));
    }
    case 'union': {
      const [first] = resolved.fields;
      return braces(first === undefined ? [] : [value(first, resolved, model)]);
    }
    case 'enum': {
      if (resolved.underlying !== null) return '0';
      const item = resolved.enumerators.find((candidate) => candidate.value === 0n && conditionOf(candidate) === null);
      return item?.name ?? `(${resolved.name})0`;
    }
    case 'handle':
      return resolved.representation === 'fd' ? '-1' : '0';
    case 'builtin':
      if (resolved.name === 'bool') return 'false';
      if (resolved.name === 'fd') return '-1';
      return resolved.name === 'f32' ? '0.0f' : resolved.name === 'f64' ? '0.0' : '0';
    default:
      return 'NULL';
  }
}

function given(field: Field): string | null {
  const { defaultValue } = field;
  if (defaultValue === null || field.shape.dimensions.length > 0) return null;
  const type = resolveAlias(field.type);
  switch (defaultValue.kind) {
    case 'null':
      return 'NULL';
    case 'named':
      return defaultValue.name;
    case 'boolean':
      return String(defaultValue.value);
    case 'string':
      return stringLiteral(defaultValue.value);
    case 'float':
      return floatLiteral(defaultValue.value, type.kind === 'builtin' && type.name === 'f32' ? 'f32' : 'f64');
    case 'integer':
      if (isPointerLike(type)) return 'NULL';
      if (type.kind === 'builtin') return integerLiteral(defaultValue.value, type.name);
      if (type.kind === 'enum')
        return `(${type.name})${integerLiteral(defaultValue.value, type.underlying?.name ?? 'int')}`;
      return integerLiteral(
        defaultValue.value,
        type.kind === 'handle' && type.representation === 'u64' ? 'u64' : 'int',
      );
  }
}

function braces(values: readonly string[]): string {
  return `{ ${values.join(', ')} }`;
}

function value(field: Field, owner: StructType | UnionType, model: Model): string {
  if (field.role === 'struct_size') return `sizeof(${owner.name})`;
  if (field.structureType !== null) return field.structureType.name;
  if (field.shape.pointers.length > 0 && field.shape.dimensions.length === 0) return 'NULL';
  const fallback = field.shape.pointers.length > 0 ? 'NULL' : zero(field.type, model);
  const single = given(field) ?? fallback;
  return field.shape.dimensions.reduceRight((inner, length) => {
    // Zeros need to be said once; what is not zero must be repeated.
    const isZero = /^[{} ,]*(?:(?:0|NULL|false|0\.0f?)[{} ,]*)*$/.test(inner);
    return braces(Array.from({ length: isZero ? 1 : length }, () => inner));
  }, single);
}

/** The values of the initializer of a struct, in the order of its fields. */
export function initializerValues(struct: StructType, model: Model): readonly string[] {
  return struct.fields.map((field) => value(field, struct, model));
}
