/** The signature of a function in TypeScript: as a member of its class or of the library, and in the raw layer. */

import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { camelCase } from '../shared/names.ts';
import { asyncInputs, completionParameter, completionValues } from '../typescript/async.ts';
import { isProperty, memberInputs, memberResults } from '../typescript/classes.ts';
import { functionName, isStatic, memberName, parameterName, typeName } from '../typescript/names.ts';
import { signatureText } from '../typescript/signature_text.ts';
import { callbackOf, inputsOf } from '../typescript/slots.ts';
import { resultsType, slotType, typedInputs } from '../typescript/types.ts';
import { breakSignature } from './break_signature.ts';

function parameterList(inputs: readonly Parameter[], model: Model): string[] {
  return typedInputs(inputs, 'class', model).map(
    ({ parameter, type, optional }) => `${parameterName(parameter)}${optional ? '?' : ''}: ${type}`,
  );
}

/** What the promise of an asynchronous function gives. */
function completionType(parameter: Parameter, model: Model): string {
  const type = callbackOf(parameter.type);
  const values = type === null ? [] : completionValues(type, model);
  const text = (value: Parameter): string =>
    `${slotType(value, 'out', 'raw', model)}${value.nullable ? ' | null' : ''}`;
  const [first] = values;
  if (first === undefined) return 'void';
  if (values.length === 1) return text(first);
  return `{ ${values.map((value) => `readonly ${parameterName(value)}: ${text(value)}`).join('; ')} }`;
}

function resultType(declaration: FunctionDeclaration, model: Model): string {
  return resultsType(memberResults(declaration), 'class', model);
}

/** The parameters and the result of a function as a member: `(timeout: bigint): void`. */
export function memberSignature(declaration: FunctionDeclaration, model: Model): string {
  const completion = declaration.role === 'async' ? completionParameter(declaration) : null;
  if (completion !== null) {
    const list = [...parameterList(asyncInputs(declaration, model), model), 'options?: AsyncOptions'];
    return `(${list.join(', ')}): Promise<${completionType(completion, model)}>`;
  }
  const isFree = declaration.handle === null || declaration.role === null;
  const inputs = isFree ? inputsOf(declaration, model) : memberInputs(declaration, model);
  return `(${parameterList(inputs, model).join(', ')}): ${resultType(declaration, model)}`;
}

/** How the classes reach a function: `library.Context.open(…)`, `context.close()`. */
function memberText(declaration: FunctionDeclaration, model: Model): string {
  const { handle, role } = declaration;
  if (handle === null || role === null)
    return `library.${functionName(declaration, model)}${memberSignature(declaration, model)}`;
  const type = typeName(handle, model);
  const object = camelCase(type);
  if (role === 'destructor' || role === 'release') return `${object}.close(): void`;
  if (role === 'retain') return `${object}.clone(): ${type}`;
  const name = memberName(declaration, model);
  if (isStatic(declaration)) return `library.${type}.${name}${memberSignature(declaration, model)}`;
  if (isProperty(declaration, model)) return `${object}.${name}: ${resultType(declaration, model)}`;
  return `${object}.${name}${memberSignature(declaration, model)}`;
}

/** Both signatures, the class layer first. */
export function typescriptSignature(declaration: FunctionDeclaration, model: Model): string {
  return [memberText(declaration, model), `library.raw.${signatureText(declaration, model)}`]
    .map((line) => breakSignature(line, '  '))
    .join('\n');
}
