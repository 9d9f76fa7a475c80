import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import type { File } from '../../../generator/emit/target.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

async function filesOf(document: string): Promise<readonly File[]> {
  return typescript.emit(await modelOf(documentPath(document)), assetsFromSource());
}

/** Files whose text is the same for every document. */
function isShared(path: string): boolean {
  return path.startsWith('runtime/') || path.startsWith('loaders/') || path === 'owned.d.ts';
}

/** The text without the line that states the document's licence. */
function common({ path, text }: File): string {
  return `${path}\n${text.replace(/^\/\/ SPDX.*\n/m, '')}`;
}

describe('the bindings of a test document', () => {
  // What all documents share is kept once, with the first; it holds the table of error numbers with mixer.
  it.each([
    ['geometry', true],
    ['keyvalue', false],
    ['mixer', false],
  ])('%s have the text that is expected', async (document, withShared) => {
    for (const { path, text } of await filesOf(document)) {
      if (!withShared && isShared(path)) continue;
      await expect(text).toMatchFileSnapshot(`${repository}test/goldens/${document}/typescript/${path}`);
    }
  });

  it('share the text that does not depend on the document', async () => {
    const shared = async (document: string): Promise<string[]> =>
      (await filesOf(document)).filter(({ path }) => isShared(path) && path !== 'runtime/errno.js').map(common);
    const first = await shared('geometry');
    expect(first.length).toBeGreaterThan(10);
    expect(await shared('keyvalue')).toEqual(first);
    expect(await shared('mixer')).toEqual(first);
  });

  it('are the same each time', async () => {
    expect(await filesOf('mixer')).toEqual(await filesOf('mixer'));
  });
});
