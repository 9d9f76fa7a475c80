/** Questions about types that several phases ask. */

import type { DeclaredType, EnumType, HandleType, StructType, Type, UnionType } from './model.ts';

/** The type behind any number of aliases. */
export function resolveAlias(type: Type): Exclude<Type, { kind: 'alias' }> {
  let current = type;
  while (current.kind === 'alias') current = current.target;
  return current;
}

/** The struct or union behind aliases, or null. */
export function aggregateOf(type: Type): StructType | UnionType | null {
  const resolved = resolveAlias(type);
  return resolved.kind === 'struct' || resolved.kind === 'union' ? resolved : null;
}

/** The handle behind aliases, or null. */
export function handleOf(type: Type): HandleType | null {
  const resolved = resolveAlias(type);
  return resolved.kind === 'handle' ? resolved : null;
}

/** The enum behind aliases, or null. */
export function enumOf(type: Type): EnumType | null {
  const resolved = resolveAlias(type);
  return resolved.kind === 'enum' ? resolved : null;
}

/** True if C stores a value of this type as a pointer. */
export function isPointerLike(type: Type): boolean {
  const resolved = resolveAlias(type);
  if (resolved.kind === 'callback') return true;
  if (resolved.kind === 'handle')
    return resolved.representation === 'opaque_struct' || resolved.representation.endsWith('void_pointer');
  return (
    resolved.kind === 'builtin' &&
    (resolved.name === 'string' || resolved.name === 'address' || resolved.name === 'const_address')
  );
}

/** The types of one kind, in order. */
export function typesOfKind<K extends DeclaredType['kind']>(
  types: readonly DeclaredType[],
  kind: K,
): Extract<DeclaredType, { kind: K }>[] {
  return types.filter((type): type is Extract<DeclaredType, { kind: K }> => type.kind === kind);
}
