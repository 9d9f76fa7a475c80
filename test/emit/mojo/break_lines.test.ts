import { describe, expect, it } from 'vitest';
import { breakLines, splitItems } from '../../../generator/emit/mojo/break_lines.ts';

const long = 'a_name_of_thirty_characters___';

describe('a line that is too long', () => {
  it('has its arguments on one line if they fit', () => {
    expect(breakLines([`    var ${long} = call_of_something_long(first_argument, second)`])).toEqual([
      `    var ${long} = call_of_something_long(`,
      '        first_argument, second',
      '    )',
    ]);
  });

  it('has one argument per line otherwise, with a comma after the last', () => {
    expect(breakLines([`f(${long}, ${long}, ${long})`])).toEqual([
      'f(',
      `    ${long},`,
      `    ${long},`,
      `    ${long},`,
      ')',
    ]);
  });

  it('is split at an earlier bracket where the head would be too long', () => {
    const name = `"${'s'.repeat(50)}"`;
    expect(breakLines([`    var _result = external_call[${name}, c_int](one, two)`])).toEqual([
      '    var _result = external_call[',
      `        ${name}, c_int`,
      '    ](one, two)',
    ]);
  });

  it('is split again where the rest is too long', () => {
    const name = `"${'s'.repeat(50)}"`;
    expect(breakLines([`var _result = external_call[${name}, c_int](${long}, Pointer(to=${long}), x)`])).toEqual([
      'var _result = external_call[',
      `    ${name}, c_int`,
      `](${long}, Pointer(to=${long}), x)`,
    ]);
    expect(
      breakLines([`var _result = external_call[${name}, c_int](${long}, Pointer(to=${long}), last_one)`]).slice(2),
    ).toEqual(['](', `    ${long},`, `    Pointer(to=${long}),`, '    last_one,', ')']);
  });

  it('is split at its first bracket if it defines something', () => {
    expect(breakLines([`def f[dtype: DType](${long}: Int) raises -> ${long}:`])).toEqual([
      'def f[',
      '    dtype: DType',
      `](${long}: Int) raises -> ${long}:`,
    ]);
  });

  it('keeps brackets, commas and quotation marks in literals together', () => {
    expect(splitItems("\"a, (b\", 'c\\', [', d(e, f)")).toEqual(['"a, (b"', "'c\\', ['", 'd(e, f)']);
  });

  it('is left alone in docstrings and comments', () => {
    const text = ['"""A summary.', '', `${long} ${long} (${long}, x)`, '"""', `# ${long} ${long} (${long}, x)`];
    expect(breakLines(text)).toEqual(text);
  });
});
