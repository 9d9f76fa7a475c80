/**
 * How a struct or union crosses the boundary by value.
 *
 * Mojo 1.0 to 1.2 passes structs of scalars as C does (tried for 39 shapes). One with inline arrays or unions is not register-passable in Mojo; it
 * crosses as a carrier: a struct of scalars of the same size that C passes in the same way, onto whose memory it is laid.
 */

import type { Field, Model, StructType, UnionType } from '../../model/model.ts';
import { typeName } from './names.ts';
import { fieldType, isRegisterPassable, memoryType, resolve } from './types.ts';

export type ByValue =
  | { readonly kind: 'direct' }
  | { readonly kind: 'carrier'; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: 'problem'; readonly text: string };

/** More scalars than this in a carrier would make slow code; larger structs travel as words. */
const mostScalars = 32;
const mostWords = 128;

const words: Readonly<Record<number, string>> = { 1: 'UInt8', 2: 'UInt16', 4: 'UInt32', 8: 'UInt64' };

function hasUnion(type: StructType | UnionType): boolean {
  if (type.kind === 'union') return true;
  return type.fields.some((field) => {
    const inner = field.shape.pointers.length > 0 ? null : resolve(field.shape.base);
    return inner !== null && (inner.kind === 'struct' || inner.kind === 'union') && hasUnion(inner);
  });
}

/** The scalars of a struct in memory order, with arrays spread out. */
function scalarsOf(fields: readonly Field[], model: Model): string[] {
  return fields.flatMap((field) => {
    const inner = field.shape.pointers.length > 0 ? null : resolve(field.shape.base);
    if (inner !== null && (inner.kind === 'struct' || inner.kind === 'union')) {
      const one = scalarsOf(inner.fields, model);
      return Array.from(
        { length: field.shape.dimensions.reduce((product, length) => product * length, 1) },
        () => one,
      ).flat();
    }
    const scalar =
      field.shape.pointers.length > 0 ? fieldType(field.shape, model).name : memoryType(field.shape.base, model);
    return Array.from(
      { length: field.shape.dimensions.reduce((product, length) => product * length, 1) },
      () => scalar,
    );
  });
}

/** Whether every eightbyte of a union, or of a struct with one, holds an integer; then it travels in integer registers. */
function isAllInteger(type: StructType | UnionType): boolean {
  const size = type.layouts.lp64.size;
  const integer = new Array<boolean>(Math.ceil(size / 8)).fill(false);
  const visit = (fields: readonly Field[], base: number): void => {
    for (const field of fields) {
      const inner = field.shape.pointers.length > 0 ? null : resolve(field.shape.base);
      const at = base + field.offsets.lp64;
      if (inner !== null && (inner.kind === 'struct' || inner.kind === 'union')) {
        visit(inner.fields, at);
        continue;
      }
      if (inner?.kind === 'builtin' && (inner.name === 'f32' || inner.name === 'f64')) continue;
      for (let byte = at; byte < at + field.layouts.lp64.size; byte += 1) integer[byte >> 3] = true;
    }
  };
  visit(type.fields, 0);
  return integer.every((value) => value);
}

/** How a struct or union is passed or returned by value in a call from Mojo. */
export function byValue(type: StructType | UnionType, model: Model): ByValue {
  if (isRegisterPassable(type)) return { kind: 'direct' };
  const { size, alignment } = type.layouts.lp64;
  const name = `_${typeName(type, model)}ByValue`;
  const spread = hasUnion(type) ? [] : scalarsOf(type.fields, model);
  if (spread.length > 0 && spread.length <= mostScalars) return { kind: 'carrier', name, fields: spread };
  const word = words[alignment] ?? '';
  if (size > 16 && size / alignment <= mostWords)
    return { kind: 'carrier', name, fields: new Array<string>(size / alignment).fill(word) };
  if (size <= 16 && isAllInteger(type)) {
    const whole = words[size];
    if (whole !== undefined) return { kind: 'carrier', name, fields: [whole] };
    if (alignment === 8) return { kind: 'carrier', name, fields: ['UInt64', 'UInt64'] };
  }
  return { kind: 'problem', text: `${type.name} cannot be passed by value from Mojo as C passes it` };
}
