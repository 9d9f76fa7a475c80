import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testDocuments } from '../../documents/documents.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';
import { pagesOf } from './pages.ts';

describe('the reference of the test documents', () => {
  // The pages of the flagship are committed whole, below `generated/`.
  it.each(testDocuments)('is that of goldens/$name/docs', async ({ name }) => {
    const files = await pagesOf(await modelOf(documentPath(name)));
    const folder = `${repository}test/goldens/${name}/docs`;
    for (const { path, text } of files) await expect(text).toMatchFileSnapshot(`${folder}/${path}`);
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    expect(kept.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
  });
});
