import { join } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { betweenType, castTo, fromC, toName } from './conversion.ts';
import type { Slots } from './slots.ts';

/** A call as a struct, which another thread may make. */
export interface Errand {
  /** Name of the struct. */
  readonly name: string;
  /** It may wait for callbacks, or it is about the last call and belongs to the thread that made that. */
  readonly kind: 'waits' | 'after';
}

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
  /** How another thread may make the call; null: the calling one makes it. */
  readonly errand: Errand | null;
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

/** Arguments of the call: what was read, or a copy of it. The bytes of a struct in JavaScript's memory may be unaligned. */
function argumentValues(slots: Slots, lines: string[]): string[] {
  return slots.parameters.map((slot) => {
    if (slot.flat.kind !== 'struct') return castTo(slot, `in_${slot.name}`);
    lines.push(
      `${slot.declare(`struct_${slot.name}`)};`,
      `memcpy(&struct_${slot.name}, in_${slot.name}, sizeof struct_${slot.name});`,
    );
    return `struct_${slot.name}`;
  });
}

/** Returns the result that an expression holds. */
function returnLines(slots: Slots, result: string): string[] {
  if (slots.result === null) return ['return NULL;'];
  if (slots.result.flat.kind === 'struct')
    return [`memcpy(result_address, &${result}, sizeof ${result});`, 'return NULL;'];
  return [`return ${fromC(slots.result, result)};`];
}

/** Makes the call and returns its result. */
function callLines(callee: Callee, slots: Slots): string[] {
  const lines = [callee.holder];
  const values = argumentValues(slots, lines);
  const call = `${callee.expression}(${values.join(', ')})`;
  if (callee.entersJavaScript) lines.push(`abiwright_enter(${callee.head});`);
  lines.push(slots.result === null ? `${call};` : `${slots.result.declare('result')} = ${call};`);
  if (callee.entersJavaScript) lines.push(`if (!abiwright_leave(${callee.head})) return NULL;`);
  return [...lines, ...returnLines(slots, 'result')];
}

/** The struct of an errand, and the C function that makes its call on whatever thread. */
function errandLines({ name }: Errand, callee: Callee, slots: Slots): string[] {
  const members = slots.parameters.map((slot) => slot.declare(`in_${slot.name}`));
  if (slots.result !== null) members.push(slots.result.declare('result'));
  const values = slots.parameters.map((slot) => `errand->in_${slot.name}`).join(', ');
  return [
    `struct ${name} {`,
    '    struct abiwright_errand base;',
    '    void *data;',
    ...members.map((member) => `    ${member};`),
    '};',
    '',
    `static void ${name}_run(struct abiwright_errand *base)`,
    '{',
    `    struct ${name} *errand = (struct ${name} *)base;`,
    `    void *data = errand->data;`,
    `    ${callee.holder}`,
    `    ${slots.result === null ? '' : 'errand->result = '}${callee.expression}(${values});`,
    '}',
    '',
  ];
}

/** Makes the call by an errand and returns its result. */
function errandCallLines({ name, kind }: Errand, callee: Callee, slots: Slots): string[] {
  const lines = [callee.holder, `struct ${name} errand;`, 'memset(&errand, 0, sizeof errand);'];
  const values = argumentValues(slots, lines);
  lines.push(`errand.base.run = ${name}_run;`, 'errand.data = data;');
  for (const [index, slot] of slots.parameters.entries()) lines.push(`errand.in_${slot.name} = ${values[index]};`);
  if (kind === 'after') lines.push(`abiwright_make_after(${callee.head}, &errand.base);`);
  else
    lines.push(
      `abiwright_enter(${callee.head});`,
      `abiwright_make(${callee.head}, &errand.base);`,
      `if (!abiwright_leave(${callee.head})) return NULL;`,
    );
  return [...lines, ...returnLines(slots, 'errand.result')];
}

/** The definition of a C function that JavaScript calls, and that calls the callee. */
export function callDefinition(functionName: string, callee: Callee, slots: Slots): string {
  const { errand } = callee;
  const call = errand === null ? callLines(callee, slots) : errandCallLines(errand, callee, slots);
  const body = [...argumentLines(callee.name, slots), ...call];
  return [
    ...(errand === null ? [] : errandLines(errand, callee, slots)),
    `static napi_value ${functionName}(napi_env env, napi_callback_info info)`,
    '{',
    ...body.map((line) => `    ${line}`),
    '}',
  ].join('\n');
}
