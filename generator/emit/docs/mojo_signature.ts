/** The signature of a function in Mojo, taken from the definition that the Mojo target writes. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { functionLines, functionProblem, functionResultLines } from '../mojo/functions.ts';
import { placement, typeName } from '../mojo/names.ts';
import { breakSignature } from './break_signature.ts';

const definition = /^ *(?:def .*:|@staticmethod)$/;

/** The signature, in the struct of its handle if it is a member, with the fields of what it returns; null if Mojo has no such function. */
export function mojoSignature(declaration: FunctionDeclaration, model: Model): string | null {
  const { handle } = declaration;
  const place = placement(declaration, model);
  if (functionProblem(declaration, model) !== null) return null;
  if (place === 'lifetime') return handle === null ? null : `# A ${typeName(handle, model)} calls it by itself.`;
  const lines = functionLines(declaration, model).filter((line) => definition.test(line));
  const heads = lines.map((line) => (line.endsWith(':') ? breakSignature(line.slice(0, -1), '    ') : line));
  const isMember = place === 'method' || place === 'static';
  const owner = isMember && handle !== null ? [`struct ${typeName(handle, model)}:`] : [];
  const result = functionResultLines(declaration, model);
  const head = result.find((line) => line.startsWith('struct '))?.replace(/\(.*\)/, '');
  const fields = result.filter((line) => /^ {4}var /.test(line));
  return [...owner, ...heads, ...(head === undefined ? [] : ['', head, ...fields])].join('\n');
}
