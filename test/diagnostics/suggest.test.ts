import { describe, expect, test } from 'vitest';
import { didYouMean, suggest } from '../../generator/diagnostics/suggest.ts';

const words = ['direction', 'doc', 'name', 'names', 'type', 'u32', 'u64', 'out_fd', 'in'];

describe('suggestions', () => {
  test.each([
    ['direcsion', 'direction'],
    ['dircetion', 'direction'],
    ['directon', 'direction'],
    ['Direction', 'direction'],
    ['nam', 'name'],
    ['nmaes', 'names'],
    ['outFd', 'out_fd'],
    ['OUT-FD', 'out_fd'],
    ['tpye', 'type'],
    ['u23', 'u32'],
    ['dco', 'doc'],
  ])('%s means %s', (word, meant) => {
    expect(suggest(word, words)).toBe(meant);
  });

  test.each(['', 'x', 'zzzz', 'returns', 'documentation', 'q8'])('%s means none of them', (word) => {
    expect(suggest(word, words)).toBeNull();
  });

  test('the nearest wins, the first of equally near ones', () => {
    expect(suggest('formet', ['forget', 'format', 'formats'])).toBe('forget');
    expect(suggest('format2', ['formats', 'format'])).toBe('formats');
    expect(suggest('Format', ['formats', 'format'])).toBe('format');
  });

  test('a word is not suggested for itself', () => {
    expect(suggest('name', ['name', 'names'])).toBe('names');
  });

  test('an endless word costs nothing', () => {
    expect(suggest('x'.repeat(1_000_000), words)).toBeNull();
  });

  test('as a question', () => {
    expect(didYouMean('nam', words)).toBe('did you mean "name"?');
    expect(didYouMean('zzzz', words)).toBeNull();
  });
});
