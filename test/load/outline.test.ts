import { type Node, parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { Outline } from '../../generator/load/outline.ts';
import { numbersFrom } from './numbers_from.ts';

describe('the outline of a text', () => {
  test('knows extents, keys, children and paths', () => {
    const text = '{"a": [10, {"b": "x"}], "\\u0063": {}}';
    const outline = new Outline(text);
    const shown = Array.from({ length: outline.count }, (_, value) => {
      const { start, end } = outline.extentOf(value);
      return [text.slice(start, end), outline.keyOf(value), outline.pathOf(value), [...outline.childrenOf(value)]];
    });
    expect(shown).toEqual([
      [text, null, [], [1, 5]],
      ['[10, {"b": "x"}]', 'a', ['a'], [2, 3]],
      ['10', null, ['a', 0], []],
      ['{"b": "x"}', null, ['a', 1], [4]],
      ['"x"', 'b', ['a', 1, 'b'], []],
      ['{}', 'c', ['c'], []],
    ]);
    expect(outline.child(0, 'c')).toBe(5);
    expect(outline.child(1, 1)).toBe(3);
    expect(outline.child(1, 2)).toBe(-1);
    expect(outline.child(5, 'a')).toBe(-1);
    expect(outline.child(2, 0)).toBe(-1);
  });

  test.each(['1', '  -2.5e3\n', '"a\\"b\\\\"', 'null', '[]', ' { } ', '[[],{},[{}]]', '[1,2]\r\n'])('of %j', (text) => {
    compare(text);
  });

  test('agrees with a parser that keeps a tree, for two thousand texts', () => {
    const random = numbersFrom(3);
    for (let round = 0; round < 2000; round++) compare(madeUp(random, 5));
  });
});

/** Compares every place with that of the tree. */
function compare(text: string): void {
  const root = parseTree(text);
  if (root === undefined) throw new Error(`not JSON: ${text}`);
  const places: string[] = [];
  const visit = (node: Node, key: Node | null): void => {
    const keyPlace = key === null ? '' : `${key.offset}+${key.length} `;
    places.push(`${keyPlace}${node.offset}+${node.length}`);
    for (const child of node.children ?? []) {
      const [name, value] = child.children ?? [];
      if (node.type === 'object' && name !== undefined && value !== undefined) visit(value, name);
      else visit(child, null);
    }
  };
  visit(root, null);
  const outline = new Outline(text);
  const found = Array.from({ length: outline.count }, (_, value) => {
    const { start, end } = outline.extentOf(value);
    const key = outline.keyExtentOf(value);
    return `${key === null ? '' : `${key.start}+${key.end - key.start} `}${start}+${end - start}`;
  });
  expect(found).toEqual(places);
}

/** A random JSON text with random blanks. */
function madeUp(random: (below: number) => number, depth: number): string {
  const blank = () => ['', '', ' ', '\n', '\r\n', '\t '][random(6)] ?? '';
  const scalar = () => ['0', '-1.5e+3', 'true', 'null', '""', '"a\\\\"', '"\\"{[,"', '"é😀"'][random(8)] ?? '0';
  const list = (item: () => string) => Array.from({ length: random(5) }, item).join(',');
  const value = (level: number): string => {
    const kind = level === 0 ? 0 : random(3);
    if (kind === 0) return blank() + scalar() + blank();
    if (kind === 1) return `${blank()}[${list(() => value(level - 1)) || blank()}]${blank()}`;
    return `${blank()}{${list(() => `${blank()}"k${random(100)}\\n"${blank()}:${value(level - 1)}`) || blank()}}${blank()}`;
  };
  return value(depth);
}
