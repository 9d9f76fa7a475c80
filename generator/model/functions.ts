import type { AbiDocument, FunctionEntry } from '../load/document.ts';
import { grouped } from './declarations.ts';
import { expression } from './expressions.ts';
import type { Enumerator, FunctionDeclaration, Group, HandleType, NamedDoc, Parameter, Path, Role } from './model.ts';
import { enumOf, handleOf } from './queries.ts';
import { parameters, returnValue, type Scope } from './slots.ts';

const rolesWithSelf: ReadonlySet<Role> = new Set([
  'method',
  'getter',
  'destructor',
  'consumer',
  'retain',
  'release',
  'async',
  'cancel',
]);

function selfOf(handle: HandleType | null, role: Role | null, params: readonly Parameter[]): Parameter | null {
  if (handle === null || role === null || !rolesWithSelf.has(role)) return null;
  return (
    params.find(
      (param) => param.direction === 'in' && param.shape.pointers.length === 0 && handleOf(param.type) === handle,
    ) ?? null
  );
}

function functionDeclaration(
  entry: FunctionEntry,
  groups: readonly Group[],
  promises: readonly NamedDoc[],
  scope: Scope,
  success: readonly Enumerator[],
  path: Path,
): FunctionDeclaration {
  const params = parameters(entry.params, scope, [...path, 'params']);
  const handle = entry.handle === undefined ? null : handleOf(scope.type(entry.handle));
  const role = entry.role ?? null;
  const enumType = (name: string) => {
    const type = enumOf(scope.type(name));
    if (type === null) throw new Error(`${name} is not an enum`);
    return type;
  };
  const returns = returnValue(entry.returns, scope);
  const names = new Set(params.map((param) => param.name));
  return {
    ...grouped(entry, groups, path),
    handle,
    role,
    self: selfOf(handle, role, params),
    cancel: entry.cancel ?? null,
    hold: entry.hold ?? null,
    resultName: entry.result_name ?? null,
    params,
    returns,
    successCodes: returns.isStatus ? (entry.success?.map((name) => scope.enumerator(name)) ?? success.slice(0, 1)) : [],
    errors: (entry.errors ?? []).map(({ code, when }) => ({ code, when })),
    requires: (entry.requires ?? []).map((requirement, index) => ({
      check: expression(requirement.check, { params: names, named: scope.named, enumType }),
      code: requirement.code,
      forward: requirement.forward ?? false,
      doc: requirement.doc,
      path: [...path, 'requires', index],
    })),
    promises: (entry.promises ?? []).map(
      (name) => promises.find((promise) => promise.name === name) ?? { name, doc: '' },
    ),
    threadSafety: entry.thread_safety ?? 'any_thread',
    blocking: entry.blocking ?? 'never',
    waitsForCallbacks: entry.waits_for_callbacks ?? false,
    optional: entry.optional ?? false,
  };
}

/** The functions of a document, resolved. `success` holds what the convention of errors takes for success. */
export function buildFunctions(
  document: AbiDocument,
  groups: readonly Group[],
  promises: readonly NamedDoc[],
  scope: Scope,
  success: readonly Enumerator[],
): FunctionDeclaration[] {
  return (document.functions ?? []).map((entry, index) =>
    functionDeclaration(entry, groups, promises, scope, success, ['functions', index]),
  );
}
