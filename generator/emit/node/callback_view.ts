import type { CallbackType, Model } from '../../model/model.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { callingMacros, join } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { isNotification } from '../shared/notifications.ts';
import { callDefinition } from './call.ts';
import { betweenType, castTo, fromC, toName } from './conversion.ts';
import { type Slots, slotsOf } from './slots.ts';

/** The pieces of one callback type in the generated file. */
export interface CallbackView {
  /** What calls a function pointer of the type; the request, what delivers it, the C functions of the pool, and the pool. */
  readonly definition: string;
  /** Its entry in the list of pools. */
  readonly entry: string;
}

/** Name of the pool of a callback type. */
export function poolName(name: string): string {
  return `abiwright_pool_${name}`;
}

/** Name of the C function through which JavaScript calls a function pointer of a callback type. */
function reachName(name: string): string {
  return `abiwright_reach_${name}`;
}

function requestLines(name: string, slots: Slots): string[] {
  const members = slots.parameters.map((slot) => slot.declare(`in_${slot.name}`));
  if (slots.result !== null) members.push(slots.result.declare('result'));
  return [
    `struct abiwright_request_${name} {`,
    '    struct abiwright_request base;',
    ...members.map((member) => `    ${member};`),
    '};',
  ];
}

/** The C function that calls JavaScript with the arguments of a request. */
function deliverLines(name: string, slots: Slots): string[] {
  const returnsStruct = slots.result?.flat.kind === 'struct';
  const values = slots.parameters.map((slot) =>
    slot.flat.kind === 'struct'
      ? `abiwright_from_pointer(env, (uintptr_t)&request->in_${slot.name})`
      : fromC(slot, `request->in_${slot.name}`),
  );
  if (returnsStruct) values.push('abiwright_from_pointer(env, (uintptr_t)&request->result)');
  const lines = [`struct abiwright_request_${name} *request = (struct abiwright_request_${name} *)base;`];
  if (values.length > 0) {
    lines.push(
      'napi_env env = environment->env;',
      'napi_value arguments[] = {',
      ...values.map((value) => `    ${value},`),
      '};',
    );
  }
  const call = `abiwright_call(environment, function, ${values.length}, ${values.length > 0 ? 'arguments' : 'NULL'})`;
  if (slots.result === null || returnsStruct) {
    if (values.length === 0) lines.push('(void)request;');
    // JavaScript may have written part of a struct before it threw.
    lines.push(
      returnsStruct ? `if (${call} == NULL) memset(&request->result, 0, sizeof request->result);` : `${call};`,
    );
  } else {
    const { result } = slots;
    lines.push(
      `napi_value answer = ${call};`,
      `${join(betweenType(result), 'result')} = 0;`,
      'if (answer == NULL) return;',
      `if (!abiwright_to_${toName(result)}(environment->env, answer, &result, ${stringLiteral(name)}, "its result")) return;`,
      `request->result = ${castTo(result, 'result')};`,
    );
  }
  return [
    `static void abiwright_deliver_${name}(struct abiwright_environment *environment, napi_value function, struct abiwright_request *base)`,
    '{',
    ...lines.map((line) => `    ${line}`),
    '}',
  ];
}

function poolLines(callback: CallbackType): string[] {
  const { name } = callback;
  return [
    `static struct abiwright_pool ${poolName(name)} = {`,
    `    .name = ${stringLiteral(name)},`,
    `    .address = abiwright_address_${name},`,
    `    .deliver = abiwright_deliver_${name},`,
    `    .waits = ${!isNotification(callback)},`,
    `    .anywhere = ${callback.thread === 'any'},`,
    `    .call = ${reachName(name)},`,
    '};',
  ];
}

/** The C functions of the pool: each only adds its index. */
function trampolineLines(callback: CallbackType, slots: Slots, macro: string | null): string[] {
  const { name } = callback;
  const declare = (head: string): string => slots.result?.declare(head) ?? `void ${head}`;
  const parameters = slots.parameters.map((slot) => slot.declare(`in_${slot.name}`));
  const list = parameters.length === 0 ? 'void' : parameters.join(', ');
  const invoke = [
    `static ${declare(`abiwright_invoke_${name}`)}(${['size_t index', ...parameters].join(', ')})`,
    '{',
    `    struct abiwright_request_${name} request;`,
    '    memset(&request, 0, sizeof request);',
    ...slots.parameters.map((slot) => `    request.in_${slot.name} = in_${slot.name};`),
    `    abiwright_dispatch(&${poolName(name)}, index, &request.base, sizeof request);`,
    ...(slots.result === null ? [] : ['    return request.result;']),
    '}',
  ];
  const values = ['index', ...slots.parameters.map((slot) => `in_${slot.name}`)].join(', ');
  const head = declare(`${macro === null ? '' : `${macro} `}abiwright_function_${name}_##index`);
  return [
    ...invoke,
    '',
    '#define ABIWRIGHT_FUNCTION(index) \\',
    `    static ${head}(${list}) { ${slots.result === null ? '' : 'return '}abiwright_invoke_${name}(${values}); }`,
    'ABIWRIGHT_EACH(ABIWRIGHT_FUNCTION)',
    '#undef ABIWRIGHT_FUNCTION',
    '',
    `static uintptr_t abiwright_address_${name}(size_t index)`,
    '{',
    `#define ABIWRIGHT_ENTRY(index) abiwright_function_${name}_##index,`,
    `    static const ${name} functions[] = { ABIWRIGHT_EACH(ABIWRIGHT_ENTRY) };`,
    '#undef ABIWRIGHT_ENTRY',
    '    return (uintptr_t)functions[index];',
    '}',
  ];
}

/** The pieces of one callback type, each under the conditions of the type. */
export function callbackView(callback: CallbackType, model: Model): CallbackView {
  const { name } = callback;
  const condition = conditionOf(callback);
  const slots = slotsOf(callback, model.errors);
  const callee = {
    name,
    holder: 'struct abiwright_pointer *pointer = data;',
    head: '&pointer->base',
    expression: `((${name})pointer->address)`,
    entersJavaScript: true,
    errand: null,
  };
  const definition = [
    `/* ${name} */`,
    callDefinition(reachName(name), callee, slots),
    '',
    ...requestLines(name, slots),
    '',
    ...deliverLines(name, slots),
    '',
    `static uintptr_t abiwright_address_${name}(size_t index);`,
    ...poolLines(callback),
    '',
    ...trampolineLines(callback, slots, callingMacros(model).callbackMacro),
  ].join('\n');
  return { definition: conditional(condition, definition), entry: conditional(condition, `    &${poolName(name)},`) };
}
