/** Handles that come out of a call: the owner of a new object, or a reference to one that somebody else owns. */

import type { FunctionDeclaration, HandleType, Model, Ownership, Parameter } from '../../model/model.ts';
import { handleOf } from '../../model/queries.ts';
import { functionWithRole, isOwner, keptParent, ownsDescriptor, parentFrom, parentPlace } from './handle_facts.ts';
import { placement, slotName, typeName } from './names.ts';
import type { Output } from './pieces.ts';
import { nullHandle, rawHandle } from './types.ts';

export interface HandleComesOut {
  readonly handle: HandleType;
  readonly name: string;
  /** The variable that holds the raw value. */
  readonly raw: string;
  readonly doc: string;
  readonly slot: { readonly ownership: Ownership; readonly nullable: boolean };
  readonly declaration: FunctionDeclaration;
  readonly model: Model;
}

/** What the new object keeps alive: the object that stands for its parent among the parameters of the call. */
function parentOf(what: HandleComesOut): string | null {
  const { declaration, handle, model } = what;
  const isMember = placement(declaration, model) === 'method';
  const candidates = declaration.params.filter(
    (param: Parameter) =>
      param.direction === 'in' && param.array === null && !param.nullable && param.ownership === 'caller',
  );
  for (const exact of [true, false]) {
    for (const param of candidates) {
      const given = handleOf(param.type);
      if (given === null || given.mojoType !== null || exact !== (given === handle.parent)) continue;
      const found = parentFrom(handle, given, isMember && param === declaration.self ? 'self' : slotName(param), model);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Statements that make the object, and what is given back. */
export function handleOutput(what: HandleComesOut): { readonly lines: readonly string[]; readonly output: Output } {
  const { handle, name, raw, doc, slot, model } = what;
  const plain = (text: string): { lines: string[]; output: Output } => ({
    lines: [],
    output: { name, type: rawHandle(handle), expression: raw, doc: text, owned: false },
  });
  if (handle.mojoType !== null) return plain(`${doc} The raw handle of a \`${handle.mojoType.name}\`.`);
  const type = typeName(handle, model);
  const isOwned = slot.ownership === 'caller';
  if (!isOwned && handle.lifetime === 'owned')
    return plain(`${doc} The raw handle; somebody else owns the \`${type}\`.`);
  const make = ownsDescriptor(handle)
    ? `${type}(fd=OwnedFd(unsafe_from_raw=${raw}))`
    : `${type}(unsafe_from_raw=${raw})`;
  const retain = !isOwned && handle.lifetime === 'counted' ? functionWithRole(handle, 'retain', model) : null;
  const retaining = retain === null ? [] : [`external_call["${retain.name}", NoneType](${raw})`];
  const parent = keptParent(handle, model) === null ? null : parentOf(what);
  if (!slot.nullable && parent === null) {
    return {
      lines: retaining,
      output: { name, type, expression: make, doc, owned: isOwner(handle) || ownsDescriptor(handle) },
    };
  }
  const local = `_${name}_object`;
  const linked = parent === null ? [] : [`${parentPlace(handle, local, model)} = ${parent}`];
  const built = [...retaining, `var ${local} = ${make}`, ...linked];
  const owned = isOwner(handle) || ownsDescriptor(handle);
  const move = owned ? '^' : '';
  if (!slot.nullable) return { lines: built, output: { name, type, expression: `${local}${move}`, doc, owned } };
  const result = `_${name}_outcome`;
  const lines = [
    `var ${result}: Optional[${type}] = None`,
    `if ${raw} != ${nullHandle(handle)}:`,
    ...built.map((line) => `    ${line}`),
    `    ${result} = ${local}${move}`,
  ];
  return { lines, output: { name, type: `Optional[${type}]`, expression: `${result}${move}`, doc, owned } };
}
