/** Declarations of what is written by hand beside the generated suite, each weak: what nobody has written is reported by its name. */

import type { FunctionDeclaration, HandleType, Model, Parameter, Path, Predicate } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';
import { blockComment, entry } from '../c/comment.ts';
import { callingMacros, functionPointerHead, parameterList, typeName, typeOfShape } from '../shared/c_spelling.ts';
import { callName, pointeeOf } from './call_struct.ts';
import { otherCodes } from './function_source.ts';
import { functionsOf, handlesOf } from './model_view.ts';

function documented(doc: string, declaration: string): string {
  return `${blockComment([entry(doc, 0)])}\n${declaration}`;
}

/** A member of the table of functions. */
export function libraryMember(declaration: FunctionDeclaration, model: Model): string {
  const { callMacro } = callingMacros(model);
  const head = functionPointerHead(declaration.returns, declaration.name, model.errors, callMacro);
  return `${head}(${parameterList(declaration.params).join(', ')});`;
}

/** The hook that makes a handle. */
export function makerHook(handle: HandleType): string {
  return documented(
    `Makes a valid ${handle.name} and says with \`suite_defer\` how it ends.`,
    `SUITE_HOOK const char *make_${handle.name}(${join(typeName(handle))}handle);`,
  );
}

function join(type: string): string {
  return type.endsWith('*') ? `${type}*` : `${type} *`;
}

/** How a hook gets one parameter of a condition: by address, so that it can be changed. */
function changeable(parameter: Parameter): string {
  const isIndirect = parameter.shape.pointers.length > 0 || parameter.shape.dimensions.length > 0;
  const type = isIndirect ? pointeeOf(parameter) : typeOfShape(parameter.shape);
  return `${join(type)}${parameter.name}`;
}

/** The two hooks of a named condition. */
export function predicateHooks({ name, doc, params }: Predicate): string {
  const list = params.length === 0 ? 'void' : params.map(changeable).join(', ');
  return documented(
    `${name}: ${doc}`,
    `SUITE_HOOK const char *satisfy_${name}(${list});\nSUITE_HOOK const char *violate_${name}(${list});`,
  );
}

/** The hooks of one function: for its valid arguments, and for every error code that no requirement answers with. */
export function functionHooks(declaration: FunctionDeclaration): string {
  const { name } = declaration;
  const argument = `${callName(name)} *call`;
  const codes = otherCodes(declaration).map(
    ({ code }) => `SUITE_HOOK const char *provoke_${name}_${code}(${argument});`,
  );
  return [`SUITE_HOOK const char *adapt_${name}(${argument});`, ...codes].join('\n');
}

/** The hook of a promise. */
export function promiseHook({ name, doc }: { readonly name: string; readonly doc: string }): string {
  return documented(`${name}: ${doc}`, `SUITE_HOOK void promise_${name}(const struct suite_function *function);`);
}

/** Every name at file scope that is made of a name of the document, with what it is made of. */
export function* hookNames(
  model: Model,
): Iterable<{ readonly name: string; readonly of: string; readonly path: Path }> {
  for (const declaration of functionsOf(model)) {
    const { name, path } = declaration;
    for (const prefix of ['adapt_', 'function_']) yield { name: `${prefix}${name}`, of: name, path };
    for (const { code } of otherCodes(declaration)) yield { name: `provoke_${name}_${code}`, of: name, path };
  }
  for (const { name, path } of handlesOf(model)) yield { name: `make_${name}`, of: name, path };
  for (const { name, path } of typesOfKind(model.types, 'callback')) yield { name: `stub_${name}`, of: name, path };
  for (const [index, { name }] of model.predicates.entries())
    for (const prefix of ['satisfy_', 'violate_'])
      yield { name: `${prefix}${name}`, of: name, path: ['predicates', index] };
  for (const [index, { name }] of model.promises.entries())
    yield { name: `promise_${name}`, of: name, path: ['promises', index] };
}
