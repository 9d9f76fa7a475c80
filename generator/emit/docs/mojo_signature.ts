/** The signature of a function in Mojo, as the Mojo target writes it. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { functionProblem } from '../mojo/function_facts.ts';
import { functionResultLines, signatureLines } from '../mojo/functions.ts';
import { placement, typeName } from '../mojo/names.ts';
import { breakSignature } from './break_signature.ts';

/** The signature, in the struct of its handle if it is a member, with the fields of what it returns; null if Mojo has no such function. */
export function mojoSignature(declaration: FunctionDeclaration, model: Model): string | null {
  const { handle } = declaration;
  const place = placement(declaration, model);
  if (functionProblem(declaration, model) !== null) return null;
  if (place === 'lifetime') return handle === null ? null : `# A ${typeName(handle, model)} calls it by itself.`;
  const isMember = place === 'method' || place === 'static';
  const owner = isMember && handle !== null ? [`struct ${typeName(handle, model)}:`] : [];
  const heads = signatureLines(declaration, model).map((line) =>
    breakSignature(`${isMember ? '    ' : ''}${line}`, '    '),
  );
  const result = functionResultLines(declaration, model);
  const head = result.find((line) => line.startsWith('struct '))?.replace(/\(.*\)/, '');
  const fields = result.filter((line) => /^ {4}var /.test(line));
  return [...owner, ...heads, ...(head === undefined ? [] : ['', head, ...fields])].join('\n');
}
