/** What the requirements of a function speak of, as variables of a small solver: pointers, numbers, and named conditions. */

import type { CheckExpression, Operand } from '../../model/expression.ts';
import type { BuiltinName, Field, FunctionDeclaration, Parameter, Slot, Type } from '../../model/model.ts';
import { aggregateOf, resolveAlias } from '../../model/queries.ts';

/** A pointer is 0 or 1, a named condition 1 where it holds, a number its value. */
export interface Variable {
  readonly key: string;
  readonly kind: 'pointer' | 'number' | 'state';
  /** The parameter that it is or is reached from; null for a condition. */
  readonly parameter: Parameter | null;
  /** The parameter or field itself; null for a condition. */
  readonly slot: Slot | null;
  readonly fields: readonly string[];
  /** The condition, for the kind `state`. */
  readonly state: Extract<CheckExpression, { kind: 'state' }> | null;
}

/** Values of variables by their keys; what is missing has its initial value. */
export type Assignment = ReadonlyMap<string, bigint>;

function slotOf(parameter: Parameter, fields: readonly string[]): Slot {
  let slot: Slot = parameter;
  for (const name of fields) {
    const members: readonly Field[] = aggregateOf(slot.type)?.fields ?? [];
    const found = members.find((field) => field.name === name);
    if (found === undefined) throw new Error(`${parameter.name} has no field ${fields.join('.')}`);
    slot = found;
  }
  return slot;
}

/** The variable that an operand is, or null for a constant. */
export function variableOf(
  operand: Operand,
  kind: 'pointer' | 'number',
  declaration: FunctionDeclaration,
): Variable | null {
  if (operand.kind !== 'parameter') return null;
  const parameter = declaration.params.find((item) => item.name === operand.name);
  if (parameter === undefined) throw new Error(`${declaration.name} has no parameter ${operand.name}`);
  const { fields } = operand;
  const key = `${kind}:${[operand.name, ...fields].join('.')}`;
  return { key, kind, parameter, slot: slotOf(parameter, fields), fields, state: null };
}

function stateVariable(state: Extract<CheckExpression, { kind: 'state' }>): Variable {
  const operands = state.operands.map((operand) =>
    operand.kind === 'parameter' ? [operand.name, ...operand.fields].join('.') : `${operand.value}`,
  );
  const key = `state:${state.predicate}(${operands.join(',')})`;
  return { key, kind: 'state', parameter: null, slot: null, fields: [], state };
}

/** The variables of a condition, each once. */
export function variablesOf(check: CheckExpression, declaration: FunctionDeclaration): readonly Variable[] {
  const found = new Map<string, Variable>();
  const add = (variable: Variable | null): void => {
    if (variable !== null) found.set(variable.key, variable);
  };
  const addNumbers = (operands: readonly Operand[]): void => {
    for (const operand of operands) add(variableOf(operand, 'number', declaration));
  };
  const visit = (term: CheckExpression): void => {
    switch (term.kind) {
      case 'not_null':
        add(variableOf(term.operand, 'pointer', declaration));
        break;
      case 'compare':
      case 'multiple_of':
      case 'mask':
        addNumbers([term.left, term.right]);
        break;
      case 'in':
        addNumbers([term.value, ...term.list]);
        break;
      case 'and':
      case 'or':
        term.terms.forEach(visit);
        break;
      case 'not':
        visit(term.term);
        break;
      case 'implies':
        visit(term.condition);
        visit(term.consequence);
        break;
      case 'state':
        add(stateVariable(term));
    }
  };
  visit(check);
  return [...found.values()];
}

const ranges: Partial<Record<BuiltinName, readonly [bigint, bigint]>> = {
  bool: [0n, 1n],
  char: [0n, 127n],
  i8: [-0x80n, 0x7fn],
  i16: [-0x8000n, 0x7fffn],
  i32: [-0x80000000n, 0x7fffffffn],
  int: [-0x80000000n, 0x7fffffffn],
  fd: [-0x80000000n, 0x7fffffffn],
  status: [-0x80000000n, 0x7fffffffn],
  i64: [-0x8000000000000000n, 0x7fffffffffffffffn],
  intptr: [-0x80000000n, 0x7fffffffn],
  u8: [0n, 0xffn],
  u16: [0n, 0xffffn],
  u32: [0n, 0xffffffffn],
  uint: [0n, 0xffffffffn],
  u64: [0n, 0xffffffffffffffffn],
  size: [0n, 0xffffffffn],
  uintptr: [0n, 0xffffffffn],
};

/** The smallest and the largest number that a type holds on every platform. */
export function rangeOf(type: Type): readonly [bigint, bigint] {
  const resolved = resolveAlias(type);
  const none = [0n, 0n] as const;
  switch (resolved.kind) {
    case 'builtin':
      return ranges[resolved.name] ?? none;
    case 'enum':
      return resolved.underlying === null ? [0n, 0x7fffffffn] : (ranges[resolved.underlying.name] ?? none);
    case 'handle':
      return resolved.representation === 'fd' ? (ranges.fd ?? none) : (ranges.u32 ?? none);
    default:
      return none;
  }
}

function hasRole(slot: Slot): slot is Field {
  return 'role' in slot;
}

/** The number that a slot has before any requirement is looked at. */
export function initialNumber(slot: Slot): bigint {
  if (hasRole(slot) && slot.role === 'struct_size') return BigInt(sizeOfParent.get(slot) ?? 0);
  if (hasRole(slot) && slot.structureType !== null) return slot.structureType.value;
  const { defaultValue } = slot;
  if (defaultValue?.kind === 'integer' || defaultValue?.kind === 'named') return defaultValue.value;
  if (slot.lengthOf.length > 0) return emptyLengths.has(slot) ? 0n : 1n;
  const type = resolveAlias(slot.type);
  if (type.kind === 'enum' && !type.flags) return type.enumerators[0]?.value ?? 0n;
  return slot.range.min ?? 0n;
}

/** The sizes of the structs that size fields belong to, in the common 64-bit layout: only told apart from other numbers, never written. */
const sizeOfParent = new WeakMap<Slot, number>();

/** Lengths of arrays that may all be null, and so are. */
const emptyLengths = new WeakSet<Slot>();

/** Notes what of the parameters of a function follows from those beside them. */
export function noteSurroundings({ params }: FunctionDeclaration): void {
  for (const parameter of params) {
    const arrays = params.filter((item) => parameter.lengthOf.includes(item.name));
    if (arrays.length > 0 && arrays.every((item) => item.nullable)) emptyLengths.add(parameter);
    const aggregate = aggregateOf(parameter.type);
    if (aggregate?.kind !== 'struct') continue;
    for (const field of aggregate.fields) {
      if (field.role === 'struct_size') sizeOfParent.set(field, aggregate.layouts.lp64.size);
    }
  }
}

/** True for a pointer that the suite leaves null unless a requirement is about it: one that goes in, or leads to an array, and may be null. */
export function isLeftNull(slot: Slot): boolean {
  const comesOut = 'direction' in slot && slot.direction !== 'in' && slot.array === null;
  return slot.nullable && !comesOut;
}

/** The value of a variable before any requirement is looked at. */
export function initialValue({ kind, slot }: Variable): bigint {
  if (kind === 'state' || slot === null) return 1n;
  if (kind === 'pointer') return isLeftNull(slot) ? 0n : 1n;
  return initialNumber(slot);
}
