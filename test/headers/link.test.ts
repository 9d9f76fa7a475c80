import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { Folder, run } from './support/compiler.ts';
import { documentPaths, headersOf, headersOfFile } from './support/headers.ts';

/** A document whose function is defined in C and called from C++, with a struct, a callback, a constant and an enum between them. */
const document = {
  abi: 'linked',
  version: '1.0.0',
  doc: 'Linked.',
  headers: [
    { name: 'a', file: 'first.h', doc: 'First.' },
    { name: 'b', file: 'second.h', doc: 'Second.', includes: ['a'], macros: true },
  ],
  groups: [
    { name: 'ga', header: 'a', doc: 'A.' },
    { name: 'gb', header: 'b', doc: 'B.' },
  ],
  constants: [{ name: 'LINKED_BIG', group: 'ga', type: 'u64', value: '0xFFFFFFFFFFFFFFFF', doc: 'Big.' }],
  types: [
    {
      kind: 'struct',
      name: 'linked_pair',
      group: 'ga',
      doc: 'A pair.',
      fields: [
        { name: 'left', type: 'u64', doc: 'L.' },
        { name: 'right', type: 'f64', doc: 'R.' },
      ],
    },
    {
      kind: 'callback',
      name: 'linked_visit',
      group: 'ga',
      doc: 'Visits.',
      scope: 'call',
      returns: 'u64',
      user_data: 'user',
      params: [
        { name: 'value', type: 'u64', doc: 'V.' },
        { name: 'user', type: 'address', doc: 'U.', nullable: true },
      ],
    },
  ],
  functions: [
    {
      name: 'linked_apply',
      group: 'gb',
      doc: 'Applies.',
      returns: 'u64',
      params: [
        { name: 'pair', type: 'linked_pair', doc: 'P.', by_value: true },
        { name: 'visit', type: 'linked_visit', doc: 'V.', user_data: 'user' },
        { name: 'user', type: 'address', doc: 'U.', nullable: true },
      ],
    },
  ],
};

const definition =
  '#include "second.h"\nuint64_t linked_apply(linked_pair pair, linked_visit visit, void *user) { return visit(pair.left, user) + (uint64_t)pair.right; }\n';
const call = `#include "first.h"
#include "second.h"
extern "C" uint64_t add(uint64_t value, void *user) { *static_cast<int *>(user) += 1; return value + 1; }
int main() {
  int calls = 0;
  linked_pair pair = { LINKED_BIG - 10, 4.0 };
  return linked_apply(pair, add, &calls) == LINKED_BIG - 5 && calls == 1 ? 0 : 1;
}
`;

for (const [component, c, cpp] of [
  ['cc', 'gcc', 'g++'],
  ['clang', 'clang', 'clang++'],
] as const) {
  describeWith([component], `linking, ${c}`, () => {
    it('calls from C++ what is defined in C', async () => {
      const { files } = await headersOf(JSON.stringify(document));
      using folder = new Folder();
      for (const file of files) folder.write(file.path, file.text);
      const object = join(folder.path, 'definition.o');
      const program = join(folder.path, 'program');
      expect(
        await run(c, ['-std=c99', '-Wall', '-Werror', '-c', folder.write('definition.c', definition), '-o', object]),
      ).toBe('');
      expect(
        await run(cpp, ['-std=c++98', '-Wall', '-Werror', folder.write('call.cc', call), object, '-o', program]),
      ).toBe('');
      expect(await run(program, [])).toBe('');
    });

    for (const { name, path } of documentPaths()) {
      it(`links two units in C and two in C++ that include the headers of ${name}, in either order`, async () => {
        const { files } = await headersOfFile(path);
        using folder = new Folder();
        for (const file of files) folder.write(file.path, file.text);
        const include = (list: typeof files): string => list.map((file) => `#include "${file.path}"\n`).join('');
        const sources = [
          folder.write('one.c', `${include(files)}int one(void);\nint one(void) { return 1; }\n`),
          folder.write('two.c', `${include(files.toReversed())}int two(void);\nint two(void) { return 2; }\n`),
        ];
        const main = `${include(files)}extern "C" int one(void);\nextern "C" int two(void);\nint three();\nint main() { return one() + two() + three() - 6; }\n`;
        const units = [
          folder.write('main.cc', main),
          folder.write('three.cc', `${include(files.toReversed())}int three();\nint three() { return 3; }\n`),
        ];
        const objects: string[] = [];
        for (const [compiler, source] of [
          ...sources.map((source) => [c, source] as const),
          ...units.map((source) => [cpp, source] as const),
        ]) {
          const object = `${source}.o`;
          expect(await run(compiler, ['-Wall', '-Wextra', '-Werror', '-c', source, '-o', object])).toBe('');
          objects.push(object);
        }
        const program = join(folder.path, 'program');
        expect(await run(cpp, [...objects, '-o', program])).toBe('');
        expect(await run(program, [])).toBe('');
      });
    }
  });
}
