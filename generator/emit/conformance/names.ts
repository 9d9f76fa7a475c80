/** The names that the suite adds to those of the headers. */

import type { Model } from '../../model/model.ts';
import { reserved as reservedInHeaders } from '../c/reserved.ts';
import type { EmittedName } from '../target.ts';
import { hookNames } from './hooks.ts';

/** The words of C, single names of the suite, and all that begins as its own names do. */
class ReservedNames extends Set<string> {
  override has(name: string): boolean {
    return super.has(name) || name.startsWith('suite_') || name.startsWith('SUITE_');
  }
}

export const reserved: ReadonlySet<string> = new ReservedNames([
  ...['library', 'main', 'permit_faults', 'spare_allocation', 'errno'],
  ...reservedInHeaders,
]);

/** Every name of the headers, which the sources of the suite include, and every name that is made of one. */
export function* names(model: Model): Iterable<EmittedName> {
  const scope = 'the conformance suite';
  const enumerators = model.types.flatMap((type) => (type.kind === 'enum' ? type.enumerators : []));
  const seen = new Set<string>();
  for (const { name, path } of [...model.functions, ...model.types, ...model.constants, ...enumerators]) {
    if (!seen.has(name)) yield { scope, name, what: name, path };
    seen.add(name);
  }
  for (const { name, of, path } of hookNames(model)) yield { scope, name, what: `hook of ${of}`, path };
  for (const group of model.groups) {
    const name = `calls_${group.name}.c`.toLowerCase();
    yield {
      scope: 'sources of the conformance suite',
      name,
      what: `calls of the group ${group.name}`,
      path: group.path,
    };
  }
  for (const { name: predicate, params } of model.predicates)
    for (const { name, path } of params)
      yield { scope: `predicate ${predicate}`, name, what: `parameter ${name} of ${predicate}`, path };
}
