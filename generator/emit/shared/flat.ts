import type { BuiltinName, Parameter, ReturnValue, Shape, StructType, Type, UnionType } from '../../model/model.ts';

/**
 * The flat calling convention between the generated JavaScript and a loader (Node addon, koffi, Bun, Deno).
 *
 * All marshalling (strings, arrays, out parameters, structs) happens once, in generated JavaScript, on memory that it owns; a loader only passes
 * scalars and addresses. In JavaScript `i64`, `u64`, `isize` and `usize` are bigint, everything else a number; `pointer` is the address of memory
 * owned by the marshaller (0 is null), `usize` carries handles and addresses that belong to the library. A struct passed by value is the `pointer`
 * to its bytes; a struct returned by value is written to a `pointer` that is passed as one more, last argument.
 */
export type FlatKind =
  | 'void'
  | 'i8'
  | 'i16'
  | 'i32'
  | 'i64'
  | 'u8'
  | 'u16'
  | 'u32'
  | 'u64'
  | 'isize'
  | 'usize'
  | 'f32'
  | 'f64'
  | 'pointer'
  | 'struct';

export interface FlatValue {
  readonly kind: FlatKind;
  /** The struct or union that is passed by value, for the kind `struct`. */
  readonly aggregate: StructType | UnionType | null;
}

export interface FlatSignature {
  readonly parameters: readonly FlatValue[];
  readonly result: FlatValue;
}

const builtinKinds: Readonly<Record<BuiltinName, FlatKind>> = {
  void: 'void',
  bool: 'u8',
  char: 'u8',
  i8: 'i8',
  i16: 'i16',
  i32: 'i32',
  i64: 'i64',
  u8: 'u8',
  u16: 'u16',
  u32: 'u32',
  u64: 'u64',
  f32: 'f32',
  f64: 'f64',
  int: 'i32',
  uint: 'u32',
  size: 'usize',
  intptr: 'isize',
  uintptr: 'usize',
  string: 'pointer',
  address: 'usize',
  const_address: 'usize',
  fd: 'i32',
  status: 'i32',
};

const scalar = (kind: FlatKind): FlatValue => ({ kind, aggregate: null });

/** How one value of this type, not behind a pointer, is passed. */
export function flatType(type: Type): FlatValue {
  switch (type.kind) {
    case 'builtin':
      return scalar(builtinKinds[type.name]);
    case 'enum':
      return type.underlying === null ? scalar('i32') : flatType(type.underlying);
    case 'alias':
      return flatType(type.target);
    case 'callback':
      return scalar('pointer');
    case 'handle':
      return scalar(
        type.representation === 'u32'
          ? 'u32'
          : type.representation === 'u64'
            ? 'u64'
            : type.representation === 'fd'
              ? 'i32'
              : 'usize',
      );
    case 'struct':
    case 'union':
      return { kind: 'struct', aggregate: type };
  }
}

/** How a value of this shape is passed as an argument. */
export function flatShape(shape: Shape): FlatValue {
  return shape.pointers.length > 0 ? scalar('pointer') : flatType(shape.base);
}

/** The flat signature of a function or callback. */
export function flatSignature(callable: {
  readonly params: readonly Parameter[];
  readonly returns: ReturnValue;
}): FlatSignature {
  return {
    parameters: callable.params.map((parameter) => flatShape(parameter.shape)),
    result: flatShape(callable.returns.shape),
  };
}
