import { describe, expect, it } from 'vitest';
import { commentText, docText, mojoFloat, mojoString } from '../../../generator/emit/shared/encode/mojo.ts';

describe('a Mojo string literal', () => {
  it.each([
    ['plain', '"plain"'],
    ['back\\slash', '"back\\\\slash"'],
    ['say "yes"', '\'say "yes"\''],
    ['"it\'s"', "'\"it\\'s\"'"],
    ["it's", '"it\'s"'],
    ['line\nline', '"line\\nline"'],
    ['\u0000\u0007\u007f', '"\\x00\\x07\\x7f"'],
    ['\u0085\u2028\u202e\ufeff', '"\\u0085\\u2028\\u202e\\ufeff"'],
    ['\ud800 alone', '"\\ufffd alone"'],
    ['é 日本語 🔥', '"é 日本語 🔥"'],
  ])('of %j is %s', (text, literal) => {
    expect(mojoString(text)).toBe(literal);
  });
});

describe('text of a docstring', () => {
  it.each([
    ['one " alone', 'one " alone'],
    ['three """ of them', 'three \\"\\"\\" of them'],
    ['\\n', '\\\\n'],
    ['\\"""', '\\\\\\"\\"\\"'],
    ['bell \u0007', 'bell \\x07'],
  ])('%j becomes %s', (text, expected) => {
    expect(docText(text)).toBe(expected);
  });
});

describe('text of a comment', () => {
  it('cannot end its line', () => {
    expect(commentText('a\nb\u2028c')).toBe('a\\x0ab\\u2028c');
  });
});

describe('a floating-point literal', () => {
  it.each([
    [1, 'Float64', 'Float64(1.0)'],
    [0.1, 'Float64', 'Float64(0.1)'],
    [1e300, 'Float64', 'Float64(1e+300)'],
    [1.1754943508222875e-38, 'Float32', 'Float32(1.1754943508222875e-38)'],
    [-0.5, 'Float32', 'Float32(-0.5)'],
  ])('of %d as %s is %s', (value, type, literal) => {
    expect(mojoFloat(value, type)).toBe(literal);
  });
});
