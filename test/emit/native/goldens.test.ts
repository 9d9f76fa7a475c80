import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { native } from '../../../generator/emit/native/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';
import { entryDocument } from './native_build.ts';

describe('the native outputs of the test document', () => {
  it('are those of goldens/entry/native', async () => {
    const files = await native.emit(await modelOf(entryDocument), assetsFromSource());
    const folder = `${repository}test/goldens/entry/native`;
    for (const { path, text } of files) await expect(text).toMatchFileSnapshot(`${folder}/${path}`);
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    expect(kept.filter((name) => !files.some((file) => file.path === name))).toEqual([]);
  });

  it('are the same each time', async () => {
    const emit = async () => native.emit(await modelOf(entryDocument), assetsFromSource());
    expect(await emit()).toEqual(await emit());
  });

  it('are written for documents with a generated implementation only', async () => {
    expect(native.appliesTo?.(await modelOf(entryDocument))).toBe(true);
    expect(native.appliesTo?.(await modelOf(documentPath('geometry')))).toBe(false);
  });
});
