import { expect, test } from 'vitest';
import { escapeUnprintable, listOf, maskUnprintable, quote } from '../../generator/diagnostics/quote.ts';

test('quoted text cannot end its quotes, its line or its direction', () => {
  expect(quote('a"b\\c')).toBe('"a\\"b\\\\c"');
  expect(quote('a\r\n\u001b[31m\u202e\u2028\u200b\u0000')).toBe(
    '"a\\u000d\\u000a\\u001b[31m\\u202e\\u2028\\u200b\\u0000"',
  );
  expect(quote('\ud800 é 😀')).toBe('"\\ud800 é 😀"');
  expect(quote('\u{e0001}')).toBe('"\\u{e0001}"');
});

test('long text is cut', () => {
  expect(quote('x'.repeat(60))).toHaveLength(62);
  expect(quote('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(60)}…"`);
});

test('masked text keeps its length', () => {
  const text = 'a\u001b\u202e\u{e0001}b\t';
  expect(maskUnprintable(text)).toHaveLength(text.length);
  expect(maskUnprintable(text)).toBe('a\ufffd\ufffd\ufffd\ufffdb\ufffd');
  expect(escapeUnprintable('plain')).toBe('plain');
});

test('lists read as phrases', () => {
  expect(listOf([])).toBe('');
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b'])).toBe('a or b');
  expect(listOf(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  expect(listOf(['a', 'b', 'c', 'd'], 'or', 2)).toBe('a, b … (4 in all)');
});
