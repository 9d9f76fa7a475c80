/** How single values are checked, passed and stored: the code for one scalar type. */

import type { BuiltinName, Type } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';

/** Base representations of scalars, named like the codecs and checks of the output's runtime. */
export type ScalarKind =
  | 'bool'
  | 'i8'
  | 'u8'
  | 'i16'
  | 'u16'
  | 'i32'
  | 'u32'
  | 'i64'
  | 'u64'
  | 'isize'
  | 'usize'
  | 'f32'
  | 'f64';

export interface Scalar {
  readonly kind: ScalarKind;
  /** True if JavaScript holds it as a bigint. */
  readonly big: boolean;
  /** What stands for null: of handles, addresses and descriptors. */
  readonly zero: string | null;
  /** True if that value is refused where null is not legal: of addresses. For other handles the library decides. */
  readonly strict: boolean;
  /** True if arrays of it are typed arrays. */
  readonly typed: boolean;
}

const builtins: Partial<Record<BuiltinName, ScalarKind>> = {
  bool: 'bool',
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
  address: 'usize',
  const_address: 'usize',
  fd: 'i32',
  status: 'i32',
};

const bigKinds: ReadonlySet<ScalarKind> = new Set(['i64', 'u64', 'isize', 'usize']);
const typedBuiltins: ReadonlySet<string> = new Set([
  'i8',
  'i16',
  'i32',
  'i64',
  'u8',
  'u16',
  'u32',
  'u64',
  'f32',
  'f64',
  'int',
  'uint',
]);

function make(kind: ScalarKind, zero: string | null, strict: boolean, typed: boolean): Scalar {
  return { kind, big: bigKinds.has(kind), zero, strict, typed };
}

/** The scalar behind a type, or null for strings, structs, unions, callbacks and void. */
export function scalarOf(type: Type): Scalar | null {
  const resolved = resolveAlias(type);
  switch (resolved.kind) {
    case 'builtin': {
      const kind = builtins[resolved.name];
      if (kind === undefined) return null;
      const zero = resolved.name === 'fd' ? '-1' : resolved.name.endsWith('address') ? '0n' : null;
      return make(
        kind,
        zero,
        zero === '0n',
        typedBuiltins.has(resolved.name) && (type.kind !== 'alias' || type.flagsOf === null),
      );
    }
    case 'enum':
      return {
        ...(resolved.underlying === null
          ? make('i32', null, false, false)
          : (scalarOf(resolved.underlying) ?? make('i32', null, false, false))),
        typed: false,
      };
    case 'handle':
      switch (resolved.representation) {
        case 'u32':
          return make('u32', '0', false, false);
        case 'u64':
          return make('u64', '0n', false, false);
        case 'fd':
          return make('i32', '-1', false, false);
        case 'uintptr':
          return make('usize', '0n', false, false);
        default:
          return make('usize', '0n', true, false);
      }
    default:
      return null;
  }
}

/** Size in bytes, at most: the same in every data model but for what is as wide as a pointer. */
export function scalarSize(scalar: Scalar): number {
  return { bool: 1, i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, u32: 4, f32: 4, i64: 8, u64: 8, f64: 8, isize: 8, usize: 8 }[
    scalar.kind
  ];
}

/** Code that checks a value and gives it in flat form. `where` and `field` are code of the name in messages. */
export function checkCode(scalar: Scalar, value: string, nullable: boolean, where: string, field?: string): string {
  const names = field === undefined ? where : `${where}, ${field}`;
  const check =
    scalar.kind === 'usize' ? '$.checkUsize' : scalar.kind === 'isize' ? '$.checkIsize' : `$.check.${scalar.kind}`;
  if (scalar.zero !== null && nullable) return `${check}(${value} ?? ${scalar.zero}, ${names})`;
  return scalar.strict
    ? `${check}($.nonZero(${value}, ${scalar.zero}, ${names}), ${names})`
    : `${check}(${value}, ${names})`;
}

/** Code that turns a flat value into one for JavaScript. */
export function fromFlatCode(scalar: Scalar, value: string, nullable: boolean): string {
  if (scalar.kind === 'bool') return `${value} !== 0`;
  return nullable && scalar.zero !== null ? `$.orNull(${value}, ${scalar.zero})` : value;
}

/** Code that reads a value from a DataView. */
export function getCode(scalar: Scalar, view: string, at: string, nullable: boolean): string {
  return fromFlatCode(scalar, getFlatCode(scalar, view, at), nullable);
}

/** Code that reads a flat value from a DataView. */
export function getFlatCode({ kind }: Scalar, view: string, at: string): string {
  switch (kind) {
    case 'bool':
    case 'u8':
      return `${view}.getUint8(${at})`;
    case 'i8':
      return `${view}.getInt8(${at})`;
    case 'usize':
      return `$.getUsize(${view}, ${at})`;
    case 'isize':
      return `$.getIsize(${view}, ${at})`;
    default:
      return `${view}.get${accessor[kind]}(${at}, $.LE)`;
  }
}

const accessor = {
  i16: 'Int16',
  u16: 'Uint16',
  i32: 'Int32',
  u32: 'Uint32',
  i64: 'BigInt64',
  u64: 'BigUint64',
  f32: 'Float32',
  f64: 'Float64',
} as const;

/** Code that writes a flat value to a DataView. */
export function setCode({ kind }: Scalar, view: string, at: string, value: string): string {
  switch (kind) {
    case 'bool':
    case 'u8':
      return `${view}.setUint8(${at}, ${value})`;
    case 'i8':
      return `${view}.setInt8(${at}, ${value})`;
    case 'usize':
      return `$.setUsize(${view}, ${at}, ${value})`;
    case 'isize':
      return `$.setIsize(${view}, ${at}, ${value})`;
    default:
      return `${view}.set${accessor[kind]}(${at}, ${value}, $.LE)`;
  }
}

/** Code of the codec for a value in memory. */
export function scalarCodec(scalar: Scalar, nullable: boolean): string {
  const base = `$.${scalar.kind}`;
  if (scalar.zero !== null && nullable) return `$.nullable(${base}, ${scalar.zero})`;
  if (scalar.strict) return `$.required(${base}, ${scalar.zero})`;
  return scalar.typed ? base : `$.plain.${scalar.kind}`;
}
