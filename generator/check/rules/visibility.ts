import type { AbiDocument } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import { allReturns, allSlots } from '../walk.ts';

interface Use {
  readonly type: string;
  readonly path: Path;
  /** The declaration that uses it: a type, a function or a constant. */
  readonly by: {
    readonly name: string;
    readonly group: string;
    readonly platforms?: readonly string[];
    readonly guard?: string;
  };
}

function uses(document: AbiDocument): Use[] {
  const owners = new Map(
    [...(document.types ?? []), ...(document.functions ?? [])].map((entry) => [entry.name, entry]),
  );
  const result: Use[] = [];
  const add = (type: string, path: Path, owner: string): void => {
    const by = owners.get(owner);
    if (by !== undefined) result.push({ type, path, by });
  };
  for (const { entry, path, owner } of allSlots(document)) add(entry.type, [...path, 'type'], owner.name);
  for (const { typeName, typePath, owner } of allReturns(document)) add(typeName, typePath, owner.name);
  for (const [index, type] of (document.types ?? []).entries())
    if (type.kind === 'alias') add(type.type, ['types', index, 'type'], type.name);
  return result;
}

/** Every header that each header sees: itself and what it includes, directly or not. */
function visibleHeaders(document: AbiDocument): Map<string, Set<string>> {
  const visible = new Map<string, Set<string>>();
  for (const header of document.headers) {
    const seen = new Set([header.name]);
    for (const included of header.includes ?? []) for (const name of visible.get(included) ?? []) seen.add(name);
    visible.set(header.name, seen);
  }
  return visible;
}

export const visibility: Rule = {
  name: 'visibility',
  doc: 'What a declaration uses is visible wherever the declaration is: in its header, on its platforms, behind its guard.',
  check({ document, symbols, report }) {
    const visible = visibleHeaders(document);
    const headerOf = new Map(document.groups.map((group) => [group.name, group.header]));
    for (const { type, path, by } of uses(document)) {
      const used = symbols.types.get(type)?.entry;
      if (used === undefined) continue;
      const from = headerOf.get(by.group);
      const where = headerOf.get(used.group);
      if (from !== undefined && where !== undefined && visible.get(from)?.has(where) === false)
        report('E_NOT_VISIBLE', { path }, { type, header: where, from });
      const missing =
        used.platforms === undefined
          ? []
          : (by.platforms ?? ['every platform']).filter((platform) => !used.platforms?.includes(platform as never));
      if (missing.length > 0)
        report(
          'E_NARROWER',
          { path },
          { type, by: by.name, what: `exists only on ${(used.platforms ?? []).join(', ')}` },
        );
      if (used.guard !== undefined && used.guard !== by.guard)
        report('E_NARROWER', { path }, { type, by: by.name, what: `is visible only if ${used.guard} is defined` });
    }
  },
};
