import { describe, expect, it } from 'vitest';
import {
  commentLines,
  jsDoc,
  jsDocTag,
  jsInteger,
  jsKey,
  jsString,
} from '../../../generator/emit/shared/encode/javascript.ts';

/** Text that tries to leave the place it stands in, or to deceive whoever reads it. */
const hostile = [
  "it's",
  'a"b',
  'back\\slash',
  'line\nfeed',
  'lone\rreturn',
  'crlf\r\n',
  'nul\0',
  'bell\u0007',
  'ls\u2028ps\u2029',
  'bidi \u202e desrever \u2066x\u2069',
  'zero\u200bwidth',
  'bom\ufeff',
  '\u0024{process.exit(1)}',
  '`template`',
  '*/ alert(1) /*',
  '</script><script>',
  '\ud800 lone',
  'pair \u{1f600}',
  '__proto__',
  '// x',
];

describe('a string literal', () => {
  it.each(hostile.map((text) => [text]))('gives back %j', (text) => {
    const literal = jsString(text);
    expect(new Function(`return ${literal}`)()).toBe(text);
    expect(literal).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
    expect(literal).not.toContain('</script');
  });
});

describe('a property key', () => {
  it('is written so that it makes an own property', () => {
    for (const key of ['plain', '__proto__', 'constructor', 'with space', '9', "it's"]) {
      const made = new Function(`return { ${jsKey(key)}: 1 }`)() as object;
      expect(Object.keys(made)).toEqual([key]);
    }
  });
});

describe('a comment', () => {
  it.each(hostile.map((text) => [text]))('holds %j to its end', (text) => {
    const comment = jsDoc(text, jsDocTag('@param x', text));
    expect(new Function(`${comment}return 1;\n`)()).toBe(1);
    expect(comment.indexOf('*/')).toBe(comment.length - 3);
    expect(comment).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
  });

  it('keeps paragraphs apart and does not begin a tag', () => {
    expect(commentLines('One.\n\nTwo\nthree.')).toEqual(['One.', '', 'Two three.']);
    expect(commentLines('@internal is no tag')).toEqual(['\\@internal is no tag']);
  });

  it('breaks long lines', () => {
    for (const line of commentLines('word '.repeat(100))) expect(line.length).toBeLessThanOrEqual(110);
  });
});

describe('an integer', () => {
  it('is a bigint where it must be', () => {
    expect(jsInteger(2n ** 64n - 1n, true)).toBe('18446744073709551615n');
    expect(jsInteger(-1n, false)).toBe('-1');
  });
});
