import { expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { checkAll, Folder, run } from './support/compiler.ts';
import { documentPaths, documentWith, headerOf, headersOf, headersOfFile } from './support/headers.ts';

/** A struct whose layout differs between every two of the data models that are told apart. */
const document = documentWith({
  types: [
    {
      kind: 'struct',
      name: 'mixed',
      group: 'g',
      doc: 'Mixed.',
      fields: [
        { name: 'tag', type: 'u8', doc: 'T.' },
        { name: 'wide', type: 'u64', doc: 'W.' },
        { name: 'small', type: 'u16', doc: 'S.' },
        { name: 'real', type: 'f64', doc: 'R.' },
        { name: 'place', type: 'address', nullable: true, doc: 'P.' },
        { name: 'list', type: 'i64', array: { fixed: [2, 3] }, doc: 'L.' },
      ],
    },
    {
      kind: 'union',
      name: 'either',
      group: 'g',
      doc: 'Either.',
      fields: [
        { name: 'wide', type: 'u64', doc: 'W.' },
        { name: 'bytes', type: 'u8', array: { fixed: 9 }, doc: 'B.' },
      ],
    },
    { kind: 'enum', name: 'plain', group: 'g', doc: 'Plain.', enumerators: [{ name: 'PLAIN_A', value: 0, doc: 'A.' }] },
  ],
});

const gcc = { c: 'gcc', cpp: 'g++' };
const clang = { c: 'clang', cpp: 'clang++' };

async function compile(
  text: string,
  compilers: typeof gcc,
  options: readonly string[],
): Promise<Record<string, string>> {
  using folder = new Folder();
  const unit = `${text}\nint unit(void);\nint unit(void) { return 0; }\n`;
  return await checkAll(compilers, { c: folder.write('unit.c', unit), cpp: folder.write('unit.cc', unit) }, options);
}

/** The header with each number of one column of the assertions raised by one; columns: 64-bit, 32-bit, i386. */
function spoiled(text: string, column: number): string {
  return text.replace(
    /^(DEMO_LAYOUT\(\d+, (?:sizeof|offsetof)\([^)]*\), )(\d+, \d+, \d+)\);$/gm,
    (_, head: string, numbers: string) => {
      const changed = numbers
        .split(', ')
        .map((number, index) => (index === column ? Number(number) + 1 : Number(number)));
      return `${head}${changed.join(', ')});`;
    },
  );
}

/** Compilers and options, and the column of numbers that they must agree with. `-malign-double` gives i386 the alignment of other 32-bit machines. */
const cases = [
  [['cc'], gcc, [], 0],
  [['clang'], clang, [], 0],
  [['cc', 'm32'], gcc, ['-m32'], 2],
  [['clang', 'm32'], clang, ['-m32'], 2],
  [['cc', 'm32'], gcc, ['-m32', '-malign-double'], 1],
  [['clang', 'm32'], clang, ['-m32', '-malign-double'], 1],
] as const;

for (const [components, compilers, options, column] of cases) {
  describeWith(components, `layout assertions, ${[compilers.c, ...options].join(' ')}`, () => {
    it('hold, and are seen to fail if the numbers of this data model are wrong', async () => {
      const text = await headerOf(document);
      expect(await compile(text, compilers, options)).toEqual({});
      for (const other of [0, 1, 2]) {
        const said = await compile(spoiled(text, other), compilers, options);
        expect(Object.keys(said)).toHaveLength(other === column ? 10 : 0);
      }
    });

    it('hold for every document', async () => {
      for (const { path } of documentPaths()) {
        const { files } = await headersOfFile(path);
        using folder = new Folder();
        for (const file of files) folder.write(file.path, file.text);
        const unit = `${files.map((file) => `#include "${file.path}"\n`).join('')}int unit(void);\nint unit(void) { return 0; }\n`;
        expect(
          await checkAll(compilers, { c: folder.write('unit.c', unit), cpp: folder.write('unit.cc', unit) }, options),
        ).toEqual({});
      }
    });
  });
}

describeWith(['cc'], 'layout assertions elsewhere', () => {
  it('refuse an enum that the compiler makes smaller than an int', async () => {
    const said = await compile(await headerOf(document), gcc, ['-fshort-enums']);
    expect(Object.keys(said)).toHaveLength(10);
  });

  it('refuse packed structs', async () => {
    const said = await compile(await headerOf(document), gcc, ['-fpack-struct']);
    expect(Object.keys(said)).toHaveLength(10);
  });

  it('say nothing about a data model that nobody knows', async () => {
    using folder = new Folder();
    const unit = folder.write(
      'unit.c',
      `#include <stdint.h>\n#undef UINTPTR_MAX\n#define UINTPTR_MAX 0xFFFFu\n${spoiled(await headerOf(document), 0)}`,
    );
    expect(await run('gcc', ['-std=c11', '-Wall', '-Werror', '-fsyntax-only', unit])).toBe('');
  });

  it('stand in two headers of one document side by side', async () => {
    const headers = [
      { name: 'one', file: 'one.h', doc: 'One.', macros: true },
      { name: 'two', file: 'two.h', doc: 'Two.', macros: true, includes: ['one'] },
    ];
    const groups = [
      { name: 'g', header: 'one', doc: 'G.' },
      { name: 'h', header: 'two', doc: 'H.' },
    ];
    const field = { name: 'wide', type: 'u64', doc: 'W.' };
    const types = ['g', 'h'].map((group) => ({
      kind: 'struct',
      name: `in_${group}`,
      group,
      doc: 'S.',
      fields: [field],
    }));
    const { files } = await headersOf(JSON.stringify(documentWith({ headers, groups, types })));
    using folder = new Folder();
    for (const file of files) folder.write(file.path, file.text);
    const unit = '#include "one.h"\n#include "two.h"\nint unit(void);\nint unit(void) { return 0; }\n';
    const sources = { c: folder.write('unit.c', unit), cpp: folder.write('unit.cc', unit) };
    expect(await checkAll(gcc, sources)).toEqual({});
  });

  it('leave no macro behind but those of the header', async () => {
    using folder = new Folder();
    const said = await run('gcc', ['-dM', '-E', '-I', folder.path, folder.write('demo.h', await headerOf(document))]);
    const own = [...said.matchAll(/^#define (DEMO_\w+)/gm)].map(([, name]) => name);
    expect(own.sort()).toEqual([
      'DEMO_DOCUMENT_HASH',
      'DEMO_H',
      'DEMO_VERSION_MAJOR',
      'DEMO_VERSION_MINOR',
      'DEMO_VERSION_PATCH',
      'DEMO_VERSION_STRING',
    ]);
  });
});
