/** What the reference says of each function. */

import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { blocking, threadSafety } from '../c/describe.ts';
import { parameterText, returnFacts } from '../c/describe_slot.ts';
import { functionHead, layOutCall, parameterList, spellParameter } from '../shared/c_spelling.ts';
import { markdownCell, markdownCode, markdownLine, markdownText } from '../shared/encode/markdown.ts';
import { expressionText } from '../shared/expression_text.ts';
import { history } from './history.ts';
import type { Signatures } from './signatures.ts';
import { table } from './table.ts';

/** The parameters, one row each. */
export function parameterTable(params: readonly Parameter[]): string {
  return table(
    ['parameter', 'meaning'],
    params.map((parameter) => [markdownCode(spellParameter(parameter)), markdownCell(parameterText(parameter))]),
  );
}

function signatureBlocks(declaration: FunctionDeclaration, model: Model, signatures: Signatures): string {
  const c = `${layOutCall(functionHead(declaration, model.errors, null), parameterList(declaration.params), ';', 100)}`;
  const blocks: [string, string | null][] = [
    ['c', c],
    ['mojo', signatures.mojo(declaration)],
    ['ts', signatures.typescript(declaration)],
  ];
  return blocks
    .flatMap(([language, text]) => (text === null ? [] : [`\`\`\`${language}\n${text}\n\`\`\``]))
    .join('\n\n');
}

function errorName(code: string, model: Model): string {
  return model.errors.kind === 'negative_errno' ? `-${code}` : code;
}

/** One function, as a section. */
export function functionSection(declaration: FunctionDeclaration, model: Model, signatures: Signatures): string {
  const { returns } = declaration;
  const isVoid = returns.shape.pointers.length === 0 && returns.type.kind === 'builtin' && returns.type.name === 'void';
  const returned =
    isVoid || returns.doc === null
      ? ''
      : `**Returns** ${markdownLine([returns.doc, ...returnFacts(returns)].join(' '))}`;
  const requires = declaration.requires.map((item, index) => [
    `${index + 1}`,
    markdownCode(expressionText(item.check)),
    markdownCode(errorName(item.code, model)),
    markdownCell(item.doc),
  ]);
  const errors = declaration.errors.map((item) => [markdownCode(errorName(item.code, model)), markdownCell(item.when)]);
  const usage = [threadSafety[declaration.threadSafety], blocking[declaration.blocking]];
  if (declaration.role !== null && declaration.handle !== null)
    usage.unshift(`The ${declaration.role} of \`${declaration.handle.name}\`.`);
  if (declaration.cancel !== null) usage.push(`Cancelled by \`${declaration.cancel}\`.`);
  if (declaration.optional) usage.push('Optional: a library may lack it.');
  const promises = declaration.promises.map((promise) => `- ${markdownLine(`\`${promise.name}\`: ${promise.doc}`)}`);
  return [
    `### ${markdownCode(declaration.name)}`,
    markdownText([declaration.doc, history(declaration).join(' ')].filter((part) => part !== '').join('\n\n')),
    signatureBlocks(declaration, model, signatures),
    parameterTable(declaration.params),
    returned,
    requires.length === 0
      ? ''
      : `**Checked on entry**, in this order:\n\n${table(['', 'condition', 'else', 'meaning'], requires)}`,
    errors.length === 0 ? '' : `**Errors**\n\n${table(['code', 'when'], errors)}`,
    promises.length === 0 ? '' : `**Promises**\n\n${promises.join('\n')}`,
    markdownLine(usage.join(' ')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
