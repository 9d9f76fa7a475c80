import { describe, expect, test } from 'vitest';
import { memoize, memoizeObject } from '../generator/memoize.ts';

describe('memoize', () => {
  test('computes once for each text', () => {
    const asked: string[] = [];
    const length = memoize((text) => asked.push(text) && text.length);
    expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'three']);
  });

  test('computes once for each object, whatever it holds', () => {
    let count = 0;
    const nothing = memoizeObject(() => {
      count += 1;
      return count;
    });
    const [first, second] = [{}, {}];
    expect([nothing(first), nothing(second), nothing(first)]).toEqual([1, 2, 1]);
  });
});
