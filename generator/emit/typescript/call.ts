/** The code of one call: checks, marshalling, the native call, and what comes back. */

import type { EnumType, Model, Parameter, ReturnValue, Value } from '../../model/model.ts';
import { jsInteger, jsKey, jsString } from '../shared/encode/javascript.ts';
import { type CallContext, Frame, largestSize, type Passing } from './call_context.ts';
import { freeAfterwards } from './call_free.ts';
import { passLength } from './call_lists.ts';
import { callInvolvesCallbacks, isUserData, passParameter } from './call_parameters.ts';
import type { Lines } from './lines.ts';
import { parameterName } from './names.ts';
import { fromFlatCode, getFlatCode, scalarOf, setCode } from './scalars.ts';
import {
  type Callable,
  callbackCode,
  codecCode,
  inputsOf,
  isHidden,
  isOwnedMemory,
  isVoid,
  resultsOf,
  slotKind,
} from './slots.ts';

/** Code of a value given in the document. */
export function valueCode(value: Value, big: boolean): string {
  switch (value.kind) {
    case 'integer':
    case 'named':
      return jsInteger(value.value, big);
    case 'float':
      return Object.is(value.value, -0) ? '-0' : String(value.value);
    case 'boolean':
      return String(value.value);
    case 'string':
      return jsString(value.value);
    case 'null':
      return 'null';
  }
}

/** Code that says whether a status is no failure. */
export function successCode(model: Model, status: string): string {
  if (model.errors.kind === 'enum') {
    const big = scalarOf(model.errors.type)?.big ?? false;
    return model.errors.success.map(({ value }) => `${status} === ${jsInteger(value, big)}`).join(' || ');
  }
  return `${status} >= 0`;
}

/** The function that tells what went wrong, or null. */
export function errorTextOf({ errors }: Model): string | null {
  return errors.kind === 'none' ? null : errors.text;
}

/**
 * Code that throws if a status is a failure. The library says what went wrong on the thread that made the call, so its text is asked for only where the
 * status has just come back from one.
 */
export function checkCode(model: Model, status: string, call: string, { isOfCall = true } = {}): string {
  const hasText = isOfCall && errorTextOf(model) !== null;
  return `$e.checkStatus(${status}, ${jsString(call)}${hasText ? ', $text' : ''})`;
}

/** The status enum, where the convention is one. */
export function statusEnum(model: Model): EnumType | null {
  return model.errors.kind === 'enum' ? model.errors.type : null;
}

/** A parameter as it stands in the signature, with what it is when left out. */
export function signatureCode(parameter: Parameter): string {
  const name = parameterName(parameter);
  const scalar = scalarOf(parameter.type);
  if (parameter.direction === 'out') return `${name} = null`;
  if (parameter.defaultValue !== null) return `${name} = ${valueCode(parameter.defaultValue, scalar?.big ?? false)}`;
  return parameter.omittable || parameter.nullable ? `${name} = null` : name;
}

function returnCode(returns: ReturnValue, model: Model, at: string | null): string {
  const { type } = returns;
  if (returns.shape.pointers.length > 0) {
    const codec = codecCode(type, returns.nullable, model);
    const value = `$.readValue($rt, ${codec}, $result)`;
    return isOwnedMemory(returns, true) ? `$.owned(${value}, $result)` : value;
  }
  const scalar = scalarOf(type);
  if (scalar !== null) return fromFlatCode(scalar, '$result', returns.nullable);
  switch (slotKind(type)) {
    case 'text':
      return isOwnedMemory(returns, true) ? '$.owned($rt.text($result), $result)' : '$rt.text($result)';
    case 'aggregate':
      return `${codecCode(type, false, model)}.read($rt, $block, ${at})`;
    default:
      return `$rt.functionAt(${callbackCode(type, model)}, $result)`;
  }
}

interface Parts {
  readonly context: CallContext;
  readonly passings: ReadonlyMap<Parameter, Passing>;
  /** Statements before the call, in an order in which each finds what it needs. */
  readonly before: readonly string[];
  /** Place of a struct that comes back by value. */
  readonly returned: string | null;
}

function takeApart(callable: Callable, model: Model): Parts {
  const frame = new Frame();
  const scope = callInvolvesCallbacks(callable) ? '$scope' : '$rt.scope';
  const context: CallContext = { callable, model, frame, scope, lengths: new Map(), freed: [] };
  const passings = new Map<Parameter, Passing>();
  const isLength = (parameter: Parameter): boolean => isHidden(parameter, callable) && !isUserData(parameter);
  for (const parameter of callable.params.filter(isLength)) passings.set(parameter, passLength(parameter, context));
  for (const parameter of callable.params)
    if (!isLength(parameter)) passings.set(parameter, passParameter(parameter, context));

  const isInList = (parameter: Parameter): boolean => parameter.array !== null && parameter.direction !== 'out';
  const rank = (parameter: Parameter): number =>
    isUserData(parameter) ? 0 : isInList(parameter) ? 1 : isLength(parameter) ? 2 : 3;
  const before = [0, 1, 2, 3].flatMap((wanted) =>
    callable.params
      .filter((parameter) => rank(parameter) === wanted)
      .flatMap((parameter) => passings.get(parameter)?.before ?? []),
  );
  const { returns } = callable;
  const byValue = returns.shape.pointers.length === 0 && slotKind(returns.type) === 'aggregate';
  const returned = byValue ? frame.slot(largestSize(returns.type.layouts)) : null;
  return { context, passings, before, returned };
}

function returnStatement(callable: Callable, parts: Parts, model: Model): string {
  freeAfterwards(callable.returns, '$result', null, parts.context);
  const results = resultsOf(callable).map((result) => {
    const code =
      result.parameter === null
        ? returnCode(callable.returns, model, parts.returned)
        : (parts.passings.get(result.parameter)?.result ?? 'undefined');
    return { key: result.key, code };
  });
  const [first] = results;
  if (first === undefined) return '';
  if (results.length === 1) return `return ${first.code};`;
  return `return { ${results.map(({ key, code }) => `${jsKey(key)}: ${code}`).join(', ')} };`;
}

/** Adds what gives back the results, and then frees what has been copied. After a failure nothing has been allocated. */
function addReturn(lines: Lines, statement: string, { freed }: CallContext, ok: string): void {
  if (freed.length === 0) {
    if (statement !== '') lines.add(statement);
    return;
  }
  const isOk = ok === 'true' ? '' : `(${ok}) && `;
  lines.block('try {', '} finally {', () => lines.add(statement));
  for (const { pointer, call } of freed) lines.add(`  if (${isOk}${pointer} !== 0) ${call};`);
  lines.add('}');
}

/** The two-call idiom: asks for the lengths, makes room, and calls again until everything fits. */
function addTwoCalls(lines: Lines, parts: Parts, call: string, ok: string): void {
  const { callable, lengths, scope } = parts.context;
  const groups = callable.params.flatMap((length) => {
    const scalar = scalarOf(length.type);
    const at = lengths.get(length.name);
    if (length.direction !== 'inout' || scalar === null || at === undefined) return [];
    const rooms = callable.params.flatMap((parameter) => {
      const room = length.lengthOf.includes(parameter.name) ? (parts.passings.get(parameter)?.room ?? null) : null;
      const inBytes = parameter.array?.kind === 'counted' && parameter.array.unit === 'bytes';
      return room === null ? [] : [{ ...room, inBytes }];
    });
    const needed = `Number(${getFlatCode(scalar, '$block.view', at)})`;
    const capacity = `$capacity_${length.name}`;
    const store = setCode(scalar, '$block.view', at, scalar.big ? `BigInt(${capacity})` : capacity);
    return rooms.length === 0 ? [] : [{ rooms, needed, capacity, store }];
  });
  for (const { rooms, capacity } of groups) {
    for (const { place } of rooms) lines.add(`let ${place} = $.nowhere;`);
    lines.add(`let ${capacity} = 0;`);
  }
  lines.add(`const $call = () => ${call};`, 'let $result = $call();');
  const isShort = groups.map(({ needed, capacity }) => `${needed} > ${capacity}`).join(' || ');
  // Even if there is nothing to fetch, the second call is made: it may be what takes an empty message.
  lines.block(`for (let $first = true; ${isShort} || ($first && (${ok})); $first = false) {`, '}', () => {
    for (const { rooms, needed, capacity, store } of groups) {
      lines.block(`if ($first || ${needed} > ${capacity}) {`, '}', () => {
        lines.add(`${capacity} = ${needed};`);
        for (const { place, codec, inBytes } of rooms) {
          const length = inBytes ? `Math.ceil(${capacity} / ${codec}.size)` : capacity;
          lines.add(`${place} = ${scope}.room(${codec}, Math.max(1, ${length}));`);
        }
      });
      lines.add(`${store};`);
    }
    lines.add('$result = $call();');
  });
}

/** Adds the body of a call of the flat function `native`. */
export function addCall(lines: Lines, callable: Callable, native: string, model: Model): void {
  const parts = takeApart(callable, model);
  const { context, passings, before, returned } = parts;
  const values = callable.params.map((parameter) => passings.get(parameter)?.argument ?? '0');
  if (returned !== null) values.push(`$block.base + ${returned}`);
  const hasTwoCall = [...passings.values()].some(({ room }) => room !== null);
  const registers = context.scope === '$scope';
  const text = [...before, ...values].join(' ');
  const usesMemory =
    context.frame.size > 0 ||
    /\.(text|list|value|bytes|characters|room|changeable\w+|terminatedList|chain)\(/.test(text) ||
    registers;
  const result = returnStatement(callable, parts, model);
  const hasResult = !isVoid(callable.returns) && returned === null;

  const ok = callable.returns.isStatus ? successCode(model, '$result') : 'true';
  if (!usesMemory && before.length === 0) {
    const call = `${native}(${values.join(', ')})`;
    if (result === '') lines.add(`${call};`);
    else if (result === 'return $result;') lines.add(`return ${call};`);
    else {
      lines.add(`const $result = ${call};`);
      addReturn(lines, result, context, ok);
    }
    return;
  }

  const needsOk = registers || hasTwoCall;
  const size = Math.max(16, Math.ceil(context.frame.size / 16) * 16);
  lines.add(`const $at = $rt.memory.enter(${size});`);
  if (context.frame.size > 0) lines.add('const $block = $rt.memory.block;');
  if (registers) lines.add('const $scope = $rt.callScope();');
  if (needsOk) lines.add('let $ok;');
  lines.block('try {', '} finally {', () => {
    lines.add(...before);
    if (hasTwoCall) {
      for (const [index, value] of values.entries()) {
        if (![...passings.values()].some(({ room, argument }) => room !== null && argument === value)) {
          lines.add(`const $argument${index} = ${value};`);
          values[index] = `$argument${index}`;
        }
      }
      addTwoCalls(lines, parts, `${native}(${values.join(', ')})`, ok);
    } else {
      lines.add(`${hasResult ? 'const $result = ' : ''}${native}(${values.join(', ')});`);
    }
    if (needsOk) lines.add(`$ok = ${ok};`);
    addReturn(lines, result, context, ok);
  });
  lines.add('  $rt.memory.leave($at);');
  if (registers) lines.add('  $scope.finish($ok);');
  lines.add('}');
}

/** The parameters of the JavaScript function, as code. */
export function signature(callable: Callable, model: Model): string {
  return inputsOf(callable, model).map(signatureCode).join(', ');
}
