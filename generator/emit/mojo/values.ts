/** Literals: values of constants and defaults, in Mojo. */

import type { Model, Type, Value } from '../../model/model.ts';
import { mojoFloat, mojoString } from '../shared/encode/mojo.ts';
import { constantName, enumeratorName, typeName } from './names.ts';
import { memoryType, resolve, zero } from './types.ts';

/** A value of a type, as an expression. Named values stay named where their type is the one that is wanted. */
export function valueLiteral(value: Value, type: Type, model: Model): string {
  const resolved = resolve(type);
  if (value.kind === 'null') return zero(type, model);
  if (value.kind === 'string') return `StaticString(${mojoString(value.value)})`;
  if (value.kind === 'boolean') return value.value ? 'True' : 'False';
  if (value.kind === 'float') return mojoFloat(value.value, memoryType(resolved, model));
  if (value.kind === 'named') {
    if (resolved.kind === 'enum') {
      const found = resolved.enumerators.find((item) => item.name === value.name);
      if (found !== undefined) return `${typeName(resolved, model)}.${enumeratorName(found, resolved)}`;
    }
    const constant = model.constants.find((item) => item.name === value.name);
    if (constant !== undefined && resolve(constant.type) === resolved) return constantName(constant, model);
  }
  if (resolved.kind === 'builtin') {
    if (resolved.name === 'bool') return value.value === 0n ? 'False' : 'True';
    if (resolved.name === 'f32' || resolved.name === 'f64')
      return mojoFloat(Number(value.value), memoryType(resolved, model));
    if (memoryType(resolved, model) === 'RawPointer')
      return value.value === 0n ? 'RawPointer()' : `RawPointer(address=${value.value})`;
  }
  return `${memoryType(resolved, model)}(${value.value})`;
}
