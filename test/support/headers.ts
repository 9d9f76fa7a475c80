import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { c } from '../../generator/emit/c/target.ts';
import { emit } from '../../generator/emit/emit.ts';
import type { Model } from '../../generator/model/model.ts';

/** Writes the C headers of a model into a folder, without folders below it, and returns the name of the last: the one that a user includes. */
export async function writeHeaders(model: Model, folder: string): Promise<string> {
  for (const { path, text } of await emit(model, [c], assetsFromSource())) {
    const name = path.split('/').at(-1) ?? '';
    if (name.endsWith('.h')) writeFileSync(join(folder, name), text);
  }
  return model.headers.at(-1)?.file ?? '';
}
