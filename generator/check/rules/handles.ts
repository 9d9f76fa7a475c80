import type { FunctionEntry, HandleDeclaration } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule, RuleContext } from '../rule.ts';

const rolesWithSelf: readonly string[] = [
  'method',
  'getter',
  'destructor',
  'consumer',
  'retain',
  'release',
  'async',
  'cancel',
];

function functionsWithRole(
  { document }: RuleContext,
  handle: string,
  role: string,
): { entry: FunctionEntry; path: Path }[] {
  return (document.functions ?? [])
    .map((entry, index) => ({ entry, path: ['functions', index] }))
    .filter(({ entry }) => entry.handle === handle && entry.role === role);
}

function checkLifetime(context: RuleContext, handle: HandleDeclaration, path: Path): void {
  const { report } = context;
  const destructors = functionsWithRole(context, handle.name, 'destructor');
  const retains = functionsWithRole(context, handle.name, 'retain');
  const releases = functionsWithRole(context, handle.name, 'release');
  const at = { path: [...path, 'lifetime'] };
  if (handle.lifetime === 'owned' && handle.representation !== 'fd' && destructors.length !== 1)
    report('E_DESTRUCTOR', at, { handle: handle.name, found: destructors.map(({ entry }) => entry.name) });
  if (handle.representation === 'fd' && destructors.length > 1)
    report('E_DESTRUCTOR', at, { handle: handle.name, found: destructors.map(({ entry }) => entry.name) });
  if (handle.lifetime === 'counted' && (retains.length !== 1 || releases.length !== 1))
    report('E_COUNTED', at, { handle: handle.name, retain: retains.length, release: releases.length });
  const misplaced = [
    ...(handle.lifetime === 'owned' ? [] : destructors),
    ...(handle.lifetime === 'counted' ? [] : [...retains, ...releases]),
  ];
  for (const { entry, path: where } of misplaced)
    report(
      'E_LIFETIME_ROLE',
      { path: [...where, 'role'] },
      { role: entry.role ?? '', handle: handle.name, lifetime: handle.lifetime },
    );
}

export const lifetimes: Rule = {
  name: 'lifetimes',
  doc: 'An owned handle has exactly one destructor, a counted one retain and release, a borrowed one none of them.',
  check(context) {
    for (const [index, type] of (context.document.types ?? []).entries())
      if (type.kind === 'handle') checkLifetime(context, type, ['types', index]);
  },
};

export const roles: Rule = {
  name: 'roles',
  doc: 'A function has the parameters that its role needs.',
  check({ document, symbols, report }) {
    for (const [index, entry] of (document.functions ?? []).entries()) {
      const path: Path = ['functions', index];
      const { role, handle } = entry;
      if ((role === undefined) !== (handle === undefined))
        report('E_ROLE_HANDLE', { path }, { name: entry.name, missing: role === undefined ? 'role' : 'handle' });
      if (role !== 'async' && entry.cancel !== undefined)
        report(
          'E_ATTRIBUTE',
          { path: [...path, 'cancel'] },
          { attribute: 'cancel', name: entry.name, needs: 'the role `async`' },
        );
      if (role === undefined || handle === undefined) continue;
      const isHandle = (type: string): boolean => symbols.resolve(type)?.name === handle;
      const takes = entry.params.some(
        (param) => (param.direction ?? 'in') === 'in' && param.array === undefined && isHandle(param.type),
      );
      if (rolesWithSelf.includes(role) && !takes)
        report('E_ROLE_SELF', { path: [...path, 'role'] }, { name: entry.name, role, handle });
      const returned = typeof entry.returns === 'string' ? entry.returns : entry.returns.type;
      const gives =
        isHandle(returned) || entry.params.some((param) => param.direction === 'out' && isHandle(param.type));
      if (role === 'constructor' && !gives)
        report('E_ROLE_CONSTRUCTOR', { path: [...path, 'role'] }, { name: entry.name, handle });
      if (role === 'async' && !entry.params.some((param) => symbols.resolve(param.type)?.kind === 'callback'))
        report('E_ROLE_ASYNC', { path: [...path, 'role'] }, { name: entry.name });
      if (
        role === 'async' &&
        entry.cancel !== undefined &&
        symbols.functions.get(entry.cancel)?.entry.role === undefined
      )
        report('E_CANCEL', { path: [...path, 'cancel'] }, { name: entry.cancel });
    }
  },
};

export const optionalThings: Rule = {
  name: 'optional-things',
  doc: 'What is always there does not need what may be missing.',
  check({ document, symbols, report }) {
    const functions = document.functions ?? [];
    for (const [index, entry] of functions.entries()) {
      if (entry.optional !== true) continue;
      const needed = entry.role === 'destructor' || entry.role === 'retain' || entry.role === 'release';
      const maker = functions.find(
        (other) => other.handle === entry.handle && other.role === 'constructor' && other.optional !== true,
      );
      if (needed && maker !== undefined)
        report('E_OPTIONAL_NEEDED', { path: ['functions', index, 'optional'] }, { name: entry.name, by: maker.name });
    }
    for (const [index, entry] of functions.entries()) {
      const cancel = symbols.functions.get(entry.cancel ?? '')?.entry;
      if (cancel?.optional === true && entry.optional !== true)
        report('E_OPTIONAL_NEEDED', { path: ['functions', index, 'cancel'] }, { name: cancel.name, by: entry.name });
    }
  },
};
