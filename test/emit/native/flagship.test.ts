import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import {
  compileObjects,
  exportedNames,
  generatedSources,
  linesOf,
  linkLibrary,
  type Outputs,
  writeOutputs,
} from './native_build.ts';

/** A program that calls every function that takes nothing but zeros for its parameters, and tells what they answer. */
function callerOf({ model }: Outputs): string {
  const calls = model.functions
    .filter(({ returns }) => returns.isStatus)
    .map(({ name, params }) => `    answers[${name}(${params.map(() => '{}').join(', ')})]++;`);
  const headers = model.headers.map(({ file }) => `#include "${file}"`);
  return [
    '#include "missing_bodies.hpp"',
    ...headers,
    '#include <cstdio>\n#include <map>',
    'int main()\n{\n    std::map<int, int> answers;',
    ...calls,
    '    for (const auto &[answer, count] : answers) std::printf("%d: %d\\n", answer, count);',
    `    std::printf("%zu %zu\\n", ${model.abi}_native::missing_bodies().size(), ${model.abi}_native::missing_predicates().size());`,
    '}\n',
  ].join('\n');
}

for (const [component, compiler] of [
  ['cc', 'c++'],
  ['clang', 'clang++'],
] as const) {
  describeWith([component], `the flagship without a body, compiled with ${compiler}`, () => {
    let outputs: Outputs;
    let objects: string[];

    beforeAll(async () => {
      outputs = await writeOutputs(`${repository}schema/interop_fd.abi.json`);
      const { first, last } = generatedSources(outputs.folder);
      objects = await compileObjects(compiler, outputs.folder, [...first, ...last]);
    });
    afterAll(() => rmSync(outputs.folder, { recursive: true, force: true }));

    it('links, and exports exactly the functions of the document', async () => {
      const library = join(outputs.folder, 'lib.so');
      await linkLibrary(compiler, outputs, objects, library);
      const names = outputs.model.functions.map(({ name }) => name).sort();
      expect(await exportedNames(library)).toEqual(names);
      expect(linesOf(outputs.folder, 'asyncrt_interop_fd.symbols')).toEqual(names);
    });

    it('answers that nothing is implemented, whatever it is asked', async () => {
      const { folder, model } = outputs;
      const source = join(folder, 'caller.cpp');
      writeFileSync(source, callerOf(outputs));
      const include = ['-I', join(folder, 'native'), '-I', join(folder, 'include')];
      const program = join(folder, 'caller');
      await runProgram(compiler, ['-std=c++20', ...include, source, ...objects, '-ldl', '-o', program]);
      const { stdout } = await runProgram(program, []);
      const statuses = model.functions.filter(({ returns }) => returns.isStatus).length;
      const { functions, predicates } = model;
      expect(stdout).toBe(`-38: ${statuses}\n${functions.length} ${predicates.length}\n`);
    });
  });
}
