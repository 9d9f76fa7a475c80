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
import { entry, type Paragraph, paragraphs, setApart } from './comment.ts';
import { fieldFacts, parameterText, returnFacts } from './describe_slot.ts';

/** Since when, and until when, a declaration is meant to be used. */
function history({ since, deprecated }: Pick<Declaration, 'since' | 'deprecated'>): Paragraph[] {
  const result: Paragraph[] = [];
  if (since !== null) result.push(entry(`Since ${since}.`));
  if (deprecated !== null) {
    const replacement = deprecated.replacement === null ? '' : ` Use \`${deprecated.replacement}\` instead.`;
    result.push(entry(`Deprecated since ${deprecated.since}. ${deprecated.doc}${replacement}`));
  }
  return result;
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
  return params.map((parameter) => entry(`@param ${parameter.name} ${parameterText(parameter)}`));
}

function returnText(declaration: FunctionDeclaration | CallbackType, model: Model): Paragraph[] {
  const { returns } = declaration;
  if (
    returns.shape.base.kind === 'builtin' &&
    returns.shape.base.name === 'void' &&
    returns.shape.pointers.length === 0
  )
    return [];
  let doc = returns.doc;
  if (doc === null && returns.isStatus) {
    if (model.errors.kind === 'enum')
      doc = `${model.errors.success.map((item) => `\`${item.name}\``).join(' or ')} on success, else an error code.`;
    else doc = '0 on success, a negative error number on failure.';
  }
  return [entry(`@return ${[doc ?? 'The result.', ...returnFacts(returns)].join(' ')}`)];
}

export const threadSafety: Readonly<Record<FunctionDeclaration['threadSafety'], string>> = {
  any_thread: 'From any thread.',
  external: 'The caller serialises calls on the same object.',
  main_thread: 'Only from the thread that made the first call.',
};

export const blocking: Readonly<Record<FunctionDeclaration['blocking'], string>> = {
  never: 'Does not block.',
  bounded: 'Blocks no longer than its timeout.',
  may_block: 'May block.',
};

function errorCode(code: string, model: Model): string {
  return model.errors.kind === 'negative_errno' ? `-${code}` : code;
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
  const usage = [threadSafety[declaration.threadSafety], blocking[declaration.blocking]];
  if (declaration.cancel !== null) usage.push(`Cancelled by \`${declaration.cancel}\`.`);
  if (declaration.optional) usage.push('Optional: a library may lack it.');
  return [
    ...paragraphs(declaration.doc),
    ...setApart([...parameters(declaration.params), ...returnText(declaration, model)]),
    ...conditions(declaration, model),
    { ...entry(usage.join(' '), 0), apart: true },
    ...declaration.promises.map((promise) => entry(`Promises: ${promise.doc === '' ? promise.name : promise.doc}`)),
    ...history(declaration),
  ];
}

const scopes: Readonly<Record<CallbackType['scope'], string>> = {
  call: 'Must stay valid during the call that it is given to.',
  once: 'Must stay valid until it has run once or was cancelled.',
  notified: 'Must stay valid until it is deregistered.',
  forever: 'Must stay valid as long as the process lives.',
};

/** The comment of a callback. */
export function describeCallback(callback: CallbackType, model: Model): Paragraph[] {
  const thread =
    callback.thread === 'any'
      ? 'May run on any thread at any time.'
      : 'Runs on a thread that is inside a call of this library.';
  return [
    ...paragraphs(callback.doc),
    ...setApart([...parameters(callback.params), ...returnText(callback, model)]),
    { ...entry(`${scopes[callback.scope]} ${thread}`, 0), apart: true },
    ...history(callback),
  ];
}

/** The comment of a handle: what ends its life, and what it depends on. */
export function describeHandle(handle: HandleType, model: Model): Paragraph[] {
  const named = (role: FunctionDeclaration['role']): string[] =>
    model.functions.filter((item) => item.handle === handle && item.role === role).map((item) => `\`${item.name}\``);
  const facts: string[] = [];
  const destructors = named('destructor');
  const ends = destructors.length > 0 ? destructors : handle.representation === 'fd' ? ['`close`'] : [];
  if (handle.lifetime === 'owned' && ends.length > 0) facts.push(`Owned: ${ends.join(', ')} ends its life.`);
  if (handle.lifetime === 'counted')
    facts.push(`Counted: ${named('retain').join(', ')} adds a reference, ${named('release').join(', ')} drops one.`);
  if (handle.lifetime === 'borrowed') facts.push('Borrowed: never destroyed through this interface.');
  const consumers = named('consumer');
  if (consumers.length > 0) facts.push(`Also ended by ${consumers.join(', ')}.`);
  if (handle.parent !== null) facts.push(`Its \`${handle.parent.name}\` must outlive it.`);
  return describe(handle, facts);
}

/** The comment of a struct. */
export function describeStruct(struct: StructType, initializer: string | null): Paragraph[] {
  const facts: string[] = [];
  if (struct.versioning === 'size')
    facts.push('Its first field tells the library which version of it the caller was compiled with.');
  if (struct.extends.length > 0)
    facts.push(`May stand in the chain of ${struct.extends.map((base) => `\`${base.name}\``).join(', ')}.`);
  if (initializer !== null) facts.push(`Initialise it with \`${initializer}\`.`);
  return describe(struct, facts);
}

/** The comment of a field or member. */
export function describeField(field: Field): Paragraph[] {
  const facts = fieldFacts(field);
  if (field.structureType !== null) facts.push(`Always \`${field.structureType.name}\`.`);
  if (field.selector !== null) facts.push(`\`${field.selector}\` says which member is in force.`);
  if (field.when.length > 0) facts.push(`In force for ${field.when.map((name) => `\`${name}\``).join(', ')}.`);
  return describeMember(field, facts);
}

/** The comment of an enum, with the values that nobody may use. */
export function describeEnum(type: EnumType): Paragraph[] {
  const reserved = type.reserved.map((range) =>
    entry(`- ${range.from === range.to ? range.from : `${range.from} to ${range.to}`}: ${range.doc}`, 2),
  );
  const list = reserved.length === 0 ? [] : setApart([entry('Reserved values:'), ...reserved]);
  return [...describe(type, type.flags ? ['Flags: combined bit by bit.'] : []), ...list];
}
