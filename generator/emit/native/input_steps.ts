/** How an entry point reads the structs of its caller: as late as the order of the requirements allows. */

import type { CheckExpression } from '../../model/expression.ts';
import type { Parameter, Requirement, StructType } from '../../model/model.ts';
import { join } from '../shared/c_spelling.ts';
import { type EntryScope, operandsOf, sizeFieldOf } from './entry_scope.ts';
import { passingOf, pointeeOf, sizedStructOf } from './parameters.ts';
import { failuresOf } from './status.ts';

/** True if the check, taken alone, says that the parameter is not null. */
function saysNotNull(check: CheckExpression, name: string): boolean {
  if (check.kind === 'and') return check.terms.some((term) => saysNotNull(term, name));
  const { kind } = check;
  return (
    kind === 'not_null' &&
    check.operand.kind === 'parameter' &&
    check.operand.name === name &&
    check.operand.fields.length === 0
  );
}

/** True if a requirement says that the parameter is not null, or the parameter may be. */
export function mayRelyOn(parameter: Parameter, requires: readonly Requirement[]): boolean {
  return parameter.nullable || requires.some((requirement) => saysNotNull(requirement.check, parameter.name));
}

/** The conditions in a tree. */
function leaves(check: CheckExpression): readonly CheckExpression[] {
  switch (check.kind) {
    case 'and':
    case 'or':
      return check.terms.flatMap(leaves);
    case 'not':
      return leaves(check.term);
    case 'implies':
      return [...leaves(check.condition), ...leaves(check.consequence)];
    default:
      return [check];
  }
}

/** Which bounds of the stated size of a struct the requirements of a function tell. */
export function sizeBounds(parameter: Parameter, requires: readonly Requirement[]): { least: boolean; most: boolean } {
  const field = sizeFieldOf(parameter);
  const isSize = (operand: { readonly kind: string }): boolean =>
    'name' in operand &&
    operand.name === parameter.name &&
    'fields' in operand &&
    Array.isArray(operand.fields) &&
    operand.fields.length === 1 &&
    operand.fields[0] === field;
  const bounds = { least: false, most: false };
  for (const check of requires.flatMap((requirement) => leaves(requirement.check))) {
    if (check.kind === 'in' && isSize(check.value)) return { least: true, most: true };
    if (check.kind !== 'compare') continue;
    const { operator } = check;
    if (operator === 'eq' && (isSize(check.left) || isSize(check.right))) return { least: true, most: true };
    if (operator === 'ne' || operator === 'eq') continue;
    const isUpward = operator === 'gt' || operator === 'ge';
    if (isSize(check.left)) bounds[isUpward ? 'least' : 'most'] = true;
    if (isSize(check.right)) bounds[isUpward ? 'most' : 'least'] = true;
  }
  return bounds;
}

/** The size of the first version of a struct, as an expression: up to the first field that came later. */
function firstSize(struct: StructType): string {
  const later = struct.fields.find((field) => field.since !== null && field.since !== struct.since);
  return later === undefined ? `sizeof(${struct.name})` : `offsetof(${struct.name}, ${later.name})`;
}

/** A call that is refused before its body: on which condition, with which status, and what would have had to hold. */
export interface Refusal {
  readonly condition: string;
  readonly status: string;
  readonly text: string;
}

/** Steps that read what the parameters lead to, each at most once. */
export class InputSteps {
  readonly #scope: EntryScope;
  readonly #failures: ReturnType<typeof failuresOf>;
  readonly #done = new Set<Parameter>();

  constructor(scope: EntryScope) {
    this.#scope = scope;
    this.#failures = failuresOf(scope.model);
  }

  /** The variables that everything else needs: stated sizes, empty copies, lengths and values behind pointers. */
  variables(): string[] {
    const scope = this.#scope;
    const { params } = scope.declaration;
    return params.flatMap((parameter) => {
      const pointee = pointeeOf(parameter);
      if (sizedStructOf(parameter) !== null) {
        const size = `${parameter.name}->${sizeFieldOf(parameter)}`;
        return [
          `const std::size_t ${scope.sizeOf(parameter)} = ${parameter.name} == nullptr ? 0 : ${size};`,
          `${join(pointee, scope.valueOf(parameter))}{};`,
        ];
      }
      if (parameter.direction === 'inout' && passingOf(parameter, params) === 'out')
        return [`${join(pointee, scope.valueOf(parameter))} = support::value_of(${parameter.name});`];
      return [];
    });
  }

  /** What must stand before the check of a requirement: the reading of every struct that it looks into. */
  before(requirement: Requirement): Refusal[] {
    return this.#scope.declaration.params.flatMap((parameter) => {
      const isRead = leaves(requirement.check).some((check) =>
        operandsOf(check).some(
          (operand) =>
            operand.kind === 'parameter' &&
            operand.name === parameter.name &&
            (operand.fields.length > 0 || check.kind === 'state') &&
            !(operand.fields.length === 1 && operand.fields[0] === sizeFieldOf(parameter)),
        ),
      );
      return isRead ? this.#read(parameter) : [];
    });
  }

  /** What is left to read before the body is called. */
  rest(): Refusal[] {
    return this.#scope.declaration.params.flatMap((parameter) => this.#read(parameter));
  }

  #read(parameter: Parameter): Refusal[] {
    if (this.#done.has(parameter)) return [];
    this.#done.add(parameter);
    const scope = this.#scope;
    const { declaration } = scope;
    const { requires } = declaration;
    const { invalid, tooBig } = this.#failures;
    const { name } = parameter;
    const passing = passingOf(parameter, declaration.params);
    const steps: Refusal[] = [];
    const isPointer = ['struct', 'text', 'fixed', 'out', 'out_fixed'].includes(passing);
    if (isPointer && !mayRelyOn(parameter, requires))
      steps.push({ condition: `${name} == nullptr`, status: invalid, text: `\`${name}\` is not null.` });
    const counted = parameter.array?.kind === 'counted' ? parameter.array : null;
    if ((passing === 'array' || (passing === 'out_array' && counted?.twoCall === false)) && counted !== null) {
      const counter = scope.parameter(counted.by);
      if (counter !== undefined && !mayRelyOn(parameter, requires))
        steps.push({
          condition: `${name} == nullptr && ${lengthText(counter, scope)} != 0`,
          status: invalid,
          text: `\`${name}\` is not null unless \`${counter.name}\` is 0.`,
        });
    }
    const struct = sizedStructOf(parameter);
    if (struct === null) return steps;
    const bounds = sizeBounds(parameter, requires);
    if (!bounds.least) {
      const given = parameter.nullable ? `${name} != nullptr && ` : '';
      steps.push({
        condition: `${given}${scope.sizeOf(parameter)} < ${firstSize(struct)}`,
        status: invalid,
        text: `\`${name}.${sizeFieldOf(parameter)}\` is at least the size of the first version of the struct.`,
      });
    }
    if (parameter.direction === 'out') return steps;
    const largest = bounds.most ? scope.sizeOf(parameter) : `support::believable_size<${struct.name}>`;
    const call = `support::read_struct(${scope.valueOf(parameter)}, ${name}, ${scope.sizeOf(parameter)}, ${largest})`;
    const text = `\`${name}\` holds nothing but zeros beyond what this library knows.`;
    return [...steps, { condition: `!${call}`, status: tooBig, text }];
  }
}

/** The number in a length, as a `std::size_t`. */
export function lengthText(counter: Parameter, scope: EntryScope): string {
  return `support::length_of(${counter.direction === 'in' ? counter.name : scope.valueOf(counter)})`;
}
