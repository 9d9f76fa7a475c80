/** How one value crosses between JavaScript and C, in the C of the addon. */

import type { Type } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import type { FlatKind, FlatValue } from '../shared/flat.ts';

/** The kinds for which `values.h` has conversions of their own. */
type Conversion = Exclude<FlatKind, 'void'> | 'bool';

interface Conversions {
  /** The C type between: what `abiwright_to_…` stores. */
  readonly between: string;
  /** The function of `values.h` that makes the JavaScript value. */
  readonly from: string;
  /** The C type that this function takes. */
  readonly fromType: string;
}

const conversions: Readonly<Record<Conversion, Conversions>> = {
  bool: { between: 'uint8_t', from: 'u32', fromType: 'uint8_t' },
  i8: { between: 'int8_t', from: 'i32', fromType: 'int8_t' },
  u8: { between: 'uint8_t', from: 'u32', fromType: 'uint8_t' },
  i16: { between: 'int16_t', from: 'i32', fromType: 'int16_t' },
  u16: { between: 'uint16_t', from: 'u32', fromType: 'uint16_t' },
  i32: { between: 'int32_t', from: 'i32', fromType: 'int32_t' },
  u32: { between: 'uint32_t', from: 'u32', fromType: 'uint32_t' },
  i64: { between: 'int64_t', from: 'i64', fromType: 'int64_t' },
  u64: { between: 'uint64_t', from: 'u64', fromType: 'uint64_t' },
  isize: { between: 'intptr_t', from: 'i64', fromType: 'intptr_t' },
  usize: { between: 'uintptr_t', from: 'u64', fromType: 'uintptr_t' },
  f32: { between: 'float', from: 'f64', fromType: 'float' },
  f64: { between: 'double', from: 'f64', fromType: 'double' },
  pointer: { between: 'uintptr_t', from: 'pointer', fromType: 'uintptr_t' },
  struct: { between: 'void *', from: 'pointer', fromType: 'uintptr_t' },
};

function isBool(type: Type): boolean {
  const resolved = resolveAlias(type);
  return resolved.kind === 'builtin' && resolved.name === 'bool';
}

/** One value of a signature. */
export interface FlatSlot {
  readonly flat: FlatValue;
  /** The type at the base of its shape. */
  readonly base: Type;
  /** The declaration of a variable of its type in C, without a semicolon; the type alone for an empty name. */
  declare(name: string): string;
}

function conversionOf(slot: FlatSlot): Conversion {
  const { kind } = slot.flat;
  if (kind === 'void') throw new Error('a value has no type');
  return kind === 'u8' && isBool(slot.base) ? 'bool' : kind;
}

/** The name in `abiwright_to_<name>` of the conversion to C. */
export function toName(slot: FlatSlot): string {
  return conversionOf(slot);
}

/** The C type that the conversion to C stores. */
export function betweenType(slot: FlatSlot): string {
  return conversions[conversionOf(slot)].between;
}

/** The expression of the C type, from what the conversion to C stored in a variable. */
export function castTo(slot: FlatSlot, variable: string): string {
  return betweenType(slot) === slot.declare('') ? variable : `(${slot.declare('')})${variable}`;
}

/** The expression of the JavaScript value, or NULL, of an expression of the C type that is not a struct. */
export function fromC(slot: FlatSlot, expression: string): string {
  const { from, fromType } = conversions[conversionOf(slot)];
  return `abiwright_from_${from}(env, ${fromType === slot.declare('') ? expression : `(${fromType})${expression}`})`;
}
