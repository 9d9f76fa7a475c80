/** What comments and reference say of a parameter, field or return value beside its documentation: units, ranges, null, ownership. */

import type { Parameter, ReturnValue, Slot, Type, Value } from '../../model/model.ts';
import { isPointerLike, resolveAlias } from '../../model/queries.ts';

/** True for a value that refers to something that somebody must own. */
function isOwnable(type: Type): boolean {
  const resolved = resolveAlias(type);
  return (
    resolved.kind === 'handle' || isPointerLike(resolved) || (resolved.kind === 'builtin' && resolved.name === 'fd')
  );
}

/** A value of the document in words of C. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'integer':
    case 'float':
    case 'boolean':
      return String(value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'null':
      return 'NULL';
    case 'named':
      return `\`${value.name}\``;
  }
}

function rangeText({ min, max }: Slot['range']): string | null {
  if (min !== null && max !== null) return min === max ? `Always ${min}.` : `From ${min} to ${max}.`;
  if (min !== null) return `At least ${min}.`;
  return max === null ? null : `At most ${max}.`;
}

function arrayText(slot: Slot): string | null {
  const { array } = slot;
  if (array === null || array.kind === 'fixed') return null;
  if (array.kind === 'terminated') return 'An array that ends with a zero element.';
  const length = `An array of \`${array.by}\` ${array.unit}.`;
  return array.twoCall ? `${length} NULL: only the length is reported, in \`${array.by}\`.` : length;
}

function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function nullText(slot: Slot): string | null {
  const isPointer =
    slot.shape.pointers.length > 0 || (isPointerLike(slot.shape.base) && slot.shape.dimensions.length === 0);
  if (slot.nullable) return 'May be NULL.';
  return isPointer && !(slot.array?.kind === 'counted' && slot.array.twoCall) ? 'Not NULL.' : null;
}

function ownershipIn(slot: Slot): string | null {
  if (slot.ownership === 'callee') return 'Taken over by the library.';
  return slot.ownership === 'callee_on_success' ? 'Taken over by the library if the call succeeds.' : null;
}

function ownershipOut(type: Type, ownership: Slot['ownership'], isAllocated: boolean): string | null {
  if (!isOwnable(type) && !isAllocated) return null;
  return ownership === 'callee' ? 'Borrowed: the library keeps it.' : 'Owned by the caller.';
}

function freeingText(freedBy: string | null): string | null {
  return freedBy === null ? null : `Freed with \`${freedBy}\`.`;
}

function sentences(...parts: readonly (string | null)[]): string[] {
  return parts.filter((part) => part !== null);
}

function common(slot: Slot): string[] {
  return sentences(
    slot.unit === null ? null : `Unit: ${slot.unit}.`,
    rangeText(slot.range),
    arrayText(slot),
    slot.lengthOf.length === 0 ? null : `Length of ${listOf(slot.lengthOf)}.`,
    slot.userData === null ? null : `Called with \`${slot.userData}\`.`,
    slot.userDataOf.length === 0 ? null : `Handed to ${listOf(slot.userDataOf)}.`,
    nullText(slot),
    slot.defaultValue === null ? null : `Default: ${valueText(slot.defaultValue)}.`,
  );
}

/** What follows from the facts of a parameter, after its direction and documentation. */
export function parameterFacts(parameter: Parameter): string[] {
  const isOut = parameter.direction !== 'in';
  const isAllocated = parameter.array?.kind === 'counted' && parameter.array.allocatedBy === 'callee';
  const ownership = isOut ? ownershipOut(parameter.type, parameter.ownership, isAllocated) : ownershipIn(parameter);
  const closing = parameter.closeOnExec ? 'Close-on-exec.' : null;
  return [...common(parameter), ...sentences(ownership, freeingText(parameter.freedBy), closing)];
}

/** What follows from the facts of a field, after its documentation. */
export function fieldFacts(slot: Slot): string[] {
  return [...common(slot), ...sentences(ownershipIn(slot), slot.closeOnExec ? 'Close-on-exec.' : null)];
}

/** What follows from the facts of a return value, after its documentation. */
export function returnFacts(returns: ReturnValue): string[] {
  const isPointer = returns.shape.pointers.length > 0 || isPointerLike(returns.shape.base);
  return sentences(
    returns.unit === null ? null : `Unit: ${returns.unit}.`,
    returns.nullable ? 'May be NULL.' : isPointer ? 'Never NULL.' : null,
    ownershipOut(returns.type, returns.ownership, isPointer),
    freeingText(returns.freedBy),
    returns.closeOnExec ? 'Close-on-exec.' : null,
  );
}
