import type { CheckEntry, OperandEntry, Pair } from '../load/document.ts';
import type { CheckExpression, Comparison, Operand } from './expression.ts';
import type { EnumType } from './model.ts';
import { isIntegerText } from './values.ts';

/** What the operands of a condition are resolved against. */
export interface ExpressionScope {
  /** Names of the parameters of the function or predicate. */
  readonly params: ReadonlySet<string>;
  /** Values of constants and enumerators. */
  readonly named: ReadonlyMap<string, bigint>;
  enumType(name: string): EnumType;
}

/** An operand: an integer, a parameter or one of its fields, or a constant or enumerator. Parameters hide constants of the same name. */
export function operand(entry: OperandEntry, scope: ExpressionScope): Operand {
  if (typeof entry === 'number' || isIntegerText(entry)) return { kind: 'integer', value: BigInt(entry) };
  const [name = '', ...fields] = entry.split('.');
  if (scope.params.has(name)) return { kind: 'parameter', name, fields };
  const value = scope.named.get(entry);
  if (value === undefined) throw new Error(`operand ${entry} names nothing`);
  return { kind: 'named', name: entry, value };
}

const comparisons: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

function pair(entry: Pair, scope: ExpressionScope): { left: Operand; right: Operand } {
  const [left, right] = entry;
  if (left === undefined || right === undefined) throw new Error('a pair has two operands');
  return { left: operand(left, scope), right: operand(right, scope) };
}

/** Resolves a condition. Throws on what the checks have refused. */
export function expression(entry: CheckEntry, scope: ExpressionScope): CheckExpression {
  const nested = (term: CheckEntry): CheckExpression => expression(term, scope);
  if (entry.not_null !== undefined) return { kind: 'not_null', operand: operand(entry.not_null, scope) };
  for (const operator of comparisons) {
    const operands = entry[operator];
    if (operands !== undefined) return { kind: 'compare', operator, ...pair(operands, scope) };
  }
  if (entry.multiple_of !== undefined) return { kind: 'multiple_of', ...pair(entry.multiple_of, scope) };
  if (entry.mask !== undefined) return { kind: 'mask', ...pair(entry.mask, scope) };
  if (entry.in !== undefined) {
    const value = operand(entry.in.value, scope);
    if (entry.in.enum !== undefined) {
      const type = scope.enumType(entry.in.enum);
      return {
        kind: 'in',
        value,
        list: type.enumerators.map((item) => ({ kind: 'named', name: item.name, value: item.value })),
        enumName: type.name,
      };
    }
    return { kind: 'in', value, list: (entry.in.list ?? []).map((item) => operand(item, scope)), enumName: null };
  }
  if (entry.and !== undefined) return { kind: 'and', terms: entry.and.map(nested) };
  if (entry.or !== undefined) return { kind: 'or', terms: entry.or.map(nested) };
  if (entry.not !== undefined) return { kind: 'not', term: nested(entry.not) };
  if (entry.implies !== undefined) {
    const [condition, consequence] = entry.implies;
    if (condition === undefined || consequence === undefined) throw new Error('an implication has two terms');
    return { kind: 'implies', condition: nested(condition), consequence: nested(consequence) };
  }
  if (entry.state !== undefined)
    return { kind: 'state', predicate: entry.state, operands: (entry.of ?? []).map((item) => operand(item, scope)) };
  throw new Error('a check has no condition');
}
