/** Members that complete through a callback: methods that return a promise and can be aborted. */

import type { CallbackType, FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { enumOf, handleOf, resolveAlias } from '../../model/queries.ts';
import { jsKey } from '../shared/encode/javascript.ts';
import { asideCall } from './aside.ts';
import { checkCode, signatureCode, statusEnum } from './call.ts';
import { handlerInputs } from './callbacks.ts';
import { argumentCode } from './classes.ts';
import type { Lines } from './lines.ts';
import { isStatic, memberName, parameterName, resultName, typeName } from './names.ts';
import { callbackOf, inputsOf, resultsOf } from './slots.ts';

/** The callback through which a function of the role `async` completes. */
export function completionParameter(declared: FunctionDeclaration): Parameter | null {
  return declared.params.find((parameter) => callbackOf(parameter.type) !== null) ?? null;
}

/** The parameter of a completion callback that says whether it succeeded, or null. */
export function completionStatus(type: CallbackType, model: Model): Parameter | null {
  const status = statusEnum(model);
  return (
    type.params.find((parameter) => {
      const resolved = resolveAlias(parameter.type);
      if (resolved.kind === 'builtin' && resolved.name === 'status') return true;
      if (status !== null) return enumOf(parameter.type) === status;
      if (resolved.kind === 'builtin' && resolved.name === 'status') return true;
      const isInt = resolved.kind === 'builtin' && (resolved.name === 'int' || resolved.name === 'i32');
      return model.errors.kind === 'negative_errno' && isInt && /^(status|error|result)$/.test(parameter.name);
    }) ?? null
  );
}

/** What the promise of an asynchronous member resolves to: the arguments of the callback but its status. */
export function completionValues(type: CallbackType, model: Model): Parameter[] {
  const status = completionStatus(type, model);
  return handlerInputs(type).filter((parameter) => parameter !== status);
}

/** Inputs of an asynchronous member, without its object and its callback. */
export function asyncInputs(declared: FunctionDeclaration, model: Model): Parameter[] {
  const callback = completionParameter(declared);
  return inputsOf(declared, model).filter(
    (parameter) => parameter !== callback && (isStatic(declared) || parameter !== declared.self),
  );
}

/** Arguments of the cancel function: the object, what the call gave out, or what went into it, by type and name. */
function cancelArguments(declared: FunctionDeclaration, cancel: FunctionDeclaration, model: Model): string[] {
  const outs = declared.params.filter((parameter) => parameter.direction !== 'in' && parameter.lengthOf.length === 0);
  const several = resultsOf(declared).length > 1;
  return inputsOf(cancel, model).map((parameter) => {
    const handle = handleOf(parameter.type);
    if (
      !isStatic(declared) &&
      handle !== null &&
      handle === (declared.self === null ? null : handleOf(declared.self.type))
    )
      return 'this.handle';
    const out = outs.find((other) => resolveAlias(other.type) === resolveAlias(parameter.type));
    if (out !== undefined) return several ? `$started.${resultName(out)}` : '$started';
    const given = asyncInputs(declared, model).find((other) => other.name === parameter.name);
    return given === undefined ? 'undefined' : parameterName(given);
  });
}

/** Adds an asynchronous member. */
export function addAsync(lines: Lines, declared: FunctionDeclaration, model: Model): void {
  const parameter = completionParameter(declared);
  const type = parameter === null ? null : callbackOf(parameter.type);
  if (parameter === null || type === null) throw new Error(`${declared.name} has no callback`);
  const inputs = [...asyncInputs(declared, model).map(signatureCode), '$options = {}'].join(', ');
  const several = resultsOf(declared).length > 1;
  const cancel = model.functions.find(({ name }) => name === declared.cancel) ?? null;
  lines.block(`${isStatic(declared) ? 'static ' : ''}${memberName(declared, model)}(${inputs}) {`, '}', () => {
    lines.block('const $start = ($registration) => {', '};', () => {
      const values = inputsOf(declared, model).map((each) =>
        each === parameter ? '$registration' : argumentCode(each, declared, model),
      );
      lines.add(`const $result = $raw.${declared.name}(${values.join(', ')});`);
      if (declared.returns.isStatus)
        lines.add(`${checkCode(model, several ? '$result.status' : '$result', declared.name)};`);
      lines.add('return $result;');
    });
    const aside = cancel === null ? null : asideCall(cancel, cancelArguments(declared, cancel, model), model);
    if (aside !== null) lines.add(`const $cancel = ($started) => ${aside};`);
    else if (cancel !== null) {
      const call = `$raw.${cancel.name}(${cancelArguments(declared, cancel, model).join(', ')})`;
      lines.block('const $cancel = ($started) => {', '};', () => {
        const status = resultsOf(cancel).length > 1 ? `${call}.status` : call;
        lines.add(cancel.returns.isStatus ? `${checkCode(model, status, cancel.name)};` : `${call};`, 'return null;');
      });
    }
    const handler = handlerInputs(type);
    const status = completionStatus(type, model);
    const values = completionValues(type, model);
    const [first] = values;
    lines.block(`const $settle = (${handler.map(parameterName).join(', ')}) => {`, '};', () => {
      if (status !== null) lines.add(`${checkCode(model, parameterName(status), declared.name, { isOfCall: false })};`);
      if (values.length === 1 && first !== undefined) lines.add(`return ${parameterName(first)};`);
      else if (values.length > 1)
        lines.add(`return { ${values.map((value) => jsKey(parameterName(value))).join(', ')} };`);
    });
    lines.add(
      `return $.completion($rt, ${isStatic(declared) ? 'null' : 'this'}, $c.${typeName(type, model)}, $options.signal, $start, ${cancel === null ? 'null' : '$cancel'}, $settle);`,
    );
  });
}
