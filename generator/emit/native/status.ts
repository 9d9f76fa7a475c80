/** What the entry points return, by the error convention of the document. */

import { memoizeObject } from '../../memoize.ts';
import type { Enumerator, ErrorConvention, FunctionDeclaration, Model } from '../../model/model.ts';
import { conditionOf } from '../c/conditions.ts';
import { returnTypeName } from '../shared/c_spelling.ts';

/** The statuses for what no requirement of the document covers, as C++ expressions. */
export interface Failures {
  /** Type of a status. */
  readonly type: string;
  /** There is too little memory. */
  readonly outOfMemory: string;
  /** The function has no body yet. */
  readonly notImplemented: string;
  /** A parameter is illegal, and no requirement says so. */
  readonly invalid: string;
  /** A struct is larger than the library knows. */
  readonly tooBig: string;
  /** Anything else. */
  readonly general: string;
}

/** How a failure is recognised among the enumerators of a status enum, the best word first. */
const words = {
  outOfMemory: /OUT_?OF_?(?:HOST_?)?MEMORY|NO_?MEM(?:ORY)?|ALLOC/i,
  notImplemented: /NOT_?IMPLEMENTED|UNIMPLEMENTED|NOT_?SUPPORTED|UNSUPPORTED/i,
  invalid: /INVALID|BAD_|ILLEGAL|NULL/i,
  general: /UNKNOWN|INTERNAL|GENERAL|GENERIC|FAILED|FAILURE|UNSPECIFIED|OTHER|ERROR$/i,
} as const;

function enumFailures(errors: Extract<ErrorConvention, { kind: 'enum' }>): Failures {
  const { type } = errors;
  const failures = type.enumerators.filter((item) => !errors.success.includes(item) && conditionOf(item) === null);
  const find = (pattern: RegExp): Enumerator | undefined => failures.find((item) => pattern.test(item.name));
  const spelled = (item: Enumerator | undefined): string => item?.name ?? `static_cast<${type.name}>(-1)`;
  const general = find(words.general) ?? find(words.invalid) ?? failures.at(-1);
  const invalid = find(words.invalid) ?? general;
  return {
    type: type.name,
    outOfMemory: spelled(find(words.outOfMemory) ?? general),
    notImplemented: spelled(find(words.notImplemented) ?? general),
    invalid: spelled(invalid),
    tooBig: spelled(invalid),
    general: spelled(general),
  };
}

/** The failures of a model. A status enum has no fixed names: the first enumerator that is named like the failure stands for it. */
export const failuresOf: (model: Model) => Failures = memoizeObject(({ errors }) => {
  if (errors.kind === 'enum') return enumFailures(errors);
  const declares = (name: string): boolean =>
    errors.kind === 'negative_errno' && errors.codes.some((code) => code.name === name);
  return {
    type: 'int',
    outOfMemory: '-ENOMEM',
    notImplemented: '-ENOSYS',
    invalid: '-EINVAL',
    tooBig: declares('E2BIG') ? '-E2BIG' : '-EINVAL',
    general: '-EIO',
  };
});

/** The status that reports an error code of the document. */
export function statusOfCode(code: string, model: Model): string {
  return model.errors.kind === 'negative_errno' ? `-${code}` : code;
}

/** A condition that holds if the status in `variable` is a success. */
export function isSuccess(variable: string, model: Model): string {
  if (model.errors.kind !== 'enum') return `${variable} == 0`;
  const { success } = model.errors;
  return `support::one_of(${[variable, ...success.map((item) => item.name)].join(', ')})`;
}

/** What a function that returns no status returns instead of failing, or null if it returns nothing. */
export function fallbackOf(declaration: FunctionDeclaration, model: Model): string | null {
  const { returns } = declaration;
  const { base, pointers } = returns.shape;
  const type = returnTypeName(returns, model.errors);
  if (type === 'void') return null;
  const isDescriptor =
    (base.kind === 'builtin' && base.name === 'fd') || (base.kind === 'handle' && base.representation === 'fd');
  return pointers.length === 0 && isDescriptor ? '-1' : '{}';
}
