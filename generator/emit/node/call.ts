import { join } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { betweenType, castTo, fromC, toName } from './conversion.ts';
import type { Slots } from './slots.ts';

/** What a call from JavaScript reaches. */
export interface Callee {
  /** Name of the function, for errors. */
  readonly name: string;
  /** Declares, from `data`, what holds the address of the function: its head, an `abiwright_library`, is `base`. */
  readonly holder: string;
  /** The head of the holder. */
  readonly head: string;
  /** The expression that is called. */
  readonly expression: string;
  /** The document has callbacks, so JavaScript may run during the call. */
  readonly entersJavaScript: boolean;
}

/** Reads the arguments of the JavaScript call into `in_…` variables. */
function argumentLines(name: string, slots: Slots): string[] {
  const returnsStruct = slots.result?.flat.kind === 'struct';
  const count = slots.parameters.length + (returnsStruct ? 1 : 0);
  const lines = ['void *data = NULL;'];
  if (count === 0)
    return [...lines, 'if (napi_get_cb_info(env, info, NULL, NULL, NULL, &data) != napi_ok) return NULL;'];
  lines.push(`napi_value arguments[${count}];`, `size_t count = ${count};`);
  for (const slot of slots.parameters)
    lines.push(`${join(betweenType(slot), `in_${slot.name}`)} = ${slot.flat.kind === 'struct' ? 'NULL' : '0'};`);
  if (returnsStruct) lines.push('void *result_address = NULL;');
  lines.push('if (napi_get_cb_info(env, info, &count, arguments, NULL, &data) != napi_ok) return NULL;');
  const convert = (to: string, index: number, variable: string, parameter: string): string =>
    `if (!abiwright_to_${to}(env, arguments[${index}], &${variable}, ${stringLiteral(name)}, ${stringLiteral(parameter)})) return NULL;`;
  for (const [index, slot] of slots.parameters.entries())
    lines.push(convert(toName(slot), index, `in_${slot.name}`, slot.name));
  if (returnsStruct) lines.push(convert('struct', count - 1, 'result_address', 'the address of the result'));
  return lines;
}

/** Makes the call and returns its result. */
function callLines(callee: Callee, slots: Slots): string[] {
  const lines = [callee.holder];
  for (const slot of slots.parameters) {
    // The bytes of a struct in JavaScript's memory may be unaligned, so they are copied.
    if (slot.flat.kind === 'struct')
      lines.push(
        `${slot.declare(`struct_${slot.name}`)};`,
        `memcpy(&struct_${slot.name}, in_${slot.name}, sizeof struct_${slot.name});`,
      );
  }
  const values = slots.parameters.map((slot) =>
    slot.flat.kind === 'struct' ? `struct_${slot.name}` : castTo(slot, `in_${slot.name}`),
  );
  const call = `${callee.expression}(${values.join(', ')})`;
  if (callee.entersJavaScript) lines.push(`abiwright_enter(${callee.head});`);
  lines.push(slots.result === null ? `${call};` : `${slots.result.declare('result')} = ${call};`);
  if (callee.entersJavaScript) lines.push(`if (!abiwright_leave(${callee.head})) return NULL;`);
  if (slots.result === null) return [...lines, 'return NULL;'];
  if (slots.result.flat.kind === 'struct')
    return [...lines, 'memcpy(result_address, &result, sizeof result);', 'return NULL;'];
  return [...lines, `return ${fromC(slots.result, 'result')};`];
}

/** The definition of a C function that JavaScript calls, and that calls the callee. */
export function callDefinition(functionName: string, callee: Callee, slots: Slots): string {
  const body = [...argumentLines(callee.name, slots), ...callLines(callee, slots)];
  return [
    `static napi_value ${functionName}(napi_env env, napi_callback_info info)`,
    '{',
    ...body.map((line) => `    ${line}`),
    '}',
  ].join('\n');
}
