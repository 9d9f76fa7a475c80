import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { node } from '../../../generator/emit/node/target.ts';
import type { File } from '../../../generator/emit/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

async function filesOf(document: string): Promise<readonly File[]> {
  return node.emit(await modelOf(documentPath(document)), assetsFromSource());
}

/** Files that differ between documents by nothing but the lines that name the document. */
function isSupport(path: string, document: string): boolean {
  return path !== `${document}_node.c` && !path.includes('CMake') && path !== 'package.json';
}

describe('the addon of a test document', () => {
  // The support is the same for all, so its text is kept once, with the first.
  it.each([
    ['geometry', true],
    ['keyvalue', false],
    ['mixer', false],
  ])('%s has the text that is expected', async (document, withSupport) => {
    for (const { path, text } of await filesOf(document)) {
      if (!withSupport && isSupport(path, document)) continue;
      await expect(text).toMatchFileSnapshot(`${repository}test/goldens/${document}/node/${path}`);
    }
  });

  it('has the same support as any other', async () => {
    const supportOf = async (document: string): Promise<string[]> =>
      (await filesOf(document))
        .filter(({ path }) => isSupport(path, document))
        .map(({ path, text }) => `${path}\n${text.replaceAll(`ABI document ${document}`, 'ABI document')}`);
    const first = await supportOf('geometry');
    expect(first.length).toBe(11);
    for (const other of ['keyvalue', 'mixer']) expect(await supportOf(other)).toEqual(first);
  });

  it('is the same each time', async () => {
    expect(await filesOf('mixer')).toEqual(await filesOf('mixer'));
  });
});
