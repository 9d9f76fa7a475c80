/** Calls that may wait for callbacks, and so are made on another thread by loaders whose callbacks need the thread of JavaScript. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { handleOf, typesOfKind } from '../../model/queries.ts';
import { jsString } from '../shared/encode/javascript.ts';
import { errorTextOf } from './call.ts';
import { scalarOf } from './scalars.ts';
import { inputsOf, resultsOf } from './slots.ts';

/** True if a function takes single numbers or handles and gives its status alone: then it can be called as it is. */
function isPlain(declared: FunctionDeclaration, model: Model): boolean {
  const isSimple = inputsOf(declared, model).every(
    (parameter) => parameter.array === null && (handleOf(parameter.type) !== null || scalarOf(parameter.type) !== null),
  );
  return isSimple && declared.returns.isStatus && resultsOf(declared).length === 1;
}

function parts({ name }: FunctionDeclaration, model: Model): { readonly call: string; readonly check: string } {
  const hasText = errorTextOf(model) !== null;
  return {
    call: `$rt, ${jsString(name)}, $raw.${name}`,
    check: hasText
      ? `($status, $isHere) => $e.checkStatus($status, ${jsString(name)}, $isHere ? $text : undefined)`
      : `($status) => $e.checkStatus($status, ${jsString(name)})`,
  };
}

/** Code of a call with these arguments, which gives null or a promise; null if the function cannot be called so. */
export function asideCall(declared: FunctionDeclaration, values: readonly string[], model: Model): string | null {
  const { call, check } = parts(declared, model);
  return isPlain(declared, model) ? `$.callAside(${call}, [${values.join(', ')}], ${check})` : null;
}

/** Code of the function that ends a handle, if it may have to wait for callbacks; else null. */
export function asideEnd(declared: FunctionDeclaration, model: Model): string | null {
  const hasCallbacks = typesOfKind(model.types, 'callback').length > 0;
  if (!hasCallbacks || !isPlain(declared, model) || inputsOf(declared, model).length !== 1) return null;
  const { check } = parts(declared, model);
  return `$.ending($rt, ${jsString(declared.name)}, ($handle) => $raw.${declared.name}($handle), ${check})`;
}
