/** Whether a condition holds under an assignment. */

import type { CheckExpression, Comparison, Operand } from '../../model/expression.ts';
import type { FunctionDeclaration } from '../../model/model.ts';
import { type Assignment, initialValue, type Variable, variableOf, variablesOf } from './variables.ts';

const comparisons: Readonly<Record<Comparison, (left: bigint, right: bigint) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
};

/** The value of a variable. */
export function assigned(variable: Variable, assignment: Assignment): bigint {
  return assignment.get(variable.key) ?? initialValue(variable);
}

/** True if the condition holds. */
export function holds(check: CheckExpression, assignment: Assignment, declaration: FunctionDeclaration): boolean {
  const number = (operand: Operand): bigint => {
    const variable = variableOf(operand, 'number', declaration);
    if (variable !== null) return assigned(variable, assignment);
    return operand.kind === 'parameter' ? 0n : operand.value;
  };
  const visit = (term: CheckExpression): boolean => {
    switch (term.kind) {
      case 'not_null': {
        const variable = variableOf(term.operand, 'pointer', declaration);
        return variable === null || assigned(variable, assignment) !== 0n;
      }
      case 'compare':
        return comparisons[term.operator](number(term.left), number(term.right));
      case 'in':
        return term.list.some((operand) => number(operand) === number(term.value));
      case 'multiple_of': {
        const divisor = number(term.right);
        return divisor === 0n ? number(term.left) === 0n : number(term.left) % divisor === 0n;
      }
      case 'mask':
        return (BigInt.asUintN(64, number(term.left)) & ~BigInt.asUintN(64, number(term.right))) === 0n;
      case 'and':
        return term.terms.every(visit);
      case 'or':
        return term.terms.some(visit);
      case 'not':
        return !visit(term.term);
      case 'implies':
        return !visit(term.condition) || visit(term.consequence);
      case 'state':
        return variablesOf(term, declaration).every((variable) => assigned(variable, assignment) !== 0n);
    }
  };
  return visit(check);
}
