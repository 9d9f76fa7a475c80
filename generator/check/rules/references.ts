import type { Path } from '../../load/positions.ts';
import { isBuiltinName } from '../../model/builtins.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { allReturns, allSlots } from '../walk.ts';

/** Reports a name that is not among the known ones. */
export function mustBeKnown(
  report: RuleContext['report'],
  what: string,
  name: string,
  known: Iterable<string>,
  path: Path,
): boolean {
  if (known instanceof Set && known.has(name)) return true;
  const names = [...known];
  if (names.includes(name)) return true;
  report('E_UNKNOWN_NAME', { path }, { what, name, known: names });
  return false;
}

export const knownHeadersAndGroups: Rule = {
  name: 'known-headers-and-groups',
  doc: 'A group names a header, a declaration names a group, and a header includes only headers that come before it.',
  check({ document, report }) {
    const headers = document.headers.map((header) => header.name);
    for (const [index, header] of document.headers.entries()) {
      for (const [position, included] of (header.includes ?? []).entries()) {
        const path = ['headers', index, 'includes', position];
        if (mustBeKnown(report, 'header', included, headers, path) && headers.indexOf(included) >= index)
          report('E_HEADER_ORDER', { path }, { name: included, by: header.name });
      }
    }
    for (const [index, group] of document.groups.entries())
      mustBeKnown(report, 'header', group.header, headers, ['groups', index, 'header']);
    const groups = document.groups.map((group) => group.name);
    for (const key of ['constants', 'types', 'functions'] as const) {
      for (const [index, entry] of (document[key] ?? []).entries())
        mustBeKnown(report, 'group', entry.group, groups, [key, index, 'group']);
    }
  },
};

export const knownTypes: Rule = {
  name: 'known-types',
  doc: 'A type is built in or declared.',
  check({ document, symbols, report }) {
    const known = new Set(symbols.typeNames());
    for (const { entry, path } of allSlots(document)) mustBeKnown(report, 'type', entry.type, known, [...path, 'type']);
    for (const { typeName, typePath } of allReturns(document)) mustBeKnown(report, 'type', typeName, known, typePath);
    for (const [index, entry] of (document.constants ?? []).entries())
      mustBeKnown(report, 'type', entry.type, known, ['constants', index, 'type']);
    for (const [index, type] of (document.types ?? []).entries())
      if (type.kind === 'alias') mustBeKnown(report, 'type', type.type, known, ['types', index, 'type']);
  },
};

/** Names that must refer to a declared type of one kind. */
export const knownKinds: Rule = {
  name: 'known-kinds',
  doc: 'Where a handle, a struct or an enum must stand, one is named.',
  check({ document, symbols, report }) {
    const mustBe = (name: string, kinds: readonly string[], what: string, path: Path): void => {
      if (kinds.includes(symbols.types.get(name)?.entry.kind ?? '')) return;
      const candidates = [...symbols.types.values()]
        .filter(({ entry }) => kinds.includes(entry.kind))
        .map(({ entry }) => entry.name);
      report('E_UNKNOWN_NAME', { path }, { what, name, known: candidates });
    };
    for (const [index, type] of (document.types ?? []).entries()) {
      const path = ['types', index];
      if (type.kind === 'handle' && type.parent !== undefined)
        mustBe(type.parent, ['handle'], 'handle', [...path, 'parent']);
      if (type.kind === 'alias' && type.flags_of !== undefined)
        mustBe(type.flags_of, ['enum'], 'enum', [...path, 'flags_of']);
      if (type.kind === 'struct')
        for (const [position, name] of (type.extends ?? []).entries())
          mustBe(name, ['struct'], 'struct', [...path, 'extends', position]);
    }
    for (const [index, entry] of (document.functions ?? []).entries()) {
      if (entry.handle !== undefined) mustBe(entry.handle, ['handle'], 'handle', ['functions', index, 'handle']);
      if (entry.cancel !== undefined)
        mustBeKnown(report, 'function', entry.cancel, symbols.functions.keys(), ['functions', index, 'cancel']);
    }
    if (document.errors?.type !== undefined) mustBe(document.errors.type, ['enum'], 'enum', ['errors', 'type']);
  },
};

export const typesInTheirPlace: Rule = {
  name: 'types-in-their-place',
  doc: '`void` and `status` stand only where they mean something.',
  check({ document, symbols, report }) {
    for (const { entry, path, owner } of allSlots(document)) {
      if (entry.type === 'status' && owner.kind !== 'callback')
        report(
          'E_TYPE_PLACE',
          { path: [...path, 'type'] },
          { type: 'status', allowed: 'as what a function or callback returns, or as a parameter of a callback' },
        );
      if (entry.type === 'status' && document.errors === undefined)
        report('E_NO_ERROR_CONVENTION', { path: [...path, 'type'] }, {});
      if (entry.type === 'void' && entry.array?.length === undefined)
        report(
          'E_TYPE_PLACE',
          { path: [...path, 'type'] },
          { type: 'void', allowed: 'as a return, or as the element of an array with a length in bytes' },
        );
    }
    for (const { returns, typeName, typePath } of allReturns(document)) {
      if (typeName === 'status' && document.errors === undefined)
        report('E_NO_ERROR_CONVENTION', { path: typePath }, {});
      const pointer = typeof returns !== 'string' && returns.pointer === true;
      if (pointer && (typeName === 'status' || typeName === 'void'))
        report(
          'E_TYPE_PLACE',
          { path: typePath },
          { type: typeName, allowed: 'without `pointer`; an untyped address is `address`' },
        );
    }
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind === 'alias' && (type.type === 'void' || type.type === 'status'))
        report(
          'E_TYPE_PLACE',
          { path: ['types', index, 'type'] },
          { type: type.type, allowed: 'not as the target of an alias' },
        );
      if (isBuiltinName(type.name)) report('E_BUILTIN_NAME', { path: ['types', index, 'name'] }, { name: type.name });
    }
    for (const [index, entry] of (document.constants ?? []).entries()) {
      const builtin = symbols.resolveBuiltin(entry.type);
      const legal = builtin !== null && !['void', 'status', 'address', 'const_address', 'fd'].includes(builtin);
      if (!legal && symbols.resolve(entry.type) !== null)
        report('E_CONSTANT_TYPE', { path: ['constants', index, 'type'] }, { type: entry.type });
      else if (builtin !== null && !legal)
        report('E_CONSTANT_TYPE', { path: ['constants', index, 'type'] }, { type: entry.type });
    }
  },
};
