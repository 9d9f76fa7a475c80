import { describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { boundErrors } from '../../generator/load/bounded_errors.ts';
import { parse } from '../../generator/load/parse.ts';
import { findings, inOneLine } from './document_text.ts';

const report = (text: string) => parse(text).diagnostics.map(inOneLine);
const MIB = 1024 * 1024;

describe('size', () => {
  const filled = (bytes: number) => `{"doc":"${'x'.repeat(bytes - 10)}"}`;

  test('4 MiB are read', () => {
    expect(report(filled(4 * MIB))).toEqual([]);
  });

  test('one byte more is not', () => {
    expect(report(filled(4 * MIB + 1))).toEqual([
      '1:1+0 E_TOO_LARGE : the document has 4194305 bytes; at most 4194304 (4 MiB) are read | split the ABI into several documents',
    ]);
  });

  test('bytes count, not characters', () => {
    expect(report(`{"doc":"${'é'.repeat(2 * MIB)}"}`)[0]).toContain('E_TOO_LARGE : the document has 4194314 bytes');
  });
});

describe('depth', () => {
  test('64 levels are read', () => {
    expect(report('['.repeat(64) + ']'.repeat(64))).toEqual([]);
  });

  test('the bracket that opens the 65th is located', () => {
    expect(report(`${'[\n'.repeat(64)}[${']'.repeat(65)}`)).toEqual([
      `65:1+1 E_TOO_DEEP ${'/0'.repeat(64)}: objects and arrays are nested more than 64 deep`,
    ]);
  });

  test.each(['[', '{"a":', '[{"a":', '[0,'])('a hundred thousand times %s is no recursion', (piece) => {
    expect(report(piece.repeat(100_000))).toEqual([expect.stringMatching(/^1:\d+\+1 E_TOO_DEEP /)]);
  });

  test('brackets inside strings do not count', () => {
    expect(report(`{"a": "${'['.repeat(100)}\\"${'{'.repeat(100)}"}`)).toEqual([]);
  });
});

describe('number of values', () => {
  test('250,000 values are read, one more is not', () => {
    expect(report(`[${'0,'.repeat(249_998)}0]`)).toEqual([]);
    expect(report(`[${'0,'.repeat(250_000)}0]`)).toEqual([
      '1:500001+1 E_TOO_MANY_VALUES : the document has more than 250000 values | split the ABI into several documents',
    ]);
  });

  test('1,000 keys of one object are read, one more is not', () => {
    const object = (keys: number) => `{${Array.from({ length: keys }, (_, index) => `"k${index}":0`).join(',\n')}}`;
    expect(report(object(1000))).toEqual([]);
    expect(report(`{"a": [${object(1001)}]}`)).toEqual([
      '1000:9+1 E_TOO_MANY_KEYS /a/0: the object has more than 1000 keys',
    ]);
  });

  test('an array may have more items than an object keys', () => {
    expect(report(`[${'0,'.repeat(5000)}0]`)).toEqual([]);
  });
});

describe('number of mistakes', () => {
  test('the first thousand are listed, the rest is counted', () => {
    const found = findings(`{"functions": [${'{},'.repeat(20_000)}{}]}`);
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toMatch(/^\S+ E_TOO_MANY \S*: \d+ further problems are not listed$/);
  });

  test('the validator stops collecting errors, so that they cost no quadratic time', () => {
    const value = { functions: Array.from({ length: 100_000 }, () => ({})) };
    expect(assetsFromSource().validateDocument(value).length).toBeLessThan(6000);
    expect(boundErrors('vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);')).toBe(
      'vErrors = vErrors === null ? validate3.errors : (vErrors.length < 5000 ? vErrors.concat(validate3.errors) : vErrors);',
    );
  });

  test('a thousand mistakes at the far end of a long list are placed without walking along it each time', () => {
    const found = findings(
      `{"a": [${'0,'.repeat(240_000)}${'1e999,'.repeat(2000)}0], "types": [${'{},'.repeat(2000)}{}]}`,
    );
    expect(found.some((line) => / E_NUMBER \/a\/240000: /.test(line))).toBe(true);
    expect(found.length).toBeGreaterThan(1000);
  });

  test('a hundred thousand distinct items of a list are compared by hash, not in pairs', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => `"k${index}"`).join(',');
    expect(findings(`{"functions": [{"promises": [${items}]}]}`).join('\n')).not.toContain('repeats');
  });
});
