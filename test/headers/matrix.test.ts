import { expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { checkAll, Folder } from './support/compiler.ts';
import { documentPaths, headersOfFile } from './support/headers.ts';
import { usageSource } from './support/usage.ts';

const gcc = { c: 'gcc', cpp: 'g++' };
const clang = { c: 'clang', cpp: 'clang++' };

/** Compiles each header alone, all in the order of the document and in reverse, and a use of everything that they define. */
async function checkDocument(
  path: string,
  compilers: typeof gcc,
  options: readonly string[],
): Promise<Record<string, string>> {
  const { model, files } = await headersOfFile(path);
  using folder = new Folder();
  for (const file of files) folder.write(file.path, file.text);
  const names = files.map((file) => file.path);
  const guards = new Set(
    [...model.constants, ...model.types, ...model.functions]
      .map((item) => item.guard)
      .filter((guard) => guard !== null),
  );
  const defines = [...guards].map((guard) => `-D${guard}`);
  const said: Record<string, string> = {};
  for (const [what, includes, extra] of [
    ...names.map((name) => [name, [name], []] as const),
    ['all', names, []],
    ['reversed, twice', [...names.toReversed(), ...names], defines],
  ] as const) {
    const isAll = includes.length >= names.length;
    const text = isAll
      ? usageSource(model, includes)
      : `#include "${includes[0]}"\nint one(void);\nint one(void) { return 1; }\n`;
    const sources = { c: folder.write('unit.c', text), cpp: folder.write('unit.cc', text) };
    for (const [standard, problem] of Object.entries(await checkAll(compilers, sources, [...options, ...extra])))
      said[`${what}, ${standard}`] = problem;
  }
  return said;
}

for (const [components, compilers, options] of [
  [['cc'], gcc, []],
  [['clang'], clang, []],
  [['cc', 'm32'], gcc, ['-m32']],
  [['clang', 'm32'], clang, ['-m32']],
] as const) {
  describeWith(components, `headers in every standard, ${[compilers.c, ...options].join(' ')}`, () => {
    for (const { name, path } of documentPaths()) {
      it(`compiles those of ${name} without a warning`, async () => {
        expect(await checkDocument(path, compilers, options)).toEqual({});
      });
    }
  });
}
