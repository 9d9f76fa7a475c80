import { fitsFloat, isIntegerText } from '../../model/values.ts';
import type { Rule } from '../rule.ts';

const integerRanges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  char: [0n, 127n],
  u8: [0n, 0xffn],
  u16: [0n, 0xffffn],
  u32: [0n, 0xffffffffn],
  uint: [0n, 0xffffffffn],
  u64: [0n, 0xffffffffffffffffn],
  i8: [-0x80n, 0x7fn],
  i16: [-0x8000n, 0x7fffn],
  i32: [-0x80000000n, 0x7fffffffn],
  int: [-0x80000000n, 0x7fffffffn],
  i64: [-0x8000000000000000n, 0x7fffffffffffffffn],
  // On every data model, so that the constant means the same everywhere.
  size: [0n, 0xffffffffn],
  uintptr: [0n, 0xffffffffn],
  intptr: [-0x80000000n, 0x7fffffffn],
};

export const constantValues: Rule = {
  name: 'constant-values',
  doc: 'The value of a constant is a value of its type.',
  check({ document, symbols, report }) {
    for (const [index, entry] of (document.constants ?? []).entries()) {
      const builtin = symbols.resolveBuiltin(entry.type);
      if (builtin === null) continue;
      const path = ['constants', index, 'value'];
      const { value } = entry;
      const range = integerRanges[builtin];
      if (range !== undefined) {
        if (
          (typeof value === 'number' && Number.isInteger(value)) ||
          (typeof value === 'string' && isIntegerText(value))
        ) {
          const number = BigInt(value);
          if (number < range[0] || number > range[1])
            report('E_VALUE_RANGE', { path }, { what: entry.name, value: number, min: range[0], max: range[1] });
        } else report('E_CONSTANT_VALUE', { path }, { name: entry.name, type: entry.type });
      } else if ((builtin === 'f32' || builtin === 'f64') && !(typeof value === 'number' && fitsFloat(value, builtin)))
        report('E_CONSTANT_VALUE', { path }, { name: entry.name, type: entry.type });
      else if (builtin === 'bool' && typeof value !== 'boolean')
        report('E_CONSTANT_VALUE', { path }, { name: entry.name, type: entry.type });
      else if (builtin === 'string' && (typeof value !== 'string' || value.includes('\u0000')))
        report('E_CONSTANT_VALUE', { path }, { name: entry.name, type: entry.type });
    }
  },
};
