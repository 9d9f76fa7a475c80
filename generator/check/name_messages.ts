import type { MessageTable } from '../diagnostics/message.ts';
import { quote } from '../diagnostics/quote.ts';
import { suggest } from '../diagnostics/suggest.ts';

const list = (names: readonly string[]): string => names.join(', ');

/** The messages about names, references and types. */
export const nameMessages = {
  E_DUPLICATE_NAME: {
    severity: 'error',
    text: (p: { name: string; scope: string }) => `${quote(p.name)} is declared twice in ${p.scope}`,
    help: () => 'rename or remove one of the two',
  },
  E_UNKNOWN_NAME: {
    severity: 'error',
    text: (p: { what: string; name: string; known: readonly string[] }) => `there is no ${p.what} ${quote(p.name)}`,
    help: (p: { what: string; name: string; known: readonly string[] }) => {
      const nearest = suggest(p.name, p.known);
      if (nearest !== null) return `did you mean ${quote(nearest)}?`;
      return p.known.length === 0
        ? `declare it: there is no ${p.what} at all`
        : p.known.length <= 12
          ? `there are: ${list(p.known)}`
          : 'declare it, or correct the name';
    },
  },
  E_HEADER_ORDER: {
    severity: 'error',
    text: (p: { name: string; by: string }) =>
      `header ${quote(p.by)} includes ${quote(p.name)}, which does not come before it`,
    help: () => 'list headers in the order in which one includes another',
  },
  E_TYPE_PLACE: {
    severity: 'error',
    text: (p: { type: string; allowed: string }) => `${quote(p.type)} can stand only ${p.allowed}`,
  },
  E_BUILTIN_NAME: {
    severity: 'error',
    text: (p: { name: string }) => `${quote(p.name)} is a built-in type`,
    help: () => 'choose another name',
  },
  E_NO_ERROR_CONVENTION: {
    severity: 'error',
    text: () => 'a function returns a status, but the document does not say how errors are reported',
    help: () => 'add `errors` with a `convention` to the document',
  },
  E_CONSTANT_TYPE: {
    severity: 'error',
    text: (p: { type: string }) => `a constant cannot have the type ${quote(p.type)}`,
    help: () => 'use an integer or floating-point type, `bool` or `string`',
  },
  E_CONSTANT_VALUE: {
    severity: 'error',
    text: (p: { name: string; type: string }) =>
      `the value of ${quote(p.name)} is no value of the type ${quote(p.type)}`,
  },
  E_TYPE_CYCLE: {
    severity: 'error',
    text: (p: { circle: readonly string[] }) => `the type would contain itself: ${p.circle.join(' -> ')}`,
    help: () => 'hold one of them by pointer',
  },
  E_NESTING: {
    severity: 'error',
    text: (p: { limit: number }) => `definitions build on one another more than ${p.limit} deep`,
    help: () => 'flatten them: leave out aliases of aliases, or structs that only hold another',
  },
  E_TYPE_SIZE: {
    severity: 'error',
    text: (p: { name: string; limit: number }) =>
      `${quote(p.name)} would be larger than ${p.limit} bytes, more than every compiler takes`,
    help: () => 'hold large arrays by pointer',
  },
  E_ENUMERATOR_CYCLE: {
    severity: 'error',
    text: (p: { circle: readonly string[] }) => `the enumerator is defined by itself: ${p.circle.join(' -> ')}`,
  },
  E_PARENT_CYCLE: {
    severity: 'error',
    text: (p: { circle: readonly string[] }) => `the handle is its own ancestor: ${p.circle.join(' -> ')}`,
  },
} as const satisfies MessageTable;
