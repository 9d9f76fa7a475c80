/** `raw.d.ts`, and what the declarations of all functions share. */

import type { FunctionDeclaration, Model, Parameter } from '../../../model/model.ts';
import { successText } from '../../shared/declaration_facts.ts';
import { commentLines } from '../../shared/encode/javascript.ts';
import { waitsForCallbacks } from '../../shared/notifications.ts';
import { declarationTags } from '../constants.ts';
import { isStatic, parameterName } from '../names.ts';
import { callbackOf, isLentArray, type Result } from '../slots.ts';
import { rawInputs, rawResultsType, type TypedInput } from '../types.ts';
import type { Statement } from './statements.ts';
import { docs, paramTags } from './writer.ts';

export function inputDoc(parameter: Parameter): { name: string; doc: string } {
  return {
    name: parameterName(parameter),
    doc: `${parameter.doc}${parameter.unit === null ? '' : ` In ${parameter.unit}.`}`,
  };
}

/** What holds for others that still read lent memory when its object ends. */
function reading({ hold }: FunctionDeclaration): string {
  return hold === null
    ? ' What reads it on another thread, such as a function of the runtime that completes later, must be done by then.'
    : ' What reads it on another thread, such as a function of the runtime that completes later, may go on: the memory itself goes when the garbage collector has found that nobody can reach an array of it, so not before the program returns to its event loop. One that looks at the array again, as zlib does for each piece, finds it empty: end the object when that is done.';
}

/** The `@returns` of a member of a class. */
export function resultTags(results: readonly Result[], declared: FunctionDeclaration): string[] {
  const texts = results.flatMap(({ key, parameter, returns }) => {
    const status = returns?.isStatus === true ? `${successText(declared.successCodes)}.` : null;
    const doc = parameter?.doc ?? returns?.doc ?? status;
    const unit = parameter?.unit ?? returns?.unit ?? null;
    const isLent = parameter !== null && isLentArray(parameter) && !isStatic(declared);
    const life = isLent
      ? ` It is the memory itself, not a copy; when the object ends, its length becomes 0.${reading(declared)}`
      : '';
    return doc === null
      ? []
      : [`${results.length > 1 ? `${key}: ` : ''}${doc}${unit === null ? '' : ` In ${unit}.`}${life}`];
  });
  return texts.length === 0
    ? []
    : commentLines(`@returns ${texts.join(' ')}`).map((line, index) =>
        index === 0 ? line.replace(/^\\@/, '@') : `  ${line}`,
      );
}

export function throwTags(declared: FunctionDeclaration): string[] {
  return declared.errors.flatMap(({ code, when }) => tagLines(`@throws AbiError ${code}: ${when}`));
}

/** The lines of a tag, whose text may be that of a document. */
function tagLines(tag: string): string[] {
  return commentLines(tag).map((line, index) => (index === 0 ? line.replace(/^\\@/, '@') : `  ${line}`));
}

/** What is thrown where callbacks of other threads cannot be run. */
export function threadTags(declared: FunctionDeclaration, model: Model): string[] {
  const tags: string[] = [];
  if (waitsForCallbacks(declared, model))
    tags.push(
      '@throws Error ERR_CALLBACK_DEADLOCK: with koffi and Deno, while a callback that a thread of the library waits for is pending; elsewhere the call runs it meanwhile',
    );
  if (declared.params.some((parameter) => callbackOf(parameter.type)?.thread === 'any'))
    tags.push('@throws Error ERR_CALLBACK_IN_WORKER: in a worker, with koffi and Deno');
  return tags.flatMap(tagLines);
}

export function parameters(inputs: readonly TypedInput[]): { name: string; type: string; hasQuestionToken: boolean }[] {
  return inputs.map(({ parameter, type, optional }) => ({
    name: parameterName(parameter),
    type,
    hasQuestionToken: optional,
  }));
}

export function rawStatements(model: Model): Statement[] {
  return [
    {
      kind: 'interface',
      isExported: true,
      name: 'Raw',
      docs: docs(
        'The functions of C under their own names. Nothing is thrown for a failure: the status comes back, and other results mean something only on success.',
      ),
      methods: model.functions.map((declared) => {
        const inputs = rawInputs(declared, model);
        return {
          name: declared.name,
          docs: docs(declared.doc, [
            ...paramTags(inputs.map(({ parameter }) => inputDoc(parameter))),
            ...threadTags(declared, model),
            ...declarationTags(declared),
          ]),
          parameters: parameters(inputs),
          returnType: rawResultsType(declared, model),
        };
      }),
    },
  ];
}
