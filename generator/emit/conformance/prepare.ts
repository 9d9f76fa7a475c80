/** Statements that prepare, make and finish a call. */

import type { Field, FunctionDeclaration, HandleType, Model, Parameter, Slot } from '../../model/model.ts';
import { aggregateOf, enumOf, handleOf, isPointerLike, resolveAlias } from '../../model/queries.ts';
import { typeName, typeOfShape } from '../shared/c_spelling.ts';
import { hookCall, literal, statementsOf } from './assignments.ts';
import { callName, isArrayMemory, memoryOf, pointerValue, returnedType } from './call_struct.ts';
import { assignedFields } from './fields.ts';
import { destructorOf, isDescriptor, isSingleOutput } from './model_view.ts';
import { type Assignment, initialNumber, isLeftNull, variablesOf } from './variables.ts';

/** A handle as the number under which the suite keeps it, from an expression. */
export function handleNumber(handle: HandleType, text: string): string {
  return isPointerLike(handle) ? `(uint64_t)(uintptr_t)(${text})` : `(uint64_t)(${text})`;
}

/** A handle again, from that number. */
export function numberedHandle(handle: HandleType, text: string): string {
  return isPointerLike(handle) ? `(${typeName(handle)})(uintptr_t)${text}` : `(${typeName(handle)})${text}`;
}

function isBuiltinDescriptor(slot: Slot): boolean {
  const type = resolveAlias(slot.type);
  return type.kind === 'builtin' && type.name === 'fd';
}

function made(handle: HandleType, place: string): string[] {
  return [`reason = suite_make_${handle.name}(&${place});`, 'if (reason != NULL) return reason;'];
}

/** The memory behind a parameter that goes in. */
function filledMemory(parameter: Parameter): string[] {
  const memory = `call->memory.${parameter.name}`;
  const lines = [`memset(&${memory}, 0, sizeof ${memory});`];
  const aggregate = aggregateOf(parameter.type);
  const handle = handleOf(parameter.type);
  const first = isArrayMemory(parameter) ? `${memory}[0]` : memory;
  if (parameter.shape.dimensions.length > 0) return lines;
  if (aggregate !== null) return [...lines, ...assignedFields(aggregate, first)];
  if (parameter.array?.kind === 'terminated') return lines;
  if (handle !== null) return [...lines, ...made(handle, first)];
  if (isBuiltinDescriptor(parameter)) return [...lines, `${first} = suite_descriptor();`];
  if (parameter.direction === 'inout')
    lines.push(
      `${first} = (${typeOfShape({ ...parameter.shape, pointers: parameter.shape.pointers.slice(0, -1) })})${literal(initialNumber(parameter))};`,
    );
  return lines;
}

function scalarValue(parameter: Parameter): string {
  const type = resolveAlias(parameter.type);
  const cast = typeOfShape(parameter.shape);
  if (type.kind === 'builtin' && (type.name === 'f32' || type.name === 'f64')) return '1';
  const enumType = enumOf(parameter.type);
  const listed = enumType?.enumerators.find((item) => item.value === initialNumber(parameter));
  return listed === undefined ? `(${cast})${literal(initialNumber(parameter))}` : listed.name;
}

/** Statements that give one parameter a value. */
function preparedParameter(parameter: Parameter): string[] {
  const argument = `call->args.${parameter.name}`;
  if (memoryOf(parameter) !== null) {
    const isOutput = parameter.direction === 'out';
    const aggregate = aggregateOf(parameter.type);
    const header =
      isOutput && aggregate !== null && parameter.array === null
        ? assignedFields(aggregate, `call->memory.${parameter.name}`, true)
        : [];
    const pointer = isLeftNull(parameter) ? 'NULL' : pointerValue(parameter);
    return [...(isOutput ? header : filledMemory(parameter)), `${argument} = ${pointer};`];
  }
  const handle = handleOf(parameter.type);
  const aggregate = aggregateOf(parameter.type);
  if (aggregate !== null)
    return [`memset(&${argument}, 0, sizeof ${argument});`, ...assignedFields(aggregate, argument)];
  if (isPointerLike(parameter.type) && (parameter.nullable || parameter.userDataOf.length > 0))
    return [`${argument} = NULL;`];
  if (handle !== null)
    return parameter.nullable ? [`memset(&${argument}, 0, sizeof ${argument});`] : made(handle, argument);
  if (isBuiltinDescriptor(parameter)) return [`${argument} = suite_descriptor();`];
  return [`${argument} = ${isPointerLike(parameter.type) ? pointerValue(parameter) : scalarValue(parameter)};`];
}

/** Statements that make all arguments valid; they give back a reason where that does not work. */
export function preparation(declaration: FunctionDeclaration, valid: Assignment, model: Model): string[] {
  const states = new Map(
    declaration.requires
      .flatMap(({ check }) => variablesOf(check, declaration))
      .filter((item) => item.kind === 'state')
      .map((item) => [item.key, item]),
  );
  const firstWith = (key: string): number =>
    declaration.requires.findIndex(({ check }) => variablesOf(check, declaration).some((item) => item.key === key));
  const satisfied = [...states.values()].flatMap((variable) => {
    const name = `satisfy_${variable.state?.predicate}`;
    return [
      `if (${name} != NULL) {`,
      `    reason = ${hookCall('satisfy', variable, declaration, model)};`,
      `    if (reason != NULL) suite_unsatisfied(${firstWith(variable.key)}, reason);`,
      '} else {',
      `    suite_assumed(${firstWith(variable.key)}, "${name}");`,
      '}',
    ];
  });
  return [
    'memset(call, 0xA5, sizeof *call);',
    ...declaration.params.flatMap(preparedParameter),
    ...statementsOf(valid, declaration, model),
    ...satisfied,
    `if (adapt_${declaration.name} != NULL) {`,
    `    reason = adapt_${declaration.name}(call);`,
    `    if (reason != NULL) suite_unsatisfied(${declaration.requires.length}, reason);`,
    '}',
    'return NULL;',
  ];
}

/** Statements that make the call. */
export function invocation(declaration: FunctionDeclaration, model: Model): string[] {
  const given = declaration.params.map((parameter) => `call->args.${parameter.name}`).join(', ');
  const call = `library.${declaration.name}(${given});`;
  if (returnedType(declaration, model) === null) return [call, 'return 0;'];
  if (declaration.returns.isStatus) return [`call->returned = ${call}`, 'return (long long)call->returned;'];
  const { returns } = declaration;
  const isPointer = returns.shape.pointers.length > 0 || isPointerLike(returns.type);
  const checked = isPointer && !returns.nullable ? ['if (call->returned == NULL) suite_fail("it returned NULL");'] : [];
  const isFd = isDescriptor({ type: returns.type, array: null }) && returns.shape.pointers.length === 0;
  const descriptor =
    isFd && returns.closeOnExec ? ['suite_check_descriptor((int)call->returned, "the result", true);'] : [];
  return [`call->returned = ${call}`, ...checked, ...descriptor, 'return 0;'];
}

/** Statements that close the descriptors in a struct that came out. */
function closedFields(parameter: Parameter): string[] {
  const fields: readonly Field[] = aggregateOf(parameter.type)?.fields ?? [];
  const place = `call->memory.${parameter.name}`;
  return fields
    .filter((field) => field.ownership === 'caller' && isDescriptor(field))
    .map((field) => `suite_close((uint64_t)${place}.${field.name});`);
}

/** Statements after a call that succeeded: what came out is given back, what was taken over is forgotten. */
export function ending(declaration: FunctionDeclaration, model: Model): string[] {
  const { params, role, self } = declaration;
  const lines: string[] = [];
  const isEnd = role === 'destructor' || role === 'consumer' || role === 'release';
  for (const parameter of params) {
    const argument = `call->args.${parameter.name}`;
    const handle = handleOf(parameter.type);
    const isTaken = parameter.direction === 'in' && parameter.ownership !== 'caller';
    if (parameter.array !== null) continue;
    if (handle !== null && ((isEnd && parameter === self) || isTaken))
      lines.push(`suite_forget(${handleNumber(handle, argument)});`);
    else if (isTaken && isBuiltinDescriptor(parameter)) lines.push(`suite_forget((uint64_t)(${argument}));`);
  }
  for (const parameter of params.filter(isSingleOutput)) {
    const place = `call->memory.${parameter.name}`;
    const handle = handleOf(parameter.type);
    const isOwned = parameter.direction === 'out' && parameter.ownership !== 'callee';
    const given = parameter.nullable ? `if (call->args.${parameter.name} != NULL) ` : '';
    if (parameter.direction === 'out') lines.push(...closedFields(parameter));
    if (!isOwned) continue;
    if (handle !== null && (destructorOf(handle, model) !== null || handle.representation === 'fd'))
      lines.push(`${given}suite_end_${handle.name}(${handleNumber(handle, place)});`);
    else if (isBuiltinDescriptor(parameter)) lines.push(`${given}suite_close((uint64_t)${place});`);
  }
  const { returns } = declaration;
  const isFd = isDescriptor({ type: returns.type, array: null }) && returns.shape.pointers.length === 0;
  if (isFd && returns.ownership === 'caller') lines.push('suite_close((uint64_t)call->returned);');
  return lines;
}

/** The typed view of a call that generated functions begin with. */
export function typedCall(declaration: FunctionDeclaration): string {
  return `${callName(declaration.name)} *const call = untyped;`;
}
