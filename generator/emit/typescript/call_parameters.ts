/** The code that passes each parameter of a call, and that reads what comes back through it. */

import type { Layouts, Model, Parameter } from '../../model/model.ts';
import { dataModels } from '../../model/model.ts';
import { jsString } from '../shared/encode/javascript.ts';
import { parameterName } from './names.ts';
import { checkCode, getCode, getFlatCode, scalarOf, scalarSize, setCode } from './scalars.ts';
import { type Callable, callbackOf, codecCode, elementKind, elementSizeCode, hasChain, involvesCallbacks, isHidden, isOwnedMemory, slotKind } from './slots.ts';

/** Fixed places of a frame, at offsets that hold in every data model. */
export class Frame {
  size = 0;

  /** Reserves bytes and returns the code of their offset in the block. */
  slot(bytes: number): string {
    const at = this.size;
    this.size += Math.ceil(bytes / 8) * 8;
    return at === 0 ? '$at' : `$at + ${at}`;
  }
}

/** Largest size in any data model. */
export function largestSize(layouts: Layouts): number {
  return Math.max(...dataModels.map((name) => layouts[name].size));
}

/** How one parameter is passed. */
export interface Passing {
  /** Statements before the call. */
  readonly before: readonly string[];
  /** Code of the flat argument. */
  readonly argument: string;
  /** Code of what comes back, or null. */
  readonly result: string | null;
  /** For a two-call array: the variables of its place and its codec. */
  readonly room: { readonly place: string; readonly codec: string } | null;
}

export interface CallContext {
  readonly callable: Callable;
  readonly model: Model;
  readonly frame: Frame;
  /** Code of the scope object. */
  readonly scope: string;
  /** The length parameter of a two-call array, with its place in the frame. */
  readonly lengths: Map<string, string>;
}

const address = (at: string): string => `$block.base + ${at}`;

function passing(argument: string, before: readonly string[] = [], result: string | null = null): Passing {
  return { before, argument, result, room: null };
}

/** Name of the variable that holds the number of elements of the arrays that share a length parameter. */
export function lengthVariable(name: string): string {
  return `$length_${name}`;
}

function lengthToFlat(parameter: Parameter, value: string): string {
  const scalar = scalarOf(parameter.type);
  if (scalar === null) throw new Error(`${parameter.name} is no length`);
  const text = scalar.big ? `BigInt(${value})` : value;
  return checkCode(scalar, text, false, jsString(parameter.name));
}

/** Length of one array as its length parameter counts it. */
function countCode(array: Parameter, variable: string, context: CallContext): string {
  const inBytes = array.array?.kind === 'counted' && array.array.unit === 'bytes';
  const factor = inBytes ? elementSizeCode(array.type, context.model) : '1';
  const count = factor === '1' ? `${variable}.length` : `${variable}.length * ${factor}`;
  return array.nullable ? `${variable} === null ? null : ${count}` : count;
}

/** Passes a length parameter. Arrays come before the length is known, so this is asked after all arrays have been made. */
export function passLength(parameter: Parameter, context: CallContext): Passing {
  const given = context.callable.params.filter((sibling) => parameter.lengthOf.includes(sibling.name) && sibling.direction !== 'out');
  const counts = given.map((sibling) => countCode(sibling, `$${parameterName(sibling)}`, context));
  const variable = lengthVariable(parameter.name);
  const before = given.length === 0 ? [] : [`const ${variable} = $.check.sameLength(${jsString(parameter.name)}, ${counts.join(', ')});`];
  if (parameter.direction === 'in') return passing(lengthToFlat(parameter, variable), before);
  const scalar = scalarOf(parameter.type);
  if (scalar === null) throw new Error(`${parameter.name} is no length`);
  const at = context.frame.slot(8);
  context.lengths.set(parameter.name, at);
  if (given.length > 0) before.push(`${setCode(scalar, '$block.view', at, lengthToFlat(parameter, variable))};`);
  return passing(address(at), before);
}

/** The number of elements of an array that comes back, as code. */
function outLength(parameter: Parameter, context: CallContext): string {
  if (parameter.array?.kind !== 'counted') throw new Error(`${parameter.name} is not counted`);
  const { by, unit } = parameter.array;
  const counter = context.callable.params.find((sibling) => sibling.name === by);
  const scalar = counter === undefined ? null : scalarOf(counter.type);
  if (counter === undefined || scalar === null) throw new Error(`${parameter.name} has no length`);
  const at = context.lengths.get(by);
  const raw =
    at !== undefined ? getFlatCode(scalar, '$block.view', at) : isHidden(counter, context.callable) ? lengthVariable(by) : parameterName(counter);
  const number = scalar.big && (at !== undefined || raw === parameterName(counter)) ? `Number(${raw})` : raw;
  const size = elementSizeCode(parameter.type, context.model);
  return unit === 'bytes' && size !== '1' ? `Math.floor(${number} / ${size})` : number;
}

function readRoom(parameter: Parameter, place: string, length: string, model: Model): string {
  const codec = elementKind(parameter.type) === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
  if (elementKind(parameter.type) === 'characters') return `$.readRoomText(${place}, ${length})`;
  return `$.readRoom($rt, ${codec}, ${place}, ${length})`;
}

function passInList(parameter: Parameter, context: CallContext): Passing {
  const name = parameterName(parameter);
  const where = jsString(name);
  const variable = `$${name}`;
  const changeable = parameter.direction === 'inout';
  const kind = elementKind(parameter.type);
  const codec = codecCode(parameter.type, false, context.model);
  const empty = parameter.nullable ? `${name} === null || ${name} === undefined ? ` : '';
  if (parameter.array?.kind === 'terminated') {
    const made = kind === 'characters' ? `${context.scope}.text(${name}, ${where})` : `${context.scope}.terminatedList(${codec}, ${name}, ${where})`;
    return passing(`${empty}${empty === '' ? '' : '0 : '}${made}`);
  }
  const method = { bytes: changeable ? 'changeableBytes' : 'bytes', characters: 'characters', values: changeable ? 'changeableList' : 'list' }[kind];
  const made = `${context.scope}.${method}(${kind === 'values' ? `${codec}, ` : ''}${name}, ${where})`;
  const before = [`const ${variable} = ${empty}${empty === '' ? '' : 'null : '}${made};`];
  if (parameter.array?.kind === 'fixed') {
    const length = parameter.shape.dimensions.reduce((product, dimension) => product * dimension, 1);
    before.push(`$.expectLength(${variable}, ${length}, ${where});`);
  }
  const argument = parameter.nullable ? `${variable} === null ? 0 : ${variable}.address` : `${variable}.address`;
  if (!changeable) return passing(argument, before);
  const length = parameter.array?.kind === 'counted' && context.lengths.has(parameter.array.by) ? `Math.min(${variable}.length, ${outLength(parameter, context)})` : `${variable}.length`;
  const read = readRoom(parameter, `${variable}.place`, length, context.model);
  return passing(argument, before, parameter.nullable ? `${variable} === null ? null : ${read}` : read);
}

function passOutList(parameter: Parameter, context: CallContext): Passing {
  const { model } = context;
  const name = parameterName(parameter);
  const kind = elementKind(parameter.type);
  const codec = kind === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
  const { array } = parameter;
  if (array?.kind === 'terminated' || (array?.kind === 'counted' && array.allocatedBy === 'callee')) {
    const at = context.frame.slot(8);
    const pointer = `$.getPointer($block.view, ${at})`;
    const value =
      array.kind === 'terminated'
        ? kind === 'characters' ? `$rt.text(${pointer})` : `$.readTerminatedList($rt, ${codec}, ${pointer})`
        : kind === 'characters' ? `$.readText($rt, ${pointer}, ${outLength(parameter, context)})` : `$.readList($rt, ${codec}, ${pointer}, ${outLength(parameter, context)})`;
    return passing(address(at), [], isOwnedMemory(parameter, false) ? `$.owned(${value}, ${pointer})` : value);
  }
  const place = `$${name}`;
  if (array?.kind === 'counted' && array.twoCall) {
    return { before: [], argument: `${place}.address`, result: readRoom(parameter, place, `$ok ? ${outLength(parameter, context)} : 0`, model), room: { place, codec } };
  }
  const length = array?.kind === 'fixed' ? String(parameter.shape.dimensions.reduce((product, dimension) => product * dimension, 1)) : outLength(parameter, context);
  return passing(`${place}.address`, [`const ${place} = ${context.scope}.room(${codec}, ${length});`], readRoom(parameter, place, length, model));
}

function passOutValue(parameter: Parameter, context: CallContext): Passing {
  const { model, frame } = context;
  const name = parameterName(parameter);
  const where = jsString(name);
  const inout = parameter.direction === 'inout';
  const scalar = scalarOf(parameter.type);
  if (scalar !== null) {
    const at = frame.slot(scalarSize(scalar));
    const before: string[] = [];
    if (inout) before.push(`${setCode(scalar, '$block.view', at, checkCode(scalar, name, parameter.nullable, where))};`);
    else if (scalar.zero === '-1') before.push(`${setCode(scalar, '$block.view', at, '-1')};`);
    return passing(address(at), before, getCode(scalar, '$block.view', at, parameter.nullable));
  }
  switch (slotKind(parameter.type)) {
    case 'text': {
      const at = frame.slot(8);
      const pointer = `$.getPointer($block.view, ${at})`;
      const before = inout ? [`$.setPointer($block.view, ${at}, ${name} === null ? 0 : ${context.scope}.text(${name}, ${where}));`] : [];
      return passing(address(at), before, isOwnedMemory(parameter, false) ? `$.owned($rt.text(${pointer}), ${pointer})` : `$rt.text(${pointer})`);
    }
    case 'callback': {
      const at = frame.slot(8);
      return passing(address(at), [], `$rt.functionAt(${codecOfCallback(parameter, model)}, $.getPointer($block.view, ${at}))`);
    }
    default: {
      if (parameter.type.kind === 'builtin') throw new Error(`${parameter.name} cannot come out`);
      const at = frame.slot(largestSize(parameter.type.layouts));
      const codec = codecCode(parameter.type, false, model);
      const written = inout ? name : hasChain(parameter.type, model) ? `${name} ?? {}` : null;
      const before = [written === null ? `${codec}.prepare?.($block, ${at});` : `${codec}.${inout ? 'write' : 'request'}(${context.scope}, $block, ${at}, ${written}, ${where});`];
      return passing(address(at), before, `${codec}.read($rt, $block, ${at})`);
    }
  }
}

function codecOfCallback(parameter: Parameter, model: Model): string {
  return codecCode(parameter.type, true, model).replace(/^\$\.functionPointer\(\(\) => (.*)\)$/, '$1');
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
    const limit = (value: bigint | null): string => (value === null ? 'null' : scalar.big ? `${value}n` : String(value));
    return passing(`$.check.range(${checked}, ${limit(min)}, ${limit(max)}, ${where})`);
  }
  const empty = parameter.nullable ? `${name} === null || ${name} === undefined ? 0 : ` : '';
  switch (slotKind(parameter.type)) {
    case 'text':
      return passing(`${empty}${scope}.text(${name}, ${where})`);
    case 'callback': {
      const id = parameter.userData === null ? 'null' : `$id_${parameter.userData}`;
      const fn = parameter.nullable ? name : `$.nonZero(${name}, null, ${where})`;
      return passing(`${scope}.callback(${codecOfCallback(parameter, model)}, ${fn}, ${where}, ${id})`);
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
  if (parameter.array !== null) return parameter.direction === 'out' ? passOutList(parameter, context) : passInList(parameter, context);
  return parameter.direction === 'in' ? passInValue(parameter, context) : passOutValue(parameter, context);
}

/** True if a call may register callbacks. */
export function callInvolvesCallbacks(callable: Callable): boolean {
  return callable.params.some((parameter) => parameter.direction !== 'out' && involvesCallbacks(parameter.type));
}
