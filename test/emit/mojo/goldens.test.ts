import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { mojo } from '../../../generator/emit/mojo/target.ts';
import { testDocuments } from '../../documents/documents.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

describe('the Mojo modules of the test documents', () => {
  it.each(testDocuments)('of $name have the text that is expected', async ({ name }) => {
    const files = await mojo.emit(await modelOf(documentPath(name)), assetsFromSource());
    for (const { path, text } of files) {
      await expect(text).toMatchFileSnapshot(`${repository}test/goldens/${name}/mojo/${path}`);
    }
  });

  it('are the same each time', async () => {
    const emit = async () => mojo.emit(await modelOf(documentPath('keyvalue')), assetsFromSource());
    expect(await emit()).toEqual(await emit());
  });
});
