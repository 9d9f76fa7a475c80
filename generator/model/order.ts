import type { DeclaredType, Shape, Type } from './model.ts';
import { resolveAlias } from './queries.ts';

/** True for a type whose name C can declare ahead of its content, also through aliases. */
function canBeDeclaredAhead(declared: Type): boolean {
  const type = resolveAlias(declared);
  return (
    type.kind === 'struct' ||
    type.kind === 'union' ||
    (type.kind === 'handle' && type.representation === 'opaque_struct')
  );
}

function needed(shape: Shape): Type[] {
  return shape.pointers.length > 0 && canBeDeclaredAhead(shape.base) ? [] : [shape.base];
}

/** The types that must be complete, or at least named, before this one. */
export function dependencies(type: DeclaredType): Type[] {
  switch (type.kind) {
    case 'struct':
    case 'union':
      return type.fields.flatMap((field) => needed(field.shape));
    case 'alias':
      return [type.target];
    case 'callback':
      // A prototype may use a struct that is only declared, even by value.
      return [...type.params.map((param) => param.shape), type.returns.shape]
        .flatMap(needed)
        .filter((used) => !canBeDeclaredAhead(used));
    case 'enum':
      return type.underlying === null ? [] : [type.underlying];
    case 'handle':
      return [];
  }
}

/** Orders types so that each comes after what it depends on, and otherwise as the document has them. The checks have refused circles. */
export function dependencyOrder(types: readonly DeclaredType[]): DeclaredType[] {
  const done = new Set<Type>();
  const result: DeclaredType[] = [];
  const visit = (type: Type): void => {
    if (type.kind === 'builtin' || done.has(type)) return;
    done.add(type);
    for (const dependency of dependencies(type)) visit(dependency);
    result.push(type);
  };
  for (const type of types) visit(type);
  return result;
}
