/** Conditions of requirements as text for people: `count < 100`, `mode is one of smp_mode`. */

import type { CheckExpression, Comparison, Operand } from '../../model/expression.ts';

const operators: Readonly<Record<Comparison, string>> = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

function operandText(operand: Operand): string {
  if (operand.kind === 'parameter') return [operand.name, ...operand.fields].join('.');
  return operand.kind === 'named' ? operand.name : `${operand.value}`;
}

function nested(expression: CheckExpression): string {
  const isCompound = expression.kind === 'and' || expression.kind === 'or' || expression.kind === 'implies';
  return isCompound ? `(${expressionText(expression)})` : expressionText(expression);
}

/** The condition, on one line. */
export function expressionText(expression: CheckExpression): string {
  switch (expression.kind) {
    case 'not_null':
      return `${operandText(expression.operand)} != NULL`;
    case 'compare':
      return `${operandText(expression.left)} ${operators[expression.operator]} ${operandText(expression.right)}`;
    case 'in':
      return `${operandText(expression.value)} is one of ${expression.enumName ?? expression.list.map(operandText).join(', ')}`;
    case 'multiple_of':
      return `${operandText(expression.left)} % ${operandText(expression.right)} == 0`;
    case 'mask':
      return `(${operandText(expression.left)} & ~${operandText(expression.right)}) == 0`;
    case 'and':
    case 'or':
      return expression.terms.map(nested).join(` ${expression.kind} `);
    case 'not':
      return `not ${nested(expression.term)}`;
    case 'implies':
      return `${nested(expression.condition)} implies ${nested(expression.consequence)}`;
    case 'state':
      return `${expression.predicate}(${expression.operands.map(operandText).join(', ')})`;
  }
}
