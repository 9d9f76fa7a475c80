/** One function of the document as C: how it is called rightly, how each requirement is broken, and the table that says what it promises. */

import type { FunctionDeclaration, Model, Parameter, Requirement } from '../../model/model.ts';
import { handleOf } from '../../model/queries.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { sizeFieldOf } from '../native/entry_scope.ts';
import { sizedStructOf } from '../native/parameters.ts';
import { failuresOf, statusOfCode } from '../native/status.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { expressionText } from '../shared/expression_text.ts';
import { statementsOf } from './assignments.ts';
import { callName, memoryOf } from './call_struct.ts';
import { isDescriptor, isSingleOutput } from './model_view.ts';
import { ending, invocation, preparation, typedCall } from './prepare.ts';
import { type Solution, solve } from './solve.ts';
import type { Assignment } from './variables.ts';

/** The codes that a function declares and that none of its requirements answers with. */
export function otherCodes(
  declaration: FunctionDeclaration,
): readonly { readonly code: string; readonly when: string }[] {
  const required = new Set(declaration.requires.map((requirement) => requirement.code));
  const isNew = new Set<string>();
  return declaration.errors.filter(({ code }) => !required.has(code) && !isNew.has(code) && isNew.add(code));
}

function block(head: string, lines: readonly string[]): string {
  return [head, '{', ...lines.map((line) => (line === '' ? '' : `    ${line}`)), '}'].join('\n');
}

function usesReason(lines: readonly string[]): string[] {
  return lines.some((line) => /\breason\b/.test(line)) ? ['const char *reason = NULL;'] : [];
}

/** The name of a requirement within its function: its text, with a number where another has the same. */
function requirementNames(requires: readonly Requirement[]): string[] {
  const seen = new Map<string, number>();
  return requires.map(({ check }) => {
    const text = expressionText(check);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  });
}

function ways(violations: readonly Assignment[], declaration: FunctionDeclaration, model: Model): string[] {
  return violations.flatMap((violation, way) => [
    `    case ${way}:`,
    ...statementsOf(violation, declaration, model).map((line) => `        ${line}`),
    '        return NULL;',
  ]);
}

function violateFunction(declaration: FunctionDeclaration, solution: Solution, model: Model): string | null {
  const cases = declaration.requires.flatMap((_, index) => {
    const violations = solution.violations[index] ?? [];
    if (violations.length === 0) return [];
    const inner = ways(violations, declaration, model).map((line) => `        ${line}`);
    return [
      `    case ${index}:`,
      '        switch (way) {',
      ...inner,
      '        default: break;',
      '        }',
      '        break;',
    ];
  });
  if (cases.length === 0) return null;
  const body = [
    typedCall(declaration),
    ...usesReason(cases),
    'switch (requirement) {',
    ...cases.map((line) => line.slice(4)),
    'default: break;',
    '}',
    'return "the suite does not know this way";',
  ];
  return block(
    `static const char *violate_of_${declaration.name}(void *untyped, unsigned requirement, unsigned way)`,
    body,
  );
}

function provokeFunction(declaration: FunctionDeclaration): string | null {
  const codes = otherCodes(declaration);
  if (codes.length === 0) return null;
  const cases = codes.flatMap(({ code }, index) => {
    const name = `provoke_${declaration.name}_${code}`;
    return [`case ${index}: return ${name} == NULL ? suite_unwritten("${name}") : ${name}(call);`];
  });
  const body = [
    typedCall(declaration),
    'switch (code) {',
    ...cases,
    'default: return "the suite does not know this code";',
    '}',
  ];
  return block(`static const char *provoke_of_${declaration.name}(void *untyped, unsigned code)`, body);
}

/** True if a hand-written part must break it. */
function isByHand(violations: readonly Assignment[]): boolean {
  return violations.some((violation) =>
    [...violation].some(([key, value]) => key.startsWith('state:') && value === 0n),
  );
}

/** True if the library owns a descriptor after a call that succeeded, or has closed it. */
function isTaken(parameter: Parameter, { role, self }: FunctionDeclaration): boolean {
  const isEnd = role === 'destructor' || role === 'consumer' || role === 'release';
  return parameter.ownership !== 'caller' || (isEnd && parameter === self);
}

function outputRow(parameter: Parameter, declaration: FunctionDeclaration): string {
  const handle = handleOf(parameter.type);
  const isOwned = parameter.ownership !== 'callee' && isSingleOutput(parameter);
  const kind = isDescriptor(parameter)
    ? 'SUITE_DESCRIPTOR'
    : handle !== null && parameter.array === null
      ? 'SUITE_HANDLE'
      : 'SUITE_BYTES';
  const call = callName(declaration.name);
  const size = `sizeof ((${call} *)0)->memory.${parameter.name}`;
  const isWritten = parameter.direction === 'out' && parameter.array === null && !parameter.nullable;
  return `{"${parameter.name}", offsetof(${call}, memory.${parameter.name}), ${size}, ${kind}, ${isOwned}, ${parameter.closeOnExec}, ${isWritten}},`;
}

function structRow(parameter: Parameter, smallest: bigint | null, declaration: FunctionDeclaration): string {
  const struct = sizedStructOf(parameter);
  const call = callName(declaration.name);
  const field = sizeFieldOf(parameter);
  const name = struct?.name ?? '';
  return `{"${parameter.name}", offsetof(${call}, args.${parameter.name}), offsetof(${call}, memory.${parameter.name}), sizeof(${name}), offsetof(${name}, ${field}), sizeof ((${name} *)0)->${field}, ${smallest ?? 0n}, ${parameter.direction !== 'in'}},`;
}

function table(name: string, type: string, rows: readonly string[]): string | null {
  return rows.length === 0
    ? null
    : [`static const ${type} ${name}[] = {`, ...rows.map((row) => `    ${row}`), '};'].join('\n');
}

/** The size that every requirement still allows, of a struct that begins with its size. */
function smallestSize(parameter: Parameter, declaration: FunctionDeclaration): bigint | null {
  const field = sizeFieldOf(parameter);
  for (const { check } of declaration.requires) {
    const inner = check.kind === 'implies' ? check.consequence : check;
    if (inner.kind !== 'compare' || inner.operator !== 'ge' || inner.left.kind !== 'parameter') continue;
    const isSize =
      inner.left.name === parameter.name && inner.left.fields.length === 1 && inner.left.fields[0] === field;
    if (isSize && inner.right.kind !== 'parameter') return inner.right.value;
  }
  return null;
}

/** The whole source of one function. */
export function functionSource(declaration: FunctionDeclaration, model: Model): string {
  const { name, params, requires, returns } = declaration;
  const solution = solve(declaration);
  const prepared = preparation(declaration, solution.valid ?? new Map(), model);
  const outputs = params.filter((parameter) => parameter.direction !== 'in' && memoryOf(parameter) !== null);
  const inputs = params.filter((parameter) => parameter.direction === 'in' && isDescriptor(parameter));
  const structs = params.filter((parameter) => sizedStructOf(parameter) !== null);
  const codes = otherCodes(declaration);
  const status = (code: string): string => `(long long)${statusOfCode(code, model).replace(/^-/, '-')}`;
  const names = requirementNames(requires);
  const declares = (code: string): boolean => declaration.errors.some((item) => item.code === code);
  const tooBig = failuresOf(model).tooBig === '-E2BIG' && declares('E2BIG') ? '-E2BIG' : failuresOf(model).invalid;
  const success = declaration.successCodes.map((item) => `(long long)${item.name},`);
  const finished = ending(declaration, model);
  const call = callName(name);
  const row = {
    violations: requires.map(
      ({ code }, index) =>
        `{${stringLiteral(names[index] ?? '')}, "${code}", ${status(code)}, ${solution.violations[index]?.length ?? 0}, ${isByHand(solution.violations[index] ?? [])}},`,
    ),
    codes: codes.map(({ code, when }) => `{"${code}", ${status(code)}, ${stringLiteral(when)}},`),
    allCodes: declaration.errors.map(({ code }) => `${status(code)},`),
    promises: declaration.promises.map((promise) => `{"${promise.name}", &promise_${promise.name}},`),
  };
  const tables = [
    table(`violations_of_${name}`, 'struct suite_violation', row.violations),
    table(`codes_of_${name}`, 'struct suite_code', row.codes),
    table(`statuses_of_${name}`, 'long long', row.allCodes),
    table(`successes_of_${name}`, 'long long', success),
    table(
      `outputs_of_${name}`,
      'struct suite_output',
      outputs.map((item) => outputRow(item, declaration)),
    ),
    table(
      `inputs_of_${name}`,
      'struct suite_input',
      inputs.map(
        (item) =>
          `{"${item.name}", offsetof(${call}, args.${item.name}), ${isTaken(item, declaration)}, ${item.ownership === 'callee'}},`,
      ),
    ),
    table(
      `structs_of_${name}`,
      'struct suite_struct',
      structs.map((item) => structRow(item, smallestSize(item, declaration), declaration)),
    ),
  ].flatMap((text) => text ?? []);
  const rowsOf = (prefix: string, count: number): string =>
    count === 0 ? 'NULL, 0' : `${prefix}_of_${name}, ${count}`;
  // Pointers to promises are weak, and so known to the linker alone.
  const promises =
    row.promises.length === 0
      ? []
      : [
          `static const struct suite_promise promises_of_${name}[] = {`,
          ...row.promises.map((item) => `    ${item}`),
          '};',
        ];
  const violate = violateFunction(declaration, solution, model);
  const provoke = provokeFunction(declaration);
  const lines = [
    block(`static const char *prepare_of_${name}(void *untyped)`, [
      typedCall(declaration),
      ...usesReason(prepared),
      ...prepared,
    ]),
    block(`static long long invoke_of_${name}(void *untyped)`, [
      typedCall(declaration),
      ...invocation(declaration, model),
    ]),
    block(
      `static void finish_of_${name}(void *untyped)`,
      finished.length === 0 ? ['(void)untyped;'] : [typedCall(declaration), ...finished],
    ),
    ...(violate === null ? [] : [violate]),
    ...(provoke === null ? [] : [provoke]),
    [...tables, ...promises].join('\n'),
    [
      `const struct suite_function function_${name} = {`,
      `    "${name}", "${declaration.group.name}", sizeof(${call}), &library.${name}, ${declaration.optional}, ${declaration.threadSafety === 'any_thread'}, ${returns.isStatus},`,
      `    prepare_of_${name}, invoke_of_${name}, finish_of_${name},`,
      `    ${violate === null ? 'NULL' : `violate_of_${name}`}, ${provoke === null ? 'NULL' : `provoke_of_${name}`},`,
      `    ${rowsOf('violations', requires.length)}, ${rowsOf('codes', codes.length)}, ${rowsOf('statuses', declaration.errors.length)},`,
      `    ${rowsOf('successes', success.length)}, ${rowsOf('outputs', outputs.length)}, ${rowsOf('inputs', inputs.length)},`,
      `    ${rowsOf('structs', structs.length)}, ${rowsOf('promises', row.promises.length)},`,
      `    ${tooBig}, ${failuresOf(model).outOfMemory}`,
      '};',
    ].join('\n'),
  ];
  return conditional(conditionOf({ ...declaration, guard: null }), lines.filter((text) => text !== '').join('\n\n'));
}
