/** Parameters, fields and return values: from what the document says to what C stores and passes. */

import type {
  ArrayDescription,
  FieldEntry,
  ParamEntry,
  ReturnsEntry,
  ReturnValue as ReturnValueEntry,
} from '../load/document.ts';
import { perDataModel } from './layout.ts';
import type {
  ArrayLength,
  Deprecation,
  Enumerator,
  Field,
  Ownership,
  Parameter,
  Path,
  ReturnValue,
  Shape,
  Slot,
  Type,
} from './model.ts';
import { aggregateOf } from './queries.ts';
import { defaultValue, integer } from './values.ts';

/** What slots are resolved against. */
export interface Scope {
  type(name: string): Type;
  /** Values of constants and enumerators, by name. */
  readonly named: ReadonlyMap<string, bigint>;
  enumerator(name: string): Enumerator;
  /** True for the type by which functions report success or failure. */
  isStatus(type: Type): boolean;
}

type Entry = FieldEntry | ParamEntry;

function arrayLength(array: ArrayDescription | undefined, siblings: readonly Entry[]): ArrayLength | null {
  if (array === undefined) return null;
  if (array.terminated === true) return { kind: 'terminated' };
  if (array.length === undefined) return { kind: 'fixed' };
  const by = array.length;
  const counter = siblings.find((sibling) => sibling.name === by);
  const twoCall = counter !== undefined && 'direction' in counter && counter.direction === 'inout';
  return {
    kind: 'counted',
    by,
    unit: array.length_unit ?? 'elements',
    twoCall,
    allocatedBy: array.allocated_by ?? 'caller',
  };
}

function dimensionsOf(array: ArrayDescription | undefined, scope: Scope): Pick<Shape, 'dimensions' | 'dimensionNames'> {
  if (array?.fixed === undefined) return { dimensions: [], dimensionNames: [] };
  const list = Array.isArray(array.fixed) ? array.fixed : [array.fixed];
  return {
    dimensions: list.map((item) => (typeof item === 'number' ? item : Number(scope.named.get(item)))),
    dimensionNames: list.map((item) => (typeof item === 'number' ? null : item)),
  };
}

function parameterPointers(entry: ParamEntry, type: Type, ownership: Ownership): Shape['pointers'] {
  const direction = entry.direction ?? 'in';
  const isArray = entry.array !== undefined;
  if (direction === 'in') return isArray || (aggregateOf(type) !== null && entry.by_value !== true) ? ['const'] : [];
  if (isArray && entry.array?.allocated_by === 'callee')
    return [ownership === 'caller' || entry.mutable === true ? 'mutable' : 'const', 'mutable'];
  return ['mutable'];
}

function fieldPointers(entry: FieldEntry): Shape['pointers'] {
  const isPointer = entry.pointer === true || entry.array?.length !== undefined || entry.array?.terminated === true;
  return isPointer ? [entry.mutable === true ? 'mutable' : 'const'] : [];
}

function slot(
  entry: Entry,
  siblings: readonly Entry[],
  type: Type,
  shape: Shape,
  comesOut: boolean,
  scope: Scope,
  path: Path,
): Slot {
  return {
    name: entry.name,
    names: { ...entry.names },
    doc: entry.doc,
    type,
    shape,
    array: arrayLength(entry.array, siblings),
    nullable: entry.nullable ?? false,
    unit: entry.unit ?? null,
    range: {
      min: entry.range?.min === undefined ? null : integer(entry.range.min),
      max: entry.range?.max === undefined ? null : integer(entry.range.max),
    },
    ownership: entry.ownership ?? (comesOut ? 'callee' : 'caller'),
    closeOnExec: entry.close_on_exec ?? false,
    defaultValue: entry.default === undefined ? null : defaultValue(entry.default, type, scope.named),
    userData: entry.user_data ?? null,
    lengthOf: siblings.filter((sibling) => sibling.array?.length === entry.name).map((sibling) => sibling.name),
    userDataOf: siblings.filter((sibling) => sibling.user_data === entry.name).map((sibling) => sibling.name),
    path,
  };
}

/** The parameters of a function, callback or predicate whose `params` stand at `path`. */
export function parameters(entries: readonly ParamEntry[], scope: Scope, path: Path): Parameter[] {
  return entries.map((entry, index) => {
    const type = scope.type(entry.type);
    const direction = entry.direction ?? 'in';
    const ownership = entry.ownership ?? (direction === 'in' ? 'caller' : 'callee');
    const shape: Shape = {
      base: type,
      pointers: parameterPointers(entry, type, ownership),
      ...dimensionsOf(entry.array, scope),
    };
    const common = slot(entry, entries, type, shape, direction !== 'in', scope, [...path, index]);
    return { ...common, direction, omittable: entry.omittable ?? false, freedBy: entry.freed_by ?? null };
  });
}

/** The fields of a struct or union whose `fields` stand at `path`. Offsets and layouts are filled in later, once every type is known. */
export function fields(entries: readonly FieldEntry[], scope: Scope, path: Path): Field[] {
  return entries.map((entry, index) => {
    const type = scope.type(entry.type);
    const shape: Shape = { base: type, pointers: fieldPointers(entry), ...dimensionsOf(entry.array, scope) };
    return {
      ...slot(entry, entries, type, shape, false, scope, [...path, index]),
      role: entry.role ?? 'plain',
      structureType: entry.value === undefined ? null : scope.enumerator(entry.value),
      selector: entry.selector ?? null,
      when: entry.when ?? [],
      since: entry.since ?? null,
      deprecated: deprecation(entry.deprecated),
      offsets: perDataModel(() => 0),
      layouts: perDataModel(() => ({ size: 0, alignment: 1 })),
    };
  });
}

/** What a function or callback returns. */
export function returnValue(entry: ReturnsEntry, scope: Scope): ReturnValue {
  const said: Partial<ReturnValueEntry> = typeof entry === 'string' ? {} : entry;
  const type = scope.type(typeof entry === 'string' ? entry : entry.type);
  return {
    type,
    shape: {
      base: type,
      pointers: said.pointer === true ? [said.mutable === true ? 'mutable' : 'const'] : [],
      dimensions: [],
      dimensionNames: [],
    },
    doc: said.doc ?? null,
    nullable: said.nullable ?? false,
    ownership: said.ownership ?? 'callee',
    freedBy: said.freed_by ?? null,
    unit: said.unit ?? null,
    closeOnExec: said.close_on_exec ?? false,
    isStatus: scope.isStatus(type),
  };
}

/** A deprecation note, with what is silent made explicit. */
export function deprecation(
  entry: { since: string; replacement?: string; doc: string } | undefined,
): Deprecation | null {
  return entry === undefined ? null : { since: entry.since, replacement: entry.replacement ?? null, doc: entry.doc };
}
