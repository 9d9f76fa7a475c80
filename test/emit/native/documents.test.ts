import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { documentPath } from '../../support/model.ts';
import { compileObjects, exportedNames, generatedSources, linesOf, linkLibrary, writeOutputs } from './native_build.ts';

/** Options of a document, beside those of all. */
const guards: Readonly<Record<string, readonly string[]>> = { mixer: ['-DMIXER_EXTRAS'] };

for (const [component, compiler, options] of [
  ['cc', 'c++', []],
  ['clang', 'clang++', []],
  ['m32', 'g++', ['-m32']],
] as const) {
  describeWith(
    [component],
    `documents as if their implementation were generated, ${compiler} ${options.join(' ')}`,
    () => {
      // They say what the flagship does not: a status enum, unions, callbacks that come out, structs by value, arrays of every kind.
      it.each(['geometry', 'keyvalue', 'mixer'])('%s compiles and exports its functions', async (name) => {
        const outputs = await writeOutputs(documentPath(name), { implementation: 'generated' });
        const { folder, model } = outputs;
        try {
          const { first, last } = generatedSources(folder);
          const all = [...options, ...(guards[name] ?? [])];
          const objects = await compileObjects(compiler, folder, [...first, ...last], all);
          const library = join(folder, 'library.so');
          await linkLibrary(compiler, outputs, objects, library, options);
          expect(await exportedNames(library)).toEqual(linesOf(folder, `${model.library}.symbols`));
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    },
  );
}
