/** Which symbols the library exports, and under which macros they are seen. */

import type { Model } from '../../model/model.ts';

/** The functions that a library on Linux has, in the order of the document. */
export function symbolNames(model: Model): string[] {
  return model.functions
    .filter((declaration) => declaration.platforms.length === 0 || declaration.platforms.includes('linux'))
    .map((declaration) => declaration.name);
}

/** The macros that show declarations, sorted: the library is built with all of them. */
export function guardMacros(model: Model): string[] {
  const guards = [...model.types, ...model.functions, ...model.constants].flatMap((item) => item.guard ?? []);
  return [...new Set(guards)].sort();
}
