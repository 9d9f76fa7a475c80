import type { Declaration } from '../../model/model.ts';

/** Since when, where, and until when something is meant to be used, as sentences. */
export function history(
  declaration: Pick<Declaration, 'since' | 'deprecated'> & Partial<Pick<Declaration, 'platforms' | 'guard'>>,
): string[] {
  const { since, deprecated, platforms = [], guard = null } = declaration;
  const result: string[] = [];
  if (since !== null) result.push(`Since ${since}.`);
  if (platforms.length > 0) result.push(`Only on ${platforms.join(', ')}.`);
  if (guard !== null) result.push(`Only if \`${guard}\` is defined.`);
  if (deprecated !== null) {
    const replacement = deprecated.replacement === null ? '' : ` Use \`${deprecated.replacement}\` instead.`;
    result.push(`Deprecated since ${deprecated.since}: ${deprecated.doc}${replacement}`);
  }
  return result;
}
