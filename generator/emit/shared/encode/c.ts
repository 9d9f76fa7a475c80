/** Encoders for the two contexts of C in which text of a document may stand: comments and string literals; and literals of numbers. */

import type { BuiltinName } from '../../../model/model.ts';
import { printable } from './unprintable.ts';

/** Text that a comment can hold as it stands: printable ASCII in which nothing can begin that C reads otherwise. */
const plainInComment = /^[\n -)+->@-[\]-~]*$/;

/**
 * Text that may stand inside a block comment, on any number of lines: it neither ends the comment nor opens another, joins no lines, holds no
 * trigraph and no character that an editor hides.
 */
export function commentText(text: string): string {
  if (plainInComment.test(text)) return text;
  return printable(text)
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replace(/\?(?=\?[=/'()!<>-])/g, '? ')
    .replace(/\\(?=[ ]*$)/gm, '&#92;');
}

const shortEscapes: Readonly<Record<number, string>> = { 10: '\\n', 13: '\\r', 9: '\\t', 34: '\\"', 92: '\\\\' };

/** A string literal of the UTF-8 bytes of the text: ASCII only, without trigraphs, the same in every execution character set based on ASCII. */
export function stringLiteral(text: string): string {
  let result = '';
  let previous = 0;
  for (const byte of new TextEncoder().encode(text)) {
    const short = shortEscapes[byte];
    if (short !== undefined) result += short;
    else if (byte === 0x3f && previous === 0x3f) result += '\\?';
    else if (byte >= 0x20 && byte < 0x7f) result += String.fromCharCode(byte);
    else result += `\\${byte.toString(8).padStart(3, '0')}`;
    previous = byte;
  }
  return `"${result}"`;
}

/** Integer types whose literals have no suffix or macro of their own, with the name to cast to. */
const casts: Partial<Record<BuiltinName, string>> = {
  char: 'char',
  i8: 'int8_t',
  i16: 'int16_t',
  u8: 'uint8_t',
  u16: 'uint16_t',
  size: 'size_t',
  intptr: 'intptr_t',
  uintptr: 'uintptr_t',
};

function digits(value: bigint, isUnsigned: boolean): string {
  return isUnsigned && value > 0x7fffffffn ? `0x${value.toString(16).toUpperCase()}` : value.toString();
}

/** A literal of a value that is not negative, through the macro of its type. */
function nonNegative(value: bigint, type: BuiltinName): string {
  switch (type) {
    case 'u32':
      return `UINT32_C(${digits(value, true)})`;
    case 'u64':
      return `UINT64_C(${digits(value, true)})`;
    case 'i32':
      return `INT32_C(${value})`;
    case 'i64':
      return `INT64_C(${value})`;
    case 'uint':
      return `${digits(value, true)}u`;
    case 'size':
    case 'uintptr':
      return value > 0xffffffffn ? `UINT64_C(${digits(value, true)})` : `${digits(value, true)}u`;
    case 'intptr':
      return value > 0x7fffffffn ? `INT64_C(${value})` : value.toString();
    default:
      return value.toString();
  }
}

/**
 * A constant expression of the value, without a warning in any C from C99 and any C++ from C++98.
 * The smallest value of a type is written as a difference, because its magnitude is no literal of that type.
 */
export function integerLiteral(value: bigint, type: BuiltinName): string {
  if (type === 'bool') return value === 0n ? 'false' : 'true';
  if (value >= 0n) return nonNegative(value, type);
  const isSmallest = value === -(1n << 31n) || value === -(1n << 63n);
  return isSmallest ? `(-${nonNegative(-value - 1n, type)} - 1)` : `(-${nonNegative(-value, type)})`;
}

/** A constant expression of exactly the given type, in parentheses where it is more than one token. */
export function typedInteger(value: bigint, type: BuiltinName): string {
  const cast = casts[type];
  return cast === undefined ? integerLiteral(value, type) : `((${cast})${integerLiteral(value, type)})`;
}

function shortestDigits(value: number, type: 'f32' | 'f64'): string {
  if (type === 'f64') return String(value);
  for (let precision = 1; precision < 9; precision += 1) {
    const text = String(Number(value.toPrecision(precision)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(Number(value.toPrecision(9)));
}

/** A floating-point literal that a correctly rounding compiler reads back as exactly this value (rounded to `f32` first). */
export function floatLiteral(value: number, type: 'f32' | 'f64'): string {
  const rounded = type === 'f32' ? Math.fround(value) : value;
  if (!Number.isFinite(rounded)) throw new Error(`${value} is not a finite ${type}`);
  const magnitude = shortestDigits(Math.abs(rounded), type);
  const literal = `${/[.e]/.test(magnitude) ? magnitude : `${magnitude}.0`}${type === 'f32' ? 'f' : ''}`;
  return rounded < 0 || Object.is(rounded, -0) ? `(-${literal})` : literal;
}
