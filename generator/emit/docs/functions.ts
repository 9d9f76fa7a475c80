/** What the reference says of each function. */

import type { CallbackType, FunctionDeclaration, Model, Parameter, Role } from '../../model/model.ts';
import { functionHead, layOutCall, parameterList } from '../shared/c_spelling.ts';
import { errorCode, isVoid, returnDoc, usageFacts } from '../shared/declaration_facts.ts';
import {
  type Link,
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownCodeBlock,
  markdownLine,
  markdownText,
} from '../shared/encode/markdown.ts';
import { expressionText } from '../shared/expression_text.ts';
import { parameterFacts, returnFacts } from '../shared/slot_facts.ts';
import { availability } from './availability.ts';
import { mojoSignature } from './mojo_signature.ts';
import { table } from './table.ts';
import { typescriptSignature } from './typescript_signature.ts';

const roles: Readonly<Record<Role, string>> = {
  constructor: 'A constructor',
  method: 'A method',
  getter: 'A getter',
  static: 'A static function',
  destructor: 'The destructor',
  consumer: 'A method that ends the life',
  retain: 'Adds a reference',
  release: 'Drops a reference',
  async: 'An asynchronous method',
  cancel: 'Cancels an asynchronous method',
};

/** The parameters, one row each. */
export function parameterTable(params: readonly Parameter[], link: Link): string {
  return table(
    ['parameter', 'direction', 'meaning'],
    params.map((parameter) => [
      markdownCellCode(parameter.name),
      parameter.direction,
      markdownCell([parameter.doc, ...parameterFacts(parameter)].join(' '), link),
    ]),
  );
}

/** What comes back, as a sentence; nothing if nothing does. */
export function returnText(declaration: FunctionDeclaration | CallbackType, model: Model, link: Link): string {
  const { returns } = declaration;
  if (isVoid(returns)) return '';
  return `**Returns:** ${markdownLine([returnDoc(declaration, model), ...returnFacts(returns)].join(' '), link)}`;
}

function signatures(declaration: FunctionDeclaration, model: Model): string {
  const c = layOutCall(functionHead(declaration, model.errors, null), parameterList(declaration.params), ';', 100);
  const blocks = [
    ['c', c],
    ['mojo', mojoSignature(declaration, model)],
    ['ts', typescriptSignature(declaration, model)],
  ] as const;
  return blocks.flatMap(([language, text]) => (text === null ? [] : [markdownCodeBlock(language, text)])).join('\n\n');
}

function requirements(declaration: FunctionDeclaration, model: Model, link: Link): string {
  const rows = declaration.requires.map(({ check, code, doc }, index) => [
    `${index + 1}`,
    markdownCellCode(expressionText(check)),
    markdownCellCode(errorCode(code, model)),
    markdownCell(doc, link),
  ]);
  return rows.length === 0
    ? ''
    : `**Checked on entry,** in this order:\n\n${table(['', 'condition', 'else', 'meaning'], rows)}`;
}

function errors(declaration: FunctionDeclaration, model: Model, link: Link): string {
  const rows = declaration.errors.map(({ code, when }) => [
    markdownCellCode(errorCode(code, model)),
    markdownCell(when, link),
  ]);
  return rows.length === 0 ? '' : `**Errors:**\n\n${table(['code', 'when'], rows)}`;
}

function promises(declaration: FunctionDeclaration, link: Link): string {
  const items = declaration.promises.map(({ name, doc }) =>
    doc === '' ? `- ${markdownCode(name, link)}` : `- ${markdownLine(doc, link)}`,
  );
  return items.length === 0 ? '' : `**Promises:**\n\n${items.join('\n')}`;
}

/** One function, as a section. */
export function functionSection(declaration: FunctionDeclaration, model: Model, links: (own: string) => Link): string {
  const { handle, role, name, doc, params } = declaration;
  const link = links(name);
  const belongs = handle === null || role === null ? [] : [`${roles[role]} of \`${handle.name}\`.`];
  return [
    `### ${markdownCode(name)}`,
    markdownText(doc, link),
    signatures(declaration, model),
    markdownLine([...belongs, ...usageFacts(declaration), ...availability(declaration)].join(' '), link),
    parameterTable(params, link),
    returnText(declaration, model, link),
    requirements(declaration, model, link),
    errors(declaration, model, link),
    promises(declaration, link),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
