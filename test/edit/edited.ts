import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { compile } from '../../generator/compile.ts';
import type { AbiDocument } from '../../generator/load/document.ts';
import { repository } from '../support/model.ts';

const assets = assetsFromSource();

/** The outputs of a document, by path. */
export type Outputs = ReadonlyMap<string, string>;

/** All outputs of the flagship, edited by `edit`. Throws if there is any diagnostic. */
export async function flagshipWith(edit: (document: AbiDocument) => void): Promise<Outputs> {
  const document = JSON.parse(readFileSync(`${repository}schema/interop_fd.abi.json`, 'utf8')) as AbiDocument;
  edit(document);
  const { diagnostics, files } = await compile(`${JSON.stringify(document, null, 2)}\n`, { assets });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return new Map(files.map(({ path, text }) => [path, text]));
}

export function write(outputs: Outputs, folder: string): void {
  for (const [path, text] of outputs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The text of all outputs below a folder. */
export function textBelow(outputs: Outputs, folder: string): string {
  return [...outputs].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? [text] : [])).join('\n');
}

/** Paths of the outputs below a folder that end in one of these. */
export function pathsBelow(outputs: Outputs, folder: string, ...ends: readonly string[]): string[] {
  return [...outputs.keys()].filter((path) => path.startsWith(`${folder}/`) && ends.some((end) => path.endsWith(end)));
}
