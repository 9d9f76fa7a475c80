/** The code that passes each parameter of a call, and that reads what comes back through it. */

import type { Parameter } from '../../model/model.ts';
import { jsString } from '../shared/encode/javascript.ts';
import { address, type CallContext, largestSize, type Passing, passing } from './call_context.ts';
import { freeAfterwards } from './call_free.ts';
import { passInList, passOutList } from './call_lists.ts';
import { parameterName } from './names.ts';
import { checkCode, getCode, scalarOf, scalarSize, setCode } from './scalars.ts';
import {
  type Callable,
  callbackCode,
  callbackOf,
  codecCode,
  hasChain,
  involvesCallbacks,
  isOwnedMemory,
  slotKind,
} from './slots.ts';

function passOutValue(parameter: Parameter, context: CallContext): Passing {
  const { model, frame } = context;
  const name = parameterName(parameter);
  const where = jsString(name);
  const inout = parameter.direction === 'inout';
  const scalar = scalarOf(parameter.type);
  if (scalar !== null) {
    const at = frame.slot(scalarSize(scalar));
    const before: string[] = [];
    if (inout)
      before.push(`${setCode(scalar, '$block.view', at, checkCode(scalar, name, parameter.nullable, where))};`);
    else if (scalar.zero === '-1') before.push(`${setCode(scalar, '$block.view', at, '-1')};`);
    return passing(address(at), before, getCode(scalar, '$block.view', at, parameter.nullable));
  }
  switch (slotKind(parameter.type)) {
    case 'text': {
      const at = frame.slot(8);
      const pointer = `$.getPointer($block.view, ${at})`;
      freeAfterwards(parameter, pointer, null, context);
      const before = inout
        ? [`$.setPointer($block.view, ${at}, ${name} === null ? 0 : ${context.scope}.text(${name}, ${where}));`]
        : [];
      return passing(
        address(at),
        before,
        isOwnedMemory(parameter, false) ? `$.owned($rt.text(${pointer}), ${pointer})` : `$rt.text(${pointer})`,
      );
    }
    case 'callback': {
      const at = frame.slot(8);
      return passing(
        address(at),
        [],
        `$rt.functionAt(${callbackCode(parameter.type, model)}, $.getPointer($block.view, ${at}))`,
      );
    }
    default: {
      if (parameter.type.kind === 'builtin') throw new Error(`${parameter.name} cannot come out`);
      const at = frame.slot(largestSize(parameter.type.layouts));
      const codec = codecCode(parameter.type, false, model);
      const written = inout ? name : hasChain(parameter.type, model) ? `${name} ?? {}` : null;
      const before = [
        written === null
          ? `${codec}.prepare?.($block, ${at});`
          : `${codec}.${inout ? 'write' : 'request'}(${context.scope}, $block, ${at}, ${written}, ${where});`,
      ];
      return passing(address(at), before, `${codec}.read($rt, $block, ${at})`);
    }
  }
}

function passInValue(parameter: Parameter, context: CallContext): Passing {
  const { model, scope } = context;
  const name = parameterName(parameter);
  const where = jsString(name);
  const scalar = scalarOf(parameter.type);
  if (scalar !== null) {
    const checked = checkCode(scalar, name, parameter.nullable, where);
    const { min, max } = parameter.range;
    if (min === null && max === null) return passing(checked);
    const limit = (value: bigint | null): string =>
      value === null ? 'null' : scalar.big ? `${value}n` : String(value);
    return passing(`$.check.range(${checked}, ${limit(min)}, ${limit(max)}, ${where})`);
  }
  const empty = parameter.nullable ? `${name} === null || ${name} === undefined ? 0 : ` : '';
  switch (slotKind(parameter.type)) {
    case 'text':
      return passing(`${empty}${scope}.text(${name}, ${where})`);
    case 'callback': {
      const id = parameter.userData === null ? 'null' : `$id_${parameter.userData}`;
      const fn = parameter.nullable ? name : `$.nonZero(${name}, null, ${where})`;
      return passing(`${scope}.callback(${callbackCode(parameter.type, model)}, ${fn}, ${where}, ${id})`);
    }
    default:
      return passing(`${empty}${scope}.value(${codecCode(parameter.type, false, model)}, ${name}, ${where})`);
  }
}

/** Passes the user data that callbacks beside it share: the number of their registration. */
function passUserData(parameter: Parameter, context: CallContext): Passing {
  const owners = context.callable.params.filter((sibling) => parameter.userDataOf.includes(sibling.name));
  const names = owners.map(parameterName);
  const id = `$id_${parameter.name}`;
  // Two callbacks of one type cannot be told apart by one number: each then has a native callback of its own.
  const types = owners.map((owner) => callbackOf(owner.type));
  const value = new Set(types).size < types.length ? 'null' : `$rt.callbacks.idFor(${names.join(', ')})`;
  return passing(`BigInt(${id} ?? 0)`, [`const ${id} = ${value};`]);
}

/** True if a parameter's code must come before others: user data before callbacks. */
export function isUserData(parameter: Parameter): boolean {
  return parameter.userDataOf.length > 0;
}

export function passParameter(parameter: Parameter, context: CallContext): Passing {
  if (isUserData(parameter)) return passUserData(parameter, context);
  if (parameter.array !== null)
    return parameter.direction === 'out' ? passOutList(parameter, context) : passInList(parameter, context);
  return parameter.direction === 'in' ? passInValue(parameter, context) : passOutValue(parameter, context);
}

/** True if a call may register callbacks. */
export function callInvolvesCallbacks(callable: Callable): boolean {
  return callable.params.some((parameter) => parameter.direction !== 'out' && involvesCallbacks(parameter.type));
}
