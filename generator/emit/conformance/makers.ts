/** How handles are made and ended, and what stands in for callbacks. */

import type { CallbackType, FunctionDeclaration, HandleType, Model } from '../../model/model.ts';
import { isPointerLike } from '../../model/queries.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { callingMacros, functionHead, parameterList, returnTypeName, typeName } from '../shared/c_spelling.ts';
import { isVoid } from '../shared/declaration_facts.ts';
import { callName } from './call_struct.ts';
import { destructorOf, isDescriptor, type Producer, producersOf } from './model_view.ts';
import { handleNumber, numberedHandle } from './prepare.ts';

function pointerTo(handle: HandleType): string {
  const type = typeName(handle);
  return type.endsWith('*') ? `${type}*handle` : `${type} *handle`;
}

/** The declarations of what `maker` defines. */
export function makerDeclaration(handle: HandleType): string {
  return `const char *suite_make_${handle.name}(${pointerTo(handle)});\nvoid suite_end_${handle.name}(uint64_t value);`;
}

function endOf(handle: HandleType, model: Model): string[] {
  const destructor = destructorOf(handle, model);
  if (destructor !== null) {
    const { name } = destructor;
    return [
      `    if (library.${name} != NULL) (void)library.${name}(${numberedHandle(handle, 'value')});`,
      '    else (void)value;',
    ];
  }
  return [handle.representation === 'fd' ? '    suite_close(value);' : '    (void)value;'];
}

/** The descriptors that come out beside the handle. */
function otherDescriptors({ declaration, output }: Producer): string[] {
  return declaration.params
    .filter((item) => item !== output && item.direction === 'out' && isDescriptor(item) && item.ownership !== 'callee')
    .map((item) => `call.memory.${item.name}`);
}

/** The functions that make and end a handle. */
export function maker(handle: HandleType, model: Model): string {
  const producer = producersOf(model).get(handle);
  const lines = [`    if (make_${handle.name} != NULL) return make_${handle.name}(handle);`];
  if (producer === undefined) lines.push(`    (void)handle;`, `    return suite_unwritten("make_${handle.name}");`);
  else {
    const { name } = producer.declaration;
    const output = `call.memory.${producer.output.name}`;
    lines.push(
      `    ${callName(name)} call;`,
      `    const char *const reason = suite_produce(&function_${name}, &call, "make_${handle.name}");`,
      '    if (reason != NULL) return reason;',
      `    *handle = ${output};`,
      ...otherDescriptors(producer).map((place) => `    suite_defer(suite_close, (uint64_t)${place});`),
      ...(producer.output.ownership === 'callee'
        ? []
        : [`    suite_defer(suite_end_${handle.name}, ${handleNumber(handle, output)});`]),
      '    return NULL;',
    );
  }
  return [
    `void suite_end_${handle.name}(uint64_t value)`,
    '{',
    ...endOf(handle, model),
    '}',
    '',
    `const char *suite_make_${handle.name}(${pointerTo(handle)})`,
    '{',
    ...lines,
    '}',
  ].join('\n');
}

/** A function that may be given for a callback and does nothing. */
export function stub(
  callback: CallbackType,
  model: Model,
): { readonly declaration: string; readonly definition: string } {
  const returns = returnTypeName(callback.returns, model.errors);
  const head = functionHead(
    { ...callback, name: `stub_${callback.name}` } as unknown as FunctionDeclaration,
    model.errors,
    {
      ...callingMacros(model),
      exportMacro: null,
      callMacro: callingMacros(model).callbackMacro,
    },
  );
  const signature = `${head}(${parameterList(callback.params).join(', ')})`;
  const unused = callback.params.map(({ name }) => `    (void)${name};`);
  const isPointer = returns.endsWith('*') || isPointerLike(callback.returns.type);
  const result = isVoid(callback.returns)
    ? []
    : isPointer
      ? ['    return NULL;']
      : [`    static ${returns} zero;`, '    return zero;'];
  const condition = conditionOf({ ...callback, guard: null });
  return {
    declaration: conditional(condition, `${signature};`),
    definition: conditional(condition, [signature, '{', ...unused, ...result, '}'].join('\n')),
  };
}
