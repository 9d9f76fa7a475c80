/** The names that the suite adds to those of the headers. */

import type { Model } from '../../model/model.ts';
import { reserved as reservedInHeaders } from '../c/reserved.ts';
import type { EmittedName } from '../target.ts';
import { hookNames, ownPrefixes } from './hooks.ts';

/** The names of C, and the single table of functions of the suite. */
export const reserved: ReadonlySet<string> = new Set(['library', 'main', 'permit_faults', ...reservedInHeaders]);

/** The names of the document that could meet one of the suite, and those of the suite that are made of names of the document. */
export function* names(model: Model): Iterable<EmittedName> {
  const scope = 'the conformance suite';
  for (const { name, path } of [...model.functions, ...model.types, ...model.constants]) {
    if (name === 'library' || name === 'main' || ownPrefixes.some((prefix) => name.startsWith(prefix)))
      yield { scope, name, what: name, path };
  }
  for (const { name, of, path } of hookNames(model)) yield { scope, name, what: `hook of ${of}`, path };
  for (const group of model.groups)
    yield {
      scope: 'sources of the conformance suite',
      name: `calls_${group.name}.c`.toLowerCase(),
      what: `calls of the group ${group.name}`,
      path: group.path,
    };
}
