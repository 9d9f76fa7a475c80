import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { callingMacros, functionPointerHead, parameterList } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { waitsForCallbacks } from '../shared/notifications.ts';
import { callDefinition, type Errand } from './call.ts';
import { slotsOf } from './slots.ts';

/** The pieces of one function in the generated file. */
export interface FunctionView {
  /** The member of the table that holds its address. */
  readonly member: string;
  /** Asserts that the member has the type of the prototype in the header. */
  readonly assertion: string;
  /** The C function that JavaScript calls. */
  readonly definition: string;
  /** Its entry in the list of functions. */
  readonly entry: string;
}

/** Name of the C function that JavaScript calls for a function of the document. */
export function callName(name: string): string {
  return `abiwright_call_${name}`;
}

/** How another thread may make the call of a function. */
function errandOf(declaration: FunctionDeclaration, model: Model): Errand | null {
  const name = `abiwright_errand_${declaration.name}`;
  if (waitsForCallbacks(declaration, model)) return { name, kind: 'waits' };
  const isText = model.errors.kind !== 'none' && model.errors.text === declaration.name;
  return isText && model.functions.some((other) => waitsForCallbacks(other, model)) ? { name, kind: 'after' } : null;
}

/** The pieces of one function, each under the conditions of the function. */
export function functionView(declaration: FunctionDeclaration, model: Model): FunctionView {
  const { name } = declaration;
  const condition = conditionOf(declaration);
  const slots = slotsOf(declaration, model.errors);
  const { callMacro } = callingMacros(model);
  const pointer = (member: string): string =>
    `${functionPointerHead(declaration.returns, member, model.errors, callMacro)}(${parameterList(declaration.params).join(', ')})`;
  const callee = {
    name,
    holder: 'struct abiwright_table *library = data;',
    head: '&library->base',
    expression: `library->${name}`,
    entersJavaScript: model.types.some((type) => type.kind === 'callback'),
    errand: errandOf(declaration, model),
  };
  // A library may have been built without what stands behind a guard.
  const isRequired = !declaration.optional && declaration.guard === null;
  const entry = `{ ${stringLiteral(name)}, ${callName(name)}, offsetof(struct abiwright_table, ${name}), ${isRequired} },`;
  return {
    member: conditional(condition, `    ${pointer(name)};`),
    assertion: conditional(
      condition,
      `_Static_assert(_Generic(&${name}, ${pointer('')}: 1, default: 0), ${stringLiteral(name)});`,
    ),
    definition: conditional(condition, callDefinition(callName(name), callee, slots)),
    entry: conditional(condition, `    ${entry}`),
  };
}
