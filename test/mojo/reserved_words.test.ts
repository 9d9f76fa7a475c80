import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { keywords } from '../../generator/emit/mojo/reserved.ts';
import { describeWith } from '../support/component.ts';
import { formatter, runMojo } from './support/modules.ts';

/** Words of the language, or of others like it, that Mojo takes as names in every place where the output has names. */
const free = words(
  `abi alias borrowed constrained do downcast enum export extension extern final immut init inout interface let mlir move namespace never new null
   operator origin owned package parameter private protocol public rebind register_passable requires static super switch target then thin this throw
   type typing unified unsafe use using virtual void volatile`,
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A program that uses each word as a parameter, a function, a field, a method, a member and a constant. */
function program(names: readonly string[]): string {
  return names
    .map((name, index) =>
      [
        `struct Holder${index}(TrivialRegisterPassable):`,
        `    var ${name}: Int`,
        `    comptime Member${index} = 1`,
        '',
        `    def __init__(out self, *, ${name}: Int, other: Int):`,
        `        self.${name} = ${name} + other`,
        '',
        `    def get_${index}(self, ${name}: Int) -> Int:`,
        `        return self.${name} + ${name}`,
        '',
        `struct Members${index}:`,
        `    comptime ${name} = 1`,
        '',
        `struct Methods${index}:`,
        '    @staticmethod',
        `    def ${name}(${name}: Int) -> Int:`,
        `        return ${name}`,
        '',
        `def ${name}(x: Int) -> Int:`,
        '    return x',
      ].join('\n'),
    )
    .join('\n\n\n')
    .concat('\n');
}

// The compiler takes seconds on a machine of its own, and minutes on a crowded one.
vi.setConfig({ testTimeout: 600_000 });

describeWith(['mojo'], 'the words that no name may be in Mojo', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const accepts = async (tool: readonly string[], text: string): Promise<boolean> => {
    writeFileSync(join(folder, 'words.mojo'), text);
    return runMojo([...tool, 'words.mojo'], folder).then(
      () => true,
      () => false,
    );
  };
  const compiler = ['doc', '-o', '/dev/null'];

  it('are refused by the compiler as the name of a parameter, or by the formatter', async () => {
    const taken: string[] = [];
    for (const word of keywords) {
      // These two are names like others, but for what the written classes do with them.
      if (word === 'copy' || word === 'self') continue;
      if (!(await accepts(compiler, `def f(${word}: Int) -> Int:\n    return ${word}\n`))) continue;
      if (
        formatter() === null ||
        (await accepts(['format', '--quiet'], `def f(${word}: Int) -> Int:\n    return ${word}\n`))
      )
        taken.push(word);
    }
    expect(taken).toEqual(formatter() === null ? ['capturing', 'escaping', 'raises', 'where'] : []);
  });

  it('are all: others that could be meant are accepted', async () => {
    expect(free.filter((word) => keywords.has(word))).toEqual([]);
    expect(await accepts(compiler, program(free))).toBe(true);
    if (formatter() !== null) expect(await accepts(['format', '--quiet'], program(free))).toBe(true);
  });
});
