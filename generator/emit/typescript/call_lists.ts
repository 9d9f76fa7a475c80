/** The code that passes arrays and their lengths, and that reads the arrays that come back. */

import type { Model, Parameter } from '../../model/model.ts';
import { jsString } from '../shared/encode/javascript.ts';
import { address, type CallContext, type Passing, passing } from './call_context.ts';
import { freeAfterwards } from './call_free.ts';
import { parameterName } from './names.ts';
import { checkCode, getFlatCode, scalarOf, setCode } from './scalars.ts';
import { codecCode, elementKind, elementSizeCode, isHidden, isLentArray, isOwnedMemory } from './slots.ts';

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

function isInBytes({ array }: Parameter): boolean {
  return array?.kind === 'counted' && array.unit === 'bytes';
}

/** Length of one array as its length parameter counts it. */
function countCode(array: Parameter, variable: string, context: CallContext): string {
  const factor = isInBytes(array) ? elementSizeCode(array.type, context.model) : '1';
  const count = factor === '1' ? `${variable}.length` : `${variable}.length * ${factor}`;
  return array.nullable ? `${variable} === null ? null : ${count}` : count;
}

/** Passes a length parameter. Arrays come before the length is known, so this is asked after all arrays have been made. */
export function passLength(parameter: Parameter, context: CallContext): Passing {
  const given = context.callable.params.filter(
    (sibling) => parameter.lengthOf.includes(sibling.name) && sibling.direction !== 'out',
  );
  const counts = given.map((sibling) => countCode(sibling, `$list_${parameterName(sibling)}`, context));
  const variable = lengthVariable(parameter.name);
  const before =
    given.length === 0
      ? []
      : [`const ${variable} = $.check.sameLength(${jsString(parameter.name)}, ${counts.join(', ')});`];
  if (parameter.direction === 'in') return passing(lengthToFlat(parameter, variable), before);
  const scalar = scalarOf(parameter.type);
  if (scalar === null) throw new Error(`${parameter.name} is no length`);
  const at = context.frame.slot(8);
  context.lengths.set(parameter.name, at);
  if (given.length > 0) before.push(`${setCode(scalar, '$block.view', at, lengthToFlat(parameter, variable))};`);
  return passing(address(at), before);
}

/** What the length parameter of an array that comes back says, as code. */
function outCount(parameter: Parameter, context: CallContext): string {
  if (parameter.array?.kind !== 'counted') throw new Error(`${parameter.name} is not counted`);
  const { by } = parameter.array;
  const counter = context.callable.params.find((sibling) => sibling.name === by);
  const scalar = counter === undefined ? null : scalarOf(counter.type);
  if (counter === undefined || scalar === null) throw new Error(`${parameter.name} has no length`);
  const at = context.lengths.get(by);
  const raw =
    at !== undefined
      ? getFlatCode(scalar, '$block.view', at)
      : isHidden(counter, context.callable)
        ? lengthVariable(by)
        : parameterName(counter);
  return scalar.big && (at !== undefined || raw === parameterName(counter)) ? `Number(${raw})` : raw;
}

/** The number of elements of an array that comes back, as code. */
function outLength(parameter: Parameter, context: CallContext): string {
  const count = outCount(parameter, context);
  const size = elementSizeCode(parameter.type, context.model);
  return isInBytes(parameter) && size !== '1' ? `Math.floor(${count} / ${size})` : count;
}

/** The size in bytes of an array that comes back, as code. */
function outSize(parameter: Parameter, context: CallContext): string {
  const count = outCount(parameter, context);
  const size = elementSizeCode(parameter.type, context.model);
  return isInBytes(parameter) || size === '1' ? count : `${count} * ${size}`;
}

function readRoom(parameter: Parameter, place: string, length: string, model: Model): string {
  const codec = elementKind(parameter.type) === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
  if (elementKind(parameter.type) === 'characters') return `$.readRoomText(${place}, ${length})`;
  return `$.readRoom($rt, ${codec}, ${place}, ${length})`;
}

export function passInList(parameter: Parameter, context: CallContext): Passing {
  const name = parameterName(parameter);
  const where = jsString(name);
  const variable = `$list_${name}`;
  const changeable = parameter.direction === 'inout';
  const kind = elementKind(parameter.type);
  const codec = codecCode(parameter.type, false, context.model);
  const empty = parameter.nullable ? `${name} === null || ${name} === undefined ? ` : '';
  if (parameter.array?.kind === 'terminated') {
    const made =
      kind === 'characters'
        ? `${context.scope}.text(${name}, ${where})`
        : `${context.scope}.terminatedList(${codec}, ${name}, ${where})`;
    return passing(`${empty}${empty === '' ? '' : '0 : '}${made}`);
  }
  const method = {
    bytes: changeable ? 'changeableBytes' : 'bytes',
    characters: 'characters',
    values: changeable ? 'changeableList' : 'list',
  }[kind];
  const made = `${context.scope}.${method}(${kind === 'values' ? `${codec}, ` : ''}${name}, ${where})`;
  const before = [`const ${variable} = ${empty}${empty === '' ? '' : 'null : '}${made};`];
  if (parameter.array?.kind === 'fixed') {
    const length = parameter.shape.dimensions.reduce((product, dimension) => product * dimension, 1);
    before.push(`$.expectLength(${variable}, ${length}, ${where});`);
  }
  const argument = parameter.nullable ? `${variable} === null ? 0 : ${variable}.address` : `${variable}.address`;
  if (!changeable) return passing(argument, before);
  const length =
    parameter.array?.kind === 'counted' && context.lengths.has(parameter.array.by)
      ? `Math.min(${variable}.length, ${outLength(parameter, context)})`
      : `${variable}.length`;
  const read = readRoom(parameter, `${variable}.place`, length, context.model);
  return passing(argument, before, parameter.nullable ? `${variable} === null ? null : ${read}` : read);
}

export function passOutList(parameter: Parameter, context: CallContext): Passing {
  const { model } = context;
  const name = parameterName(parameter);
  const kind = elementKind(parameter.type);
  const codec = kind === 'values' ? codecCode(parameter.type, false, model) : '$.u8';
  const { array } = parameter;
  if (array?.kind === 'terminated' || (array?.kind === 'counted' && array.allocatedBy === 'callee')) {
    const at = context.frame.slot(8);
    const pointer = `$.getPointer($block.view, ${at})`;
    freeAfterwards(parameter, pointer, array.kind === 'counted' ? outSize(parameter, context) : null, context);
    const value =
      array.kind === 'terminated'
        ? kind === 'characters'
          ? `$rt.text(${pointer})`
          : `$.readTerminatedList($rt, ${codec}, ${pointer})`
        : kind === 'characters'
          ? `$.readText($rt, ${pointer}, ${outLength(parameter, context)})`
          : `$.${isLentArray(parameter) ? 'viewList' : 'readList'}($rt, ${codec}, ${pointer}, ${outLength(parameter, context)})`;
    return passing(address(at), [], isOwnedMemory(parameter, false) ? `$.owned(${value}, ${pointer})` : value);
  }
  const place = `$list_${name}`;
  if (array?.kind === 'counted' && array.twoCall) {
    return {
      before: [],
      argument: `${place}.address`,
      result: readRoom(parameter, place, `$ok ? ${outLength(parameter, context)} : 0`, model),
      room: { place, codec },
    };
  }
  const length =
    array?.kind === 'fixed'
      ? String(parameter.shape.dimensions.reduce((product, dimension) => product * dimension, 1))
      : outLength(parameter, context);
  return passing(
    `${place}.address`,
    [`const ${place} = ${context.scope}.room(${codec}, ${length});`],
    readRoom(parameter, place, length, model),
  );
}
