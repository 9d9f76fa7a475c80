import { describe, expect, it } from 'vitest';
import { docstring, sentence } from '../../../generator/emit/mojo/docstring.ts';

describe('a sentence', () => {
  it.each([
    ['lower case', 'Lower case.'],
    ['ends with a colon:', 'Ends with a colon.'],
    ['out_fd is new.', '`out_fd` is new.'],
    ['Ends with `code`', 'Ends with `code`'],
    ['éclair', 'éclair.'],
    ['Really?', 'Really?'],
  ])('of %j is %j', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});

describe('a docstring', () => {
  it('is one line if there is little to say', () => {
    expect(docstring(1, 'little')).toEqual(['    """Little."""']);
  });

  it('has the first sentence as its summary', () => {
    expect(docstring(0, 'Does it. Then more.\n\nAnd more.')).toEqual([
      '"""Does it.',
      '',
      'Then more.',
      '',
      'And more.',
      '"""',
    ]);
  });

  it('writes sections after the text', () => {
    const sections = [
      { title: 'Args', entries: [{ name: 'value', text: 'the value' }] },
      { title: 'Raises', entries: [{ name: null, text: 'if it fails:', items: ['`EINVAL`: always.'] }] },
    ] as const;
    expect(docstring(1, 'Sets.', [], sections)).toEqual([
      '    """Sets.',
      '',
      '    Args:',
      '        value: The value.',
      '',
      '    Raises:',
      '        If it fails.',
      '',
      '        - `EINVAL`: always.',
      '    """',
    ]);
  });

  it('has no line that would begin a section', () => {
    expect(docstring(0, 'A summary.\n\nReturns:\n\nRaises:')).toEqual([
      '"""A summary.',
      '',
      'Returns.',
      '',
      'Raises.',
      '"""',
    ]);
    expect(docstring(0, `${'word '.repeat(15)}Returns: ${'word '.repeat(14)}`)[1]).toMatch(/^Returns: word/);
  });
});
