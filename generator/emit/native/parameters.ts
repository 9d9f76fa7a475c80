/** How a parameter of a C function appears in its body: spans for arrays, references for structs and for what comes out. */

import type { Parameter, StructType } from '../../model/model.ts';
import { aggregateOf, resolveAlias } from '../../model/queries.ts';
import { dimensionsOf, join, spell, typeOfShape } from '../shared/c_spelling.ts';

/** The ways in which a parameter crosses. */
export type Passing =
  /** A scalar, handle, function pointer or untyped address, as it is. */
  | 'value'
  /** A struct or union that C passes by value. */
  | 'by_value'
  /** A struct or union behind a pointer, going in. */
  | 'struct'
  | 'text'
  /** An array with its length in another parameter, going in. */
  | 'array'
  /** An array of fixed length, going in. */
  | 'fixed'
  /** A length that the body learns from the array itself. */
  | 'length'
  /** A pointer that nothing more is known about: arrays up to a terminator. */
  | 'pointer'
  /** One value that comes out, or goes in and out; also the address of an array that the callee allocates. */
  | 'out'
  | 'out_array'
  | 'out_fixed';

/** True if a parameter is an array of the caller that is passed with a length. */
function isCounted(parameter: Parameter): boolean {
  return parameter.array?.kind === 'counted';
}

/** True if the body needs no length beside the arrays: it is not written, and tells nothing about an array that is null. */
function isMereLength(parameter: Parameter, siblings: readonly Parameter[]): boolean {
  const counted = siblings.filter((sibling) => parameter.lengthOf.includes(sibling.name));
  return counted.length > 0 && counted.every((sibling) => sibling.direction !== 'in' || !sibling.nullable);
}

/** How a parameter crosses. */
export function passingOf(parameter: Parameter, siblings: readonly Parameter[]): Passing {
  const { array, direction, shape } = parameter;
  if (array?.kind === 'terminated') return 'pointer';
  if (direction === 'in') {
    if (array?.kind === 'fixed') return 'fixed';
    if (isCounted(parameter)) return 'array';
    if (aggregateOf(parameter.type) !== null) return shape.pointers.length === 0 ? 'by_value' : 'struct';
    const resolved = resolveAlias(parameter.type);
    if (resolved.kind === 'builtin' && resolved.name === 'string') return 'text';
    return isMereLength(parameter, siblings) ? 'length' : 'value';
  }
  if (array?.kind === 'fixed') return 'out_fixed';
  return array?.kind === 'counted' && array.allocatedBy === 'caller' ? 'out_array' : 'out';
}

/** The type behind the outermost pointer of a parameter: of an element, of what comes out. */
export function pointeeOf(parameter: Parameter): string {
  const { shape } = parameter;
  return typeOfShape({ ...shape, pointers: shape.pointers.slice(0, -1), dimensions: [], dimensionNames: [] });
}

/** The type of the elements of an array: bytes where C has none. */
export function elementOf(parameter: Parameter): string {
  const pointee = pointeeOf(parameter);
  return pointee === 'void' ? 'std::byte' : pointee;
}

function constOf(type: string): string {
  return type.endsWith('*') ? `${type}const` : `const ${type}`;
}

function referenceTo(type: string, name: string): string {
  return join(type, `&${name}`);
}

function pointerTo(type: string, name: string): string {
  return join(type, `*${name}`);
}

/**
 * The declaration of a parameter of a body or predicate, or null for a length that it does not get. With an empty name it is the type alone.
 */
export function declarationOf(parameter: Parameter, siblings: readonly Parameter[], name: string): string | null {
  const { shape } = parameter;
  const pointee = pointeeOf(parameter);
  const reference = `(${parameter.nullable ? '*' : '&'}${name})${dimensionsOf(shape)}`;
  switch (passingOf(parameter, siblings)) {
    case 'length':
      return null;
    case 'value':
    case 'pointer':
      return spell(shape, name);
    case 'by_value':
      return referenceTo(`const ${typeOfShape(shape)}`, name);
    case 'struct':
      return parameter.nullable ? pointerTo(constOf(pointee), name) : referenceTo(constOf(pointee), name);
    case 'text':
      return join(parameter.nullable ? 'const char *' : 'std::string_view', name);
    case 'array':
      return join(`std::span<${constOf(elementOf(parameter))}>`, name);
    case 'fixed':
      return join(constOf(pointee), reference);
    case 'out':
      return parameter.nullable ? pointerTo(pointee, name) : referenceTo(pointee, name);
    case 'out_array':
      return referenceTo(`OutputArray<${elementOf(parameter)}>`, name);
    case 'out_fixed':
      return join(pointee, reference);
  }
}

/** The declarations of all parameters of a body or predicate; `isNamed` false leaves the names out. */
export function declarationsOf(params: readonly Parameter[], isNamed: boolean): string[] {
  return params.flatMap((parameter) => declarationOf(parameter, params, isNamed ? parameter.name : '') ?? []);
}

/** The struct that a parameter leads to and that begins with its size, or null. */
export function sizedStructOf(parameter: Parameter): StructType | null {
  const isPointer = parameter.array === null && parameter.shape.pointers.length > 0;
  const aggregate = isPointer ? aggregateOf(parameter.type) : null;
  return aggregate?.kind === 'struct' && aggregate.versioning === 'size' ? aggregate : null;
}
