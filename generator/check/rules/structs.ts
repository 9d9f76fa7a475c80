import type { StructDeclaration } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { mustBeKnown } from './references.ts';

const sizeTypes = ['size', 'u32', 'u64', 'uint'];

function checkRoles(type: StructDeclaration, path: Path, { symbols, report }: RuleContext): void {
  const fieldPath = (index: number): Path => [...path, 'fields', index];
  const seen = new Set<string>();
  for (const [index, field] of type.fields.entries()) {
    const { role } = field;
    if (role === undefined) {
      if (field.value !== undefined)
        report(
          'E_ATTRIBUTE',
          { path: [...fieldPath(index), 'value'] },
          { attribute: 'value', name: field.name, needs: 'the role `structure_type`' },
        );
      continue;
    }
    const at = [...fieldPath(index), 'role'];
    if (seen.has(role))
      report('E_FIELD_ROLE', { path: at }, { name: field.name, role, rule: 'stands once in a struct' });
    seen.add(role);
    if (role === 'struct_size' && (index !== 0 || !sizeTypes.includes(symbols.resolveBuiltin(field.type) ?? ''))) {
      report(
        'E_FIELD_ROLE',
        { path: at },
        { name: field.name, role, rule: `is the first field and has one of the types ${sizeTypes.join(', ')}` },
      );
    }
    if (role === 'next' && !['address', 'const_address'].includes(symbols.resolveBuiltin(field.type) ?? ''))
      report(
        'E_FIELD_ROLE',
        { path: at },
        { name: field.name, role, rule: 'has the type `address` or `const_address`' },
      );
    if (role === 'structure_type') {
      const enumType = symbols.resolve(field.type);
      if (enumType?.kind !== 'enum' || field.value === undefined)
        report(
          'E_FIELD_ROLE',
          { path: at },
          { name: field.name, role, rule: 'has an enum as its type and an enumerator in `value`' },
        );
      else
        mustBeKnown(
          report,
          `enumerator of ${enumType.name}`,
          field.value,
          enumType.enumerators.map((item) => item.name),
          [...fieldPath(index), 'value'],
        );
    }
  }
  if (seen.has('structure_type') !== seen.has('next'))
    report('E_CHAIN', { path: [...path, 'fields'] }, { name: type.name });
}

export const structRoles: Rule = {
  name: 'struct-roles',
  doc: 'Size-versioned and chained structs have the fields that make them so.',
  check(context) {
    const { document, symbols, report } = context;
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind === 'union') {
        for (const [position, field] of type.fields.entries())
          if (field.role !== undefined)
            report(
              'E_FIELD_ROLE',
              { path: ['types', index, 'fields', position, 'role'] },
              { name: field.name, role: field.role, rule: 'stands only in a struct' },
            );
      }
      if (type.kind !== 'struct') continue;
      const path = ['types', index];
      checkRoles(type, path, context);
      const chained = (candidate: StructDeclaration): boolean =>
        candidate.fields.some((field) => field.role === 'next');
      for (const [position, name] of (type.extends ?? []).entries()) {
        const base = symbols.types.get(name)?.entry;
        if (!chained(type) || (base?.kind === 'struct' && !chained(base)))
          report('E_EXTENDS', { path: [...path, 'extends', position] }, { name: type.name, base: name });
      }
    }
  },
};

export const taggedUnions: Rule = {
  name: 'tagged-unions',
  doc: 'A tagged union has a selector beside it, and each member says for which of its values it is in force.',
  check({ document, symbols, report }) {
    const selected = new Set<string>();
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'struct') continue;
      for (const [position, field] of type.fields.entries()) {
        if (field.selector === undefined) continue;
        const at = ['types', index, 'fields', position, 'selector'];
        const union = symbols.resolve(field.type);
        if (union?.kind !== 'union' || field.array !== undefined || field.pointer === true) {
          report('E_ATTRIBUTE', { path: at }, { attribute: 'selector', name: field.name, needs: 'a union by value' });
          continue;
        }
        selected.add(union.name);
        if (
          !mustBeKnown(
            report,
            'field',
            field.selector,
            type.fields.map((sibling) => sibling.name),
            at,
          )
        )
          continue;
        const selector = symbols.resolve(type.fields.find((sibling) => sibling.name === field.selector)?.type ?? '');
        if (selector?.kind !== 'enum') {
          report('E_SELECTOR', { path: at }, { name: field.selector });
          continue;
        }
        const unionPath = symbols.types.get(union.name)?.path ?? [];
        const names = selector.enumerators.map((item) => item.name);
        const taken = new Set<string>();
        for (const [member, entry] of union.fields.entries()) {
          if (entry.when === undefined)
            report(
              'E_SELECTOR_WHEN',
              { path: [...unionPath, 'fields', member] },
              { member: entry.name, union: union.name },
            );
          for (const [part, value] of (entry.when ?? []).entries()) {
            const path = [...unionPath, 'fields', member, 'when', part];
            mustBeKnown(report, `enumerator of ${selector.name}`, value, names, path);
            if (taken.has(value))
              report('E_DUPLICATE_NAME', { path }, { name: value, scope: `the selector values of ${union.name}` });
            taken.add(value);
          }
        }
      }
    }
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'struct' && type.kind !== 'union') continue;
      for (const [position, field] of type.fields.entries()) {
        if (field.when !== undefined && (type.kind === 'struct' || !selected.has(type.name)))
          report(
            'E_ATTRIBUTE',
            { path: ['types', index, 'fields', position, 'when'] },
            {
              attribute: 'when',
              name: field.name,
              needs: 'a member of a union that some struct uses with a `selector`',
            },
          );
        if (type.kind === 'union' && field.selector !== undefined)
          report(
            'E_ATTRIBUTE',
            { path: ['types', index, 'fields', position, 'selector'] },
            { attribute: 'selector', name: field.name, needs: 'a struct around it' },
          );
      }
    }
  },
};
