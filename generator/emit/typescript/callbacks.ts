/** `callbacks.js`: how each callback type is called by C, and how a function pointer of C is called. */

import type { CallbackType, Model, Parameter } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';
import { jsDoc, jsKey, jsString } from '../shared/encode/javascript.ts';
import { flatSignature } from '../shared/flat.ts';
import { keepsWaiting } from '../shared/notifications.ts';
import { addCall, signature } from './call.ts';
import { Lines } from './lines.ts';
import { parameterName, typeName } from './names.ts';
import { checkCode, fromFlatCode, scalarOf } from './scalars.ts';
import { callbackOf, codecCode, elementKind, isHidden, resultsOf, slotKind } from './slots.ts';

/** The parameters that a handler in JavaScript receives. */
export function handlerInputs(type: CallbackType): Parameter[] {
  return type.params.filter(
    (parameter) => parameter !== type.userData && !isHidden(parameter, type) && parameter.direction !== 'out',
  );
}

function flatArgument(type: CallbackType, parameter: Parameter): string {
  return `$values[${type.params.indexOf(parameter)}]`;
}

function lengthCode(type: CallbackType, parameter: Parameter): string {
  if (parameter.array?.kind === 'fixed')
    return String(parameter.shape.dimensions.reduce((product, dimension) => product * dimension, 1));
  const { array } = parameter;
  const counter = array?.kind === 'counted' ? type.params.find((sibling) => sibling.name === array.by) : undefined;
  const scalar = counter === undefined ? null : scalarOf(counter.type);
  if (counter === undefined || scalar === null) throw new Error(`${parameter.name} has no length`);
  const raw =
    counter.direction === 'in'
      ? flatArgument(type, counter)
      : `$.readValue($rt, $.${scalar.kind}, ${flatArgument(type, counter)})`;
  return `Number(${raw})`;
}

/** Code of what the handler gets for a parameter. */
function argumentCode(type: CallbackType, parameter: Parameter, model: Model): string {
  const value = flatArgument(type, parameter);
  if (parameter.array !== null) {
    const kind = elementKind(parameter.type);
    const codec = kind === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
    if (parameter.array.kind === 'terminated')
      return kind === 'characters' ? `$rt.text(${value})` : `$.readTerminatedList($rt, ${codec}, ${value})`;
    const length = lengthCode(type, parameter);
    const list =
      kind === 'characters' ? `$.readText($rt, ${value}, ${length})` : `$.readList($rt, ${codec}, ${value}, ${length})`;
    return parameter.nullable ? `${value} === 0 ? null : ${list}` : list;
  }
  if (parameter.direction === 'inout' || slotKind(parameter.type) === 'aggregate')
    return `$.readValue($rt, ${codecCode(parameter.type, parameter.nullable, model)}, ${value})`;
  const scalar = scalarOf(parameter.type);
  if (scalar !== null) return fromFlatCode(scalar, value, parameter.nullable);
  const callback = callbackOf(parameter.type);
  return callback === null ? `$rt.text(${value})` : `$rt.functionAt(${typeName(callback, model)}, ${value})`;
}

/** Statements that hand to C what the handler returned through its parameters. */
function resultCode(type: CallbackType, parameter: Parameter, value: string, model: Model): string {
  const target = flatArgument(type, parameter);
  const where = jsString(`result of ${type.name}: ${parameterName(parameter)}`);
  if (parameter.array !== null) {
    const kind = elementKind(parameter.type);
    const codec = kind === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
    return `$.storeList($rt, ${codec}, ${target}, ${lengthCode(type, parameter)}, ${kind === 'characters' ? `$.encodeText(${value}, ${where}, false)` : value}, ${where});`;
  }
  return `$.storeValue($rt, ${codecCode(parameter.type, parameter.nullable, model)}, ${target}, ${value}, ${where});`;
}

function returnCode(type: CallbackType, value: string, model: Model): string {
  const { returns } = type;
  const where = jsString(`result of ${type.name}`);
  if (returns.shape.pointers.length > 0) {
    const empty = returns.nullable ? `${value} === null ? 0 : ` : '';
    return `return ${empty}$rt.scope.value(${codecCode(returns.type, false, model)}, ${value}, ${where});`;
  }
  const scalar = scalarOf(returns.type);
  if (scalar !== null) return `return ${checkCode(scalar, value, returns.nullable, where)};`;
  switch (slotKind(returns.type)) {
    case 'text':
      return `return ${returns.nullable ? `${value} === null ? 0 : ` : ''}$rt.scope.text(${value}, ${where});`;
    case 'aggregate':
      return `$.storeValue($rt, ${codecCode(returns.type, false, model)}, $values[${type.params.length}], ${value}, ${where});`;
    default: {
      const callback = callbackOf(returns.type);
      return `return ${value} === null ? 0 : $rt.callbacks.lasting(${callback === null ? 'null' : typeName(callback, model)}, ${value}, ${where});`;
    }
  }
}

function zeroCode(type: CallbackType): string {
  const { kind } = flatSignature(type).result;
  if (kind === 'void' || kind === 'struct') return 'undefined';
  return kind === 'i64' || kind === 'u64' || kind === 'isize' || kind === 'usize' ? '0n' : '0';
}

function addInvoke(lines: Lines, type: CallbackType, model: Model): void {
  const inputs = handlerInputs(type).map((parameter) => argumentCode(type, parameter, model));
  const results = resultsOf(type);
  lines.block('invoke($rt, $fn, $values) {', '},', () => {
    lines.add(`${results.length === 0 ? '' : 'const $result = '}$fn(${inputs.join(', ')});`);
    const value = (key: string): string =>
      results.length === 1 ? '$result' : `$result${/^[A-Za-z_$]/.test(key) ? `.${key}` : `[${jsString(key)}]`}`;
    for (const { parameter, key } of results)
      if (parameter !== null) lines.add(resultCode(type, parameter, value(key), model));
    const returned = results.find(({ parameter }) => parameter === null);
    if (returned !== undefined) lines.add(returnCode(type, value(returned.key), model));
    else lines.add('return undefined;');
  });
}

/** The text of `callbacks.js` below its imports. */
export function callbacksCode(model: Model): string {
  const lines = new Lines();
  for (const type of typesOfKind(model.types, 'callback')) {
    const userData = type.userData === null ? -1 : type.params.indexOf(type.userData);
    lines.add(jsDoc(type.doc).trimEnd());
    lines.block(`export const ${typeName(type, model)} = {`, '};', () => {
      lines.add(
        `name: ${jsString(type.name)},`,
        `scope: ${jsString(type.scope)},`,
        `userData: ${userData},`,
        `zero: ${zeroCode(type)},`,
        `keepsWaiting: ${keepsWaiting(type)},`,
      );
      addInvoke(lines, type, model);
      lines.block('caller($rt, $native) {', '},', () => {
        lines.block(`return (${signature(type, model)}) => {`, '};', () => addCall(lines, type, '$native', model));
      });
    });
    lines.add('');
  }
  return lines.toString();
}

/** The members of the object by which registrations are made. */
export function registrationsCode(model: Model): string {
  const lines = new Lines();
  for (const type of typesOfKind(model.types, 'callback')) {
    const name = typeName(type, model);
    lines.add(
      `  ${jsKey(name)}: ($fn) => $rt.callbacks.register($c.${name}, $fn${type.userData === null ? ', null' : ''}),`,
    );
  }
  return lines.isEmpty ? '' : lines.toString();
}
