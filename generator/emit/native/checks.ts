/** Conditions of requirements as C++ expressions. */

import { memoizeObject } from '../../memoize.ts';
import type { CheckExpression, Comparison, Operand } from '../../model/expression.ts';
import type { Model, Parameter, Predicate } from '../../model/model.ts';
import { enumOf } from '../../model/queries.ts';
import { conditionOf } from '../c/conditions.ts';
import { spell } from '../shared/c_spelling.ts';
import { integerLiteral } from '../shared/encode/c.ts';
import { type EntryScope, sizeFieldOf } from './entry_scope.ts';
import { declarationOf, elementOf, passingOf, sizedStructOf } from './parameters.ts';

/** A literal that is an integer of its own: `u64` beyond what an `i64` holds. */
function literal(value: bigint): string {
  if (value > 0x7fffffffffffffffn) return integerLiteral(value, 'u64');
  return value > 0x7fffffffn || value < -0x7fffffffn ? integerLiteral(value, 'i64') : value.toString();
}

/** The constants and enumerators that are visible under every condition. */
const visibleNames: (model: Model) => ReadonlySet<string> = memoizeObject(({ constants, types }) => {
  const enumerators = types.flatMap((type) =>
    type.kind === 'enum' && conditionOf(type) === null ? type.enumerators : [],
  );
  return new Set([...constants, ...enumerators].filter((item) => conditionOf(item) === null).map((item) => item.name));
});

/** The name of a constant or enumerator where it is sure to be visible, else its value. */
function namedText(operand: Extract<Operand, { kind: 'named' }>, scope: EntryScope): string {
  const isVisible = visibleNames(scope.model).has(operand.name) && !scope.parameter(operand.name);
  return isVisible ? operand.name : literal(operand.value);
}

function fieldText(parameter: Parameter, fields: readonly string[], scope: EntryScope): string {
  const path = fields.join('.');
  if (sizedStructOf(parameter) !== null) {
    const isSize = fields.length === 1 && fields[0] === sizeFieldOf(parameter);
    return isSize ? scope.sizeOf(parameter) : `${scope.valueOf(parameter)}.${path}`;
  }
  if (parameter.shape.pointers.length === 0) return `${parameter.name}.${path}`;
  return parameter.nullable ? `support::value_of(${parameter.name}).${path}` : `${parameter.name}->${path}`;
}

/** An operand as an expression. */
export function operandText(operand: Operand, scope: EntryScope): string {
  if (operand.kind === 'integer') return literal(operand.value);
  if (operand.kind === 'named') return namedText(operand, scope);
  const parameter = scope.parameter(operand.name);
  if (parameter === undefined || operand.fields.length === 0) return operand.name;
  return fieldText(parameter, operand.fields, scope);
}

const comparisons: Readonly<Record<Comparison, (left: string, right: string) => string>> = {
  eq: (left, right) => `support::equal(${left}, ${right})`,
  ne: (left, right) => `!support::equal(${left}, ${right})`,
  lt: (left, right) => `support::less(${left}, ${right})`,
  le: (left, right) => `!support::less(${right}, ${left})`,
  gt: (left, right) => `support::less(${right}, ${left})`,
  ge: (left, right) => `!support::less(${left}, ${right})`,
};

/** The value that a parameter of the entry point has for whoever is called: behind its pointer, where it is one. */
function valueOperand(operand: Operand, scope: EntryScope): string {
  const parameter = operand.kind === 'parameter' && operand.fields.length === 0 ? scope.parameter(operand.name) : null;
  return parameter?.direction === 'inout' ? scope.valueOf(parameter) : operandText(operand, scope);
}

/** How an `in` parameter of a body or predicate is written in a call; `null` for a length that it does not get. */
export function argumentText(
  callee: Parameter,
  siblings: readonly Parameter[],
  operandOf: (parameter: Parameter) => Operand | undefined,
  scope: EntryScope,
): string | null {
  const operand = operandOf(callee);
  if (operand === undefined) return null;
  const text = operandText(operand, scope);
  const source = operand.kind === 'parameter' && operand.fields.length === 0 ? scope.parameter(operand.name) : null;
  switch (passingOf(callee, siblings)) {
    case 'length':
      return null;
    case 'text':
      return callee.nullable ? text : `support::text_of(${text})`;
    case 'array': {
      const counter = siblings.find((item) => callee.array?.kind === 'counted' && item.name === callee.array.by);
      const length = counter === undefined ? undefined : operandOf(counter);
      const count = length === undefined ? '0' : `support::length_of(${valueOperand(length, scope)})`;
      const element = elementOf(callee);
      const inBytes = callee.array?.kind === 'counted' && callee.array.unit === 'bytes' && element !== 'std::byte';
      const spanned = inBytes ? `${count} / sizeof(${element})` : count;
      return `support::array_of<${element}>(${text}, ${spanned})`;
    }
    case 'struct': {
      if (source == null) return callee.nullable ? `&${text}` : text;
      if (source.shape.pointers.length === 0) return callee.nullable ? `&${source.name}` : source.name;
      const isCopy = sizedStructOf(source) !== null;
      const value = isCopy ? scope.valueOf(source) : `*${source.name}`;
      if (callee.nullable) return isCopy ? `${source.name} == nullptr ? nullptr : &${value}` : source.name;
      return !isCopy && source.nullable ? `support::value_of(${source.name})` : value;
    }
    case 'fixed': {
      const type = declarationOf({ ...callee, nullable: true }, siblings, '');
      return callee.nullable ? `reinterpret_cast<${type}>(${text})` : `*reinterpret_cast<${type}>(${text})`;
    }
    case 'value': {
      const isScalar = callee.shape.pointers.length === 0 && callee.type.kind !== 'callback';
      const value = valueOperand(operand, scope);
      const isSame = source != null && source.type === callee.type && source.direction === 'in';
      const enumType = enumOf(callee.type);
      const isEnumerator = enumType?.enumerators.some((item) => item.name === value) ?? false;
      const isConverted = !isEnumerator && (operand.kind !== 'parameter' || enumType !== null);
      return isScalar && !isSame && isConverted ? `static_cast<${spell(callee.shape, '')}>(${value})` : value;
    }
    default:
      return text;
  }
}

/** A call of a predicate. */
function predicateCall(predicate: Predicate, operands: readonly Operand[], scope: EntryScope): string {
  const { params } = predicate;
  const operandOf = (parameter: Parameter): Operand | undefined => operands[params.indexOf(parameter)];
  const given = params.flatMap((parameter) => argumentText(parameter, params, operandOf, scope) ?? []);
  return `predicates::${predicate.name}(${given.join(', ')})`;
}

/** A condition as an expression that is true where it holds. */
export function checkText(check: CheckExpression, scope: EntryScope): string {
  const text = (operand: Operand): string => operandText(operand, scope);
  switch (check.kind) {
    case 'not_null':
      return `${text(check.operand)} != nullptr`;
    case 'compare':
      return comparisons[check.operator](text(check.left), text(check.right));
    case 'in': {
      const { value, list } = check;
      const seen = new Set<bigint>();
      // Enumerators may share a value; it is compared once.
      const distinct = list.filter((item) => {
        if (item.kind === 'parameter') return true;
        const isNew = !seen.has(item.value);
        seen.add(item.value);
        return isNew;
      });
      return `support::one_of(${[text(value), ...distinct.map(text)].join(', ')})`;
    }
    case 'multiple_of':
      return `support::multiple_of(${text(check.left)}, ${text(check.right)})`;
    case 'mask':
      return `support::within_mask(${text(check.left)}, ${text(check.right)})`;
    case 'and':
    case 'or':
      return check.terms
        .map((term) => (check.terms.length === 1 ? checkText(term, scope) : grouped(checkText(term, scope), term)))
        .join(check.kind === 'and' ? ' && ' : ' || ');
    case 'not':
      return failureText(check.term, scope);
    case 'implies': {
      const { condition, consequence } = check;
      const fails = grouped(failureText(condition, scope), condition);
      return `${fails} || ${grouped(checkText(consequence, scope), consequence)}`;
    }
    case 'state': {
      const predicate = scope.model.predicates.find((item) => item.name === check.predicate);
      if (predicate === undefined) throw new Error(`predicate ${check.predicate} is unknown`);
      return predicateCall(predicate, check.operands, scope);
    }
  }
}

const opposites: Readonly<Record<Comparison, Comparison>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  ge: 'lt',
  gt: 'le',
  le: 'gt',
};

/** In parentheses where it is more than one term. */
function grouped(text: string, check: CheckExpression): string {
  return check.kind === 'and' || check.kind === 'or' || check.kind === 'implies' ? `(${text})` : text;
}

/** A condition as an expression that is true where it does not hold. */
export function failureText(check: CheckExpression, scope: EntryScope): string {
  const failures = (terms: readonly CheckExpression[]): string[] =>
    terms.map((term) => (terms.length === 1 ? failureText(term, scope) : grouped(failureText(term, scope), term)));
  switch (check.kind) {
    case 'not_null':
      return `${operandText(check.operand, scope)} == nullptr`;
    case 'compare':
      return checkText({ ...check, operator: opposites[check.operator] }, scope);
    case 'and':
      return failures(check.terms).join(' || ');
    case 'or':
      return failures(check.terms).join(' && ');
    case 'not':
      return checkText(check.term, scope);
    case 'implies': {
      const { condition, consequence } = check;
      const holds = grouped(checkText(condition, scope), condition);
      return `${holds} && ${grouped(failureText(consequence, scope), consequence)}`;
    }
    default:
      return `!${checkText(check, scope)}`;
  }
}
