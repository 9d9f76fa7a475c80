/** TypeScript types of what goes in and what comes out, as text. */

import type { BuiltinName, Field, Model, Parameter, ReturnValue, Slot, Type } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import { handleTypeName, initTypeName, pointerTypeName, requestTypeName, typeName } from './names.ts';
import { type ScalarKind, scalarOf } from './scalars.ts';
import { type Callable, elementKind, inputsOf, isOwnedMemory, type Result, resultsOf, slotKind } from './slots.ts';

/** `in`: given by JavaScript. `out`: given to JavaScript. */
export type Direction = 'in' | 'out';
/** In the raw layer a handle is a branded value, in the classes an object. */
export type Layer = 'raw' | 'class';

const typedArrays: Readonly<Record<ScalarKind, string>> = {
  bool: 'Uint8Array',
  i8: 'Int8Array',
  u8: 'Uint8Array',
  i16: 'Int16Array',
  u16: 'Uint16Array',
  i32: 'Int32Array',
  u32: 'Uint32Array',
  i64: 'BigInt64Array',
  u64: 'BigUint64Array',
  isize: 'BigInt64Array',
  usize: 'BigUint64Array',
  f32: 'Float32Array',
  f64: 'Float64Array',
};

function builtinType(name: BuiltinName, model: Model): string {
  if (name === 'bool') return 'boolean';
  if (name === 'string') return 'string';
  if (name === 'void') return 'void';
  if (name === 'status' && model.errors.kind === 'enum') return typeName(model.errors.type, model);
  return ['i64', 'u64', 'size', 'intptr', 'uintptr', 'address', 'const_address'].includes(name) ? 'bigint' : 'number';
}

/** Type of one value. */
export function valueType(type: Type, direction: Direction, layer: Layer, model: Model): string {
  const resolved = resolveAlias(type);
  switch (resolved.kind) {
    case 'struct':
    case 'union':
      return direction === 'in' ? initTypeName(resolved, model) : typeName(resolved, model);
    case 'handle':
      return layer === 'raw' ? handleTypeName(resolved, model) : typeName(resolved, model);
    case 'callback': {
      const name = typeName(resolved, model);
      return direction === 'in' ? `${name} | CallbackRegistration<${name}>` : pointerTypeName(resolved, model);
    }
    case 'enum':
      return typeName(type.kind === 'alias' ? type : resolved, model);
    default:
      return type.kind === 'alias' ? typeName(type, model) : builtinType(resolved.name, model);
  }
}

function grouped(type: string): string {
  return /[|&]|=>/.test(type) ? `(${type})` : type;
}

function elementsType(type: Type, direction: Direction, layer: Layer, model: Model): string {
  const kind = elementKind(type);
  if (kind === 'bytes') return direction === 'in' ? 'ArrayBuffer | ArrayBufferView' : 'Uint8Array';
  if (kind === 'characters') return 'string';
  const scalar = scalarOf(type);
  const value = valueType(type, direction, layer, model);
  if (scalar === null || !scalar.typed)
    return direction === 'in' ? `readonly ${grouped(value)}[]` : `${grouped(value)}[]`;
  return direction === 'in' ? `readonly ${value}[] | ${typedArrays[scalar.kind]}` : typedArrays[scalar.kind];
}

/** Type of a parameter or field, without null. */
export function slotType(slot: Slot, direction: Direction, layer: Layer, model: Model): string {
  if (slot.array === null) return valueType(slot.type, direction, layer, model);
  const dimensions = slot.array.kind === 'fixed' ? slot.shape.dimensions.length : 1;
  const outer = elementKind(slot.type) === 'characters' && slot.array.kind === 'fixed' ? dimensions : dimensions - 1;
  let type = elementKind(slot.type) === 'characters' ? 'string' : elementsType(slot.type, direction, layer, model);
  const levels = elementKind(slot.type) === 'characters' ? outer - 1 : outer;
  for (let level = 0; level < levels; level += 1)
    type = direction === 'in' ? `readonly ${grouped(type)}[]` : `${grouped(type)}[]`;
  return type;
}

function orNull(type: string, nullable: boolean): string {
  return nullable ? `${type} | null` : type;
}

/** Type of a field as it comes out. */
export function fieldOutType(field: Field, model: Model): string {
  return orNull(slotType(field, 'out', 'raw', model), field.nullable);
}

/** Type of a field as it goes in. */
export function fieldInType(field: Field, model: Model): string {
  return orNull(slotType(field, 'in', 'raw', model), field.nullable);
}

/** Type of an argument. */
export function inputType(parameter: Parameter, layer: Layer, model: Model): string {
  if (parameter.direction === 'out') return `${requestTypeName(resolveDeclared(parameter), model)} | null`;
  return orNull(slotType(parameter, 'in', layer, model), parameter.nullable);
}

function resolveDeclared(parameter: Parameter): Exclude<Type, { kind: 'builtin' }> {
  const resolved = resolveAlias(parameter.type);
  if (resolved.kind === 'builtin') throw new Error(`${parameter.name} is built in`);
  return resolved;
}

function returnType(returns: ReturnValue, layer: Layer, model: Model): string {
  const isNull = returns.nullable;
  const value = valueType(returns.type, 'out', layer, model);
  return isOwnedMemory(returns, true) ? orNull(`Owned<${value}>`, isNull) : orNull(value, isNull);
}

/** Type of one thing that comes back. */
export function resultType({ parameter, returns }: Result, layer: Layer, model: Model): string {
  if (returns !== null) return returnType(returns, layer, model);
  if (parameter === null) return 'void';
  const isAddress =
    parameter.array === null && scalarOf(parameter.type)?.zero !== null && slotKind(parameter.type) === 'scalar';
  const isPointer =
    parameter.array === null && (slotKind(parameter.type) === 'text' || slotKind(parameter.type) === 'callback');
  const isNull =
    parameter.nullable &&
    (isAddress || isPointer || parameter.array?.kind === 'terminated' || parameter.direction === 'inout');
  const value = slotType(parameter, 'out', layer, model);
  return isOwnedMemory(parameter, false) ? orNull(`Owned<${value}>`, isNull) : orNull(value, isNull);
}

/** Type of all that comes back from a list of results. */
export function resultsType(results: readonly Result[], layer: Layer, model: Model): string {
  const [first] = results;
  if (first === undefined) return 'void';
  if (results.length === 1) return resultType(first, layer, model);
  return `{ ${results.map((result) => `readonly ${result.key}: ${resultType(result, layer, model)}`).join('; ')} }`;
}

/** Whether each input may be left out: those at the end that have a default or may be null. */
export function optionalFrom(inputs: readonly Parameter[]): number {
  let first = inputs.length;
  while (first > 0) {
    const last = inputs[first - 1];
    if (
      last === undefined ||
      !(last.direction === 'out' || last.defaultValue !== null || last.nullable || last.omittable)
    )
      break;
    first -= 1;
  }
  return first;
}

export interface TypedInput {
  readonly parameter: Parameter;
  readonly type: string;
  readonly optional: boolean;
}

/** The inputs with their types. What has a default but stands before a required one may be given as undefined. */
export function typedInputs(inputs: readonly Parameter[], layer: Layer, model: Model): TypedInput[] {
  const first = optionalFrom(inputs);
  return inputs.map((parameter, index) => {
    const type = inputType(parameter, layer, model);
    const hasDefault = parameter.defaultValue !== null || parameter.omittable;
    return { parameter, type: index < first && hasDefault ? `${type} | undefined` : type, optional: index >= first };
  });
}

export function rawResultsType(callable: Callable, model: Model): string {
  return resultsType(resultsOf(callable), 'raw', model);
}

export function rawInputs(callable: Callable, model: Model): TypedInput[] {
  return typedInputs(inputsOf(callable, model), 'raw', model);
}
