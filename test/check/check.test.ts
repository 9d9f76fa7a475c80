import { describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { check } from '../../generator/check/check.ts';
import { checkMessages } from '../../generator/check/messages.ts';
import { rules } from '../../generator/check/rules.ts';
import { compile } from '../../generator/compile.ts';
import { Reporter } from '../../generator/diagnostics/reporter.ts';
import { load } from '../../generator/load/load.ts';
import { baseDocument, type Draft } from './base_document.ts';
import { functionCases } from './cases/functions.ts';
import { nameCases } from './cases/names.ts';
import { pageCases } from './cases/pages.ts';
import { slotCases } from './cases/slots.ts';
import { structureCases } from './cases/structure.ts';
import { textAndHoldCases } from './cases/texts_and_holds.ts';
import { valueCases } from './cases/values.ts';

const assets = assetsFromSource();
const cases = [
  ...nameCases,
  ...valueCases,
  ...slotCases,
  ...structureCases,
  ...functionCases,
  ...pageCases,
  ...textAndHoldCases,
];

/** The text of a changed copy of the base document, and what the compiler says about it. */
async function diagnose(change: (draft: Draft) => void) {
  const draft = baseDocument();
  change(draft);
  const text = `${JSON.stringify(draft, null, 2)}\n`;
  const { diagnostics } = await compile(text, { assets, targets: [] });
  return { text, diagnostics };
}

/** Line and column of the first occurrence of a piece of text, counted without the compiler's own code. */
function placeOf(text: string, piece: string): { line: number; column: number } {
  const offset = text.indexOf(piece);
  expect(offset, `${piece} stands in the document`).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('semantic rules', () => {
  test('the base document breaks none', async () => {
    const { diagnostics } = await diagnose(() => {});
    expect(diagnostics).toEqual([]);
  });

  for (const { rule, code, pointer, at, bad, good } of cases) {
    test(`${rule}: ${code} at ${pointer}`, async () => {
      const { text, diagnostics } = await diagnose(bad);
      expect(diagnostics.map((found) => `${found.code} ${found.pointer}`)).toContain(`${code} ${pointer}`);
      const found = diagnostics.find((diagnostic) => diagnostic.code === code && diagnostic.pointer === pointer);
      expect({ line: found?.line, column: found?.column }).toEqual(placeOf(text, at));
      expect(found?.severity).toBe('error');
    });
    test(`${rule}: the nearest good document (${code} at ${pointer})`, async () => {
      const { diagnostics } = await diagnose(good);
      expect(diagnostics).toEqual([]);
    });
  }

  test('every rule and every message has a case', () => {
    const named = new Set(cases.map((one) => one.rule));
    expect(rules.map((rule) => rule.name).filter((name) => !named.has(name))).toEqual([]);
    const codes = new Set(cases.map((one) => one.code));
    expect(Object.keys(checkMessages).filter((code) => !codes.has(code))).toEqual([]);
  });

  for (const rule of rules) {
    test(`${rule.name}: its findings come from it alone`, () => {
      for (const { code, pointer, bad } of cases.filter((one) => one.rule === rule.name)) {
        const draft = baseDocument();
        bad(draft);
        const text = JSON.stringify(draft, null, 2);
        const { document, positions } = load(text, assets);
        if (document === null) throw new Error('the document does not load');
        const reporter = new Reporter(positions);
        const others = rules.filter((other) => other !== rule);
        check(document, reporter, others);
        expect(reporter.diagnostics.map((found) => `${found.code} ${found.pointer}`)).not.toContain(
          `${code} ${pointer}`,
        );
      }
    });
  }
});
