import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { callingMacros, functionPointerHead, join, parameterList } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { betweenType, castTo, fromC, toName } from './conversion.ts';
import { type Slots, slotsOf } from './slots.ts';

/** The pieces of one function in the generated file. */
export interface FunctionView {
  /** The member of the table that holds its address. */
  readonly member: string;
  /** Asserts that the member has the type of the prototype in the header. */
  readonly assertion: string;
  /** The C function that JavaScript calls. */
  readonly definition: string;
  /** Its entry in the list of functions. */
  readonly entry: string;
}

/** Name of the C function that JavaScript calls for a function of the document. */
export function callName(name: string): string {
  return `abiwright_call_${name}`;
}

/** Reads the arguments of the JavaScript call into `in_…` variables. */
function argumentLines(declaration: FunctionDeclaration, slots: Slots): string[] {
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
  const convert = (to: string, index: number, variable: string, name: string): string =>
    `if (!abiwright_to_${to}(env, arguments[${index}], &${variable}, ${stringLiteral(declaration.name)}, ${stringLiteral(name)})) return NULL;`;
  for (const [index, slot] of slots.parameters.entries())
    lines.push(convert(toName(slot), index, `in_${slot.name}`, slot.name));
  if (returnsStruct) lines.push(convert('struct', count - 1, 'result_address', 'the address of the result'));
  return lines;
}

/** Calls the function of the library and returns its result. `entersJavaScript`: the document has callbacks, so JavaScript may run meanwhile. */
function callLines(declaration: FunctionDeclaration, slots: Slots, entersJavaScript: boolean): string[] {
  const lines = ['struct abiwright_table *library = data;'];
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
  const call = `library->${declaration.name}(${values.join(', ')})`;
  if (entersJavaScript) lines.push('abiwright_enter(&library->base);');
  lines.push(slots.result === null ? `${call};` : `${slots.result.declare('result')} = ${call};`);
  if (entersJavaScript) lines.push('if (!abiwright_leave(&library->base)) return NULL;');
  if (slots.result === null) return [...lines, 'return NULL;'];
  if (slots.result.flat.kind === 'struct')
    return [...lines, 'memcpy(result_address, &result, sizeof result);', 'return NULL;'];
  return [...lines, `return ${fromC(slots.result, 'result')};`];
}

/** The pieces of one function, each under the conditions of the function. */
export function functionView(declaration: FunctionDeclaration, model: Model): FunctionView {
  const { name } = declaration;
  const condition = conditionOf(declaration);
  const slots = slotsOf(declaration, model.errors);
  const { callMacro } = callingMacros(model);
  const pointer = (member: string): string =>
    `${functionPointerHead(declaration.returns, member, model.errors, callMacro)}(${parameterList(declaration.params).join(', ')})`;
  const entersJavaScript = model.types.some((type) => type.kind === 'callback');
  const body = [...argumentLines(declaration, slots), ...callLines(declaration, slots, entersJavaScript)];
  const definition = [
    `static napi_value ${callName(name)}(napi_env env, napi_callback_info info)`,
    '{',
    ...body.map((line) => `    ${line}`),
    '}',
  ].join('\n');
  // A library may have been built without what stands behind a guard.
  const isRequired = !declaration.optional && declaration.guard === null;
  const entry = `{ ${stringLiteral(name)}, ${callName(name)}, offsetof(struct abiwright_table, ${name}), ${isRequired} },`;
  return {
    member: conditional(condition, `    ${pointer(name)};`),
    assertion: conditional(
      condition,
      `_Static_assert(_Generic(&${name}, ${pointer('')}: 1, default: 0), ${stringLiteral(name)});`,
    ),
    definition: conditional(condition, definition),
    entry: conditional(condition, `    ${entry}`),
  };
}
