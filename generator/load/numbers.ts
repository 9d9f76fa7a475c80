/**
 * What to write instead of a number that a double cannot hold, or `null` if the number is fine.
 * Integers must be safe ones; any other number must read back as the same decimal.
 */
export function remedyForNumber(text: string): string | null {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return /^-?\d+$/.test(text) && text.length < 40
      ? `write it as a string: "${hexadecimal(text)}" or "${text}"`
      : 'write an integer beyond 2^53-1 as a string, "0x…"';
  }
  if (!Number.isFinite(value)) return 'the largest number is about 1.8e308';
  if (decimal(text) === decimal(String(value))) return null;
  return `the nearest number is ${value}`;
}

function hexadecimal(text: string): string {
  const value = BigInt(text);
  return value < 0n ? text : `0x${value.toString(16).toUpperCase()}`;
}

/** A decimal number in one form: significant digits without zeros at either end, and the exponent of the last one. */
function decimal(text: string): string {
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) return text;
  const [, , whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
