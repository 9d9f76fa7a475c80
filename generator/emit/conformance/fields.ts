/** Initial values of the fields of a struct. */

import type { Field, StructType, UnionType } from '../../model/model.ts';
import { isPointerLike, resolveAlias } from '../../model/queries.ts';
import { typeOfShape } from '../shared/c_spelling.ts';
import { fieldPointer, literal } from './assignments.ts';
import { initialNumber } from './variables.ts';

function isPointer(field: Field): boolean {
  if (field.shape.dimensions.length > 0) return false;
  return field.shape.pointers.length > 0 || isPointerLike(field.type);
}

function isNumber(field: Field): boolean {
  const type = resolveAlias(field.type);
  return type.kind === 'enum' || (type.kind === 'builtin' && type.name !== 'f32' && type.name !== 'f64');
}

/** Statements that give the fields of a zeroed struct their initial values; `isHead` for those alone by which the library knows it. */
export function assignedFields(aggregate: StructType | UnionType, place: string, isHead = false): string[] {
  if (aggregate.kind === 'union') return [];
  return aggregate.fields.flatMap((field) => {
    const name = `${place}.${field.name}`;
    if (field.role === 'struct_size') return [`${name} = (${typeOfShape(field.shape)})sizeof ${place};`];
    if (field.structureType !== null) return [`${name} = ${field.structureType.name};`];
    if (field.role === 'next') return [`${name} = NULL;`];
    if (isHead || field.shape.dimensions.length > 0) return [];
    if (isPointer(field)) return field.nullable || field.array !== null ? [] : [`${name} = ${fieldPointer(field)};`];
    if (!isNumber(field)) return [];
    const value = initialNumber(field);
    return value === 0n ? [] : [`${name} = (${typeOfShape(field.shape)})${literal(value)};`];
  });
}
