import { describe, expect, test } from 'vitest';
import { parse } from '../../generator/load/parse.ts';
import { inOneLine } from './document_text.ts';
import { numbersFrom } from './numbers_from.ts';

const report = (text: string) => parse(text).diagnostics.map(inOneLine);
const control = 'inside a string, write a line break as \\n, a tab as \\t, any other control character as \\uXXXX';

/** Text and the one diagnostic that it gives: what follows a syntax error is only its consequence. */
const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['an empty text', '', '1:1+0 E_SYNTAX : the document is empty | a document is one object'],
  ['only blanks', ' \n ', '1:1+0 E_SYNTAX : the document is empty | a document is one object'],
  ['an open object', '{', '1:2+0 E_SYNTAX : a comma or a closing brace is expected, not the end of the document'],
  [
    'an open array',
    '{"a":[1',
    '1:8+0 E_SYNTAX /a/0: a comma or a closing bracket is expected, not the end of the document',
  ],
  [
    'a trailing comma',
    '{\n "a": 1,\n}',
    '3:1+1 E_SYNTAX : a comma stands before the closing brace | remove the trailing comma',
  ],
  [
    'a trailing comma in an array',
    '{"a":[1,]}',
    '1:9+1 E_SYNTAX /a/1: a comma stands before the closing bracket | remove the trailing comma',
  ],
  ['a missing comma', '{"a": 1\n "b": 2}', '2:2+3 E_SYNTAX /b: a comma is expected before "\\"b\\""'],
  ['a missing comma in an array', '{"a":[1 2]}', '1:9+1 E_SYNTAX /a/0: a comma is expected before "2"'],
  ['a missing colon', '{"a" 1}', '1:6+1 E_SYNTAX /a: a colon is expected after the key, not "1"'],
  ['a missing value', '{"a":}', '1:6+1 E_SYNTAX /a: a value is expected, not "}"'],
  [
    'a bare key',
    '{a: 1}',
    '1:2+1 E_SYNTAX : "a" is not JSON | strings stand in double quotes; the only words are true, false and null',
  ],
  ['single quotes', "{'a': 1}", '1:2+3 E_SYNTAX : "\'a\'" is not JSON | strings stand in double quotes'],
  ['a number as a key', '{1: 1}', '1:2+1 E_SYNTAX : a key in double quotes is expected, not "1"'],
  [
    'a line comment',
    '// x\n{}',
    '1:1+4 E_SYNTAX : comments are not allowed | write a remark as the value of a "$comment" key',
  ],
  [
    'a block comment',
    '{/* x */}',
    '1:2+7 E_SYNTAX : comments are not allowed | write a remark as the value of a "$comment" key',
  ],
  [
    'an open comment',
    '{/* x',
    '1:2+4 E_SYNTAX : comments are not allowed | write a remark as the value of a "$comment" key',
  ],
  ['a second value', '{} {}', '1:4+1 E_SYNTAX : the document is complete, but "{" follows | a document is one object'],
  [
    'a closing bracket too many',
    '{}]',
    '1:3+1 E_SYNTAX : the document is complete, but "]" follows | a document is one object',
  ],
  [
    'an open string',
    '{"a": "x\n}',
    `1:7+2 E_SYNTAX /a: the string is not closed before the end of its line | ${control}`,
  ],
  ['a raw tab', '{"a": "\t"}', `1:7+3 E_SYNTAX /a: the string contains a control character | ${control}`],
  ['a raw NUL', '{"a": "\0"}', `1:7+3 E_SYNTAX /a: the string contains a control character | ${control}`],
  [
    'an unknown escape',
    '{"a": "\\x41"}',
    '1:7+6 E_SYNTAX /a: the string contains an unknown escape | JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX',
  ],
  ['a short escape', '{"a": "\\u12"}', '1:7+6 E_SYNTAX /a: a \\u escape needs four hexadecimal digits'],
  ['NaN', '{"a": NaN}', '1:7+3 E_SYNTAX /a: "NaN" is not a number of JSON'],
  ['-Infinity', '{"a": -Infinity}', '1:7+9 E_SYNTAX /a: "-Infinity" is not a number of JSON'],
  ['a plus sign', '{"a": +1}', '1:7+2 E_SYNTAX /a: "+1" is not a number of JSON'],
  ['a point without digits before', '{"a": .5}', '1:7+2 E_SYNTAX /a: ".5" is not a number of JSON'],
  ['a point without digits after', '{"a": 1.}', '1:7+2 E_SYNTAX /a: "1." is not a complete number'],
  ['an exponent without digits', '{"a": 1e}', '1:7+2 E_SYNTAX /a: "1e" is not a complete number'],
  ['a minus sign alone', '{"a": -}', '1:7+1 E_SYNTAX /a: "-" is not a number of JSON'],
  [
    'a hexadecimal number',
    '{"a": 0x10}',
    '1:7+4 E_SYNTAX /a: "0x10" is not a number of JSON | write hexadecimal numbers as strings, "0x…"',
  ],
  ['a leading zero', '{"a": 01}', '1:7+2 E_SYNTAX /a: "01" is not a number of JSON | a number has no leading zero'],
  [
    'a misspelt word',
    '{"a": {"b": [0, {"c": tru}]}}',
    '1:23+3 E_SYNTAX /a/b/1/c: "tru" is not JSON | strings stand in double quotes; the only words are true, false and null',
  ],
  [
    'a line separator outside of strings',
    '{\u2028}',
    '1:2+1 E_SYNTAX : "\\u2028" is not JSON | only spaces, tabs and line breaks may stand between values',
  ],
  [
    'a no-break space',
    '{"a":\u00a01}',
    '1:6+2 E_SYNTAX /a: "\u00a01" is not JSON | only spaces, tabs and line breaks may stand between values',
  ],
  [
    'a byte order mark',
    '\ufeff{}',
    '1:1+1 E_BYTE_ORDER_MARK : the document begins with a byte order mark, which JSON does not allow | save the document as UTF-8 without a byte order mark',
  ],
];

describe('syntax errors', () => {
  for (const [name, text, expected] of cases) {
    test(name, () => {
      expect(report(text)).toEqual([expected]);
      expect(parse(text).value).toBeUndefined();
    });
  }
});

describe('strictness', () => {
  test('exactly what JSON.parse refuses is refused, and explained, for ten thousand mutilated documents', () => {
    const base = '{"a": [1, -2.5e3, "x\\n\\u00e9", true, null], "b": {"c": {}, "d": []}}';
    const pieces = [...'{}[],:"\\ \n\r\t-+.0123eEtrufalsn/*x\u2028\u00a0', '\\u', '00', 'true', '""', '//'];
    const random = numbersFrom(1);
    const wrong: string[] = [];
    for (let round = 0; round < 10_000; round++) {
      let text = base;
      for (let edits = 1 + random(3); edits > 0; edits--) {
        const at = random(text.length + 1);
        text = text.slice(0, at) + (random(2) === 0 ? pieces[random(pieces.length)] : '') + text.slice(at + random(3));
      }
      const { value, diagnostics } = parse(text);
      const explained = diagnostics.length === 1 && diagnostics[0]?.message !== 'the document is not JSON';
      if (accepts(text) ? value === undefined : value !== undefined || !explained) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });
});

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
