import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { checkNames } from '../../../generator/check/names.ts';
import { Reporter } from '../../../generator/diagnostics/reporter.ts';
import { namespaceOf } from '../../../generator/emit/native/banner.ts';
import { native } from '../../../generator/emit/native/target.ts';
import { load } from '../../../generator/load/load.ts';
import { build } from '../../../generator/model/build.ts';
import type { Model } from '../../../generator/model/model.ts';
import { documentPath, modelOf } from '../../support/model.ts';
import { entryDocument } from './native_build.ts';

const text = readFileSync(entryDocument, 'utf8');

/** The model of the test document after a change, and the codes of what is wrong with its names for this target. */
async function changed(from: RegExp, to: string): Promise<{ model: Model; codes: string[] }> {
  const after = text.replaceAll(from, to);
  const { document, positions } = load(after, assetsFromSource());
  if (document === null) throw new Error('the change broke the document');
  const reporter = new Reporter(positions);
  const model = await build(document, after);
  checkNames(model, [native], reporter);
  return { model, codes: reporter.diagnostics.map(({ code }) => code) };
}

describe('names of the implementation', () => {
  it('clash with nothing in the test document', async () => {
    expect((await changed(/nothing that is there/g, '')).codes).toEqual([]);
  });

  it.each([
    ['a function that is called like a namespace', /"entry_visit_all"/g, '"bodies"'],
    ['a type that is called like a class', /"entry_visit"/g, '"OutputArray"'],
    ['a predicate that is called like a word of C++', /"nobody_wrote_this"/g, '"requires"'],
    ['a parameter of a predicate that is called like a word of C++', /"limit", "type"/g, '"class", "type"'],
  ] as const)('are refused: %s', async (_, from, to) => {
    expect(new Set((await changed(from, to)).codes)).toEqual(new Set(['E_RESERVED_WORD']));
  });

  it.each([
    ['a predicate that is called like a constant', /"nobody_wrote_this"/g, '"ENTRY_MIN_SIZE"'],
    ['a parameter of a predicate that is called like a type', /"limit", "type"/g, '"entry_box", "type"'],
  ] as const)('clash: %s', async (_, from, to) => {
    expect((await changed(from, to)).codes).toEqual(['E_NAME_COLLISION']);
  });

  it('are asked of documents with a generated implementation only', async () => {
    expect([...native.naming.names(await modelOf(documentPath('geometry')))]).toEqual([]);
  });

  it('lie in a namespace that the document leaves free', async () => {
    expect(namespaceOf(await modelOf(entryDocument))).toBe('entry_native');
    expect(namespaceOf((await changed(/"entry_text"/g, '"entry_native"')).model)).toBe('entry_native2');
  });
});
