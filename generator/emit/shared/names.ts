/** Splitting C names into words and joining them in the casing of another language. */

import { memoize } from '../../memoize.ts';

/**
 * The words of an identifier, in lower case: `DeviceBuffer_export_fd` is device, buffer, export, fd; `MAX_FMT_RGBA8` is max, fmt, rgba8.
 * A run of capitals is one word, whose last capital begins the next word if a lower-case letter follows.
 */
export const words: (identifier: string) => readonly string[] = memoize((identifier) =>
  identifier
    .split('_')
    .flatMap((part) => part.match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[A-Z][a-z0-9]*|[0-9]+/g) ?? [])
    .map((word) => word.toLowerCase()),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** lowerCamelCase. */
export const camelCase = memoize((identifier) =>
  words(identifier)
    .map((word, index) => (index === 0 ? word : capital(word)))
    .join(''),
);

/** UpperCamelCase. */
export const pascalCase = memoize((identifier) => words(identifier).map(capital).join(''));

/** lower_snake_case. */
export const snakeCase = memoize((identifier) => words(identifier).join('_'));

/** UPPER_SNAKE_CASE. */
export function upperSnakeCase(identifier: string): string {
  return words(identifier)
    .map((word) => word.toUpperCase())
    .join('_');
}

/** Removes the longest prefix that fits and leaves an identifier, together with the underscores after it. */
export function withoutPrefix(identifier: string, prefixes: readonly string[]): string {
  let best = '';
  for (const prefix of prefixes) {
    const rest = identifier.slice(prefix.length).replace(/^_+/, '');
    if (identifier.startsWith(prefix) && prefix.length > best.length && /^[A-Za-z]/.test(rest)) best = prefix;
  }
  return identifier.slice(best.length).replace(/^_+/, '');
}
