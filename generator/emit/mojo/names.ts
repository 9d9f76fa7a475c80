/** How the output names what the document declares. Pure functions of the model's parts; a word that is taken gets a trailing underscore. */

import { memoizeObject } from '../../memoize.ts';
import type {
  Constant,
  DeclaredType,
  Enumerator,
  EnumType,
  FunctionDeclaration,
  HandleType,
  Header,
  Model,
  Parameter,
  Slot,
} from '../../model/model.ts';
import { pascalCase, snakeCase, withoutPrefix, words } from '../shared/names.ts';
import { called, globals, handleMembers, keywords } from './reserved.ts';

function avoid(name: string, ...sets: readonly ReadonlySet<string>[]): string {
  return sets.some((set) => set.has(name)) ? `${name}_` : name;
}

function override(declared: { readonly names: Readonly<Record<string, string>> }): string | undefined {
  return declared.names['mojo'];
}

/** Name of a declared type. */
export const typeName = memoizeObject((type: DeclaredType, model: Model): string => {
  const own = override(type);
  if (own !== undefined) return own;
  const bare = withoutPrefix(type.name, model.prefixes.type);
  const trimmed = /^[A-Za-z].*_t$/.test(bare) ? bare.slice(0, -2) : bare;
  return avoid(pascalCase(trimmed), keywords, globals);
});

/** Name of an enumerator, as a member of its struct. */
export function enumeratorName(enumerator: Enumerator, owner: EnumType): string {
  const bare = withoutPrefix(enumerator.name, owner.prefix === '' ? [] : [owner.prefix]);
  return override(enumerator) ?? avoid(bare, keywords, new Set(['value', 'write_to', 'bytes_per_pixel']));
}

export function constantName(constant: Constant, model: Model): string {
  return override(constant) ?? avoid(withoutPrefix(constant.name, model.prefixes.constant), keywords, globals);
}

/** Name of a parameter, or of a field of a struct. */
export function slotName(slot: Slot): string {
  return override(slot) ?? avoid(snakeCase(slot.name), keywords, called);
}

/** Name under which an out parameter comes back: without `out`. */
export function resultName(parameter: Parameter): string {
  return override(parameter) ?? avoid(snakeCase(parameter.name).replace(/^out_(?=[a-z])/, ''), keywords, called);
}

function wordsOfHandle(handle: HandleType, model: Model): (readonly string[])[] {
  const own = words(withoutPrefix(handle.name, model.prefixes.type));
  const mojo = override(handle);
  return mojo === undefined ? [own] : [own, words(mojo)];
}

/** Where the name of the handle stands among the words of a function, or null. */
function find(
  all: readonly string[],
  handle: HandleType,
  model: Model,
): { readonly at: number; readonly count: number } | null {
  for (const own of wordsOfHandle(handle, model)) {
    for (let at = 0; at + own.length <= all.length; at += 1) {
      if (own.every((word, index) => all[at + index] === word)) return { at, count: own.length };
    }
  }
  return null;
}

/** The words of a function, without the prefix of functions. */
export function functionWords(declaration: FunctionDeclaration, model: Model): readonly string[] {
  return words(override(declaration) ?? withoutPrefix(declaration.name, model.prefixes.function));
}

/** Name of a function that is no member of a class. For a type of a library, which cannot get members, the name of the type is left out. */
export function functionName(declaration: FunctionDeclaration, model: Model): string {
  const own = override(declaration);
  if (own !== undefined) return own;
  const all = functionWords(declaration, model);
  const place = declaration.handle?.mojoType == null ? null : find(all, declaration.handle, model);
  const rest = place?.at === 0 ? all.slice(place.count) : all;
  return avoid((/^[a-z]/.test(rest[0] ?? '') ? rest : all).join('_'), keywords, globals);
}

/** Name of a function as a member of the class of its handle: without the name of the handle. */
export const memberName = memoizeObject((declaration: FunctionDeclaration, model: Model): string => {
  const own = override(declaration);
  if (own !== undefined) return own;
  const all = functionWords(declaration, model);
  const place = declaration.handle === null ? null : find(all, declaration.handle, model);
  const rest = place === null ? all : [...all.slice(0, place.at), ...all.slice(place.at + place.count)];
  return avoid((/^[a-z]/.test(rest[0] ?? '') ? rest : all).join('_'), keywords, handleMembers);
});

/** How a function stands in its module. */
export type Placement = 'function' | 'static' | 'method' | 'lifetime';

/**
 * A function that belongs to a handle is a member of the handle's class, if that class is in the same module. A constructor whose name says what
 * it makes, such as `create_timeline_semaphore`, stays a function. Retain, release and a destructor without a status only serve the class itself.
 */
export const placement = memoizeObject((declaration: FunctionDeclaration, model: Model): Placement => {
  const { handle, role, self } = declaration;
  if (role === 'retain' || role === 'release') return 'lifetime';
  if (handle === null || role === null || handle.mojoType !== null) return 'function';
  if (role === 'destructor' && !declaration.returns.isStatus) return 'lifetime';
  if (handle.group.header !== declaration.group.header) return 'function';
  if (role === 'constructor' && (find(functionWords(declaration, model), handle, model)?.at ?? 0) > 0)
    return 'function';
  return self === null ? 'static' : 'method';
});

/** Name of the struct that gathers what a function gives back. */
export function resultTypeName(declaration: FunctionDeclaration, model: Model): string {
  if (declaration.resultName !== null) return declaration.resultName;
  const own = pascalCase(withoutPrefix(declaration.name, model.prefixes.function));
  const isMember = placement(declaration, model) !== 'function' && declaration.handle !== null;
  const name =
    isMember && declaration.handle !== null
      ? typeName(declaration.handle, model) + pascalCase(memberName(declaration, model))
      : own;
  return `${name}Result`;
}

/**
 * Name of the module of a header. The header that is named after the ABI, or else the first, becomes the module with the name of the ABI; another
 * header whose name continues that one's continues the module's name too (`foo.h`, `foo_ext.h` become `abi`, `abi_ext`), and any other keeps its own.
 */
export function moduleName(header: Header, model: Model): string {
  const stem = (item: Header): string => item.file.replace(/\.h$/, '').toLowerCase();
  const main = model.headers.find((item) => stem(item) === model.abi) ?? model.headers[0];
  if (main === undefined || main === header) return model.abi;
  const own = stem(header);
  const name = own.startsWith(stem(main)) ? model.abi + own.slice(stem(main).length) : own;
  return /^[a-z]/.test(name) ? avoid(name, keywords) : `${model.abi}_${name}`;
}
