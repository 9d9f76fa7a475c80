import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../generator/diagnostics/code_frame.ts';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.ts';
import { render } from '../../generator/diagnostics/render.ts';

const diagnostic: Diagnostic = {
  code: 'E_UNKNOWN_KEY',
  severity: 'error',
  pointer: '/a/b',
  line: 2,
  column: 5,
  length: 3,
  message: 'unknown key "b" in a',
  help: 'did you mean "c"?',
};
const plain = (text: string) => text;
const frame = (text: string, line: number, column: number, length: number) =>
  codeFrame(text.split('\n'), { line, column, length }, plain);

describe('a diagnostic as text', () => {
  test('place, code, pointer and message in the first line; then the lines meant; then the remedy', () => {
    expect(render([diagnostic], { path: 'x.abi.json', text: '{\n  { "b": 1 }\n}\n', color: false })).toBe(
      [
        'x.abi.json:2:5: error[E_UNKNOWN_KEY] /a/b: unknown key "b" in a',
        '  1 | {',
        '  2 |   { "b": 1 }',
        '    |     ^^^',
        '  help: did you mean "c"?',
        '',
      ].join('\n'),
    );
  });

  test('without a text there is no frame, without a remedy no help', () => {
    expect(render([{ ...diagnostic, help: null, pointer: '' }], { path: 'x', text: null, color: false })).toBe(
      'x:2:5: error[E_UNKNOWN_KEY] : unknown key "b" in a\n',
    );
  });

  test('colours only where they are wanted', () => {
    const colored = render([diagnostic], { path: 'x', text: '\n  { "b" }', color: true });
    expect(colored).toContain('\u001b[1;31merror[E_UNKNOWN_KEY]\u001b[0m');
    expect(colored).toContain('\u001b[1;31m^^^\u001b[0m');
  });

  test('neither path nor pointer nor line can break a line or control a terminal', () => {
    const text = render([{ ...diagnostic, pointer: '/a\n\u001b[2J', help: null, line: 1, column: 1 }], {
      path: 'x\ny',
      text: '"\u001b[31m\u202e"',
      color: false,
    });
    expect(text).toBe(
      'x\\u000ay:1:1: error[E_UNKNOWN_KEY] /a\\u000a\\u001b[2J: unknown key "b" in a\n  1 | "\ufffd[31m\ufffd"\n    | ^^^\n',
    );
  });

  test('after fifty frames the others are listed in a line each', () => {
    const many = Array.from({ length: 60 }, () => diagnostic);
    const text = render(many, { path: 'x', text: '\n{ "b" }', color: false });
    expect(text.match(/\^\^\^/g)).toHaveLength(50);
    expect(text.match(/E_UNKNOWN_KEY/g)).toHaveLength(60);
  });
});

describe('a code frame', () => {
  test('carets stand below the characters also behind tabs and wide characters', () => {
    expect(frame('\t"😀é": x', 1, 9, 1)).toBe('  1 |  "😀é": x\n    |        ^\n');
  });

  test('the gutter is as wide as the number', () => {
    expect(frame(`${'\n'.repeat(9)}x`, 10, 1, 1)).toBe('   9 |\n  10 | x\n     | ^\n');
  });

  test('an empty stretch still has a caret, a long one ends with its line', () => {
    expect(frame('{', 1, 2, 0)).toBe('  1 | {\n    |  ^\n');
    expect(frame('{\n}', 1, 1, 3)).toBe('  1 | {\n    | ^\n');
  });

  test('a line of a million characters is cut on both sides', () => {
    const shown = frame(`${'a'.repeat(500_000)}X${'b'.repeat(500_000)}`, 1, 500_001, 1).split('\n');
    expect(shown[0]).toBe(`  1 | …${'a'.repeat(50)}X${'b'.repeat(49)}…`);
    expect(shown[1]).toBe(`    | ${' '.repeat(51)}^`);
  });

  test('a line that does not exist is shown empty', () => {
    expect(frame('{', 5, 1, 1)).toBe('  4 |\n  5 |\n    | ^\n');
  });
});
