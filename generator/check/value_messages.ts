import type { MessageTable } from '../diagnostics/message.ts';
import { quote } from '../diagnostics/quote.ts';

const list = (names: readonly string[]): string => names.join(', ');

/** The messages about values, arrays, parameters and defaults. */
export const valueMessages = {
  E_ONE_OF: {
    severity: 'error',
    text: (p: { what: string; keys: readonly string[]; given: readonly string[] }) =>
      p.given.length === 0
        ? `${p.what} needs one of ${list(p.keys)}`
        : `${p.what} has ${list(p.given)}, which exclude one another`,
    help: (p: { what: string; keys: readonly string[]; given: readonly string[] }) =>
      p.given.length === 0 ? null : 'keep one of them',
  },
  E_VALUE_RANGE: {
    severity: 'error',
    text: (p: { what: string; value: bigint; min: bigint | null; max: bigint | null }) =>
      `${p.what} is ${p.value}, outside ${p.min ?? '...'} to ${p.max ?? '...'}`,
  },
  E_DUPLICATE_VALUE: {
    severity: 'error',
    text: (p: { name: string; other: string; value: bigint }) =>
      `${quote(p.name)} has the value ${p.value}, which ${quote(p.other)} has already`,
    help: (p: { name: string; other: string; value: bigint }) =>
      `choose another value, or write "alias": "${p.other}" if both are meant to be one`,
  },
  E_RESERVED_VALUE: {
    severity: 'error',
    text: (p: { name: string; value: bigint; reason: string }) => `${quote(p.name)} uses the reserved value ${p.value}`,
    help: (p: { name: string; value: bigint; reason: string }) => `it is reserved: ${p.reason}`,
  },
  E_EMPTY_RANGE: {
    severity: 'error',
    text: (p: { min: bigint; max: bigint }) => `the range from ${p.min} to ${p.max} is empty`,
  },
  E_FORMAT_BITS: {
    severity: 'error',
    text: (p: { name: string; bits: number; expected: string }) =>
      `the channels of ${quote(p.name)} have ${p.bits} bits together; expected ${p.expected}`,
  },
  E_LENGTH_TYPE: {
    severity: 'error',
    text: (p: { array: string; length: string }) =>
      `${quote(p.length)} cannot hold the length of ${quote(p.array)}: it is not one integer`,
  },
  E_LENGTH_DIRECTION: {
    severity: 'error',
    text: (p: { array: string; length: string; expected: string }) =>
      `the length ${quote(p.length)} of ${quote(p.array)} must have the direction ${p.expected}`,
  },
  E_ALLOCATED_BY: {
    severity: 'error',
    text: (p: { name: string }) =>
      `only an array that comes out can be allocated by the callee; ${quote(p.name)} does not`,
  },
  E_FIXED_LENGTH: {
    severity: 'error',
    text: (p: { name: string; owner: string }) =>
      `the constant ${quote(p.name)} is no array length: it must be an integer from 1 to 1048576`,
  },
  E_OUT_DEFAULT: {
    severity: 'error',
    text: (p: { name: string; direction: string }) =>
      `${quote(p.name)} has the direction ${p.direction}, so it can have no default and cannot be left out`,
  },
  E_OMITTABLE: {
    severity: 'error',
    text: (p: { name: string }) => `${quote(p.name)} may be left out, but nothing says what is used instead`,
    help: () => 'add a `default`, or make it `nullable`',
  },
  E_PREDICATE_PARAMETER: {
    severity: 'error',
    text: (p: { name: string }) => `the parameter ${quote(p.name)} of a predicate can only go in`,
  },
  E_ATTRIBUTE: {
    severity: 'error',
    text: (p: { attribute: string; name: string; needs: string }) => `\`${p.attribute}\` of ${p.name} needs ${p.needs}`,
  },
  E_FREED_BY: {
    severity: 'error',
    text: (p: { name: string; freedBy: string; hasLength: boolean }) =>
      `${quote(p.freedBy)} cannot free ${p.name}: it must take one address${p.hasLength ? ', and nothing else but a size' : ' and nothing else'}`,
  },
  E_DEFAULT: {
    severity: 'error',
    text: (p: { name: string; type: string }) =>
      `the default of ${quote(p.name)} is no value of the type ${quote(p.type)}`,
  },
  E_ARRAY_DEFAULT: {
    severity: 'error',
    text: (p: { name: string }) =>
      `the default of the inline array ${quote(p.name)} can only be 0: C has no other for all elements`,
  },
  E_NULL_DEFAULT: {
    severity: 'error',
    text: (p: { name: string }) => `the default of ${quote(p.name)} is null, which is no legal value of it`,
    help: () => 'add "nullable": true, or choose another default',
  },
  E_USER_DATA: {
    severity: 'error',
    text: (p: { callback: string }) => `the callback ${quote(p.callback)} does not hand user data back`,
    help: () => 'say in the callback which parameter is its `user_data`',
  },
  E_USER_DATA_TYPE: {
    severity: 'error',
    text: (p: { name: string }) => `the user data ${quote(p.name)} must go in and have the type \`address\``,
  },
} as const satisfies MessageTable;
