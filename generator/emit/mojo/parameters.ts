/** Parameters that are no arrays. */

import type { FunctionDeclaration, HandleType, Model, Ownership, Parameter } from '../../model/model.ts';
import { slotText } from './aggregates.ts';
import { arrayPiece, lengthPiece } from './arrays.ts';
import { byValue } from './by_value.ts';
import { ownsDescriptor } from './handle_facts.ts';
import { placement, slotName, typeName } from './names.ts';
import { outputPiece } from './output_piece.ts';
import { type Piece, piece } from './pieces.ts';
import { aggregateByValue, isRegisterPassable, memoryType, rawHandle, resolve, zero } from './types.ts';
import { valueLiteral } from './values.ts';

/** The value of a parameter that is left out, or null if it must be given. */
function standardValue(parameter: Parameter, nullValue: string | null, model: Model): string | null {
  // Who needs no user data should not have to say so.
  if (!parameter.omittable) return parameter.nullable && parameter.userDataOf.length > 0 ? nullValue : null;
  const { defaultValue } = parameter;
  if (defaultValue === null || defaultValue.kind === 'null') return nullValue;
  return valueLiteral(defaultValue, parameter.type, model);
}

/** The type of a scalar in a signature: an alias keeps its name. */
function scalarType(parameter: Parameter, model: Model): string {
  return memoryType(parameter.type, model);
}

function given(
  parameter: Parameter,
  type: string,
  said: Partial<Piece> & Pick<Piece, 'argument'>,
  nullValue: string | null,
  model: Model,
  convention: '' | 'var ' | 'mut ' = '',
): Piece {
  const standard = standardValue(parameter, nullValue, model);
  return piece({
    ...said,
    parameter: { name: slotName(parameter), convention, type, standard, doc: slotText(parameter) },
  });
}

function textIn(parameter: Parameter, model: Model): Piece {
  const name = slotName(parameter);
  const local = `_${name}_chars`;
  if (!parameter.nullable) {
    return given(
      parameter,
      'StringSlice',
      {
        before: [`var ${local} = _c_string(${name})`],
        argument: `${local}.unsafe_ptr()`,
        release: [`_ = ${local}^`],
        raises: true,
      },
      null,
      model,
    );
  }
  const before = [
    `var ${local} = String()`,
    `var ${local}_start = RawPointer()`,
    `if ${name}:`,
    `    ${local} = _c_string(${name}.value())`,
    `    ${local}_start = RawPointer(${local}.unsafe_ptr())`,
  ];
  return given(
    parameter,
    'Optional[String]',
    { before, argument: `${local}_start`, release: [`_ = ${local}^`], raises: true },
    'None',
    model,
  );
}

function callbackIn(parameter: Parameter, model: Model): Piece {
  const name = slotName(parameter);
  const resolved = resolve(parameter.type);
  const type = resolved.kind === 'callback' ? typeName(resolved, model) : 'RawPointer';
  if (!parameter.nullable) return given(parameter, type, { argument: `RawPointer(function=${name})` }, null, model);
  const before = [
    `var _${name}_raw = RawPointer()`,
    `if ${name}:`,
    `    _${name}_raw = RawPointer(function=${name}.value())`,
  ];
  return given(parameter, `Optional[${type}]`, { before, argument: `_${name}_raw` }, 'None', model);
}

function aggregateIn(parameter: Parameter, model: Model): Piece {
  const name = slotName(parameter);
  const resolved = resolve(parameter.type);
  const type = memoryType(parameter.type, model);
  const aggregate = aggregateByValue(parameter.shape);
  if (aggregate !== null) {
    const way = byValue(aggregate, model);
    if (way.kind !== 'carrier') return given(parameter, type, { argument: name }, null, model);
    const carried = `var _${name}_raw = Pointer(to=${name}).unsafe_bitcast[${way.name}]()[]`;
    return given(parameter, type, { before: [carried], argument: `_${name}_raw` }, null, model);
  }
  if (parameter.direction === 'inout')
    return given(parameter, type, { argument: `Pointer(to=${name})` }, null, model, 'mut ');
  if (!parameter.nullable) return given(parameter, type, { argument: `Pointer(to=${name})` }, null, model);
  const local = `_${name}_value`;
  const isTrivial = isRegisterPassable(resolved);
  const before = [
    `var ${local} = ${zero(resolved, model)}`,
    `var ${local}_start = RawPointer()`,
    `if ${name}:`,
    `    ${local} = ${name}.value()${isTrivial ? '' : '.copy()'}`,
    `    ${local}_start = RawPointer(to=${local})`,
  ];
  return given(
    parameter,
    `Optional[${type}]`,
    { before, argument: `${local}_start`, release: [`_ = ${local}${isTrivial ? '' : '^'}`] },
    'None',
    model,
  );
}

function descriptorIn(parameter: Parameter, model: Model): Piece {
  const name = slotName(parameter);
  if (parameter.ownership === 'callee')
    return given(parameter, 'OwnedFd', { argument: `${name}^.take()` }, null, model, 'var ');
  if (parameter.ownership === 'callee_on_success') {
    return given(
      parameter,
      'OwnedFd',
      { argument: `${name}.unsafe_raw()`, after: [`_ = ${name}^.take()`] },
      null,
      model,
      'var ',
    );
  }
  return given(parameter, 'OwnedFd', { argument: `${name}.unsafe_raw()` }, null, model);
}

/** The value of an object as C takes it. The object lives until the call has returned, because the wrapper was given it. */
function rawOf(handle: HandleType, name: string): string {
  return ownsDescriptor(handle) ? `${name}.fd.unsafe_raw()` : `${name}.raw()`;
}

/** Who owns what goes in; a function that ends an object takes it. */
function ownershipOf(parameter: Parameter, declaration: FunctionDeclaration): Ownership {
  const ends = declaration.role === 'destructor' || declaration.role === 'consumer';
  return parameter === declaration.self && ends && parameter.ownership === 'caller' ? 'callee' : parameter.ownership;
}

function handleIn(
  parameter: Parameter,
  handle: HandleType,
  ownership: Ownership,
  foreign: boolean,
  model: Model,
): Piece {
  const name = slotName(parameter);
  if (handle.mojoType !== null) {
    const { attribute, parameters } = handle.mojoType;
    if (!foreign) return given(parameter, 'RawPointer', { argument: name }, 'RawPointer()', model);
    const type =
      parameters.length === 0
        ? handle.mojoType.name
        : `${handle.mojoType.name}[${parameters.map((item) => item.name).join(', ')}]`;
    return given(parameter, type, { argument: `RawPointer(${name}.${attribute})`, generics: parameters }, null, model);
  }
  const type = typeName(handle, model);
  if (handle.lifetime === 'borrowed') {
    if (!parameter.nullable) return given(parameter, type, { argument: `${name}.raw()` }, null, model);
    return given(
      parameter,
      `Optional[${type}]`,
      { argument: `${name}.value().raw() if ${name} else ${zero(handle, model)}` },
      'None',
      model,
    );
  }
  const take = handle.representation === 'fd' ? 'take_fd' : 'take';
  const raw = rawOf(handle, name);
  if (ownership === 'callee') return given(parameter, type, { argument: `${name}^.${take}()` }, null, model, 'var ');
  if (ownership === 'callee_on_success') {
    return given(parameter, type, { argument: raw, after: [`_ = ${name}^.${take}()`] }, null, model, 'var ');
  }
  if (!parameter.nullable) return given(parameter, type, { argument: raw }, null, model);
  const doc = `${slotText(parameter)} The raw value of a \`${type}\`, which must live until the call has returned, or nothing.`;
  return piece({
    parameter: {
      name,
      convention: '',
      type: rawHandle(handle),
      standard: parameter.omittable ? zero(handle, model) : null,
      doc,
    },
    argument: name,
  });
}

/** The piece of a parameter. `foreign`: types of Mojo libraries stand for their handles; else their raw values do. */
export function parameterPiece(
  parameter: Parameter,
  declaration: FunctionDeclaration,
  foreign: boolean,
  model: Model,
): Piece {
  if (parameter === declaration.self && placement(declaration, model) === 'method')
    return piece({ argument: declaration.handle === null ? 'self.raw()' : rawOf(declaration.handle, 'self') });
  if (parameter.array !== null) return arrayPiece(parameter, declaration, model);
  if (parameter.lengthOf.length > 0) return lengthPiece(parameter, declaration, model);
  const resolved = resolve(parameter.type);
  if (resolved.kind === 'struct' || resolved.kind === 'union') {
    return parameter.direction === 'out' ? outputPiece(parameter, declaration, model) : aggregateIn(parameter, model);
  }
  if (parameter.direction === 'out') return outputPiece(parameter, declaration, model);
  const name = slotName(parameter);
  if (parameter.direction === 'inout')
    return given(parameter, scalarType(parameter, model), { argument: `Pointer(to=${name})` }, null, model, 'mut ');
  if (resolved.kind === 'handle')
    return handleIn(parameter, resolved, ownershipOf(parameter, declaration), foreign, model);
  if (resolved.kind === 'callback') return callbackIn(parameter, model);
  if (resolved.kind === 'enum')
    return given(parameter, memoryType(parameter.type, model), { argument: `${name}.value` }, null, model);
  if (resolved.name === 'string') return textIn(parameter, model);
  if (resolved.name === 'fd') return descriptorIn(parameter, model);
  if (resolved.name === 'bool')
    return given(parameter, scalarType(parameter, model), { argument: `UInt8(${name})` }, null, model);
  return given(parameter, scalarType(parameter, model), { argument: name }, 'RawPointer()', model);
}
