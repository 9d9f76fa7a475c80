/** How the output names what the document declares. Pure functions of the model's parts; a word that the output keeps gets a trailing underscore. */

import { memoizeObject } from '../../memoize.ts';
import type {
  Constant,
  DeclaredType,
  Enumerator,
  EnumType,
  FunctionDeclaration,
  HandleType,
  Model,
  Parameter,
  Slot,
} from '../../model/model.ts';
import { camelCase, pascalCase, withoutPrefix, words } from '../shared/names.ts';
import { classMembers, exported, globals, keywords, libraryMembers, staticMembers } from './reserved.ts';

function avoid(name: string, ...sets: readonly ReadonlySet<string>[]): string {
  return sets.some((set) => set.has(name)) ? `${name}_` : name;
}

function override(declared: { readonly names: Readonly<Record<string, string>> }): string | undefined {
  return declared.names['typescript'];
}

function bareTypeName(type: DeclaredType, model: Model): string {
  const bare = withoutPrefix(type.name, model.prefixes.type);
  const trimmed = /^[A-Za-z].*_t$/.test(bare) ? bare.slice(0, -2) : bare;
  return override(type) ?? pascalCase(trimmed);
}

/** Name of the TypeScript type of a declared type; of a handle, the name of its class. */
export const typeName = memoizeObject((type: DeclaredType, model: Model): string => {
  return override(type) ?? avoid(bareTypeName(type, model), keywords, globals, exported);
});

/** Name of a type that belongs to another, such as the raw handle of a class. */
function relatedName(type: DeclaredType, suffix: string, model: Model): string {
  return avoid(`${bareTypeName(type, model)}${suffix}`, globals, exported);
}

/** Name of the branded type of a raw handle. */
export function handleTypeName(handle: HandleType, model: Model): string {
  return relatedName(handle, 'Handle', model);
}

/** Name of the type of a value that goes in, for structs and unions. */
export function initTypeName(type: DeclaredType, model: Model): string {
  return relatedName(type, 'Init', model);
}

/** Name of the type that asks for the structs of a chain. */
export function requestTypeName(type: DeclaredType, model: Model): string {
  return relatedName(type, 'Request', model);
}

/** Name of the type of a class, with its static members. */
export function classTypeName(handle: HandleType, model: Model): string {
  return relatedName(handle, 'Class', model);
}

/** Name of the type of a function pointer of C. */
export function pointerTypeName(type: DeclaredType, model: Model): string {
  return relatedName(type, 'Pointer', model);
}

/** Name of the table of facts of an enum of pixel formats. */
export function factsName(type: EnumType, model: Model): string {
  const name = bareTypeName(type, model);
  return avoid(`${name.charAt(0).toLowerCase()}${name.slice(1)}Facts`, exported);
}

/** Key of an enumerator in the object of its enum. */
export function enumeratorKey(enumerator: Enumerator, owner: EnumType): string {
  return override(enumerator) ?? withoutPrefix(enumerator.name, owner.prefix === '' ? [] : [owner.prefix]);
}

export function constantName(constant: Constant, model: Model): string {
  return (
    override(constant) ?? avoid(withoutPrefix(constant.name, model.prefixes.constant), keywords, globals, exported)
  );
}

/** Name of a parameter of a function or callback. */
export function parameterName(parameter: Parameter): string {
  return override(parameter) ?? avoid(camelCase(parameter.name), keywords);
}

/** Name under which an out parameter comes back: without `out`. */
export function resultName(parameter: Parameter): string {
  const own = override(parameter);
  if (own !== undefined) return own;
  const parts = words(parameter.name);
  return camelCase(
    parts.length > 1 && parts[0] === 'out' && /^[a-z]/.test(parts[1] ?? '') ? parts.slice(1).join('_') : parameter.name,
  );
}

/** Name of a field or of a member of a union. */
export function fieldName(field: Slot): string {
  return override(field) ?? camelCase(field.name);
}

/** The words of a function without the prefix of functions and without the name of its handle. */
function memberWords(declaration: FunctionDeclaration, model: Model): readonly string[] {
  const all = words(withoutPrefix(declaration.name, model.prefixes.function));
  if (declaration.handle === null) return all;
  const own = words(withoutPrefix(declaration.handle.name, model.prefixes.type));
  for (let at = 0; at + own.length <= all.length && own.length < all.length; at += 1) {
    if (own.every((word, index) => all[at + index] === word)) {
      const rest = [...all.slice(0, at), ...all.slice(at + own.length)];
      if (/^[a-z]/.test(rest[0] ?? '')) return rest;
    }
  }
  return all;
}

/** Name of a method, getter or static member of the class of the function's handle. */
export const memberName = memoizeObject((declaration: FunctionDeclaration, model: Model): string => {
  const own = override(declaration);
  if (own !== undefined) return own;
  const parts = memberWords(declaration, model);
  const bare =
    declaration.role === 'getter' && parts.length > 1 && parts[0] === 'get' && /^[a-z]/.test(parts[1] ?? '')
      ? parts.slice(1)
      : parts;
  return avoid(camelCase(bare.join('_')), isStatic(declaration) ? staticMembers : classMembers);
});

/** True for functions that are static members of their class. */
export function isStatic(declaration: FunctionDeclaration): boolean {
  return declaration.role === 'constructor' || declaration.role === 'static' || declaration.self === null;
}

/** Name of a function without a handle, as a member of the opened library. */
export function functionName(declaration: FunctionDeclaration, model: Model): string {
  return (
    override(declaration) ?? avoid(camelCase(withoutPrefix(declaration.name, model.prefixes.function)), libraryMembers)
  );
}
