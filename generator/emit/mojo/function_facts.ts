/** What can be said of a C function before its wrapper is written. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { spellFunction } from '../shared/c_spelling.ts';
import { commentText } from '../shared/encode/mojo.ts';
import { splitItems } from './break_lines.ts';
import { byValue } from './by_value.ts';
import { aggregateByValue, callbackProblem, resolve } from './types.ts';

/** Why a function has no wrapper, or null if it has one. */
export function functionProblem(declaration: FunctionDeclaration, model: Model): string | null {
  const { platforms } = declaration;
  if (platforms.length > 0 && !platforms.includes('linux') && !platforms.includes('macos'))
    return `it exists only on ${platforms.join(', ')}, where there is no Mojo`;
  const shapes = [
    ...declaration.params.filter((param) => param.array === null).map((param) => param.shape),
    declaration.returns.shape,
  ];
  for (const shape of shapes) {
    const aggregate = aggregateByValue(shape);
    const way = aggregate === null ? null : byValue(aggregate, model);
    if (way?.kind === 'problem') return way.text;
    const resolved = resolve(shape.base);
    const problem = resolved.kind === 'callback' && shape.pointers.length === 0 ? callbackProblem(resolved) : null;
    if (problem !== null) return problem;
  }
  return null;
}

/** The C declaration, as a comment. */
export function prototype(declaration: FunctionDeclaration, depth: number, model: Model): string[] {
  const text = commentText(spellFunction(declaration, model.errors));
  const columns = 80 - depth * 4 - 2;
  if (text.length <= columns) return [`# ${text}`];
  const open = text.indexOf('(');
  const lines: string[] = [];
  for (const item of splitItems(text.slice(open + 1, -1)).map(
    (part, index, all) => part + (index === all.length - 1 ? ')' : ','),
  )) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + item.length <= columns - 4) lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(item);
  }
  return [`# ${text.slice(0, open + 1)}`, ...lines.map((line) => `#     ${line}`)];
}
