import { describe, expect, test } from 'vitest';
import { parse } from '../../generator/load/parse.ts';
import { inOneLine } from './document_text.ts';

const report = (text: string) => parse(text).diagnostics.map(inOneLine);

describe('keys', () => {
  test('a key given twice is located at the second place', () => {
    const text = '{\n "a": 1,\n "b": 2,\n "a": 3\n}';
    expect(report(text)).toEqual([
      '4:2+3 E_DUPLICATE_KEY /a: the key "a" is here a second time; the first is at 2:2 | remove or rename one of the two',
    ]);
  });

  test('a key is the same key when it is written with escapes', () => {
    expect(report('{"a": 1, "\\u0061": 2}')).toEqual([
      '1:10+8 E_DUPLICATE_KEY /a: the key "a" is here a second time; the first is at 1:2 | remove or rename one of the two',
    ]);
  });

  test('the same key in two objects is no duplicate', () => {
    expect(report('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]}')).toEqual([]);
  });

  test('each further copy is reported', () => {
    expect(report('{"a":1,"a":2,"a":3}')).toHaveLength(2);
  });

  test('a key with pointer characters is escaped in the pointer', () => {
    expect(report('{"~a/b": {"x": 1, "x": 2}}')).toEqual([
      '1:19+3 E_DUPLICATE_KEY /~0a~1b/x: the key "x" is here a second time; the first is at 1:11 | remove or rename one of the two',
    ]);
  });

  for (const key of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']) {
    test(`${key} is refused and reaches no object`, () => {
      const text = `{"types": [{"${key}": {"polluted": true}, "b": 2}]}`;
      expect(report(text)).toEqual([
        `1:13+${key.length + 2} E_FORBIDDEN_KEY /types/0/${key}: the key "${key}" is not allowed in a document`,
      ]);
      const { value } = parse(text);
      expect(value).toEqual({ types: [{ b: 2 }] });
      expect(Object.prototype).not.toHaveProperty('polluted');
      expect((value as { types: object[] }).types[0]).not.toHaveProperty('polluted');
    });
  }
});

describe('numbers', () => {
  const wrong: readonly (readonly [text: string, help: string])[] = [
    ['9007199254740992', 'write it as a string: "0x20000000000000" or "9007199254740992"'],
    ['9007199254740993', 'write it as a string: "0x20000000000001" or "9007199254740993"'],
    ['18446744073709551615', 'write it as a string: "0xFFFFFFFFFFFFFFFF" or "18446744073709551615"'],
    ['-9223372036854775808', 'write it as a string: "-9223372036854775808"'],
    ['9007199254740993.0', 'the nearest number is 9007199254740992'],
    ['123456789012345678901234567890', 'write it as a string: "0x…"'],
    ['1e400', 'the largest number is about 1.8e308'],
    ['-1e400', 'the largest number is about 1.8e308'],
    ['1e-400', 'the nearest number is 0'],
    ['0.1000000000000000055', 'the nearest number is 0.1'],
    ['3.14159265358979323846', 'the nearest number is 3.141592653589793'],
  ];
  for (const [text, help] of wrong) {
    test(`${text} is refused`, () => {
      expect(report(`{\n  "a": [${text}]}`)).toEqual([
        `2:9+${text.length} E_NUMBER /a/0: the number ${text} cannot be represented exactly | ${help}`,
      ]);
    });
  }

  const right =
    '0 -0 1 -1 9007199254740991 -9007199254740991 0.1 -2.50 1e3 1E+3 100e-2 1.0 5e-324 1e16 1.7976931348623157e308';
  for (const text of right.split(' ')) {
    test(`${text} is taken`, () => {
      expect(report(`[${text}]`)).toEqual([]);
      expect(parse(`[${text}]`).value).toEqual([Number(text)]);
    });
  }
});

describe('strings', () => {
  test('half of a surrogate pair is refused in values and in keys', () => {
    expect(report('{"a": "x\\ud800y", "\\udc00": 1, "b": "\\ud83d\\ude00"}')).toEqual([
      '1:7+10 E_LONE_SURROGATE /a: the string contains \\ud800, half of a surrogate pair, which is no character | write both halves (a high one, then a low one), or remove it',
      '1:19+8 E_LONE_SURROGATE /\udc00: the string contains \\udc00, half of a surrogate pair, which is no character | write both halves (a high one, then a low one), or remove it',
    ]);
  });

  test('a raw half of a surrogate pair is refused too', () => {
    expect(report('{"a": "\ud800"}')).toHaveLength(1);
  });

  test('line and paragraph separators, NUL escapes and any other character are text', () => {
    const text = '{"a": "\u2028\u2029\\u0000\\u2028é😀\u007f"}';
    expect(report(text)).toEqual([]);
    expect(parse(text).value).toEqual({ a: '\u2028\u2029\0\u2028é😀\u007f' });
  });
});

test('what is wrong is reported all at once, in the order of the document', () => {
  const lines = ['{"a": 1, "a": 2,', ' "__proto__": 0,', ' "b": 1e999,', ' "c": "\\ud800"}'];
  expect(report(lines.join('\n')).map((line) => line.split(' ')[1])).toEqual([
    'E_DUPLICATE_KEY',
    'E_FORBIDDEN_KEY',
    'E_NUMBER',
    'E_LONE_SURROGATE',
  ]);
});
