/** What keeps memory valid that a function lends, until nobody can reach it any more. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { handleOf } from '../../model/queries.ts';
import { checkCode } from './call.ts';
import type { Lines } from './lines.ts';
import { resultName } from './names.ts';
import { resultsOf } from './slots.ts';

/** Name of the function that holds what this one lends. */
export function holdName(declared: FunctionDeclaration): string {
  return `$hold_${declared.name}`;
}

/** Adds the function that holds the memory of a raw handle and returns what lets go of it, where the document names one. */
export function addHold(lines: Lines, declared: FunctionDeclaration, model: Model): void {
  const holder = model.functions.find(({ name }) => name === declared.hold);
  if (holder === undefined) return;
  const made = holder.params.find(({ direction, type }) => direction === 'out' && handleOf(type) === holder.handle);
  const several = resultsOf(holder).length > 1;
  lines.block(`const ${holdName(declared)} = ($handle) => {`, '};', () => {
    lines.add(`const $result = $raw.${holder.name}($handle);`);
    if (holder.returns.isStatus) lines.add(`${checkCode(model, several ? '$result.status' : '$result', holder.name)};`);
    const held = several && made !== undefined ? `$result.${resultName(made)}` : '$result';
    lines.add(`const $held = ${held};`, `return () => $end_${holder.handle?.name}($held);`);
  });
}
