/** Types and functions that the wrappers use, each written into the first module that needs it. */

import type { Model } from '../../model/model.ts';
import { mojoString } from '../shared/encode/mojo.ts';
import { errnoNumbers } from '../shared/errno.ts';
import type { EmitContext } from '../target.ts';
import { sentence } from './docstring.ts';
import { typeName } from './names.ts';
import { carrier } from './types.ts';

/** A piece of support: the name that uses of it mention, and its text. */
export interface Support {
  readonly name: string;
  readonly isPublic: boolean;
  readonly lines: readonly string[];
}

/** The codes of a document whose numbers are the same on both platforms that Mojo has, and those that differ. */
function errnoView(model: Model): object {
  const names = model.errors.kind === 'negative_errno' ? model.errors.codes.map((code) => code.name) : [];
  const numbers = (platform: 'linux' | 'macos'): { name: string; number: number }[] => {
    const seen = new Set<number>();
    return names.flatMap((name) => {
      const number = errnoNumbers[platform].get(name);
      if (number === undefined || seen.has(number)) return [];
      seen.add(number);
      return [{ name, number }];
    });
  };
  const linux = numbers('linux');
  const macos = numbers('macos');
  const isShared = (item: { name: string; number: number }): boolean =>
    linux.some((other) => other.name === item.name && other.number === item.number) &&
    macos.some((other) => other.name === item.name && other.number === item.number);
  return {
    shared: linux.filter(isShared),
    linux: linux.filter((item) => !isShared(item)),
    macos: macos.filter((item) => !isShared(item)),
  };
}

function statusView(model: Model): object {
  if (model.errors.kind !== 'enum') return {};
  const { type, success } = model.errors;
  const distinct = type.enumerators.filter(
    (item, index) => type.enumerators.findIndex((other) => other.value === item.value) === index,
  );
  return {
    type: carrier(type),
    enum: typeName(type, model),
    success: success.map((item) => String(item.value)),
    codes: distinct
      .filter((item) => !success.some((good) => good.value === item.value))
      .map((item) => ({
        value: String(item.value),
        name: mojoString(item.name),
        text: mojoString(sentence(item.doc.split(/\n\s*\n/)[0] ?? '')),
      })),
  };
}

const templates = [
  ['RawPointer', 'raw_pointer', true],
  ['BorrowedFd', 'borrowed_fd', true],
  ['OwnedFd', 'owned_fd', true],
  ['_check_errno', 'check_errno', false],
  ['_check_status', 'check_status', false],
  ['_c_string', 'c_string', false],
  ['_c_strings', 'c_strings', false],
  ['_addresses', 'addresses', false],
  ['_copied', 'copied', false],
  ['_text_of', 'text_of', false],
] as const;

/** All support, in the order in which it is written. */
export function supportOf(model: Model, context: EmitContext): Support[] {
  const view = { errno: errnoView(model), status: statusView(model) };
  return templates.flatMap(([name, template, isPublic]) => {
    const isNeeded =
      (name !== '_check_errno' || model.errors.kind === 'negative_errno') &&
      (name !== '_check_status' || model.errors.kind === 'enum');
    return isNeeded
      ? [{ name, isPublic, lines: context.template(`mojo/${template}`)(view).trimEnd().split('\n') }]
      : [];
  });
}
