/** Every name that the headers write, by scope. */

import type { DeclaredType, Field, Model, Parameter } from '../../model/model.ts';
import { callingMacros, hasTypedef } from '../shared/c_spelling.ts';
import type { EmittedName } from '../target.ts';
import { includeGuard, versionMacros } from './header.ts';
import { initializerName } from './initializers.ts';
import { layoutNames } from './layout.ts';
import { libraryFunctions } from './reserved.ts';

/** Tags, types, functions, enumerators and macros share one scope: C++ has one for types and tags, and a macro knows no scope. */
const fileScope = 'the headers';

function* macroNames(model: Model): Iterable<EmittedName> {
  const scope = fileScope;
  const [first] = model.headers;
  if (first === undefined) return;
  for (const header of model.headers) {
    yield { scope: 'include files', name: header.file.toLowerCase(), what: `header ${header.name}`, path: header.path };
    yield { scope, name: includeGuard(header), what: `include guard of ${header.file}`, path: header.path };
  }
  const asserting = model.headers.filter((header) => header.macros);
  for (const header of asserting) {
    yield { scope, name: layoutNames(header, model).probe, what: 'struct of the layout assertions', path: header.path };
  }
  const [asserted] = asserting;
  if (asserted !== undefined) {
    const { path } = asserted;
    for (const { name } of versionMacros(model)) yield { scope, name, what: 'version macro', path };
    const { layout, assert, holds } = layoutNames(asserted, model);
    for (const name of [layout, assert, holds]) yield { scope, name, what: 'macro of the layout assertions', path };
  }
  const macros = callingMacros(model);
  const calling = new Set([macros.exportMacro, macros.callMacro, macros.callbackMacro].filter((name) => name !== null));
  for (const name of calling) yield { scope, name, what: 'macro of the calling convention', path: first.path };
  const guards = new Map(
    [...model.constants, ...model.types, ...model.functions].flatMap((item) =>
      item.guard === null ? [] : [[item.guard, item.path] as const],
    ),
  );
  for (const [name, at] of guards) yield { scope, name, what: 'macro that shows declarations', path: at };
  for (const constant of model.constants)
    yield { scope, name: constant.name, what: `constant ${constant.name}`, path: constant.path };
  for (const type of model.types) {
    const initializer = type.kind === 'struct' ? initializerName(type, model) : null;
    if (initializer !== null)
      yield { scope, name: initializer, what: `initial value of ${type.name}`, path: type.path };
    if (type.kind !== 'enum' || type.underlying === null) continue;
    for (const item of type.enumerators)
      yield { scope, name: item.name, what: `enumerator ${item.name}`, path: item.path };
  }
}

function tagOf(type: DeclaredType): string | null {
  return 'tag' in type && type.tag !== type.name ? type.tag : null;
}

function* typeNames(model: Model): Iterable<EmittedName> {
  const scope = fileScope;
  for (const type of model.types) {
    if (hasTypedef(type)) yield { scope, name: type.name, what: `type ${type.name}`, path: type.path };
    const tag = tagOf(type);
    if (tag !== null) yield { scope, name: tag, what: `tag of ${type.name}`, path: type.path };
  }
}

function* ordinaryNames(model: Model): Iterable<EmittedName> {
  const scope = fileScope;
  for (const type of model.types) {
    if (type.kind !== 'enum' || type.underlying !== null) continue;
    for (const item of type.enumerators)
      yield { scope, name: item.name, what: `enumerator ${item.name}`, path: item.path };
  }
  for (const { name, path } of model.functions) {
    yield { scope, name, what: `function ${name}`, path };
    if (libraryFunctions.has(name)) yield { scope, name, what: `${name} of the C library`, path };
  }
}

/** The lists of members and parameters, each with its scope. */
function* inner(
  model: Model,
): Iterable<{ readonly owner: string; readonly what: string; readonly slots: readonly (Field | Parameter)[] }> {
  for (const type of model.types) {
    if (type.kind === 'struct' || type.kind === 'union')
      yield { owner: `${type.kind} ${type.name}`, what: 'field', slots: type.fields };
    if (type.kind === 'callback') yield { owner: `callback ${type.name}`, what: 'parameter', slots: type.params };
  }
  for (const declaration of model.functions)
    yield { owner: `function ${declaration.name}`, what: 'parameter', slots: declaration.params };
}

/** Every name that the headers of this model hold. */
export function* names(model: Model): Iterable<EmittedName> {
  const macros = [...macroNames(model)];
  const types = [...typeNames(model)];
  yield* macros;
  yield* types;
  yield* ordinaryNames(model);
  // A member or parameter is hidden by a macro of its name, and hides a type of its name (an error in C++): both clash beyond their own scope.
  const wide = new Set([...macros, ...types].map((item) => item.name));
  for (const { owner, what, slots } of inner(model)) {
    for (const { name, path } of slots) {
      yield { scope: owner, name, what: `${what} ${name}`, path };
      if (wide.has(name)) yield { scope: `${fileScope}, seen from ${owner}`, name, what: 'macro or type', path };
      if (wide.has(name)) yield { scope: `${fileScope}, seen from ${owner}`, name, what: `${what} ${name}`, path };
    }
  }
}
