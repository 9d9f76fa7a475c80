import { describe, expect, test } from 'vitest';
import { Outline } from '../../generator/load/outline.ts';
import { type Path, Positions, toPointer } from '../../generator/load/positions.ts';
import { documentText, findings } from './document_text.ts';

const text = '{\n  "a": [10, {"b~/": "x"}],\n  "c": {}\n}';
const positions = new Positions(text, new Outline(text));
const place = (path: Path, part?: 'key' | 'value') => {
  const { line, column, length, offset } = positions.locate(path, part);
  return { at: `${line}:${column}`, text: text.slice(offset, offset + length) };
};

describe('places of values', () => {
  test('a value, a key, an item', () => {
    expect(place([])).toEqual({ at: '1:1', text });
    expect(place(['a'])).toEqual({ at: '2:8', text: '[10, {"b~/": "x"}]' });
    expect(place(['a'], 'key')).toEqual({ at: '2:3', text: '"a"' });
    expect(place(['a', 0])).toEqual({ at: '2:9', text: '10' });
    expect(place(['a', 1, 'b~/'])).toEqual({ at: '2:21', text: '"x"' });
    expect(place(['a', 1, 'b~/'], 'key')).toEqual({ at: '2:14', text: '"b~/"' });
  });

  test('an item has no key: its value is meant', () => {
    expect(place(['a', 0], 'key')).toEqual({ at: '2:9', text: '10' });
  });

  test('of what is not there, the nearest ancestor', () => {
    expect(place(['c', 'x'])).toEqual({ at: '3:8', text: '{}' });
    expect(place(['c', 'x', 'y', 3], 'key')).toEqual({ at: '3:8', text: '{}' });
    expect(place(['a', 7])).toEqual({ at: '2:8', text: '[10, {"b~/": "x"}]' });
    expect(place(['a', 0, 'x'])).toEqual({ at: '2:9', text: '10' });
    expect(place(['nothing'])).toEqual({ at: '1:1', text });
  });

  test('of a text that is not JSON, its beginning', () => {
    expect(new Positions('{', null).locate(['a', 1])).toEqual({ offset: 0, length: 0, line: 1, column: 1 });
  });

  test('columns count UTF-16 units', () => {
    const wide = '{"😀é": 1}';
    expect(new Positions(wide, new Outline(wide)).locate(['😀é']).column).toBe(9);
  });
});

describe('pointers', () => {
  test('are those of RFC 6901', () => {
    expect(toPointer([])).toBe('');
    expect(toPointer(['a', 0, 'b~/', ''])).toBe('/a/0/b~0~1/');
  });
});

describe('line ends', () => {
  const broken = documentText({ functions: [{ nam: 'f' }], types: 3 });

  test.each([
    ['CR LF', '\r\n'],
    ['CR alone', '\r'],
    ['a mixture', null],
  ])('%s give the same findings as LF', (_, end) => {
    let count = 0;
    const ends = ['\r\n', '\n', '\r'];
    const changed = broken.replaceAll('\n', () => end ?? ends[count++ % 3] ?? '');
    const withoutLength = (lines: readonly string[]) => lines.map((line) => line.replace(/\+\d+/, ''));
    expect(findings(broken)).not.toEqual([]);
    expect(withoutLength(findings(changed))).toEqual(withoutLength(findings(broken)));
  });

  test('a line separator inside a string ends no line', () => {
    const line = findings(documentText({ doc: 'a\u2028b\u2029c', types: 3 }))[0];
    expect(line).toMatch(/^1[0-9]+:/);
    expect(line?.split('+')[0]).toBe(findings(documentText({ doc: 'a', types: 3 }))[0]?.split('+')[0]);
  });
});
