/** What the class of a handle owns, and what keeps it alive. */

import type { FunctionDeclaration, HandleType, Model, Role } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';
import { typeName } from './names.ts';

/** A class that ends the life of its object: it calls the destructor, or gives its reference back. */
export function isOwner(handle: HandleType): boolean {
  return handle.mojoType === null && handle.lifetime !== 'borrowed' && handle.representation !== 'fd';
}

/** A class around a descriptor, which it closes. */
export function ownsDescriptor(handle: HandleType): boolean {
  return handle.mojoType === null && handle.lifetime !== 'borrowed' && handle.representation === 'fd';
}

/** Mojo ends a value after its last use, so an object that others depend on is shared between its owner and theirs. */
export function isShared(handle: HandleType, model: Model): boolean {
  return (
    isOwner(handle) &&
    handle.lifetime === 'owned' &&
    typesOfKind(model.types, 'handle').some((child) => child.parent === handle && isOwner(child))
  );
}

/** The type of what a class keeps of its parent, or null if it keeps nothing. */
export function keptParent(handle: HandleType, model: Model): string | null {
  const { parent } = handle;
  if (!isOwner(handle) || parent === null) return null;
  if (isShared(parent, model)) return `ArcPointer[_${typeName(parent, model)}Owner]`;
  return isOwner(parent) && parent.lifetime === 'counted' ? typeName(parent, model) : null;
}

/** Where a class keeps its parent, as seen from a variable that holds it. */
export function parentPlace(handle: HandleType, variable: string, model: Model): string {
  return isShared(handle, model) ? `${variable}._owner[].parent` : `${variable}._parent`;
}

/** What a new object with this parent has to keep, if `variable` holds an object of the type `given`; null if it says nothing about the parent. */
export function parentFrom(child: HandleType, given: HandleType, variable: string, model: Model): string | null {
  const { parent } = child;
  if (parent === null || keptParent(child, model) === null) return null;
  if (given === parent) return isShared(parent, model) ? `${variable}._owner.copy()` : `${variable}.copy()`;
  return given.parent === parent && keptParent(given, model) !== null
    ? `${parentPlace(given, variable, model)}.copy()`
    : null;
}

/** The first function of a handle with this role. */
export function functionWithRole(handle: HandleType, role: Role, model: Model): FunctionDeclaration | null {
  return model.functions.find((item) => item.handle === handle && item.role === role) ?? null;
}
