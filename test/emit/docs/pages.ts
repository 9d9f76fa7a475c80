import { existsSync } from 'node:fs';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { docs } from '../../../generator/emit/docs/target.ts';
import type { File } from '../../../generator/emit/target.ts';
import type { Model } from '../../../generator/model/model.ts';
import { testDocuments } from '../../documents/documents.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

const assets = assetsFromSource();

/** The pages of a model. */
export async function pagesOf(model: Model): Promise<readonly File[]> {
  return docs.emit(model, { template: assets.template, generatorVersion: assets.generatorVersion });
}

/** A document of the repository with its pages. */
export interface DocumentPages {
  readonly name: string;
  readonly model: Model;
  readonly files: readonly File[];
}

/** The pages of every document: the test documents, the flagship, and those that sample other interfaces. */
export async function allPages(): Promise<DocumentPages[]> {
  const paths = new Map(testDocuments.map(({ name }) => [name, documentPath(name)]));
  paths.set('interop_fd', `${repository}schema/interop_fd.abi.json`);
  for (const name of ['level_zero_sample', 'vulkan_sample'])
    paths.set(name, `${repository}test/outside/${name}.abi.json`);
  const found = [...paths].filter(([, path]) => existsSync(path));
  return Promise.all(
    found.map(async ([name, path]) => {
      const model = await modelOf(path);
      return { name, model, files: await pagesOf(model) };
    }),
  );
}

/** The lines of a page that are not in blocks of code. */
export function proseLines(text: string): string[] {
  let fence: string | null = null;
  return text.split('\n').filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? null;
    if (fence !== null) {
      if (line === fence) fence = null;
      return false;
    }
    fence = mark;
    return mark === null;
  });
}

/** The cells of a row of a table. Bars that are escaped separate nothing. */
export function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<=(?<!\\)(?:\\\\)*)\|/)
    .map((cell) => cell.trim());
}

/** The tables of a page, as lists of rows. */
export function tablesOf(text: string): string[][] {
  const tables: string[][] = [];
  let current: string[] | null = null;
  for (const line of proseLines(text)) {
    if (!line.startsWith('|')) current = null;
    else if (current === null) {
      current = [line];
      tables.push(current);
    } else current.push(line);
  }
  return tables;
}

/** The headings of a page, without the marks of code. */
export function headingsOf(text: string): string[] {
  return proseLines(text).flatMap((line) => {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    return heading === undefined ? [] : [heading.replace(/[`\\]/g, '')];
  });
}

/** The targets of the links of a page. */
export function linksOf(text: string): string[] {
  return proseLines(text).flatMap((line) =>
    [...line.matchAll(/(?<!\\)\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? ''),
  );
}
