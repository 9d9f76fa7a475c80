import type { MessageTable } from '../diagnostics/message.ts';
import { listOf, quote } from '../diagnostics/quote.ts';

/** The messages of reading a document: its encoding, its syntax and its shape. */
export const loadMessages = {
  E_ENCODING: {
    severity: 'error',
    text: (p: { what: string }) => `the document is not valid UTF-8: ${p.what}`,
    help: () => 'save the document as UTF-8',
  },
  E_BYTE_ORDER_MARK: {
    severity: 'error',
    text: () => 'the document begins with a byte order mark, which JSON does not allow',
    help: () => 'save the document as UTF-8 without a byte order mark',
  },
  E_TOO_LARGE: {
    severity: 'error',
    text: (p: { bytes: number; limit: number }) =>
      `the document has ${p.bytes} bytes; at most ${p.limit} (4 MiB) are read`,
    help: () => 'split the ABI into several documents',
  },
  E_TOO_DEEP: {
    severity: 'error',
    text: (p: { limit: number }) => `objects and arrays are nested more than ${p.limit} deep`,
  },
  E_TOO_MANY_VALUES: {
    severity: 'error',
    text: (p: { limit: number }) => `the document has more than ${p.limit} values`,
    help: () => 'split the ABI into several documents',
  },
  E_TOO_MANY_KEYS: {
    severity: 'error',
    text: (p: { limit: number }) => `the object has more than ${p.limit} keys`,
  },
  E_TOO_MANY: {
    severity: 'error',
    text: (p: { more: number }) => `${p.more} further problems are not listed`,
  },
  E_SYNTAX: {
    severity: 'error',
    text: (p: { what: string; help: string | null }) => p.what,
    help: (p: { what: string; help: string | null }) => p.help,
  },
  E_DUPLICATE_KEY: {
    severity: 'error',
    text: (p: { key: string; line: number; column: number }) =>
      `the key ${quote(p.key)} is here a second time; the first is at ${p.line}:${p.column}`,
    help: () => 'remove or rename one of the two',
  },
  E_FORBIDDEN_KEY: {
    severity: 'error',
    text: (p: { key: string }) => `the key ${quote(p.key)} is not allowed in a document`,
  },
  E_LONE_SURROGATE: {
    severity: 'error',
    text: (p: { unit: string }) => `the string contains ${p.unit}, half of a surrogate pair, which is no character`,
    help: () => 'write both halves (a high one, then a low one), or remove it',
  },
  E_NUMBER: {
    severity: 'error',
    text: (p: { text: string; help: string }) => `the number ${cut(p.text)} cannot be represented exactly`,
    help: (p: { text: string; help: string }) => p.help,
  },
  E_UNKNOWN_KEY: {
    severity: 'error',
    text: (p: { key: string; what: string; suggestion: string | null; known: readonly string[] }) =>
      `unknown key ${quote(p.key)} in ${p.what}`,
    help: (p: { key: string; what: string; suggestion: string | null; known: readonly string[] }) => {
      if (p.suggestion !== null) return `did you mean ${quote(p.suggestion)}?`;
      return p.known.length === 0 ? null : `known keys are ${listOf(p.known, 'and', 20)}`;
    },
  },
  E_MISSING_KEY: {
    severity: 'error',
    text: (p: { key: string; what: string }) => `${p.what} needs the key ${quote(p.key)}`,
  },
  E_TYPE: {
    severity: 'error',
    text: (p: { what: string; expected: string; actual: string }) =>
      `${p.what} must be ${p.expected}, but is ${p.actual}`,
  },
  E_VALUE: {
    severity: 'error',
    text: (p: { what: string; actual: string; allowed: readonly string[]; suggestion: string | null }) =>
      `${p.what} cannot be ${p.actual}; allowed: ${listOf(p.allowed, 'or', 20)}`,
    help: (p: { what: string; actual: string; allowed: readonly string[]; suggestion: string | null }) =>
      p.suggestion === null ? null : `did you mean ${p.suggestion}?`,
  },
  E_PATTERN: {
    severity: 'error',
    text: (p: { what: string; actual: string; foreign: string | null; expected: readonly Form[] }) =>
      p.foreign === null
        ? `${p.what} cannot be ${p.actual}`
        : `${p.what} cannot be ${p.actual}: it contains ${codePoint(p.foreign)}, which is not ASCII`,
    help: (p: { what: string; actual: string; foreign: string | null; expected: readonly Form[] }) =>
      p.expected.map(describeForm).join(' Or: '),
  },
  E_RANGE: {
    severity: 'error',
    text: (p: { what: string; expected: string; actual: string }) => `${p.what} must ${p.expected}, but ${p.actual}`,
  },
  E_SHAPE: {
    severity: 'error',
    text: (p: { what: string; problem: string }) => `${p.what} ${p.problem}`,
  },
} as const satisfies MessageTable;

/** A form that a string may have: in words, if the schema has any, and as a regular expression. */
export interface Form {
  readonly description: string | null;
  readonly pattern: string;
}

function describeForm(form: Form): string {
  return form.description === null
    ? `it must match ${form.pattern}`
    : `${form.description} It must match ${form.pattern}`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} (${quote(character)})`;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
