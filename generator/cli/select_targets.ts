import { quote } from '../diagnostics/quote.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Target } from '../emit/target.ts';
import { UsageError } from './usage_error.ts';

/** The targets of these names, in the order of the table, each once; all of them for `null`. Throws a `UsageError` for an unknown name. */
export function selectTargets(names: readonly string[] | null, all: readonly Target[]): readonly Target[] {
  if (names === null) return all;
  const ids = all.map((target) => target.id);
  for (const name of names) {
    if (ids.includes(name)) continue;
    throw new UsageError(`there is no target ${quote(name)}`, didYouMean(name, ids) ?? `targets are ${ids.join(', ')}`);
  }
  return all.filter((target) => names.includes(target.id));
}
