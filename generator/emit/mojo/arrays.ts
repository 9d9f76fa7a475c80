/** Parameters that are arrays. */

import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { slotText } from './aggregates.ts';
import { freeingLines } from './freeing.ts';
import { placement, resultName, slotName } from './names.ts';
import { type Piece, piece } from './pieces.ts';
import { fieldType, memoryType, resolve, zero } from './types.ts';

/** The type of an element as the caller sees it: bytes for `void` and `char`. */
function elementType(parameter: Parameter, model: Model): string {
  const resolved = resolve(parameter.type);
  if (resolved.kind === 'builtin' && (resolved.name === 'void' || resolved.name === 'char')) return 'UInt8';
  return memoryType(parameter.type, model);
}

function elementZero(parameter: Parameter, model: Model): string {
  return elementType(parameter, model) === 'UInt8' ? 'UInt8(0)' : zero(parameter.type, model);
}

function isText(parameter: Parameter): boolean {
  const resolved = resolve(parameter.type);
  return resolved.kind === 'builtin' && resolved.name === 'char';
}

function isStrings(parameter: Parameter): boolean {
  const resolved = resolve(parameter.type);
  return resolved.kind === 'builtin' && resolved.name === 'string';
}

function isDescriptor(parameter: Parameter): boolean {
  const resolved = resolve(parameter.type);
  return resolved.kind === 'builtin' && resolved.name === 'fd';
}

function isOwnedDescriptor(parameter: Parameter): boolean {
  return isDescriptor(parameter) && parameter.ownership === 'caller';
}

/** The integer type of the parameter that holds the length. */
function counterType(parameter: Parameter, declaration: FunctionDeclaration, model: Model): string {
  const by = parameter.array?.kind === 'counted' ? parameter.array.by : '';
  const counter = declaration.params.find((other) => other.name === by);
  return counter === undefined ? 'UInt' : memoryType(counter.type, model);
}

/** How many elements an array that was given has, as an expression; a text counts its bytes. */
function countOf(parameter: Parameter): string {
  const name = slotName(parameter);
  return isText(parameter) && parameter.direction === 'in' ? `${name}.byte_length()` : `len(${name})`;
}

/** How many bytes or elements an array that was given has, as an expression. */
function lengthOf(parameter: Parameter, model: Model): string {
  const name = slotName(parameter);
  if (isText(parameter) && parameter.direction === 'in') return countOf(parameter);
  const inBytes = parameter.array?.kind === 'counted' && parameter.array.unit === 'bytes';
  const element = elementType(parameter, model);
  return inBytes && element !== 'UInt8' ? `len(${name}) * size_of[${element}]()` : `len(${name})`;
}

function stringArray(parameter: Parameter): Piece {
  const name = slotName(parameter);
  return piece({
    parameter: { name, convention: '', type: 'Span[String, _]', standard: null, doc: parameter.doc },
    before: [`var _${name}_texts = _c_strings(${name})`, `var _${name}_list = _addresses(_${name}_texts)`],
    argument: `_${name}_list.unsafe_ptr()`,
    release: [`_ = _${name}_list^`, `_ = _${name}_texts^`],
    raises: true,
  });
}

function terminatedArray(parameter: Parameter, model: Model): Piece {
  if (isStrings(parameter)) return stringArray(parameter);
  const name = slotName(parameter);
  const element = elementType(parameter, model);
  return piece({
    parameter: { name, convention: '', type: `Span[${element}, _]`, standard: null, doc: slotText(parameter) },
    before: [
      `var _${name}_list = List[${element}](capacity=len(${name}) + 1)`,
      `for _item in ${name}:`,
      `    _${name}_list.append(_item.copy())`,
      `_${name}_list.append(${elementZero(parameter, model)})`,
    ],
    argument: `_${name}_list.unsafe_ptr()`,
    release: [`_ = _${name}_list^`],
  });
}

function fixedArray(parameter: Parameter, model: Model): Piece {
  const { name: type, zero: start } = fieldType({ ...parameter.shape, pointers: [] }, model);
  if (parameter.direction === 'out') {
    const name = resultName(parameter);
    return piece({
      before: [`var _${name}_list = ${start}`],
      argument: `Pointer(to=_${name}_list)`,
      outputs: [{ name, type, expression: `_${name}_list^`, doc: slotText(parameter), owned: false }],
    });
  }
  const name = slotName(parameter);
  const convention = parameter.direction === 'inout' ? 'mut ' : '';
  return piece({
    parameter: { name, convention, type, standard: null, doc: slotText(parameter) },
    argument: `Pointer(to=${name})`,
  });
}

/** How many elements lie behind the address of an array that the library allocated. */
function lengthBehind(parameter: Parameter, element: string): string {
  const counted = parameter.array?.kind === 'counted' ? parameter.array : null;
  const length = `Int(_${counted?.by ?? ''}_raw)`;
  return counted?.unit === 'bytes' && element !== 'UInt8' ? `${length} // size_of[${element}]()` : length;
}

/** Whether an array lies in the object whose method was called, for its caller to write to. */
function isLent(parameter: Parameter, declaration: FunctionDeclaration, model: Model): boolean {
  return (
    parameter.array?.kind === 'counted' &&
    parameter.array.allocatedBy === 'callee' &&
    parameter.ownership !== 'caller' &&
    parameter.shape.pointers[0] === 'mutable' &&
    placement(declaration, model) === 'method' &&
    // What a struct gathers cannot name the object.
    declaration.successCodes.length === 0 &&
    declaration.params.every(
      (other) => other === parameter || other.direction !== 'out' || other.lengthOf.includes(parameter.name),
    )
  );
}

/** An array that the library allocates: lent, or copied if it keeps it, an address if the caller has to free it. */
function allocatedArray(parameter: Parameter, declaration: FunctionDeclaration, model: Model): Piece {
  const name = resultName(parameter);
  const counter = parameter.array?.kind === 'counted' ? parameter.array.by : '';
  const element = elementType(parameter, model);
  const before = [`var _${name}_start = RawPointer()`];
  const argument = `Pointer(to=_${name}_start)`;
  if (isLent(parameter, declaration, model)) {
    const type = `Span[${element}, origin_of(self)]`;
    const start = `Pointer[${element}, origin_of(self)](unsafe_from_address=Int(_${name}_start.address()))`;
    const doc = `${slotText(parameter)} It is the memory itself, and this object lives as long as the span is used.`;
    const expression = `${type}(unsafe_ptr=${start}, length=${lengthBehind(parameter, element)})`;
    return piece({ before, argument, outputs: [{ name, type, expression, doc, owned: false, lent: true }] });
  }
  if (!isCopied(parameter)) {
    const doc = `${slotText(parameter)} The address of ${element === 'UInt8' ? 'bytes' : `\`${element}\` values`}.`;
    return piece({
      before,
      argument,
      outputs: [{ name, type: 'RawPointer', expression: `_${name}_start`, doc, owned: false }],
    });
  }
  const isSize = parameter.array?.kind === 'counted' && parameter.array.unit === 'bytes';
  const length = `Int(_${counter}_raw)`;
  const count = lengthBehind(parameter, element);
  const bytes = isSize || element === 'UInt8' ? length : `${length} * size_of[${element}]()`;
  const expression = isText(parameter)
    ? `String(unsafe_from_utf8=_copied[UInt8](_${name}_start, ${count}))`
    : `_copied[${element}](_${name}_start, ${count})`;
  const type = isText(parameter) ? 'String' : `List[${element}]`;
  const freeing = freeingLines(parameter.freedBy, `_${name}_start`, bytes, model);
  const output = { name, type, doc: slotText(parameter), owned: false };
  if (freeing.length === 0) return piece({ before, argument, outputs: [{ ...output, expression }] });
  const after = [`var _${name}_list = ${expression}`, `if _${name}_start:`, ...freeing.map((line) => `    ${line}`)];
  return piece({ before, argument, after, outputs: [{ ...output, expression: `_${name}_list^` }] });
}

/** Whether an array that the library allocates comes back as a copy: it keeps the array, or says how to free it. */
function isCopied(parameter: Parameter): boolean {
  return parameter.freedBy !== null || (parameter.ownership !== 'caller' && parameter.shape.pointers[0] !== 'mutable');
}

/** An array whose length the library says when it is asked without one. */
function askedArray(parameter: Parameter, model: Model): Piece {
  const name = resultName(parameter);
  const element = elementType(parameter, model);
  const counter = parameter.array?.kind === 'counted' ? `_${parameter.array.by}_raw` : '';
  const inBytes = parameter.array?.kind === 'counted' && parameter.array.unit === 'bytes' && element !== 'UInt8';
  const count = inBytes ? `Int(${counter}) // size_of[${element}]()` : `Int(${counter})`;
  const between = [`var _${name}_list = List[${element}](length=${count}, fill=${elementZero(parameter, model)})`];
  const after = [`if ${count} < len(_${name}_list):`, `    _${name}_list.shrink(${count})`];
  const common = { asking: { argument: 'RawPointer()', between }, argument: `_${name}_list.unsafe_ptr()`, before: [] };
  if (isText(parameter)) {
    return piece({
      ...common,
      after,
      outputs: [
        { name, type: 'String', expression: `_text_of(_${name}_list)`, doc: slotText(parameter), owned: false },
      ],
    });
  }
  if (isOwnedDescriptor(parameter)) {
    const collect = [
      `var _${name}_owned = List[OwnedFd](capacity=len(_${name}_list))`,
      `for _fd in _${name}_list:`,
      `    _${name}_owned.append(OwnedFd(unsafe_from_raw=_fd))`,
    ];
    return piece({
      ...common,
      after: [...after, ...collect],
      outputs: [{ name, type: 'List[OwnedFd]', expression: `_${name}_owned^`, doc: slotText(parameter), owned: true }],
    });
  }
  return piece({
    ...common,
    after,
    outputs: [{ name, type: `List[${element}]`, expression: `_${name}_list^`, doc: slotText(parameter), owned: false }],
  });
}

/** The piece of a parameter that is an array. */
export function arrayPiece(parameter: Parameter, declaration: FunctionDeclaration, model: Model): Piece {
  const { array, direction } = parameter;
  if (array?.kind === 'fixed') return fixedArray(parameter, model);
  if (direction === 'out' && array?.kind === 'counted' && array.allocatedBy === 'callee')
    return allocatedArray(parameter, declaration, model);
  if (direction === 'out' && array?.kind === 'counted' && array.twoCall) return askedArray(parameter, model);
  if (direction === 'in' && array?.kind === 'terminated') return terminatedArray(parameter, model);
  if (direction === 'in' && isStrings(parameter)) return stringArray(parameter);
  const name = slotName(parameter);
  if (array?.kind !== 'counted') {
    return piece({
      parameter: { name, convention: '', type: 'RawPointer', standard: null, doc: slotText(parameter) },
      argument: name,
    });
  }
  if (direction === 'in' && isText(parameter)) {
    return piece({
      parameter: { name, convention: '', type: 'StringSlice', standard: null, doc: slotText(parameter) },
      argument: `${name}.unsafe_ptr()`,
    });
  }
  const isWritten = direction !== 'in' || parameter.shape.pointers[0] === 'mutable';
  const type = isWritten
    ? `Span[mut=True, ${elementType(parameter, model)}, _]`
    : `Span[${elementType(parameter, model)}, _]`;
  if (!isWritten && isDescriptor(parameter)) {
    // An `OwnedFd` is laid out as the number that it holds.
    return piece({
      parameter: { name, convention: '', type: 'Span[OwnedFd, _]', standard: null, doc: slotText(parameter) },
      argument: `${name}.unsafe_ptr()`,
    });
  }
  const doc = `${slotText(parameter)}${isRawReference(parameter) ? ' Raw values, whose owners must live until the call has returned.' : ''}`;
  return piece({ parameter: { name, convention: '', type, standard: null, doc }, argument: `${name}.unsafe_ptr()` });
}

/** Whether the elements only refer to what an object of a class owns. */
function isRawReference(parameter: Parameter): boolean {
  const resolved = resolve(parameter.type);
  return resolved.kind === 'handle' ? resolved.lifetime !== 'borrowed' : isDescriptor(parameter);
}

/** The piece of a parameter that holds the length of arrays. */
export function lengthPiece(parameter: Parameter, declaration: FunctionDeclaration, model: Model): Piece {
  const arrays = declaration.params.filter((other) => parameter.lengthOf.includes(other.name));
  const [first, ...others] = arrays;
  if (first === undefined) throw new Error(`${parameter.name} is the length of nothing`);
  const type = counterType(first, declaration, model);
  const local = `_${parameter.name}_raw`;
  if (parameter.direction === 'inout' && arrays.some((array) => array.direction === 'out')) {
    return piece({
      before: [`var ${local} = ${type}(0)`],
      argument: `Pointer(to=${local})`,
      asking: { argument: `Pointer(to=${local})`, between: [] },
    });
  }
  if (parameter.direction === 'out') {
    const name = resultName(parameter);
    const outputs = arrays.every((array) => isCopied(array) || isLent(array, declaration, model))
      ? []
      : [{ name, type, expression: local, doc: slotText(parameter), owned: false }];
    return piece({ before: [`var ${local} = ${type}(0)`], argument: `Pointer(to=${local})`, outputs });
  }
  const checks = others.flatMap((other) => [
    `if ${countOf(other)} != ${countOf(first)}:`,
    `    raise Error("${slotName(other)} and ${slotName(first)} differ in length")`,
  ]);
  const argument = `${type}(${lengthOf(first, model)})`;
  if (parameter.direction === 'inout')
    return piece({
      before: [...checks, `var ${local} = ${argument}`],
      argument: `Pointer(to=${local})`,
      raises: checks.length > 0,
    });
  return piece({ before: checks, argument, raises: checks.length > 0 });
}
