/** The comments of declarations: documentation, and everything that the model knows about them. */

import type {
  CallbackType,
  Declaration,
  EnumType,
  Field,
  FunctionDeclaration,
  HandleType,
  Model,
  Parameter,
  StructType,
} from '../../model/model.ts';
import {
  callbackFacts,
  errorCode,
  handleFacts,
  historyFacts,
  isVoid,
  memberFacts,
  reservedValues,
  returnDoc,
  structFacts,
  usageFacts,
} from '../shared/declaration_facts.ts';
import { parameterFacts, returnFacts } from '../shared/slot_facts.ts';
import { entry, type Paragraph, paragraphs, setApart } from './comment.ts';

function history(declaration: Pick<Declaration, 'since' | 'deprecated'>): Paragraph[] {
  return historyFacts(declaration).map((text) => entry(text));
}

/** Documentation, facts and history of a declaration that has nothing more to say. */
export function describe(
  declaration: Pick<Declaration, 'doc' | 'since' | 'deprecated'>,
  facts: readonly string[] = [],
): Paragraph[] {
  const said = facts.length === 0 ? [] : [entry(facts.join(' '), 0)];
  return [...paragraphs(declaration.doc), ...setApart([...said, ...history(declaration)])];
}

/** The comment of a member: documentation and facts run on, because most are short. */
export function describeMember(
  member: Pick<Declaration, 'doc' | 'since' | 'deprecated'>,
  facts: readonly string[],
): Paragraph[] {
  const [first, ...rest] = paragraphs(member.doc);
  const opening =
    first === undefined ? [] : rest.length > 0 ? [first] : [{ ...first, text: [first.text, ...facts].join(' ') }];
  const closing = rest.length > 0 && facts.length > 0 ? setApart([entry(facts.join(' '), 0)]) : [];
  return [...opening, ...rest, ...closing, ...history(member)];
}

function parameters(params: readonly Parameter[]): Paragraph[] {
  return params.map((parameter) => {
    const text = [`[${parameter.direction}]`, parameter.doc, ...parameterFacts(parameter)].join(' ');
    return entry(`@param ${parameter.name} ${text}`);
  });
}

function returnText(declaration: FunctionDeclaration | CallbackType, model: Model): Paragraph[] {
  const { returns } = declaration;
  if (isVoid(returns)) return [];
  return [entry(`@return ${[returnDoc(declaration, model), ...returnFacts(returns)].join(' ')}`)];
}

function conditions(declaration: FunctionDeclaration, model: Model): Paragraph[] {
  const requires = declaration.requires.map((item) =>
    entry(`- \`${errorCode(item.code, model)}\` unless: ${item.doc}`, 2),
  );
  const errors = declaration.errors.map((item) => entry(`- \`${errorCode(item.code, model)}\` ${item.when}`, 2));
  return [
    ...(requires.length === 0 ? [] : [{ ...entry('Checked on entry, in this order:'), apart: true }, ...requires]),
    ...(errors.length === 0 ? [] : [{ ...entry('Errors:'), apart: true }, ...errors]),
  ];
}

/** The comment of a function. */
export function describeFunction(declaration: FunctionDeclaration, model: Model): Paragraph[] {
  return [
    ...paragraphs(declaration.doc),
    ...setApart([...parameters(declaration.params), ...returnText(declaration, model)]),
    ...conditions(declaration, model),
    { ...entry(usageFacts(declaration).join(' '), 0), apart: true },
    ...declaration.promises.map((promise) => entry(`Promises: ${promise.doc === '' ? promise.name : promise.doc}`)),
    ...history(declaration),
  ];
}

/** The comment of a callback. */
export function describeCallback(callback: CallbackType, model: Model): Paragraph[] {
  return [
    ...paragraphs(callback.doc),
    ...setApart([...parameters(callback.params), ...returnText(callback, model)]),
    { ...entry(callbackFacts(callback).join(' '), 0), apart: true },
    ...history(callback),
  ];
}

/** The comment of a handle: what ends its life, and what it depends on. */
export function describeHandle(handle: HandleType, model: Model): Paragraph[] {
  return describe(handle, handleFacts(handle, model));
}

/** The comment of a struct. */
export function describeStruct(struct: StructType, initializer: string | null): Paragraph[] {
  const facts = structFacts(struct);
  if (initializer !== null) facts.push(`Initialise it with \`${initializer}\`.`);
  return describe(struct, facts);
}

/** The comment of a field or member. */
export function describeField(field: Field): Paragraph[] {
  return describeMember(field, memberFacts(field));
}

/** The comment of an enum, with the values that nobody may use. */
export function describeEnum(type: EnumType): Paragraph[] {
  const reserved = reservedValues(type).map(({ values, doc }) => entry(`- ${values}: ${doc}`, 2));
  const list = reserved.length === 0 ? [] : setApart([entry('Reserved values:'), ...reserved]);
  return [...describe(type, type.flags ? ['Flags: combined bit by bit.'] : []), ...list];
}
