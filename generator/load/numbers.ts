/**
 * What to write instead of a number that a double cannot hold, or `null` if the number is fine.
 * An integer must be a safe one; a number with a point or an exponent must read back as the same decimal.
 */
export function remedyForNumber(text: string): string | null {
  const value = Number(text);
  if (/^-?\d+$/.test(text)) {
    return Number.isSafeInteger(value) ? null : `write it as a string: ${asStrings(text)}`;
  }
  if (!Number.isFinite(value)) return 'the largest number is about 1.8e308';
  return decimal(text) === decimal(String(value)) ? null : `the nearest number is ${value}`;
}

/** An integer as the strings that a document may hold instead: hexadecimal where that is possible, and decimal. */
function asStrings(text: string): string {
  if (text.length > 20) return '"0x…"';
  return text.startsWith('-') ? `"${text}"` : `"0x${BigInt(text).toString(16).toUpperCase()}" or "${text}"`;
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
