import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '../components/component.ts';
import { componentNamed, components } from '../components/table.ts';

/** All test files, relative to the root, with forward slashes, sorted. */
export function listTestFiles(root: string): string[] {
  return globSync('test/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**', '**/generated/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Calls of the helpers of `test/support/component.ts`, up to the end of their first argument. */
const use = /\b(?:describeWith|findComponent|componentPath|componentEnv)\(\s*(\[[^\]]*\]|'[^']*'(?:\s*,\s*'[^']*')*)/g;

/** The components that a test file's text names. Throws a RangeError if it names one that does not exist. */
export function componentsNamedIn(text: string): string[] {
  const names = new Set<string>();
  for (const [call, argument] of text.matchAll(use)) {
    const quoted = [...(argument ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
    // The second argument of componentPath is a key, not a component.
    for (const name of call.startsWith('componentPath') ? quoted.slice(0, 1) : quoted)
      names.add(componentNamed(name).name);
  }
  return [...names];
}

/** The components that these test files need, in the order of the table. */
export function componentsNeededBy(root: string, files: readonly string[]): Component[] {
  const names = new Set(files.flatMap((file) => componentsNamedIn(readFileSync(join(root, file), 'utf8'))));
  return components.filter(({ name }) => names.has(name));
}
