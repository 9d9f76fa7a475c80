/** Constants, aliases and callbacks: one `comptime` declaration each. */

import type { AliasType, CallbackType, Constant, Model, Parameter } from '../../model/model.ts';
import { slotText } from './aggregates.ts';
import { docstring, history, sentence } from './docstring.ts';
import { constantName, slotName, typeName } from './names.ts';
import { callbackProblem, callbackSlotType, memoryType, resolve } from './types.ts';
import { valueLiteral } from './values.ts';

/** A constant. */
export function constantLines(constant: Constant, model: Model): string[] {
  return [
    `comptime ${constantName(constant, model)} = ${valueLiteral(constant.value, constant.type, model)}`,
    ...docstring(0, slotText(constant), history(constant)),
  ];
}

/** Another name of a type. */
export function aliasLines(alias: AliasType, model: Model): string[] {
  return [
    `comptime ${typeName(alias, model)} = ${memoryType(aliased(alias), model)}`,
    ...docstring(0, slotText(alias), history(alias)),
  ];
}

/** What an alias stands for: the next alias, or the type at the end; flags stand for themselves if they are as wide. */
function aliased(alias: AliasType): AliasType['target'] {
  const resolved = resolve(alias);
  return resolved.kind === 'enum' && resolved === alias.flagsOf ? resolved : alias.target;
}

function isPointerToOne(param: Parameter): boolean {
  return !param.nullable && param.array === null;
}

const scopes: Readonly<Record<CallbackType['scope'], string>> = {
  call: 'It must stay valid during the call that it is given to.',
  once: 'It must stay valid until it has run once or was cancelled.',
  notified: 'It must stay valid until it is deregistered.',
  forever: 'It must stay valid as long as the process lives.',
};

/** The type of a C function that the library calls; a comment where Mojo cannot express it. */
export function callbackLines(callback: CallbackType, model: Model): string[] {
  const problem = callbackProblem(callback);
  const name = typeName(callback, model);
  if (problem !== null) return [`# ${name} is left out: ${problem}.`];
  const list = callback.params.map((param) => callbackSlotType(param.shape, isPointerToOne(param), model)).join(', ');
  const result = callbackSlotType(callback.returns.shape, !callback.returns.nullable, model);
  const params = callback.params
    .map((param, index) => `${index === 0 ? 'Takes ' : ''}\`${slotName(param)}\`: ${sentence(slotText(param))}`)
    .join(' ');
  const returns = callback.returns.doc === null ? [] : [`Returns: ${callback.returns.doc}`];
  const thread = callback.thread === 'any' ? ' It may run on any thread at any time.' : '';
  return [
    `comptime ${name} = def(${list}) thin abi("C") -> ${result}`,
    ...docstring(0, callback.doc, [
      ...(params === '' ? [] : [params]),
      ...returns,
      `${scopes[callback.scope]}${thread}`,
      ...history(callback),
    ]),
  ];
}
