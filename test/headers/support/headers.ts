import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { c } from '../../../generator/emit/c/target.ts';
import type { File } from '../../../generator/emit/target.ts';
import { load } from '../../../generator/load/load.ts';
import { build } from '../../../generator/model/build.ts';
import type { Model } from '../../../generator/model/model.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const assets = assetsFromSource();

/** The headers of one document, and the model that they were made of. */
export interface HeaderSet {
  readonly model: Model;
  readonly files: readonly File[];
}

/** The headers of a document given as text. Throws with the diagnostics if the text does not conform to the schema. */
export async function headersOf(text: string): Promise<HeaderSet> {
  const { document, diagnostics } = load(text, assets);
  if (document === null) throw new Error(diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join('\n'));
  const model = await build(document, text);
  return {
    model,
    files: await c.emit(model, { template: assets.template, generatorVersion: assets.generatorVersion }),
  };
}

/** The text of the one header of a document that has one. */
export async function headerOf(document: object): Promise<string> {
  const { files } = await headersOf(JSON.stringify(document));
  const [file] = files;
  if (file === undefined || files.length !== 1) throw new Error('the document has not exactly one header');
  return file.text;
}

/** A smallest document with one header and one group `g`, and what is given. */
export function documentWith(parts: object): object {
  return {
    abi: 'demo',
    version: '1.2.3',
    doc: 'A demonstration.',
    headers: [{ name: 'main', file: 'demo.h', doc: 'The header.', macros: true }],
    groups: [{ name: 'g', header: 'main', doc: 'The group.' }],
    ...parts,
  };
}

/** Path of the flagship document. */
export const flagshipPath = `${root}schema/interop_fd.abi.json`;

/** The documents of the repository by name: those below `test/documents`, and the flagship. */
export function documentPaths(): readonly { readonly name: string; readonly path: string }[] {
  const tests = globSync(`${root}test/documents/*/*.abi.json`).sort();
  return [
    ...tests.map((path) => ({ name: basename(dirname(path)), path })),
    { name: 'interop_fd', path: flagshipPath },
  ];
}

/** The headers of a document of the repository. */
export async function headersOfFile(path: string): Promise<HeaderSet> {
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  return headersOf(readFileSync(path, 'utf8'));
}
