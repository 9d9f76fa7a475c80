/** The names that this target adds to those of the headers. */

import type { Model } from '../../model/model.ts';
import { reserved as reservedInHeaders } from '../c/reserved.ts';
import { hasTypedef } from '../shared/c_spelling.ts';
import { snakeCase } from '../shared/names.ts';
import type { EmittedName } from '../target.ts';

/** Namespaces, types, functions and macros that the output uses where names of the document are visible. */
const own: ReadonlySet<string> = new Set([
  ...['std', 'gnu', 'bodies', 'predicates', 'support', 'next_definitions', 'formats'],
  ...['OutputArray', 'ErrorName', 'error_names', 'error_name_of', 'missing_bodies', 'missing_predicates'],
  ...[
    'RTLD_NEXT',
    'RTLD_DEFAULT',
    'RTLD_LAZY',
    'RTLD_NOW',
    'RTLD_GLOBAL',
    'RTLD_LOCAL',
    'RTLD_NODELETE',
    'RTLD_NOLOAD',
  ],
]);

/** The names above, and the words of C and C++. */
export const reserved: ReadonlySet<string> = new Set([...own, ...reservedInHeaders]);

/** Predicates, which the headers do not have: their names and those of their parameters meet macros and types of the headers. */
function* predicateNames(model: Model): Iterable<EmittedName> {
  const inHeaders = new Set([...model.constants, ...model.types].map((item) => item.name));
  for (const [index, { name, params }] of model.predicates.entries()) {
    const path = ['predicates', index];
    const all = [
      { scope: 'predicates', name, what: `predicate ${name}`, path },
      ...params.map((parameter) => ({
        scope: `predicate ${name}`,
        name: parameter.name,
        what: `parameter ${parameter.name} of ${name}`,
        path: parameter.path,
      })),
    ];
    for (const emitted of all) {
      if (inHeaders.has(emitted.name)) yield { ...emitted, what: `${emitted.name} of the headers` };
      yield emitted;
    }
  }
}

/** Every name that this target writes beside those of the headers, and those of the headers that one of its own would hide. */
export function* names(model: Model): Iterable<EmittedName> {
  if (model.implementation !== 'generated') return;
  for (const item of [...model.types.filter(hasTypedef), ...model.functions, ...model.constants]) {
    const { name, path } = item;
    if (own.has(name)) yield { scope: `the headers, ${path.join('/')}`, name, what: name, path };
  }
  yield* predicateNames(model);
  for (const group of model.groups) {
    const file = `entry_points_${group.name}.cpp`.toLowerCase();
    yield { scope: 'source files', name: file, what: `entry points of the group ${group.name}`, path: group.path };
  }
  for (const type of model.types) {
    if (type.kind !== 'enum' || !type.isFormat) continue;
    yield { scope: 'tables of formats', name: snakeCase(type.name), what: `table of ${type.name}`, path: type.path };
  }
}
