import type { ConstantEntry, DefaultEntry, EnumeratorEntry, Integer, ReservedEntry } from '../load/document.ts';
import type { ReservedRange, Type, Value } from './model.ts';
import { resolveAlias } from './queries.ts';

/** An integer of the document: a JSON number, or a decimal or hexadecimal string. */
export function integer(value: Integer): bigint {
  return BigInt(value);
}

/** True if a floating-point type can hold this number, rounded, without losing all of it. */
export function fitsFloat(value: number, type: 'f32' | 'f64'): boolean {
  const held = type === 'f32' ? Math.fround(value) : value;
  return Number.isFinite(held) && (held !== 0 || value === 0);
}

/** True for a string that the language reads as an integer. */
export function isIntegerText(text: string): boolean {
  return /^(-?(0|[1-9][0-9]{0,19})|0x[0-9A-Fa-f]{1,16})$/.test(text);
}

/**
 * The values of the enumerators of one enum, in order.
 * Throws on a cycle or an unknown name: the checks have refused both.
 */
export function enumeratorValues(enumerators: readonly EnumeratorEntry[]): bigint[] {
  const byName = new Map(enumerators.map((entry) => [entry.name, entry]));
  const known = new Map<string, bigint>();
  const compute = (name: string, depth: number): bigint => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const entry = byName.get(name);
    if (entry === undefined || depth > enumerators.length)
      throw new Error(`enumerator ${name} is unknown or part of a cycle`);
    let value = 0n;
    if (entry.value !== undefined) value = integer(entry.value);
    else if (entry.bit !== undefined) value = 1n << BigInt(entry.bit);
    else if (entry.alias !== undefined) value = compute(entry.alias, depth + 1);
    else for (const part of entry.any_of ?? []) value |= compute(part, depth + 1);
    known.set(name, value);
    return value;
  };
  return enumerators.map((entry) => compute(entry.name, 0));
}

export function reservedRange(entry: ReservedEntry): ReservedRange {
  return { from: integer(entry.from), to: integer(entry.to ?? entry.from), doc: entry.doc };
}

/** The value of a constant, read by its type. */
export function constantValue(entry: ConstantEntry, declared: Type): Value {
  const type = resolveAlias(declared);
  const { value } = entry;
  if (type.kind === 'builtin' && type.name === 'string') return { kind: 'string', value: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (type.kind === 'builtin' && (type.name === 'f32' || type.name === 'f64'))
    return { kind: 'float', value: Number(value) };
  return { kind: 'integer', value: BigInt(value) };
}

/** A default: a literal, null, or the name of a constant or enumerator. */
export function defaultValue(entry: DefaultEntry, declared: Type, named: ReadonlyMap<string, bigint>): Value {
  if (entry === null) return { kind: 'null' };
  if (typeof entry === 'boolean') return { kind: 'boolean', value: entry };
  const type = resolveAlias(declared);
  const isFloat = type.kind === 'builtin' && (type.name === 'f32' || type.name === 'f64');
  if (typeof entry === 'number')
    return isFloat ? { kind: 'float', value: entry } : { kind: 'integer', value: BigInt(entry) };
  if (isIntegerText(entry))
    return isFloat ? { kind: 'float', value: Number(entry) } : { kind: 'integer', value: BigInt(entry) };
  const value = named.get(entry);
  if (value === undefined) throw new Error(`default ${entry} names nothing`);
  return { kind: 'named', name: entry, value };
}
