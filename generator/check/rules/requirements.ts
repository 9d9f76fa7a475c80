import type { CheckEntry, FunctionEntry, OperandEntry } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import { isIntegerText } from '../../model/values.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { mustBeKnown } from './references.ts';

const keys = [
  'not_null',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'in',
  'multiple_of',
  'mask',
  'and',
  'or',
  'not',
  'implies',
  'state',
] as const;
const pairs = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'multiple_of', 'mask'] as const;

/** What an operand turns out to be. */
type Kind = 'integer' | 'pointer' | 'other' | 'unknown';

function kindOfType(context: RuleContext, type: string): Kind {
  if (context.symbols.isInteger(type)) return 'integer';
  return context.symbols.isPointer(type) ? 'pointer' : 'other';
}

/** Whether the fields lead to the size that the caller writes, also into a struct that comes out. */
function isStructSize(context: RuleContext, type: string, fields: readonly string[]): boolean {
  const aggregate = context.symbols.resolve(type);
  const members = aggregate?.kind === 'struct' ? aggregate.fields : [];
  return fields.length === 1 && members.some((member) => member.name === fields[0] && member.role === 'struct_size');
}

function operandKind(context: RuleContext, owner: FunctionEntry, operand: OperandEntry, path: Path): Kind {
  const { symbols, report } = context;
  if (typeof operand === 'number' || isIntegerText(operand)) return 'integer';
  const [name = '', ...fields] = operand.split('.');
  const param = owner.params.find((candidate) => candidate.name === name);
  if (param === undefined) {
    const constants = [...symbols.constants.values()]
      .filter(({ entry }) => symbols.isInteger(entry.type))
      .map(({ entry }) => entry.name);
    const known = [...owner.params.map((candidate) => candidate.name), ...constants, ...symbols.enumerators.keys()];
    return mustBeKnown(report, 'parameter, constant or enumerator', operand, known, path) ? 'integer' : 'unknown';
  }
  if (fields.length === 0)
    return (param.direction ?? 'in') !== 'in' ||
      param.array !== undefined ||
      (symbols.isAggregate(param.type) && param.by_value !== true)
      ? 'pointer'
      : kindOfType(context, param.type);
  if (param.direction === 'out' && !isStructSize(context, param.type, fields)) {
    report('E_OPERAND', { path }, { operand, rule: 'is written by the call, so it says nothing on entry' });
    return 'unknown';
  }
  let type = param.type;
  for (const [depth, field] of fields.entries()) {
    const aggregate = symbols.resolve(type);
    const members = aggregate?.kind === 'struct' || aggregate?.kind === 'union' ? aggregate.fields : [];
    if (
      !mustBeKnown(
        report,
        `field of ${type}`,
        field,
        members.map((member) => member.name),
        path,
      )
    )
      return 'unknown';
    const member = members.find((candidate) => candidate.name === field);
    if (member === undefined) return 'unknown';
    if (depth === fields.length - 1)
      return member.pointer === true || member.array !== undefined ? 'pointer' : kindOfType(context, member.type);
    if (member.pointer === true || member.array !== undefined) {
      report(
        'E_OPERAND',
        { path },
        { operand, rule: 'goes through a pointer or an array; only fields held by value can be reached' },
      );
      return 'unknown';
    }
    type = member.type;
  }
  return 'unknown';
}

function mustBeInteger(context: RuleContext, owner: FunctionEntry, operand: OperandEntry, path: Path): void {
  const kind = operandKind(context, owner, operand, path);
  if (kind === 'pointer' || kind === 'other')
    context.report('E_OPERAND', { path }, { operand: String(operand), rule: 'is not an integer' });
}

function checkTree(context: RuleContext, owner: FunctionEntry, entry: CheckEntry, path: Path): void {
  const { report, document, symbols } = context;
  const given = keys.filter((key) => entry[key] !== undefined);
  if (given.length !== 1) report('E_ONE_OF', { path }, { what: 'a check', keys: [...keys], given });
  if (entry.of !== undefined && entry.state === undefined)
    report(
      'E_ATTRIBUTE',
      { path: [...path, 'of'] },
      { attribute: 'of', name: 'the check', needs: '`state` beside it' },
    );
  if (entry.not_null !== undefined) {
    const kind = operandKind(context, owner, entry.not_null, [...path, 'not_null']);
    if (kind === 'integer' || kind === 'other')
      report('E_OPERAND', { path: [...path, 'not_null'] }, { operand: entry.not_null, rule: 'is not a pointer' });
  }
  for (const key of pairs) {
    for (const [index, operand] of (entry[key] ?? []).entries()) {
      mustBeInteger(context, owner, operand, [...path, key, index]);
      if (key === 'multiple_of' && index === 1 && (operand === 0 || operand === '0'))
        report(
          'E_OPERAND',
          { path: [...path, key, index] },
          { operand: String(operand), rule: 'has no multiples but itself' },
        );
    }
  }
  if (entry.in !== undefined) {
    const at = [...path, 'in'];
    mustBeInteger(context, owner, entry.in.value, [...at, 'value']);
    if ((entry.in.list === undefined) === (entry.in.enum === undefined)) {
      report(
        'E_ONE_OF',
        { path: at },
        { what: '`in`', keys: ['list', 'enum'], given: entry.in.list === undefined ? [] : ['list', 'enum'] },
      );
    }
    for (const [index, operand] of (entry.in.list ?? []).entries())
      mustBeInteger(context, owner, operand, [...at, 'list', index]);
    const enums = [...symbols.types.values()]
      .filter((type) => type.entry.kind === 'enum' || type.entry.kind === 'format_enum')
      .map((type) => type.entry.name);
    if (entry.in.enum !== undefined) mustBeKnown(report, 'enum', entry.in.enum, enums, [...at, 'enum']);
  }
  for (const key of ['and', 'or', 'implies'] as const)
    for (const [index, term] of (entry[key] ?? []).entries()) checkTree(context, owner, term, [...path, key, index]);
  if (entry.not !== undefined) checkTree(context, owner, entry.not, [...path, 'not']);
  if (entry.state !== undefined) {
    const predicates = document.predicates ?? [];
    if (
      !mustBeKnown(
        report,
        'predicate',
        entry.state,
        predicates.map((predicate) => predicate.name),
        [...path, 'state'],
      )
    )
      return;
    const expected = predicates.find((predicate) => predicate.name === entry.state)?.params?.length ?? 0;
    if ((entry.of ?? []).length !== expected)
      report(
        'E_PREDICATE_ARGUMENTS',
        { path: [...path, entry.of === undefined ? 'state' : 'of'] },
        { name: entry.state, expected, given: (entry.of ?? []).length },
      );
    for (const [index, operand] of (entry.of ?? []).entries())
      operandKind(context, owner, operand, [...path, 'of', index]);
  }
}

export const requirements: Rule = {
  name: 'requirements',
  doc: 'A requirement compares things that exist and can be compared.',
  check(context) {
    for (const [index, entry] of (context.document.functions ?? []).entries()) {
      for (const [position, requirement] of (entry.requires ?? []).entries())
        checkTree(context, entry, requirement.check, ['functions', index, 'requires', position, 'check']);
    }
  },
};
