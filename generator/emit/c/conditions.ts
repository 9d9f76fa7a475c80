/** The preprocessor conditions under which a declaration exists. */

import type { Declaration } from '../../model/model.ts';

const tests: Readonly<Record<string, string>> = {
  linux: '(defined(__linux__) && !defined(__ANDROID__))',
  android: 'defined(__ANDROID__)',
  freebsd: 'defined(__FreeBSD__)',
  macos: '(defined(__APPLE__) && !defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__))',
  ios: '(defined(__APPLE__) && defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__))',
  windows: 'defined(_WIN32)',
};

/** Pairs of platforms that one macro tells. */
const pairs: readonly (readonly [string, string, string])[] = [
  ['linux', 'android', 'defined(__linux__)'],
  ['macos', 'ios', 'defined(__APPLE__)'],
];

function platformTest(platforms: readonly string[]): string | null {
  let rest = platforms;
  const terms: string[] = [];
  for (const [one, other, test] of pairs) {
    if (!rest.includes(one) || !rest.includes(other)) continue;
    terms.push(test);
    rest = rest.filter((platform) => platform !== one && platform !== other);
  }
  terms.push(...rest.map((platform) => tests[platform] ?? '0'));
  if (terms.length === 0) return null;
  return terms.length === 1 ? (terms[0] ?? null) : `(${terms.join(' || ')})`;
}

/** Without the parentheses around the whole, which every test that begins with one has. */
function bare(test: string): string {
  return test.startsWith('(') ? test.slice(1, -1) : test;
}

/** The expression after `#if` under which the declaration exists, or null if it always does. */
export function conditionOf(declaration: Pick<Declaration, 'platforms' | 'guard'>): string | null {
  const platform = platformTest(declaration.platforms);
  const guard = declaration.guard === null ? null : `defined(${declaration.guard})`;
  if (platform === null || guard === null) return platform === null ? guard : bare(platform);
  return `${guard} && ${platform}`;
}

/** The line that opens a condition, such as `#ifdef X`. */
export function openCondition(condition: string): string {
  const single = /^defined\((\w+)\)$/.exec(condition);
  return single?.[1] === undefined ? `#if ${condition}` : `#ifdef ${single[1]}`;
}

/** The text inside `#if` and `#endif`, or the text alone where there is no condition. */
export function conditional(condition: string | null, text: string): string {
  return condition === null ? text : `${openCondition(condition)}\n${text}\n#endif`;
}
