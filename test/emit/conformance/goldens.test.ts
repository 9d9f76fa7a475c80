import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { conformance } from '../../../generator/emit/conformance/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

/** What follows from the document; the rest is the same for all. */
const dependent = /^(?:adapter\.h|calls_\w+\.c|functions\.c|makers\.c|README\.md|Makefile)$/;

describe('the conformance outputs of the test document', () => {
  it('are those of goldens/counter/conformance', async () => {
    const files = await conformance.emit(await modelOf(documentPath('counter')), assetsFromSource());
    const folder = `${repository}test/goldens/counter/conformance`;
    const kept = files.filter(({ path }) => dependent.test(path));
    for (const { path, text } of kept) await expect(text).toMatchFileSnapshot(`${folder}/${path}`);
    const there = existsSync(folder) ? readdirSync(folder) : [];
    expect(there.filter((name) => !kept.some(({ path }) => path === name))).toEqual([]);
    expect(kept.length).toBe(6);
  });
});
