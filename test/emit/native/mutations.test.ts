import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';
import {
  compileObjects,
  entryDocument,
  entryFolder,
  generatedSources,
  linkProgram,
  writeOutputs,
} from './native_build.ts';

/** A mistake in the output: what it is, the file, and the text that changes. */
const mistakes: readonly (readonly [string, string, string | RegExp, string])[] = [
  ['a requirement is left out', 'entry_points_boxes.cpp', 'if (out_box == nullptr)', 'if (false)'],
  [
    'a refusal is not told',
    'entry_support.hpp',
    'on_refusal(function, requirement);',
    '(void)function, (void)requirement;',
  ],
  [
    'a requirement has another code',
    'entry_points_boxes.cpp',
    /(support::equal\(scale, 0\)\)\n *return support::refused\()-EDOM/,
    '$1-ERANGE',
  ],
  [
    'two requirements have changed places',
    'entry_points_boxes.cpp',
    /( *if \(support::equal\(scale, 0\)\)\n.*\n.*;\n)([\s\S]*?)( *if \(!predicates::box_is_idle\(box\)\) return -EBUSY;\n)/,
    '$3$2$1',
  ],
  [
    'an out parameter is written on failure',
    'entry_points_boxes.cpp',
    /if \(!\(result == 0\)\) return result;\n( *\*out_box)/,
    '$1',
  ],
  [
    'an out struct is written on failure',
    'entry_points_boxes.cpp',
    /if \(!\(result == 0\)\) return result;\n( *out_info_value)/,
    '$1',
  ],
  [
    'an array is written on failure',
    'entry_points_boxes.cpp',
    /if \(!\(result == 0\)\) return result;\n( *out_bytes_value)/,
    '$1',
  ],
  [
    'more of a struct is written than the caller has',
    'entry_support.hpp',
    '&value, std::min(size, sizeof(Struct))',
    '&value, sizeof(Struct)',
  ],
  [
    'more of a struct is read than the caller has',
    'entry_support.hpp',
    'bytes, std::min(size, sizeof(Struct))',
    'bytes, sizeof(Struct)',
  ],
  ['what an older library does not know is ignored', 'entry_support.hpp', /if \(size > sizeof\(Struct\) && .*\n/, ''],
  ['the size of a struct is believed', 'entry_support.hpp', 'if (size > largest) return false;', ''],
  [
    'numbers are compared as their types have it',
    'entry_support.hpp',
    'std::cmp_less(integer_of(left), integer_of(right))',
    'static_cast<std::uint64_t>(integer_of(left)) < static_cast<std::uint64_t>(integer_of(right))',
  ],
  ['bad_alloc is a general failure', 'entry_support.hpp', 'return -ENOMEM', 'return -EIO'],
  ['a system_error loses its number', 'entry_support.hpp', '? -condition.value()', '? -EIO'],
  [
    'a missing body is called',
    'entry_points_boxes.cpp',
    /if \(support::is_missing\(&bodies::entry_missing\)\) .*\n/,
    '',
  ],
  ['an array is delivered whole', 'output_array.hpp', 'count_ * sizeof(Element)', 'capacity_ * sizeof(Element)'],
];

describeWith(['cc'], 'a mistake in the output is seen by the program', () => {
  let folder: string;
  let objects: string[];
  let sources: string[];

  beforeAll(async () => {
    ({ folder } = await writeOutputs(entryDocument));
    const { first, last } = generatedSources(folder);
    sources = [...first, join(entryFolder, 'bodies.cpp'), ...last];
    objects = await compileObjects('c++', folder, sources);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(mistakes)('%s', async (what, name, from, to) => {
    const path = join(folder, 'native', name);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    expect(changed, 'the text that changes is there').not.toBe(text);
    writeFileSync(path, changed);
    try {
      const source = join(folder, 'native', 'entry_points_boxes.cpp');
      // A mutation may leave something unused; that is not what is looked for.
      const options = ['-Wno-unused', '-O0'];
      const affected = name === 'output_array.hpp' ? [source, join(entryFolder, 'bodies.cpp')] : [source];
      const rebuilt = await compileObjects('c++', folder, affected, options);
      const others = objects.filter((_, index) => !affected.includes(sources[index] ?? ''));
      const program = join(folder, 'mutated');
      await linkProgram('c++', folder, 'program.cpp', program, [...rebuilt, ...others]);
      await expect(runProgram(program, []), what).rejects.toThrow();
    } finally {
      writeFileSync(path, text);
    }
  });

  it('and without a mistake there is nothing to see', async () => {
    const program = join(folder, 'unchanged');
    await linkProgram('c++', folder, 'program.cpp', program, objects);
    expect((await runProgram(program, [])).stdout).toBe('all as expected\n');
  });
});
