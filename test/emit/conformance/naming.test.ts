import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { checkNames } from '../../../generator/check/names.ts';
import { Reporter } from '../../../generator/diagnostics/reporter.ts';
import { conformance } from '../../../generator/emit/conformance/target.ts';
import { load } from '../../../generator/load/load.ts';
import { build } from '../../../generator/model/build.ts';
import { documentPath } from '../../support/model.ts';

const text = readFileSync(documentPath('counter'), 'utf8');

/** The codes of what is wrong with the names of the test document for this target, after a change. */
async function codesAfter(from: string, to: string): Promise<string[]> {
  const after = text.replaceAll(from, to);
  const { document, positions } = load(after, assetsFromSource());
  if (document === null) throw new Error('the change broke the document');
  const reporter = new Reporter(positions);
  checkNames(await build(document, after), [conformance], reporter);
  return [...new Set(reporter.diagnostics.map(({ code }) => code))];
}

describe('names of the conformance suite', () => {
  it('clash with nothing in the test document', async () => {
    expect(await codesAfter('nothing that is there', '')).toEqual([]);
  });

  it.each([
    ['a function that begins like those of the suite', '"counter_name"', '"suite_fail"'],
    ['a function that is called like the table of functions', '"counter_name"', '"library"'],
  ])('are refused: %s', async (_, from, to) => {
    expect(await codesAfter(from, to)).toEqual(['E_RESERVED_WORD']);
  });

  it.each([
    ['a function that is called like the hook of another', '"counter_name"', '"adapt_counter_add"'],
    ['a function that is called like the hook of a promise', '"counter_name"', '"promise_grows"'],
  ])('clash: %s', async (_, from, to) => {
    expect(await codesAfter(from, to)).toEqual(['E_NAME_COLLISION']);
  });
});
