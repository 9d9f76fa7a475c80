import { describe, expect, it } from 'vitest';
import { c } from '../../../generator/emit/c/target.ts';
import { cppStandards, cStandards, Folder, run } from '../../headers/support/compiler.ts';
import { documentPaths, documentWith, headersOf, headersOfFile } from '../../headers/support/headers.ts';
import { describeWith } from '../../support/component.ts';

const doc = 'D.';
const field = (name: string, type = 'u8'): object => ({ name, type, doc });
const struct = (name: string, fields: object[], more: object = {}): object => ({
  kind: 'struct',
  name,
  group: 'g',
  doc,
  fields,
  ...more,
});
const fun = (name: string, params: object[] = []): object => ({ name, group: 'g', doc, params, returns: 'void' });

/** What the names of a document clash with: `scope: name` of every second holder of a name, and `reserved: name`. */
async function clashes(parts: object): Promise<string[]> {
  const { model } = await headersOf(JSON.stringify(documentWith(parts)));
  const seen = new Set<string>();
  const result: string[] = [];
  for (const { scope, name } of c.naming.names(model)) {
    const key = `${scope}: ${name}`;
    if (seen.has(key)) result.push(key);
    seen.add(key);
    if (c.naming.reserved.has(name)) result.push(`reserved: ${name}`);
  }
  return result;
}

describe('names that clash', () => {
  it.each<[string, object, string[]]>([
    [
      'a type and a function',
      { types: [struct('same', [field('x')])], functions: [fun('same')] },
      ['the headers: same'],
    ],
    [
      'a tag and a type',
      { types: [struct('a', [field('x')], { tag: 'b' }), struct('b', [field('x')])] },
      ['the headers: b'],
    ],
    [
      'two tags',
      { types: [struct('a', [field('x')], { tag: 't' }), struct('b', [field('x')], { tag: 't' })] },
      ['the headers: t'],
    ],
    [
      'a constant and a version macro',
      { constants: [{ name: 'DEMO_VERSION_MAJOR', group: 'g', type: 'u8', value: 1, doc }] },
      ['the headers: DEMO_VERSION_MAJOR'],
    ],
    [
      'a constant and the include guard',
      { constants: [{ name: 'DEMO_H', group: 'g', type: 'u8', value: 1, doc }] },
      ['the headers: DEMO_H'],
    ],
    [
      'a field and a macro',
      { constants: [{ name: 'LIMIT', group: 'g', type: 'u8', value: 1, doc }], types: [struct('a', [field('LIMIT')])] },
      ['the headers, seen from struct a: LIMIT'],
    ],
    [
      'a field and a type',
      { types: [struct('a', [field('x')]), struct('b', [field('a', 'a')])] },
      ['the headers, seen from struct b: a'],
    ],
    [
      'a parameter and a type',
      { types: [struct('a', [field('x')])], functions: [fun('f', [field('a')])] },
      ['the headers, seen from function f: a'],
    ],
    ['two fields', { types: [struct('a', [field('x'), field('x')])] }, ['struct a: x']],
    ['a function of the C library', { functions: [fun('remove')] }, ['the headers: remove']],
    [
      'a word of C++',
      { functions: [fun('f', [field('xor'), field('class'), field('co_await')])] },
      ['reserved: xor', 'reserved: class', 'reserved: co_await'],
    ],
    [
      'a macro of errno.h',
      { types: [{ kind: 'enum', name: 'e', group: 'g', doc, enumerators: [{ name: 'EINVAL', value: 1, doc }] }] },
      ['reserved: EINVAL'],
    ],
    [
      'a macro of some compilers',
      { functions: [fun('f', [field('linux'), field('unix')])] },
      ['reserved: linux', 'reserved: unix'],
    ],
    ['a header of the C library', { headers: [{ name: 'main', file: 'String.h', doc }] }, ['reserved: string.h']],
  ])('%s', async (_, parts, expected) => {
    expect(await clashes(parts)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['equal names of fields of two structs', { types: [struct('a', [field('x')]), struct('b', [field('x')])] }],
    ['a parameter named like a function', { functions: [fun('read_all', [field('go')]), fun('go')] }],
    ['a tag like its own type', { types: [struct('a', [field('x')], { tag: 'a' })] }],
    ['a parameter named like a function of the C library', { functions: [fun('f', [field('index'), field('time')])] }],
  ])('are not: %s', async (_, parts) => {
    expect(await clashes(parts)).toEqual([]);
  });

  it('are none in the documents of the repository', async () => {
    for (const { path } of documentPaths()) {
      const { model } = await headersOfFile(path);
      const keys = [...c.naming.names(model)].map(({ scope, name }) => `${scope}: ${name}`);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      expect([...c.naming.names(model)].filter(({ name }) => c.naming.reserved.has(name))).toEqual([]);
    }
  });
});

for (const [component, compilers] of [
  ['cc', { c: 'gcc', cpp: 'g++' }],
  ['clang', { c: 'clang', cpp: 'clang++' }],
] as const) {
  describeWith([component], `reserved words, ${compilers.c}`, () => {
    it('every word that a compiler does not take for a name is reserved', async () => {
      using folder = new Folder();
      const candidates = `
        alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl concept const const_cast consteval
        constexpr constinit continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern false float
        for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register
        reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try
        typedef typeid typename typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq unix linux i386
        import module final override noreturn near far interface min max index time name value type size data status main errno
      `
        .trim()
        .split(/\s+/);
      const includes = '#include <stdint.h>\n#include <stddef.h>\n#include <stdbool.h>\n#include <errno.h>\n';
      const refused = new Set<string>();
      for (const [compiler, extension, standards] of [
        [compilers.c, 'c', [...cStandards, 'gnu17']],
        [compilers.cpp, 'cc', [...cppStandards, 'gnu++17']],
      ] as const) {
        for (const standard of standards) {
          // One unit per standard first; its errors name the lines, hence the words.
          const lines = candidates.map(
            (word, index) => `#line ${index + 1} "words"\nstruct s${index} { int ${word}; };\n`,
          );
          const said = await run(compiler, [
            `-std=${standard}`,
            component === 'clang' ? '-ferror-limit=0' : '-fmax-errors=0',
            '-w',
            '-fsyntax-only',
            folder.write(`unit.${extension}`, includes + lines.join('')),
          ]);
          for (const [, line] of said.matchAll(/^words:(\d+)(?::\d+)?: error/gm))
            refused.add(candidates[Number(line) - 1] ?? '');
        }
      }
      expect(refused.size).toBeGreaterThan(60);
      expect([...refused].filter((word) => !c.naming.reserved.has(word))).toEqual([]);
      expect(
        [
          'index',
          'time',
          'name',
          'value',
          'type',
          'size',
          'data',
          'status',
          'min',
          'max',
          'near',
          'module',
          'final',
        ].filter((word) => c.naming.reserved.has(word)),
      ).toEqual([]);
    });

    it('the macros that the included headers and errno.h define are reserved', async () => {
      using folder = new Folder();
      const unit = folder.write(
        'unit.c',
        '#include <stdint.h>\n#include <stddef.h>\n#include <stdbool.h>\n#include <errno.h>\n',
      );
      const said = `${await run(compilers.c, ['-std=gnu17', '-dM', '-E', unit])}${await run(compilers.c, ['-std=c99', '-dM', '-E', unit])}`;
      const macros = [...new Set([...said.matchAll(/^#define ([A-Za-z]\w*)/gm)].map(([, name]) => name ?? ''))];
      expect(macros.length).toBeGreaterThan(150);
      expect(macros.filter((name) => !c.naming.reserved.has(name))).toEqual([]);
    });
  });
}
