import type { Declaration } from '../../model/model.ts';
import { historyFacts } from '../shared/declaration_facts.ts';

/** Where something exists, since when, and until when it is meant to be used, as sentences. */
export function availability(
  declaration: Pick<Declaration, 'since' | 'deprecated'> & Partial<Pick<Declaration, 'platforms' | 'guard'>>,
): string[] {
  const { platforms = [], guard = null } = declaration;
  const result: string[] = [];
  if (platforms.length > 0) result.push(`Only on ${platforms.join(', ')}.`);
  if (guard !== null) result.push(`Only if \`${guard}\` is defined.`);
  return [...result, ...historyFacts(declaration)];
}
