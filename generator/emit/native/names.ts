/** The names that this target adds to those of the headers. */

import type { Model } from '../../model/model.ts';
import { hasTypedef } from '../shared/c_spelling.ts';
import { snakeCase } from '../shared/names.ts';
import type { EmittedName } from '../target.ts';
import { namespaceOf } from './banner.ts';

/**
 * Names of namespaces, types and functions that the output uses where names of the document are visible. Words of C and C++ themselves are refused by
 * the target of the headers already.
 */
export const reserved: ReadonlySet<string> = new Set([
  ...['std', 'bodies', 'predicates', 'support', 'next_definitions', 'formats', 'gnu'],
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

/** Every name that this target writes beside those of the headers, and those names of the headers that one of its own could hide. */
export function* names(model: Model): Iterable<EmittedName> {
  if (model.implementation !== 'generated') return;
  const space = namespaceOf(model);
  for (const item of [...model.types.filter(hasTypedef), ...model.functions, ...model.constants]) {
    const what = `${'kind' in item ? 'type' : 'returns' in item ? 'function' : 'constant'} ${item.name}`;
    yield { scope: `the implementation, ${item.path.join('/')}`, name: item.name, what, path: item.path };
    if (item.name === space) {
      yield {
        scope: `the implementation, ${item.path.join('/')}`,
        name: space,
        what: 'its namespace',
        path: item.path,
      };
    }
  }
  for (const group of model.groups) {
    const file = `entry_points_${group.name}.cpp`.toLowerCase();
    yield { scope: 'source files', name: file, what: `entry points of the group ${group.name}`, path: group.path };
  }
  for (const { name, params } of model.predicates) {
    const path = ['predicates', model.predicates.findIndex((item) => item.name === name)];
    yield { scope: 'predicates', name, what: `predicate ${name}`, path };
    for (const parameter of params) {
      const scope = `predicate ${name}`;
      yield { scope, name: parameter.name, what: `parameter ${parameter.name}`, path: parameter.path };
    }
  }
  for (const type of model.types) {
    if (type.kind !== 'enum' || !type.isFormat) continue;
    yield { scope: 'tables of formats', name: snakeCase(type.name), what: `table of ${type.name}`, path: type.path };
  }
}
