import type { EnumDeclaration, FormatEnumDeclaration } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import { enumeratorValues, integer } from '../../model/values.ts';
import type { Rule } from '../rule.ts';
import { mustBeKnown } from './references.ts';

const ranges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  u8: [0n, 0xffn],
  u16: [0n, 0xffffn],
  u32: [0n, 0xffffffffn],
  u64: [0n, 0xffffffffffffffffn],
  i8: [-0x80n, 0x7fn],
  i16: [-0x8000n, 0x7fffn],
  i32: [-0x80000000n, 0x7fffffffn],
  i64: [-0x8000000000000000n, 0x7fffffffffffffffn],
};

interface Item {
  readonly name: string;
  readonly value: bigint;
  readonly path: Path;
  readonly alias: boolean;
}

/** The enumerators with their values; null if the values cannot be computed, which other rules report. */
function itemsOf(type: EnumDeclaration | FormatEnumDeclaration, path: Path): Item[] | null {
  if (type.kind === 'format_enum')
    return type.formats.map((item, index) => ({
      name: item.name,
      value: BigInt(item.value),
      path: [...path, 'formats', index, 'value'],
      alias: false,
    }));
  try {
    const values = enumeratorValues(type.enumerators);
    return type.enumerators.map((item, index) => {
      const key =
        item.value !== undefined
          ? 'value'
          : item.bit !== undefined
            ? 'bit'
            : item.alias !== undefined
              ? 'alias'
              : 'any_of';
      return {
        name: item.name,
        value: values[index] ?? 0n,
        path: [...path, 'enumerators', index, key],
        alias: item.alias !== undefined || item.any_of !== undefined,
      };
    });
  } catch {
    return null;
  }
}

export const enumeratorDefinitions: Rule = {
  name: 'enumerator-definitions',
  doc: 'An enumerator has exactly one of `value`, `bit`, `any_of` and `alias`, and refers to enumerators of its own enum.',
  check({ document, report }) {
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'enum') continue;
      const names = type.enumerators.map((item) => item.name);
      for (const [position, item] of type.enumerators.entries()) {
        const path = ['types', index, 'enumerators', position];
        const given = (['value', 'bit', 'any_of', 'alias'] as const).filter((key) => item[key] !== undefined);
        if (given.length !== 1)
          report(
            'E_ONE_OF',
            { path },
            { what: `enumerator ${item.name}`, keys: ['value', 'bit', 'any_of', 'alias'], given },
          );
        if (item.alias !== undefined)
          mustBeKnown(report, `enumerator of ${type.name}`, item.alias, names, [...path, 'alias']);
        for (const [part, name] of (item.any_of ?? []).entries())
          mustBeKnown(report, `enumerator of ${type.name}`, name, names, [...path, 'any_of', part]);
      }
    }
  },
};

export const enumeratorValuesFit: Rule = {
  name: 'enumerator-values',
  doc: 'Values fit the type behind the enum, differ from one another unless one is an alias, and are not reserved.',
  check({ document, report }) {
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'enum' && type.kind !== 'format_enum') continue;
      const path = ['types', index];
      const width = (type.kind === 'enum' ? type.underlying : undefined) ?? 'i32';
      const [min, max] = ranges[width] ?? [0n, 0n];
      const items = itemsOf(type, path) ?? [];
      const seen = new Map<bigint, string>();
      for (const { name, value, path: at, alias } of items) {
        if (value < min || value > max) report('E_VALUE_RANGE', { path: at }, { what: name, value, min, max });
        const first = seen.get(value);
        if (first !== undefined && !alias) report('E_DUPLICATE_VALUE', { path: at }, { name, other: first, value });
        if (first === undefined) seen.set(value, name);
        const reserved = (type.reserved ?? []).find(
          (range) => value >= integer(range.from) && value <= integer(range.to ?? range.from),
        );
        if (reserved !== undefined) report('E_RESERVED_VALUE', { path: at }, { name, value, reason: reserved.doc });
      }
      for (const [position, range] of (type.reserved ?? []).entries()) {
        if (range.to !== undefined && integer(range.to) < integer(range.from))
          report(
            'E_EMPTY_RANGE',
            { path: [...path, 'reserved', position, 'to'] },
            { min: integer(range.from), max: integer(range.to) },
          );
      }
    }
  },
};

export const formatFacts: Rule = {
  name: 'format-facts',
  doc: 'The channels of a format fill whole bytes or the word that they are packed in, each at most once.',
  check({ document, report }) {
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'format_enum') continue;
      for (const [position, format] of type.formats.entries()) {
        const path = ['types', index, 'formats', position, 'channels'];
        const bits = format.channels.reduce((sum, channel) => sum + channel.bits, 0);
        const word = format.layout === 'packed16' ? 16 : format.layout === 'packed32' ? 32 : null;
        if (word !== null && bits !== word)
          report('E_FORMAT_BITS', { path }, { name: format.name, bits, expected: `${word}` });
        if (word === null && format.channels.some((channel) => ![8, 16, 32, 64].includes(channel.bits)))
          report('E_FORMAT_BITS', { path }, { name: format.name, bits, expected: '8, 16, 32 or 64 in each channel' });
        const seen = new Set<string>();
        for (const [part, channel] of format.channels.entries()) {
          if (seen.has(channel.name) && channel.name !== 'x')
            report(
              'E_DUPLICATE_NAME',
              { path: [...path, part, 'name'] },
              { name: channel.name, scope: `the channels of ${format.name}` },
            );
          seen.add(channel.name);
        }
      }
    }
  },
};
