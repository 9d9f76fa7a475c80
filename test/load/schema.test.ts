import { describe, expect, test } from 'vitest';
import { accepted, documentText, findings, smallDocument } from './document_text.ts';

/** What is reported, without the length of the place and without the remedy. */
const brief = (text: string) => findings(text).map((line) => line.replace(/\+\d+/, '').replace(/ \| .*/s, ''));
const fn = (members: object) => ({
  name: 'f',
  group: 'core',
  doc: 'Does it.',
  params: [],
  returns: 'void',
  ...members,
});
const constant = (members: object) => ({ name: 'C', group: 'core', type: 'u32', value: 1, doc: 'One.', ...members });

test('the small document conforms', () => {
  expect(findings(documentText())).toEqual([]);
  expect(accepted(documentText())).toBe(true);
});

describe('keys', () => {
  test('a misspelt key is located at the key, once, also if it was required', () => {
    const { version: _, ...rest } = smallDocument();
    expect(findings(JSON.stringify({ ...rest, vesion: '1.0.0' }, null, 2))).toEqual([
      '18:3+8 E_UNKNOWN_KEY /vesion: unknown key "vesion" in the document | did you mean "version"?',
    ]);
  });

  test('a key that resembles none: the known ones are listed, without those that are there', () => {
    expect(findings(documentText({ groups: [{ name: 'core', header: 'main', doc: 'x', zzzzzz: 1 }] }))).toEqual([
      '17:7+8 E_UNKNOWN_KEY /groups/0/zzzzzz: unknown key "zzzzzz" in groups[0] ("core") | known keys are $comment and title',
    ]);
  });

  test('a missing key is located at its object', () => {
    expect(findings(documentText({ groups: [{ name: 'core', doc: 'x' }] }))).toEqual([
      '13:5+46 E_MISSING_KEY /groups/0: groups[0] ("core") needs the key "header"',
    ]);
  });

  test('a key with characters that do not print is shown escaped', () => {
    expect(brief(documentText({ 'a\n\u202eb': 1 }))).toEqual([
      '19:3 E_UNKNOWN_KEY /a\n\u202eb: unknown key "a\\u000a\\u202eb" in the document',
    ]);
  });
});

describe('values', () => {
  const cases: readonly (readonly [name: string, members: Record<string, unknown>, expected: string])[] = [
    ['a wrong type', { types: 3 }, '19:12 E_TYPE /types: "types" must be an array, but is 3'],
    ['null', { doc: null }, '4:10 E_TYPE /doc: "doc" must be a string, but is null'],
    ['an empty list', { headers: [] }, '5:14 E_RANGE /headers: "headers" must have at least 1 item, but has 0'],
    ['an empty string', { doc: '' }, '4:10 E_RANGE /doc: "doc" must have at least 1 character, but is ""'],
    [
      'a long string',
      { doc: 'x'.repeat(8001) },
      '4:10 E_RANGE /doc: "doc" must have at most 8000 characters, but has 8001',
    ],
    [
      'an unknown word',
      { implementation: 'generate' },
      '19:21 E_VALUE /implementation: "implementation" cannot be "generate"; allowed: "external" or "generated"',
    ],
    [
      'a word of another type',
      { functions: [fn({ optional: 'yes' })] },
      '26:19 E_TYPE /functions/0/optional: "optional" must be true or false, but is "yes"',
    ],
    ['a name with a blank', { abi: 'a b' }, '2:10 E_PATTERN /abi: "abi" cannot be "a b"'],
    [
      'a look-alike letter',
      { abi: 'sm\u0430ll' },
      '2:10 E_PATTERN /abi: "abi" cannot be "sm\u0430ll": it contains U+0430 ("\u0430"), which is not ASCII',
    ],
    ['a name that ends in a line feed', { abi: 'small\n' }, '2:10 E_PATTERN /abi: "abi" cannot be "small\\u000a"'],
    [
      'a path as a header name',
      { headers: [{ name: 'main', file: '../../etc/x.h', doc: 'x' }] },
      '8:15 E_PATTERN /headers/0/file: "file" cannot be "../../etc/x.h"',
    ],
    [
      'one of several types',
      { functions: [fn({ returns: 5 })] },
      '25:18 E_TYPE /functions/0/returns: "returns" must be a string or an object, but is 5',
    ],
    [
      'none of five types',
      { constants: [constant({ value: [] })] },
      '24:16 E_TYPE /constants/0/value: "value" must be an integer, a string, a number or true or false, but is an empty array',
    ],
    [
      'inside one of several types',
      { functions: [fn({ returns: { type: 'u32' } })] },
      '25:18 E_MISSING_KEY /functions/0/returns: "returns" needs the key "doc"',
    ],
    [
      'a repeated item',
      { functions: [fn({ platforms: ['linux', 'macos', 'linux'] })] },
      '29:9 E_SHAPE /functions/0/platforms/2: platforms[2] repeats the item 0',
    ],
    [
      'too few items',
      { functions: [fn({ requires: [{ check: { eq: ['a'] }, code: 'EINVAL', doc: 'x' }] })] },
      '29:19 E_RANGE /functions/0/requires/0/check/eq: "eq" must have at least 2 items, but has 1',
    ],
    [
      'an empty condition',
      { functions: [fn({ requires: [{ check: {}, code: 'EINVAL', doc: 'x' }] })] },
      '28:20 E_RANGE /functions/0/requires/0/check: "check" must have at least 1 key, but has 0',
    ],
    [
      'below the least value',
      {
        types: [{ kind: 'enum', name: 'E', group: 'core', doc: 'x', enumerators: [{ name: 'A', doc: 'x', bit: -1 }] }],
      },
      '29:18 E_RANGE /types/0/enumerators/0/bit: "bit" must be at least 0, but is -1',
    ],
    [
      'above the largest value',
      {
        types: [{ kind: 'enum', name: 'E', group: 'core', doc: 'x', enumerators: [{ name: 'A', doc: 'x', bit: 64 }] }],
      },
      '29:18 E_RANGE /types/0/enumerators/0/bit: "bit" must be at most 63, but is 64',
    ],
    [
      'an unknown kind',
      { types: [{ kind: 'enumm', name: 'E' }] },
      '21:15 E_VALUE /types/0/kind: "kind" cannot be "enumm"; allowed: "enum", "format_enum", "struct", "union", "handle", "alias" or "callback"',
    ],
    [
      'a kind of the wrong type',
      { types: [{ kind: 3, name: 'E' }] },
      '21:15 E_VALUE /types/0/kind: "kind" cannot be 3; allowed: "enum", "format_enum", "struct", "union", "handle", "alias" or "callback"',
    ],
    ['no kind', { types: [{ name: 'E' }] }, '20:5 E_MISSING_KEY /types/0: types[0] ("E") needs the key "kind"'],
  ];
  for (const [name, members, expected] of cases) {
    test(name, () => expect(brief(documentText(members))).toEqual([expected]));
  }

  test('something else than an object for the document', () => {
    expect(brief('[]')).toEqual(['1:1 E_TYPE : the document must be an object, but is an empty array']);
    expect(brief('"x"')).toEqual(['1:1 E_TYPE : the document must be an object, but is "x"']);
    expect(brief('null')).toEqual(['1:1 E_TYPE : the document must be an object, but is null']);
  });
});

describe('remedies', () => {
  const remedy = (members: Record<string, unknown>) => findings(documentText(members))[0]?.split(' | ')[1];

  test('a misspelt word', () => {
    expect(remedy({ implementation: 'Externel' })).toBe('did you mean "external"?');
    expect(remedy({ types: [{ kind: 'format-enum' }] })).toBe('did you mean "format_enum"?');
  });

  test('a form that does not fit is explained by the description of the schema', () => {
    expect(remedy({ abi: 'a b' })).toBe(
      'A strict ASCII identifier: a letter, then letters, digits and underscores. It must match ^[A-Za-z][A-Za-z0-9_]{0,126}$',
    );
  });
});

describe('one mistake, one finding', () => {
  test('a value that could not be read is not also of the wrong type', () => {
    expect(brief(documentText({ doc: 1 }).replace('"doc": 1', '"doc": 9007199254740993'))).toEqual([
      '4:10 E_NUMBER /doc: the number 9007199254740993 cannot be represented exactly',
    ]);
  });

  test('several mistakes are found in one go', () => {
    const text = documentText({
      types: [{ kind: 'struct', name: 'S', group: 'core', doc: 'x', fields: [{ name: 1 }] }],
    });
    expect(brief(text)).toEqual([
      '26:9 E_MISSING_KEY /types/0/fields/0: fields[0] needs the key "doc"',
      '26:9 E_MISSING_KEY /types/0/fields/0: fields[0] needs the key "type"',
      '27:19 E_TYPE /types/0/fields/0/name: "name" must be a string, but is 1',
    ]);
  });
});
