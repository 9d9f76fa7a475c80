import { initializerName } from '../../../generator/emit/c/initializers.ts';
import type { Model, Type } from '../../../generator/model/model.ts';
import { resolveAlias } from '../../../generator/model/queries.ts';

const exactTypes: Readonly<Record<string, string>> = {
  i8: 'int8_t',
  i16: 'int16_t',
  i32: 'int32_t',
  i64: 'int64_t',
  u8: 'uint8_t',
  u16: 'uint16_t',
  u32: 'uint32_t',
  u64: 'uint64_t',
  int: 'int',
  uint: 'unsigned int',
  size: 'size_t',
  intptr: 'intptr_t',
  uintptr: 'uintptr_t',
  f32: 'float',
  f64: 'double',
};

function exactType(type: Type): string | null {
  const resolved = resolveAlias(type);
  if (resolved.kind === 'enum')
    return resolved.underlying === null ? null : (exactTypes[resolved.underlying.name] ?? null);
  return resolved.kind === 'builtin' ? (exactTypes[resolved.name] ?? null) : null;
}

/** A decimal expression of any 64-bit value that every compiler takes without a warning. */
function decimal(value: bigint): string {
  const magnitude = value < 0n ? -value - 1n : value;
  const literal = magnitude > 0x7fffffffn ? `UINT64_C(${magnitude})` : `${magnitude}`;
  return value < 0n ? (magnitude > 0x7fffffffn ? `(-(int64_t)${literal} - 1)` : `(-${literal} - 1)`) : literal;
}

/**
 * A source that includes the headers and uses what they define: every constant and enumerator has its value and, where C can tell, its type; each is a
 * label of a switch and initialises static storage; every initializer initialises its struct.
 */
export function usageSource(model: Model, includes: readonly string[]): string {
  const lines = ['#include <stdint.h>', '#include <stddef.h>', ...includes.map((file) => `#include "${file}"`)];
  const macros = ['int abiwright_translation_unit(void);', 'int abiwright_translation_unit(void) { return 0; }'];
  lines.push(...macros);
  let number = 0;
  const statement = (text: string, guard: string | null): void => {
    number += 1;
    const line = text.replaceAll('@', String(number));
    lines.push(...(guard === null ? [line] : [`#ifdef ${guard}`, line, '#endif']));
  };
  const exact = (name: string, type: string): string =>
    `#if !defined(__cplusplus) && __STDC_VERSION__ >= 201112L\ntypedef char type_@[_Generic((${name}), ${type}: 1, default: -1)];\n#endif`;
  const value = (name: string, number_: bigint): string =>
    `typedef char value_@[(${name}) == ${decimal(number_)} ? 1 : -1];`;
  const label = (name: string, type: string): string =>
    `int label_@(${type} x); int label_@(${type} x) { switch (x) { case ${name}: return 1; default: return 0; } }\n${type} static_@ = ${name};`;
  for (const constant of model.constants) {
    if (constant.platforms.length > 0) continue;
    const type = exactType(constant.type);
    if (type !== null) statement(exact(constant.name, type), constant.guard);
    if (constant.value.kind !== 'integer') continue;
    statement(value(constant.name, constant.value.value), constant.guard);
    if (type !== null) statement(label(constant.name, type), constant.guard);
  }
  for (const type of model.types) {
    if (type.platforms.length > 0) continue;
    if (type.kind === 'struct') {
      const initializer = initializerName(type, model);
      if (initializer !== null) statement(`${type.name} initial_@ = ${initializer};`, type.guard);
    }
    if (type.kind !== 'enum') continue;
    const exactly = exactType(type);
    for (const item of type.enumerators) {
      if (item.platforms.length > 0) continue;
      statement(value(item.name, item.value), type.guard);
      if (exactly !== null) statement(exact(item.name, exactly), type.guard);
      if (exactly !== null) statement(label(item.name, type.name), type.guard);
    }
  }
  return `${lines.join('\n')}\n`;
}
