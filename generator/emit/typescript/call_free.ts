/** The code that frees what a call has allocated for its caller. */

import type { Parameter, ReturnValue } from '../../model/model.ts';
import { jsString } from '../shared/encode/javascript.ts';
import type { CallContext } from './call_context.ts';
import { checkCode, scalarOf } from './scalars.ts';

/**
 * Has what comes back freed by the function that the document names, if it names one.
 *
 * @param pointer Code of its address.
 * @param bytes Code of its size in bytes; null: nobody needs it.
 */
export function freeAfterwards(
  { freedBy }: Pick<Parameter | ReturnValue, 'freedBy'>,
  pointer: string,
  bytes: string | null,
  { model, freed }: CallContext,
): void {
  if (freedBy === null) return;
  const free = model.functions.find(({ name }) => name === freedBy);
  if (free === undefined) throw new Error(`${freedBy} is unknown`);
  const values = free.params.map(({ name, type }) => {
    const scalar = scalarOf(type);
    // A text is passed as the number of its address.
    if (scalar === null) return pointer;
    if (scalar.zero !== null) return `BigInt(${pointer})`;
    if (bytes === null) throw new Error(`${freedBy} needs a size`);
    return checkCode(scalar, scalar.big ? `BigInt(${bytes})` : bytes, false, jsString(name));
  });
  freed.push({ pointer, call: `$$${freedBy}(${values.join(', ')})` });
}
