/** What each loader of the TypeScript bindings is and can do. */

import { markdownCell, markdownCellCode } from '../shared/encode/markdown.ts';
import { type LoaderAbility, loaderCapabilities, loaderDocs, loaderNames } from '../shared/loaders.ts';
import { table } from './table.ts';

const abilities: Readonly<Record<LoaderAbility, string>> = { yes: 'yes', addon: 'through the addon', no: 'no' };

/** The loaders, and one row for each thing that they can or cannot do. */
export function loaderTables(): string {
  const loaders = loaderNames.map((name) => [markdownCellCode(name), markdownCell(loaderDocs[name])]);
  const rows = loaderCapabilities.map(({ id, doc, loaders: able }) => [
    markdownCell(doc),
    ...loaderNames.map((name) => abilities[able[name]]),
    markdownCellCode(id),
  ]);
  return [
    table(['loader', 'what it is'], loaders),
    table(['ability', ...loaderNames.map((name) => markdownCellCode(name)), 'name in `loaderCapabilities`'], rows),
  ].join('\n\n');
}
