import { componentNamed, components } from './table.ts';

/**
 * The names in ABIWRIGHT_REQUIRE: components without which the run fails instead of skipping tests. `all` names every one.
 *
 * Throws a RangeError on an unknown name.
 */
export function requiredComponents(text: string | undefined): ReadonlySet<string> {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.includes('all')) return new Set(components.map(({ name }) => name));
  return new Set(names.map((name) => componentNamed(name).name));
}
