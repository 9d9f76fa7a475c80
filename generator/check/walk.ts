/** Every slot of a document — parameter, field, return value, alias target, constant — with what the rules need to know about its place. */

import type { AbiDocument, FieldEntry, ParamEntry, ReturnsEntry } from '../load/document.ts';
import type { Path } from '../load/positions.ts';
import { memoizeObject } from '../memoize.ts';

export interface SlotPlace {
  readonly kind: 'param' | 'field';
  readonly entry: ParamEntry | FieldEntry;
  readonly siblings: readonly (ParamEntry | FieldEntry)[];
  readonly path: Path;
  /** The function, callback, struct, union or predicate that it belongs to. */
  readonly owner: {
    readonly name: string;
    readonly kind: 'function' | 'callback' | 'struct' | 'union' | 'predicate';
    readonly path: Path;
  };
}

function slots(
  owner: SlotPlace['owner'],
  kind: SlotPlace['kind'],
  entries: readonly (ParamEntry | FieldEntry)[],
): SlotPlace[] {
  const key = kind === 'param' ? 'params' : 'fields';
  return entries.map((entry, index) => ({ kind, entry, siblings: entries, path: [...owner.path, key, index], owner }));
}

/** Every parameter and field. */
export const allSlots: (document: AbiDocument) => readonly SlotPlace[] = memoizeObject(findSlots);

function findSlots(document: AbiDocument): SlotPlace[] {
  const result: SlotPlace[] = [];
  for (const [index, type] of (document.types ?? []).entries()) {
    const path = ['types', index];
    if (type.kind === 'struct' || type.kind === 'union')
      result.push(...slots({ name: type.name, kind: type.kind, path }, 'field', type.fields));
    if (type.kind === 'callback')
      result.push(...slots({ name: type.name, kind: 'callback', path }, 'param', type.params));
  }
  for (const [index, entry] of (document.functions ?? []).entries())
    result.push(...slots({ name: entry.name, kind: 'function', path: ['functions', index] }, 'param', entry.params));
  for (const [index, entry] of (document.predicates ?? []).entries()) {
    result.push(
      ...slots({ name: entry.name, kind: 'predicate', path: ['predicates', index] }, 'param', entry.params ?? []),
    );
  }
  return result;
}

export interface ReturnPlace {
  readonly returns: ReturnsEntry;
  readonly typeName: string;
  readonly path: Path;
  /** Where the type name itself stands. */
  readonly typePath: Path;
  readonly owner: { readonly name: string; readonly kind: 'function' | 'callback' };
}

/** Every return value. */
export const allReturns: (document: AbiDocument) => readonly ReturnPlace[] = memoizeObject(findReturns);

function findReturns(document: AbiDocument): ReturnPlace[] {
  const result: ReturnPlace[] = [];
  const add = (owner: ReturnPlace['owner'], returns: ReturnsEntry, path: Path): void => {
    const plain = typeof returns === 'string';
    result.push({
      returns,
      typeName: plain ? returns : returns.type,
      path,
      typePath: plain ? path : [...path, 'type'],
      owner,
    });
  };
  for (const [index, type] of (document.types ?? []).entries())
    if (type.kind === 'callback') add({ name: type.name, kind: 'callback' }, type.returns, ['types', index, 'returns']);
  for (const [index, entry] of (document.functions ?? []).entries())
    add({ name: entry.name, kind: 'function' }, entry.returns, ['functions', index, 'returns']);
  return result;
}
