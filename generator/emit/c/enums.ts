/** Enums: C enums, and integer types with a constant per value. */

import type { Deprecation, Enumerator, EnumType } from '../../model/model.ts';
import { typeName } from '../shared/c_spelling.ts';
import { integerLiteral, typedInteger } from '../shared/encode/c.ts';
import { blockComment, lineWidth } from './comment.ts';
import { conditionOf, openCondition } from './conditions.ts';
import { describeEnum, describeMember } from './describe.ts';

function formatFacts(item: Enumerator): string[] {
  const { format } = item;
  if (format === null) return [];
  const names = [format.vulkan, format.opengl?.internalFormat ?? null, format.drm].filter((name) => name !== null);
  const bytes = `${format.bytesPerPixel} ${format.bytesPerPixel === 1 ? 'byte' : 'bytes'} per pixel${names.length === 0 ? '' : `; ${names.join(', ')}`}.`;
  return format.optional ? [bytes, 'Optional.'] : [bytes];
}

/** A format is replaced by another format, which C knows by its enumerator. */
function deprecationOf(item: Enumerator, items: readonly Enumerator[]): Deprecation | null {
  const { deprecated } = item;
  const replacement = items.find((other) => other.format !== null && other.format.name === deprecated?.replacement);
  return deprecated === null || replacement === undefined
    ? deprecated
    : { ...deprecated, replacement: replacement.name };
}

/** The names that an enumerator's value is written with; empty where it is written as a number. */
function namesIn(item: Enumerator): readonly string[] {
  const { expression } = item;
  return expression.kind === 'any_of' ? expression.names : expression.kind === 'alias' ? [expression.of] : [];
}

/** The names that may stand in the values of others everywhere: those of the enumerators that exist on every platform. */
function usable(items: readonly Enumerator[]): Set<string> {
  return new Set(items.filter((item) => conditionOf(item) === null).map((item) => item.name));
}

function plainValue(item: Enumerator, known: ReadonlySet<string>): string {
  const names = namesIn(item);
  if (names.length > 0 && names.every((name) => known.has(name))) return names.join(' | ');
  if (item.expression.kind === 'bit' && item.expression.bit < 31) return `1 << ${item.expression.bit}`;
  const literal = integerLiteral(item.value, item.value > 0x7fffffffn ? 'uint' : 'int');
  return /^\(-\d+\)$/.test(literal) ? literal.slice(1, -1) : literal;
}

/** The value of a constant of a fixed-width enum, an expression of exactly that type. */
function typedValue(item: Enumerator, type: EnumType, known: ReadonlySet<string>): string {
  const underlying = type.underlying?.name ?? 'i32';
  const isSmall = ['u8', 'u16', 'i8', 'i16'].includes(underlying);
  const cast = (expression: string): string =>
    isSmall && type.underlying !== null ? `((${typeName(type.underlying)})${expression})` : expression;
  const names = namesIn(item);
  if (names.every((name) => known.has(name))) {
    const [only] = names;
    if (names.length === 1 && only !== undefined) return only;
    if (names.length > 1) return cast(`(${names.join(' | ')})`);
  }
  // A signed 1 cannot be shifted into the sign.
  if (item.expression.kind === 'bit' && item.value > 0n)
    return cast(`(${integerLiteral(1n, isSmall ? 'uint' : underlying)} << ${item.expression.bit})`);
  return typedInteger(item.value, underlying);
}

/**
 * The enumerators in an order in which the last one exists on every platform, so that no comma is left over (C++98 has no trailing comma).
 * Values are all explicit, so the order means nothing.
 */
function endingUnconditionally(items: readonly Enumerator[]): readonly Enumerator[] {
  const last = items.findLastIndex((item) => conditionOf(item) === null);
  const item = items[last];
  return item === undefined ? items : [...items.filter((_, index) => index !== last), item];
}

interface MemberView {
  readonly open: string;
  readonly comment: string;
  readonly text: string;
  readonly close: string;
}

function comments(
  items: readonly Enumerator[],
  indentation: string,
  texts: readonly string[],
): Pick<MemberView, 'comment' | 'text'>[] {
  const described = items.map((item) =>
    describeMember({ ...item, deprecated: deprecationOf(item, items) }, formatFacts(item)),
  );
  const width = Math.max(...texts.map((text) => text.length));
  const beside = described.map((list, index) => {
    const comment = blockComment(list, '', '/**<');
    return { comment: '', text: `${indentation}${(texts[index] ?? '').padEnd(width)} ${comment}` };
  });
  if (beside.every(({ text }) => !text.includes('\n') && text.length <= lineWidth)) return beside;
  return described.map((list, index) => ({
    comment: blockComment(list, indentation),
    text: `${indentation}${texts[index]}`,
  }));
}

function members(items: readonly Enumerator[], indentation: string, texts: readonly string[]): MemberView[] {
  return comments(items, indentation, texts).map((view, index) => {
    const item = items[index];
    const condition = item === undefined ? null : conditionOf(item);
    return {
      ...view,
      open: condition === null ? '' : openCondition(condition),
      close: condition === null ? '' : '#endif',
    };
  });
}

/** What `c/enum` lays out. */
export function enumView(type: EnumType): object {
  const comment = blockComment(describeEnum(type));
  if (type.underlying !== null) {
    const known = usable(type.enumerators);
    const texts = type.enumerators.map((item) => `#define ${item.name} ${typedValue(item, type, known)}`);
    return {
      comment,
      opening: `typedef ${typeName(type.underlying)} ${type.name};`,
      members: members(type.enumerators, '', texts),
      closing: '',
    };
  }
  const items = endingUnconditionally(type.enumerators);
  const unconditional = usable(items);
  const known = new Set<string>();
  const texts = items.map((item, index) => {
    const text = `${item.name} = ${plainValue(item, known)}${index === items.length - 1 ? '' : ','}`;
    if (unconditional.has(item.name)) known.add(item.name);
    return text;
  });
  const opening = type.tag === null ? 'typedef enum {' : `typedef enum ${type.tag} {`;
  return { comment, opening, members: members(items, '    ', texts), closing: `} ${type.name};` };
}
