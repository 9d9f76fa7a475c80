/** Enums: a struct around the integer, with one member per value. */

import type { EnumType, Model } from '../../model/model.ts';
import { docstring, history } from './docstring.ts';
import { enumeratorName, typeName } from './names.ts';
import { carrier } from './types.ts';

function isAlias(type: EnumType, index: number): boolean {
  return type.enumerators.slice(0, index).some((earlier) => earlier.value === type.enumerators[index]?.value);
}

function members(type: EnumType): string[] {
  return type.enumerators.flatMap((item) => {
    const platforms = item.platforms.length === 0 ? [] : [`Only on ${item.platforms.join(', ')}.`];
    return [
      `    comptime ${enumeratorName(item, type)} = Self(${item.value})`,
      ...docstring(1, item.doc, [...platforms, ...history(item)]),
    ];
  });
}

function writeNames(type: EnumType, name: string): string[] {
  const distinct = type.enumerators.filter((_, index) => !isAlias(type, index));
  return [
    '    def write_to(self, mut writer: Some[Writer]):',
    ...docstring(
      2,
      'Writes the name of this value.',
      [],
      [{ title: 'Args', entries: [{ name: 'writer', text: 'The object to write to.' }] }],
    ),
    ...distinct.flatMap((item, index) => {
      const own = enumeratorName(item, type);
      return [`        ${index === 0 ? 'if' : 'elif'} self == Self.${own}:`, `            writer.write("${own}")`];
    }),
    '        else:',
    `            writer.write("${name}(", self.value, ")")`,
  ];
}

function writeFlags(type: EnumType, name: string): string[] {
  const bits = type.enumerators.filter(
    (item, index) => !isAlias(type, index) && item.value > 0n && (item.value & (item.value - 1n)) === 0n,
  );
  const none = type.enumerators.find((item) => item.value === 0n);
  return [
    '    def write_to(self, mut writer: Some[Writer]):',
    ...docstring(
      2,
      'Writes the names of the bits that are set.',
      [],
      [{ title: 'Args', entries: [{ name: 'writer', text: 'The object to write to.' }] }],
    ),
    '        var rest = self.value',
    '        var separator = StaticString("")',
    ...bits.flatMap((item) => {
      const own = enumeratorName(item, type);
      return [
        `        if self.value & Self.${own}.value != 0:`,
        `            writer.write(separator, "${own}")`,
        '            separator = " | "',
        `            rest &= ~Self.${own}.value`,
      ];
    }),
    '        if rest != 0:',
    `            writer.write(separator, "${name}(", rest, ")")`,
    '        elif self.value == 0:',
    `            writer.write("${none === undefined ? `${name}(0)` : enumeratorName(none, type)}")`,
  ];
}

const operations = [
  ['__or__', '|', 'Combines the bits of two values.', 'All bits that one of them has.'],
  ['__and__', '&', 'Selects the bits that two values share.', 'All bits that both have.'],
  ['__xor__', '^', 'Selects the bits in which two values differ.', 'All bits that exactly one of them has.'],
] as const;

function operators(): string[] {
  const argument = { title: 'Args', entries: [{ name: 'other', text: 'The other value.' }] } as const;
  const binary = operations.flatMap(([name, operator, doc, result]) => [
    '',
    `    def ${name}(self, other: Self) -> Self:`,
    ...docstring(2, doc, [], [argument, { title: 'Returns', entries: [{ name: null, text: result }] }]),
    `        return Self(self.value ${operator} other.value)`,
  ]);
  return [
    ...binary,
    '',
    '    def __contains__(self, other: Self) -> Bool:',
    ...docstring(
      2,
      'Checks whether this value has all bits of another.',
      [],
      [
        argument,
        { title: 'Returns', entries: [{ name: null, text: 'True if no bit of the other value is missing.' }] },
      ],
    ),
    '        return self.value & other.value == other.value',
    '',
    '    def __bool__(self) -> Bool:',
    ...docstring(
      2,
      'Checks whether any bit is set.',
      [],
      [{ title: 'Returns', entries: [{ name: null, text: 'True if a bit is set.' }] }],
    ),
    '        return self.value != 0',
  ];
}

function bytesPerPixel(type: EnumType): string[] {
  const known = type.enumerators.flatMap((item, index) =>
    item.format === null || isAlias(type, index) ? [] : [{ item, size: item.format.bytesPerPixel }],
  );
  return [
    '',
    '    def bytes_per_pixel(self) -> Int:',
    ...docstring(
      2,
      'Returns the size of one pixel.',
      [],
      [
        {
          title: 'Returns',
          entries: [{ name: null, text: 'The size in bytes, or 0 for a value that this module does not know.' }],
        },
      ],
    ),
    ...known.flatMap(({ item, size }, index) => [
      `        ${index === 0 ? 'if' : 'elif'} self == Self.${enumeratorName(item, type)}:`,
      `            return ${size}`,
    ]),
    '        return 0',
  ];
}

/** The struct of an enum. */
export function enumLines(type: EnumType, model: Model): string[] {
  const name = typeName(type, model);
  const traits = type.flags
    ? 'Boolable, Equatable, Hashable, TrivialRegisterPassable, Writable'
    : 'Equatable, Hashable, TrivialRegisterPassable, Writable';
  const reserved = type.reserved.map(
    ({ from, to, doc }) => `Reserved: ${from}${from === to ? '' : ` to ${to}`}. ${doc}`,
  );
  return [
    '@fieldwise_init',
    `struct ${name}(${traits}):`,
    ...docstring(1, type.doc, [...reserved, ...history(type)]),
    '',
    `    var value: ${carrier(type)}`,
    '    """The value used by the C ABI."""',
    '',
    ...members(type),
    '',
    ...(type.flags ? writeFlags(type, name) : writeNames(type, name)),
    ...(type.flags ? operators() : []),
    ...(type.isFormat ? bytesPerPixel(type) : []),
  ];
}
