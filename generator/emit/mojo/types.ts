/** What the types of a document are in Mojo: the type in signatures, the type that crosses the boundary to C, and its zero. */

import { memoizeObject } from '../../memoize.ts';
import type {
  AliasType,
  BuiltinName,
  CallbackType,
  EnumType,
  HandleType,
  Model,
  Shape,
  StructType,
  Type,
  UnionType,
} from '../../model/model.ts';
import { typeName } from './names.ts';

/** A type behind its aliases; an alias that holds flags counts as their enum if it is as wide. */
export type Resolved = Exclude<Type, AliasType>;

export function resolve(type: Type): Resolved {
  let current = type;
  while (current.kind === 'alias') {
    const flags: EnumType | null = current.flagsOf;
    current = flags !== null && flags.layouts.lp64.size === current.layouts.lp64.size ? flags : current.target;
  }
  return current;
}

const scalars: Readonly<Record<BuiltinName, string>> = {
  void: 'NoneType',
  bool: 'Bool',
  char: 'c_char',
  i8: 'Int8',
  i16: 'Int16',
  i32: 'Int32',
  i64: 'Int64',
  u8: 'UInt8',
  u16: 'UInt16',
  u32: 'UInt32',
  u64: 'UInt64',
  f32: 'Float32',
  f64: 'Float64',
  int: 'c_int',
  uint: 'c_uint',
  size: 'UInt',
  intptr: 'Int',
  uintptr: 'UInt',
  string: 'RawPointer',
  address: 'RawPointer',
  const_address: 'RawPointer',
  fd: 'c_int',
  status: 'c_int',
};

/** The integer type that carries an enum. A C enum is unsigned unless one of its values is negative. */
export function carrier(type: EnumType): string {
  if (type.underlying !== null) return scalars[type.underlying.name];
  return type.enumerators.some((item) => item.value < 0n) ? 'Int32' : 'UInt32';
}

/** The type of a handle as C passes it. */
export function rawHandle(handle: HandleType): string {
  switch (handle.representation) {
    case 'u32':
      return 'UInt32';
    case 'u64':
      return 'UInt64';
    case 'uintptr':
      return 'UInt';
    case 'fd':
      return 'c_int';
    default:
      return 'RawPointer';
  }
}

/** The value of a raw handle that refers to nothing. */
export function nullHandle(handle: HandleType): string {
  const raw = rawHandle(handle);
  return raw === 'RawPointer' ? 'RawPointer()' : handle.representation === 'fd' ? 'c_int(-1)' : `${raw}(0)`;
}

/** The type of one value in memory that C can see: in a field, an array element, behind a pointer. */
export function memoryType(type: Type, model: Model): string {
  if (
    type.kind === 'alias' &&
    resolve(type).kind !== 'callback' &&
    resolve(type).kind !== 'handle' &&
    memoryType(resolve(type), model) !== 'RawPointer'
  ) {
    return typeName(type, model);
  }
  const resolved = resolve(type);
  switch (resolved.kind) {
    case 'builtin':
      return scalars[resolved.name];
    case 'callback':
      return 'RawPointer';
    case 'handle':
      return rawHandle(resolved);
    default:
      return typeName(resolved, model);
  }
}

/** The zero of a type in memory. */
export function zero(type: Type, model: Model): string {
  const resolved = resolve(type);
  switch (resolved.kind) {
    case 'builtin':
      if (resolved.name === 'bool') return 'False';
      return scalars[resolved.name] === 'RawPointer' ? 'RawPointer()' : `${scalars[resolved.name]}(0)`;
    case 'callback':
      return 'RawPointer()';
    case 'handle':
      return nullHandle(resolved);
    case 'enum':
      return `${typeName(resolved, model)}(0)`;
    default:
      return `${typeName(resolved, model)}()`;
  }
}

/** The type and the zero of a field, its inline dimensions included. */
export function fieldType(shape: Shape, model: Model): { readonly name: string; readonly zero: string } {
  if (shape.pointers.length > 0) return { name: 'RawPointer', zero: 'RawPointer()' };
  let name = memoryType(shape.base, model);
  let value = zero(shape.base, model);
  for (const length of [...shape.dimensions].reverse()) {
    name = `Array[${name}, ${length}]`;
    value = `${name}(fill=${value})`;
  }
  return { name, zero: value };
}

/**
 * Whether values of this type can stand in registers. Inline arrays and unions cannot: `Array` is no such type, and a tuple in its place is passed
 * wrongly by Mojo 1.0 to 1.2 (seen with a struct of 16 bytes).
 */
export const isRegisterPassable: (type: Type) => boolean = memoizeObject((type) => {
  const resolved = resolve(type);
  if (resolved.kind === 'union') return false;
  if (resolved.kind !== 'struct') return true;
  return resolved.fields.every(
    (field) =>
      field.shape.pointers.length > 0 || (field.shape.dimensions.length === 0 && isRegisterPassable(field.shape.base)),
  );
});

/** The struct or union that a shape holds by value, or null. */
export function aggregateByValue(shape: Shape): StructType | UnionType | null {
  const resolved = resolve(shape.base);
  return shape.pointers.length === 0 && (resolved.kind === 'struct' || resolved.kind === 'union') ? resolved : null;
}

/** The type of a parameter or result of a callback. A C `bool` is a byte there: Mojo leaves the upper bits of a returned `Bool` undefined. */
export function callbackSlotType(shape: Shape, isPointerToOne: boolean, model: Model): string {
  const resolved = resolve(shape.base);
  if (shape.pointers.length > 0) {
    const target = resolved.kind === 'builtin' && resolved.name === 'void' ? null : memoryType(shape.base, model);
    return isPointerToOne && shape.pointers.length === 1 && target !== null
      ? `Pointer[${target}, MutUntrackedOrigin]`
      : 'RawPointer';
  }
  if (resolved.kind === 'builtin' && resolved.name === 'bool') return 'UInt8';
  if (resolved.kind === 'builtin' && resolved.name === 'void') return 'None';
  return memoryType(shape.base, model);
}

/**
 * Why a callback cannot be expressed, or null. Mojo 1.0 to 1.2 hands a function a wrong value for a struct of 3, 5, 6 or 7 bytes, and cannot take
 * one with inline arrays or unions by value.
 */
export function callbackProblem(callback: CallbackType): string | null {
  for (const shape of [...callback.params.map((param) => param.shape), callback.returns.shape]) {
    const aggregate = aggregateByValue(shape);
    if (aggregate === null) continue;
    if (!isRegisterPassable(aggregate))
      return `${aggregate.name}, which holds an array or a union, is passed by value to a callback`;
    if ([3, 5, 6, 7].includes(aggregate.layouts.lp64.size))
      return `Mojo passes ${aggregate.name} wrongly by value to a callback`;
  }
  return null;
}
