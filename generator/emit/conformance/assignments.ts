/** The values that the solver found, as statements of C. */

import type { Operand } from '../../model/expression.ts';
import type { FunctionDeclaration, Model, Parameter, Slot } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import { typeOfShape } from '../shared/c_spelling.ts';
import { integerLiteral } from '../shared/encode/c.ts';
import { isArrayMemory, memoryOf, placeOf, pointerValue } from './call_struct.ts';
import { type Assignment, type Variable, variablesOf } from './variables.ts';

/** An integer as a literal that is read as just that. */
export function literal(value: bigint): string {
  if (value > 0x7fffffffffffffffn) return integerLiteral(value, 'u64');
  return value > 0x7fffffffn || value < -0x7fffffffn ? integerLiteral(value, 'i64') : value.toString();
}

/** The value of a pointer in a struct when it is not null. */
export function fieldPointer(slot: Slot): string {
  const type = resolveAlias(slot.type);
  if (slot.shape.pointers.length === 0 && type.kind === 'callback') return `stub_${type.name}`;
  if (slot.shape.pointers.length === 0 && type.kind === 'builtin' && type.name === 'string') return '"conformance"';
  return `(${typeOfShape(slot.shape)})suite_scratch()`;
}

function assign(variable: Variable, value: bigint): string {
  const { parameter, slot, fields, kind } = variable;
  if (parameter === null || slot === null) throw new Error(`${variable.key} is no place`);
  if (kind === 'number') {
    const type = typeOfShape({
      ...slot.shape,
      pointers:
        memoryOf(parameter) !== null && fields.length === 0 ? slot.shape.pointers.slice(0, -1) : slot.shape.pointers,
    });
    return `${placeOf(parameter, fields)} = (${type})${literal(value)};`;
  }
  if (fields.length > 0) return `${placeOf(parameter, fields)} = ${value === 0n ? 'NULL' : fieldPointer(slot)};`;
  return `call->args.${parameter.name} = ${value === 0n ? 'NULL' : pointerValue(parameter)};`;
}

/** The address of what a condition is about, as a hand-written hook gets it. */
function addressOf(operand: Operand, hookParameter: Parameter, declaration: FunctionDeclaration): string {
  if (operand.kind !== 'parameter') return `&(${typeOfShape(hookParameter.shape)}){${literal(operand.value)}}`;
  const parameter = declaration.params.find((item) => item.name === operand.name);
  if (parameter === undefined) throw new Error(`${declaration.name} has no parameter ${operand.name}`);
  const place = placeOf(parameter, operand.fields);
  return operand.fields.length === 0 && isArrayMemory(parameter) ? place : `&${place}`;
}

/** A call of a hand-written hook for a named condition; it gives back the reason why it could do nothing. */
export function hookCall(
  verb: 'satisfy' | 'violate',
  variable: Variable,
  declaration: FunctionDeclaration,
  model: Model,
): string {
  const { state } = variable;
  const predicate = model.predicates.find((item) => item.name === state?.predicate);
  if (state === null || predicate === undefined) throw new Error(`${variable.key} is no condition`);
  const given = state.operands.flatMap((operand, index) => {
    const parameter = predicate.params[index];
    return parameter === undefined ? [] : [addressOf(operand, parameter, declaration)];
  });
  return `${verb}_${predicate.name}(${given.join(', ')})`;
}

/** Statements that bring about an assignment: places first, then conditions. */
export function statementsOf(assignment: Assignment, declaration: FunctionDeclaration, model: Model): string[] {
  const variables = new Map(
    declaration.requires.flatMap(({ check }) => variablesOf(check, declaration)).map((item) => [item.key, item]),
  );
  const places: string[] = [];
  const hooks: string[] = [];
  for (const [key, value] of assignment) {
    const variable = variables.get(key);
    if (variable === undefined) continue;
    if (variable.kind !== 'state') places.push(assign(variable, value));
    else if (value === 0n) {
      const name = `violate_${variable.state?.predicate}`;
      hooks.push(
        `if (${name} == NULL) return suite_unwritten("${name}");`,
        `reason = ${hookCall('violate', variable, declaration, model)};`,
        'if (reason != NULL) return reason;',
      );
    }
  }
  return [...places, ...hooks];
}
