/** What comments and reference say of declarations beside their documentation, in the same words. */

import type {
  CallbackType,
  Declaration,
  Enumerator,
  EnumType,
  Field,
  FunctionDeclaration,
  HandleType,
  Model,
  ReturnValue,
  StructType,
} from '../../model/model.ts';
import { fieldFacts } from './slot_facts.ts';

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

const scopes: Readonly<Record<CallbackType['scope'], string>> = {
  call: 'Must stay valid during the call that it is given to.',
  once: 'Must stay valid until it has run once or was cancelled.',
  notified: 'Must stay valid until it is deregistered.',
  forever: 'Must stay valid as long as the process lives.',
};

/** Since when, and until when, a declaration is meant to be used. */
export function historyFacts({ since, deprecated }: Pick<Declaration, 'since' | 'deprecated'>): string[] {
  const result: string[] = [];
  if (since !== null) result.push(`Since ${since}.`);
  if (deprecated !== null) {
    const replacement = deprecated.replacement === null ? '' : ` Use \`${deprecated.replacement}\` instead.`;
    result.push(`Deprecated since ${deprecated.since}. ${deprecated.doc}${replacement}`);
  }
  return result;
}

/** From where a function may be called, and what may happen then. */
export function usageFacts(declaration: FunctionDeclaration): string[] {
  const usage = [threadSafety[declaration.threadSafety], blocking[declaration.blocking]];
  if (declaration.waitsForCallbacks) usage.push('May wait until callbacks have returned.');
  if (declaration.cancel !== null) usage.push(`Cancelled by \`${declaration.cancel}\`.`);
  if (declaration.optional) usage.push('Optional: a library may lack it.');
  return usage;
}

/** True for a function or callback that gives nothing back. */
export function isVoid({ shape }: ReturnValue): boolean {
  return shape.base.kind === 'builtin' && shape.base.name === 'void' && shape.pointers.length === 0;
}

/** The codes of success, as code in a sentence. */
export function successText(success: readonly Enumerator[]): string {
  return success.map((item) => `\`${item.name}\``).join(' or ');
}

/** What a function or callback gives back, before the facts: its documentation, or what follows from the convention of errors. */
export function returnDoc(
  declaration: Pick<FunctionDeclaration, 'returns' | 'successCodes'> | CallbackType,
  model: Model,
): string {
  const { doc, isStatus } = declaration.returns;
  if (doc !== null || !isStatus) return doc ?? 'The result.';
  if (model.errors.kind !== 'enum') return '0 on success, a negative error number on failure.';
  const success = 'successCodes' in declaration ? declaration.successCodes : model.errors.success;
  return `${successText(success)} on success, else an error code.`;
}

/** An error code as it comes back. */
export function errorCode(code: string, model: Model): string {
  return model.errors.kind === 'negative_errno' ? `-${code}` : code;
}

/** How long a callback must stay valid, and where it runs. */
export function callbackFacts(callback: CallbackType): string[] {
  const thread =
    callback.thread === 'any'
      ? 'May run on any thread at any time.'
      : 'Runs on a thread that is inside a call of this library.';
  return [
    scopes[callback.scope],
    thread,
    ...(callback.awaited ? ['The library goes on only when it has returned.'] : []),
  ];
}

/** What ends the life of a handle, and what it depends on. */
export function handleFacts(handle: HandleType, model: Model): string[] {
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
  return facts;
}

/** How a struct grows. */
export function structFacts(struct: StructType): string[] {
  const facts: string[] = [];
  if (struct.versioning === 'size')
    facts.push('Its first field tells the library which version of it the caller was compiled with.');
  if (struct.extends.length > 0)
    facts.push(`May stand in the chain of ${struct.extends.map((base) => `\`${base.name}\``).join(', ')}.`);
  return facts;
}

/** What follows from the facts of a field or member, after its documentation. */
export function memberFacts(field: Field): string[] {
  const facts = fieldFacts(field);
  if (field.structureType !== null) facts.push(`Always \`${field.structureType.name}\`.`);
  if (field.selector !== null) facts.push(`\`${field.selector}\` says which member is in force.`);
  if (field.when.length > 0) facts.push(`In force for ${field.when.map((name) => `\`${name}\``).join(', ')}.`);
  return facts;
}

/** The values of an enum that nobody may use, with the reason of each. */
export function reservedValues(type: EnumType): { readonly values: string; readonly doc: string }[] {
  return type.reserved.map(({ from, to, doc }) => ({ values: from === to ? `${from}` : `${from} to ${to}`, doc }));
}
