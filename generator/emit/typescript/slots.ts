/** What parameters, fields and return values are to the output: which of them a caller sees, and how each goes in and comes out. */

import type {
  CallbackType,
  FunctionDeclaration,
  Model,
  Parameter,
  ReturnValue,
  Slot,
  StructType,
  Type,
  UnionType,
} from '../../model/model.ts';
import { aggregateOf, resolveAlias } from '../../model/queries.ts';
import { initTypeName, resultName, typeName } from './names.ts';
import { scalarCodec, scalarOf } from './scalars.ts';

/** Something that can be called: a function, or a function pointer. */
export type Callable = Pick<FunctionDeclaration | CallbackType, 'name' | 'params' | 'returns'>;

export type SlotKind = 'scalar' | 'text' | 'aggregate' | 'callback' | 'bytes';

/** What one value of a type is. `void` stands for bytes. */
export function slotKind(type: Type): SlotKind {
  const resolved = resolveAlias(type);
  if (resolved.kind === 'struct' || resolved.kind === 'union') return 'aggregate';
  if (resolved.kind === 'callback') return 'callback';
  if (resolved.kind === 'builtin' && resolved.name === 'string') return 'text';
  if (resolved.kind === 'builtin' && resolved.name === 'void') return 'bytes';
  return 'scalar';
}

/** What the elements of a list are to JavaScript: bytes (`void`), the characters of a text (`char`), or values. */
export function elementKind(type: Type): 'bytes' | 'characters' | 'values' {
  const resolved = resolveAlias(type);
  if (resolved.kind !== 'builtin') return 'values';
  return resolved.name === 'void' ? 'bytes' : resolved.name === 'char' ? 'characters' : 'values';
}

/** The callback type behind aliases, or null. */
export function callbackOf(type: Type): CallbackType | null {
  const resolved = resolveAlias(type);
  return resolved.kind === 'callback' ? resolved : null;
}

/** Code of the object that describes a callback type. */
export function callbackCode(type: Type, model: Model): string {
  const callback = callbackOf(type);
  if (callback === null) throw new Error(`${type.kind} is no callback`);
  return `$c.${typeName(callback, model)}`;
}

/** Code of the codec of one value. `structs` is the namespace of the struct codecs, with its dot. */
export function codecCode(type: Type, nullable: boolean, model: Model, structs = '$s.'): string {
  const scalar = scalarOf(type);
  if (scalar !== null) return scalarCodec(scalar, nullable);
  const resolved = resolveAlias(type);
  switch (resolved.kind) {
    case 'struct':
    case 'union':
      return `${structs}${typeName(resolved, model)}`;
    case 'callback':
      return `$.functionPointer(() => ${callbackCode(resolved, model)})`;
    case 'builtin':
      return resolved.name === 'string' ? (nullable ? '$.nullableText' : '$.text') : '$.u8';
    default:
      throw new Error(`no codec for ${resolved.kind}`);
  }
}

/** Size of one element, as code. */
export function elementSizeCode(type: Type, model: Model, structs = '$s.'): string {
  return elementKind(type) === 'values' ? `${codecCode(type, false, model, structs)}.size` : '1';
}

/** The structs that may stand in the chain of a struct, which may itself be an extension. */
export function chainCandidates(struct: StructType, model: Model): StructType[] {
  const bases = new Set([struct, ...struct.extends]);
  return model.types.filter(
    (type): type is StructType => type.kind === 'struct' && type.extends.some((base) => bases.has(base)),
  );
}

/** True if a struct begins a chain in which others may stand. */
export function hasChain(type: Type, model: Model): boolean {
  const aggregate = aggregateOf(type);
  return (
    aggregate?.kind === 'struct' && aggregate.versioning === 'chain' && chainCandidates(aggregate, model).length > 0
  );
}

/** True if a length parameter follows from the arrays that the caller gives. */
function isDerivedLength(parameter: Parameter, callable: Callable): boolean {
  if (parameter.lengthOf.length === 0) return false;
  if (parameter.direction !== 'in') return true;
  return callable.params.some((sibling) => parameter.lengthOf.includes(sibling.name) && sibling.direction !== 'out');
}

/** True if a parameter is filled in or read by the output alone. */
export function isHidden(parameter: Parameter, callable: Callable): boolean {
  return isDerivedLength(parameter, callable) || parameter.userDataOf.length > 0;
}

/** The parameters that a caller in JavaScript gives. An out struct with a chain is asked for by the structs that its chain is to hold. */
export function inputsOf(callable: Callable, model: Model): Parameter[] {
  return callable.params.filter(
    (parameter) =>
      !isHidden(parameter, callable) &&
      (parameter.direction !== 'out' || (parameter.array === null && hasChain(parameter.type, model))),
  );
}

/** One thing that comes back. */
export interface Result {
  /** Key in the returned object, where there are several. */
  readonly key: string;
  readonly parameter: Parameter | null;
  readonly returns: ReturnValue | null;
}

export function isVoid(returns: ReturnValue): boolean {
  return (
    returns.shape.pointers.length === 0 &&
    resolveAlias(returns.type).kind === 'builtin' &&
    slotKind(returns.type) === 'bytes'
  );
}

/** All that comes back, the return value first. */
export function resultsOf(callable: Callable): Result[] {
  const results: Result[] = [];
  if (!isVoid(callable.returns))
    results.push({ key: callable.returns.isStatus ? 'status' : 'result', parameter: null, returns: callable.returns });
  for (const parameter of callable.params) {
    if (parameter.direction !== 'in' && !isHidden(parameter, callable))
      results.push({ key: resultName(parameter), parameter, returns: null });
  }
  return results;
}

/** True if the caller must free what comes back, as it is not known how: its address is then given beside it. */
export function isOwnedMemory(
  slot: Pick<Parameter | ReturnValue, 'ownership' | 'freedBy' | 'type' | 'shape'> & { readonly array?: Slot['array'] },
  isReturn: boolean,
): boolean {
  if (slot.ownership !== 'caller' || slot.freedBy !== null) return false;
  const calleeAllocates =
    slot.array?.kind === 'counted'
      ? slot.array.allocatedBy === 'callee'
      : slot.array !== null && slot.array !== undefined;
  if (calleeAllocates) return slot.array?.kind !== 'fixed';
  if (slot.array !== null && slot.array !== undefined) return false;
  return slotKind(slot.type) === 'text' || (isReturn && slot.shape.pointers.length > 0);
}

/** True if an array that the library allocated is lent for writing: it then comes back in place instead of as a copy. */
export function isLentArray(slot: Pick<Slot, 'array' | 'ownership' | 'shape' | 'type'>): boolean {
  if (slot.array?.kind !== 'counted' || slot.array.allocatedBy !== 'callee' || slot.ownership === 'caller')
    return false;
  const isTyped = elementKind(slot.type) === 'bytes' || (scalarOf(slot.type)?.typed ?? false);
  return isTyped && slot.shape.pointers[0] === 'mutable';
}

/** True if passing this type may register callbacks. */
export function involvesCallbacks(type: Type, seen: Set<Type> = new Set()): boolean {
  const resolved = resolveAlias(type);
  if (resolved.kind === 'callback') return true;
  if ((resolved.kind !== 'struct' && resolved.kind !== 'union') || seen.has(resolved)) return false;
  seen.add(resolved);
  return resolved.fields.some((field) => field.role === 'next' || involvesCallbacks(field.type, seen));
}

/** Name of the struct or union type, for values that go in or come out. */
export function aggregateTypeName(type: StructType | UnionType, direction: 'in' | 'out', model: Model): string {
  return direction === 'in' ? initTypeName(type, model) : typeName(type, model);
}
