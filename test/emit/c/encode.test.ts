import { describe, expect, it } from 'vitest';
import { blockComment, paragraphs } from '../../../generator/emit/c/comment.ts';
import {
  commentText,
  floatLiteral,
  integerLiteral,
  stringLiteral,
  typedInteger,
} from '../../../generator/emit/shared/encode/c.ts';
import { checkAll, Folder, run } from '../../headers/support/compiler.ts';
import { describeWith } from '../../support/component.ts';

/** Text that breaks out of comments or strings where an encoder forgets it. */
const hostile = [
  'ends */ int injected; /*',
  '**/ and /** and */*/*',
  'line\\',
  'line\\ ',
  'trigraph ??/',
  '??/\nint injected;',
  "????/ ??= ??( ??) ??< ??> ??! ??' ??-",
  'lone\rint injected;',
  'crlf\r\nint injected;',
  'separators \u2028int injected;\u2029',
  'controls \u0000\u0007\u001b[31m\u007f\u0085',
  'bidi \u202eint\u2066 injected\u2069 \u200f',
  'invisible \u200b\u00ad\ufeff\u{e0041}',
  'surrogate \ud800 alone',
  '"quoted" \\" \\n %s $ {x} `tick` #define injected',
  'caf\u00e9 \u{1f600}',
  '/',
  '*',
  '*/',
  '\\',
  '',
];

describe('text in a comment', () => {
  it.each([
    ['a */ b', 'a * / b'],
    ['/*/', '/ * /'],
    ['??/', '? ?/'],
    ['what??', 'what??'],
    ['path\\', 'path&#92;'],
    ['a\tb', 'a b'],
    ['\u202e', '<U+202E>'],
    ['\r', '<U+000D>'],
    ['\u2028', '<U+2028>'],
    ['\ud800', '<U+D800>'],
    ['caf\u00e9 \u{1f600}', 'caf\u00e9 \u{1f600}'],
  ])('%j becomes %j', (text, expected) => {
    expect(commentText(text)).toBe(expected);
  });

  it('is wrapped at 100 columns, lists kept', () => {
    const doc = `${'word '.repeat(60)}\n\nSecond.\n- one\n- two ${'more '.repeat(30)}\nstill two`;
    const lines = blockComment(paragraphs(doc), '    ').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines).toContain('     * Second.');
    expect(lines).toContain('     * - one');
    expect(lines.some((line) => line.endsWith('still two'))).toBe(true);
    expect(lines.some((line) => /\s$/.test(line))).toBe(false);
  });
});

describe('numbers', () => {
  it.each([
    [0n, 'u64', 'UINT64_C(0)'],
    [18446744073709551615n, 'u64', 'UINT64_C(0xFFFFFFFFFFFFFFFF)'],
    [-9223372036854775808n, 'i64', '(-INT64_C(9223372036854775807) - 1)'],
    [-2147483648n, 'int', '(-2147483647 - 1)'],
    [-2147483648n, 'i32', '(-INT32_C(2147483647) - 1)'],
    [-5n, 'i64', '(-INT64_C(5))'],
    [7n, 'uint', '7u'],
    [1n, 'bool', 'true'],
    [200n, 'u8', '200'],
  ] as const)('%s as %s is %s', (value, type, expected) => {
    expect(integerLiteral(value, type)).toBe(expected);
  });

  it.each([
    [-128n, 'i8', '((int8_t)(-128))'],
    [5n, 'size', '((size_t)5u)'],
    [18446744073709551615n, 'size', '((size_t)UINT64_C(0xFFFFFFFFFFFFFFFF))'],
    [3n, 'u32', 'UINT32_C(3)'],
  ] as const)('%s of exactly the type %s is %s', (value, type, expected) => {
    expect(typedInteger(value, type)).toBe(expected);
  });

  it.each([
    [1, 'f64', '1.0'],
    [-0, 'f64', '(-0.0)'],
    [0.1, 'f64', '0.1'],
    [0.1, 'f32', '0.1f'],
    [1e300, 'f64', '1e+300'],
    [5e-324, 'f64', '5e-324'],
    [16777217, 'f32', '16777216.0f'],
    [1.17549435e-38, 'f32', '1.1754944e-38f'],
    [3.4028234663852886e38, 'f32', '3.4028235e+38f'],
    [-2.5, 'f32', '(-2.5f)'],
  ] as const)('%s as %s is %s', (value, type, expected) => {
    expect(floatLiteral(value, type)).toBe(expected);
  });

  it('a float that the type cannot hold is an error', () => {
    expect(() => floatLiteral(1e39, 'f32')).toThrow('1e+39 is not a finite f32');
  });
});

for (const [component, compilers] of [
  ['cc', { c: 'gcc', cpp: 'g++' }],
  ['clang', { c: 'clang', cpp: 'clang++' }],
] as const) {
  describeWith([component], `hostile text, ${compilers.c}`, () => {
    it('neither leaves a comment nor makes a compiler warn', async () => {
      using folder = new Folder();
      const comments = hostile.map(
        (text) =>
          `${blockComment(paragraphs(`${text} `))}\n${blockComment([{ text, hanging: 4, apart: false }], '    ')}`,
      );
      const unit = `${comments.join('\n')}\nint injected(void);\nint injected(void) { return 0; }\n`;
      // An escape into code would redeclare `injected` as an int, or leave text that is no C.
      expect(
        await checkAll(compilers, { c: folder.write('unit.c', unit), cpp: folder.write('unit.cc', unit) }),
      ).toEqual({});
    });

    it('stands in a string literal as its UTF-8 bytes', async () => {
      using folder = new Folder();
      const texts = hostile.filter((text) => !/[\ud800-\udfff]/u.test(text));
      const literals = texts.map((text) => {
        const bytes = [...new TextEncoder().encode(text), 0];
        return `{ const unsigned char expected[] = { ${bytes.join(', ')} }; const char actual[] = ${stringLiteral(text)}; if (sizeof(actual) != sizeof(expected) || memcmp(actual, expected, sizeof(expected)) != 0) return 1; }`;
      });
      const unit = folder.write(
        'unit.c',
        `#include <string.h>\nint main(void) {\n${literals.join('\n')}\nreturn 0;\n}\n`,
      );
      const copy = folder.write('unit.cc', `#include <string.h>\nint main() {\n${literals.join('\n')}\nreturn 0;\n}\n`);
      expect(await checkAll(compilers, { c: unit, cpp: copy })).toEqual({});
      // `-std=c99` replaces trigraphs, which a literal must survive.
      expect(await run(compilers.c, ['-std=c99', unit, '-o', `${folder.path}/program`])).toBe('');
      expect(await run(`${folder.path}/program`, [])).toBe('');
    });

    it('floats come back bit by bit', async () => {
      using folder = new Folder();
      const doubles = [
        0,
        -0,
        1,
        0.1,
        1 / 3,
        1e300,
        5e-324,
        1.7976931348623157e308,
        -123456789.123,
        2 ** 53 + 2,
        1e21,
        1e-7,
      ];
      const lines = doubles.flatMap((value) => {
        const wide = new DataView(new ArrayBuffer(8));
        wide.setFloat64(0, value);
        const narrow = new DataView(new ArrayBuffer(4));
        narrow.setFloat32(0, value);
        const double = `{ const double x = ${floatLiteral(value, 'f64')}; uint64_t bits; memcpy(&bits, &x, 8); if (bits != UINT64_C(${wide.getBigUint64(0)})) return 1; }`;
        const single = `{ const float x = ${Number.isFinite(Math.fround(value)) ? floatLiteral(value, 'f32') : '0.0f'}; uint32_t bits; memcpy(&bits, &x, 4); if (bits != ${Number.isFinite(Math.fround(value)) ? narrow.getUint32(0) : 0}u) return 2; }`;
        return [double, single];
      });
      const unit = folder.write(
        'unit.c',
        `#include <stdint.h>\n#include <string.h>\nint main(void) {\n${lines.join('\n')}\nreturn 0;\n}\n`,
      );
      expect(
        await run(compilers.c, [
          '-std=c99',
          '-Wall',
          '-Wextra',
          '-Wpedantic',
          '-Werror',
          unit,
          '-o',
          `${folder.path}/program`,
        ]),
      ).toBe('');
      expect(await run(`${folder.path}/program`, [])).toBe('');
    });
  });
}
