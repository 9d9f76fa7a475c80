/** What every declaration of the document turns into, before its kind adds the rest. */

import type { Deprecated, Names } from '../load/document.ts';
import type { Declaration, Group, GroupedDeclaration, Path } from './model.ts';
import { deprecation } from './slots.ts';

interface Entry {
  readonly name: string;
  readonly names?: Names;
  readonly doc: string;
  readonly since?: string;
  readonly deprecated?: Deprecated;
  readonly platforms?: readonly string[];
  readonly guard?: string;
}

/** The common part of a declaration that stands at `path`. */
export function declaration(entry: Entry, path: Path): Declaration {
  return {
    name: entry.name,
    names: { ...entry.names },
    doc: entry.doc,
    since: entry.since ?? null,
    deprecated: deprecation(entry.deprecated),
    platforms: entry.platforms ?? [],
    guard: entry.guard ?? null,
    path,
  };
}

/** The common part of a declaration that belongs to a group. */
export function grouped(
  entry: Entry & { readonly group: string },
  groups: readonly Group[],
  path: Path,
): GroupedDeclaration {
  const group = groups.find((candidate) => candidate.name === entry.group);
  if (group === undefined) throw new Error(`group ${entry.group} is unknown`);
  return { ...declaration(entry, path), group };
}
