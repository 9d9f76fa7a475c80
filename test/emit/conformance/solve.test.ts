import { describe, expect, it } from 'vitest';
import { holds } from '../../../generator/emit/conformance/evaluate.ts';
import { solve } from '../../../generator/emit/conformance/solve.ts';
import { expressionText } from '../../../generator/emit/shared/expression_text.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

const documents = [
  { name: 'the flagship', path: `${repository}schema/interop_fd.abi.json` },
  ...['counter', 'mixer', 'keyvalue'].map((name) => ({ name, path: documentPath(name) })),
];

/** What cannot be broken by itself: an earlier requirement says more. */
const impossible = ['mixer_clamp: step >= 1 or lowest == -9223372036854775808'];

describe.each(documents)('the arguments that are found for the functions of $name', ({ path }) => {
  it('are valid, or break one requirement and none that is checked before it', async () => {
    const model = await modelOf(path);
    const unsolved: string[] = [];
    let alone = 0;
    let broken = 0;
    for (const declaration of model.functions) {
      const { valid, violations } = solve(declaration);
      const holding = (assignment: ReadonlyMap<string, bigint>) =>
        declaration.requires.map(({ check }) => holds(check, assignment, declaration));
      if (valid === null) throw new Error(`${declaration.name} has no valid arguments`);
      expect(holding(valid)).not.toContain(false);
      for (const [index, ways] of violations.entries()) {
        const check = declaration.requires[index]?.check;
        if (ways.length === 0 && check !== undefined) unsolved.push(`${declaration.name}: ${expressionText(check)}`);
        for (const way of ways) {
          const result = holding(new Map([...valid, ...way]));
          expect(result.indexOf(false)).toBe(index);
          broken += 1;
          if (result.filter((each) => !each).length === 1) alone += 1;
        }
      }
    }
    expect(unsolved).toEqual(
      impossible.filter((name) => model.functions.some((item) => name.startsWith(`${item.name}:`))),
    );
    // Most are broken with all others holding, those after them too.
    expect(alone).toBeGreaterThan(0.95 * broken);
  });
});
