/** What an entry point names: its parameters, and variables of its own that clash with nothing. */

import type { CheckExpression, Operand } from '../../model/expression.ts';
import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { namesInHeaders } from './banner.ts';
import { sizedStructOf } from './parameters.ts';

/** The field by which a struct tells its size. */
export function sizeFieldOf(parameter: Parameter): string {
  return sizedStructOf(parameter)?.fields.find((field) => field.role === 'struct_size')?.name ?? '';
}

/** The names in one entry point. */
export class EntryScope {
  readonly model: Model;
  readonly declaration: FunctionDeclaration;
  readonly #taken = new Set<string>();
  readonly #inHeaders: ReadonlySet<string>;
  readonly #locals = new Map<string, string>();

  constructor(declaration: FunctionDeclaration, model: Model) {
    this.declaration = declaration;
    this.model = model;
    this.#inHeaders = namesInHeaders(model);
    for (const parameter of declaration.params) this.#taken.add(parameter.name);
  }

  /** The variable of that purpose, such as the `size` of a parameter. */
  local(name: string): string {
    const known = this.#locals.get(name);
    if (known !== undefined) return known;
    const isTaken = (candidate: string): boolean => this.#taken.has(candidate) || this.#inHeaders.has(candidate);
    let fresh = name;
    for (let number = 2; isTaken(fresh); number += 1) fresh = `${name}${number}`;
    this.#taken.add(fresh);
    this.#locals.set(name, fresh);
    return fresh;
  }

  /** The size that the caller states of a struct. */
  sizeOf(parameter: Parameter): string {
    return this.local(`${parameter.name}_size`);
  }

  /** The value behind a pointer: a copy of a struct of the caller, or what the body is going to fill. */
  valueOf(parameter: Parameter): string {
    return this.local(`${parameter.name}_value`);
  }

  parameter(name: string): Parameter | undefined {
    return this.declaration.params.find((parameter) => parameter.name === name);
  }
}

/** Every operand of a condition. */
export function operandsOf(check: CheckExpression): readonly Operand[] {
  switch (check.kind) {
    case 'not_null':
      return [check.operand];
    case 'compare':
    case 'multiple_of':
    case 'mask':
      return [check.left, check.right];
    case 'in':
      return [check.value, ...check.list];
    case 'and':
    case 'or':
      return check.terms.flatMap(operandsOf);
    case 'not':
      return operandsOf(check.term);
    case 'implies':
      return [...operandsOf(check.condition), ...operandsOf(check.consequence)];
    case 'state':
      return check.operands;
  }
}
