/** The call that frees what the library has allocated for its caller, once it has been copied. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { carrier, memoryType, resolve } from './types.ts';

/** The type that an external call of this function returns, as its own wrapper has it: one symbol has one signature in a program. */
function resultType(declaration: FunctionDeclaration, model: Model): string {
  const { returns } = declaration;
  if (returns.isStatus) return model.errors.kind === 'enum' ? carrier(model.errors.type) : 'c_int';
  if (returns.shape.pointers.length > 0) return 'RawPointer';
  const resolved = resolve(returns.shape.base);
  if (resolved.kind === 'builtin' && resolved.name === 'bool') return 'UInt8';
  return resolved.kind === 'enum' ? carrier(resolved) : memoryType(resolved, model);
}

/**
 * The statement that frees; nothing where the document names no function.
 *
 * @param raw The variable that holds the address.
 * @param bytes The size in bytes, as an expression; null where it is not known.
 */
export function freeingLines(freedBy: string | null, raw: string, bytes: string | null, model: Model): string[] {
  if (freedBy === null) return [];
  const free = model.functions.find((item) => item.name === freedBy);
  if (free === undefined) throw new Error(`${freedBy} is unknown`);
  const values = free.params.map((param) => {
    const type = memoryType(param.type, model);
    if (type === 'RawPointer' || param.shape.pointers.length > 0) return raw;
    if (bytes === null) throw new Error(`${freedBy} needs a size`);
    return `${type}(${bytes})`;
  });
  const type = resultType(free, model);
  return [`${type === 'NoneType' ? '' : '_ = '}external_call["${free.name}", ${type}](${values.join(', ')})`];
}
