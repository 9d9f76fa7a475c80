import type { MessageTable } from '../diagnostics/message.ts';
import { quote } from '../diagnostics/quote.ts';
import { suggest } from '../diagnostics/suggest.ts';

const list = (names: readonly string[]): string => names.join(', ');

/** The messages of the semantic rules. */
export const checkMessages = {
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
  E_ENUMERATOR_CYCLE: {
    severity: 'error',
    text: (p: { circle: readonly string[] }) => `the enumerator is defined by itself: ${p.circle.join(' -> ')}`,
  },
  E_PARENT_CYCLE: {
    severity: 'error',
    text: (p: { circle: readonly string[] }) => `the handle is its own ancestor: ${p.circle.join(' -> ')}`,
  },
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
  E_DEFAULT: {
    severity: 'error',
    text: (p: { name: string; type: string }) =>
      `the default of ${quote(p.name)} is no value of the type ${quote(p.type)}`,
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
  E_FIELD_ROLE: {
    severity: 'error',
    text: (p: { name: string; role: string; rule: string }) =>
      `${quote(p.name)}: a field with the role ${quote(p.role)} ${p.rule}`,
  },
  E_CHAIN: {
    severity: 'error',
    text: (p: { name: string }) =>
      `the chained struct ${quote(p.name)} needs both a field with the role "structure_type" and one with the role "next"`,
  },
  E_EXTENDS: {
    severity: 'error',
    text: (p: { name: string; base: string }) =>
      `${quote(p.name)} cannot stand in the chain of ${quote(p.base)}: both must be chained structs`,
  },
  E_SELECTOR: { severity: 'error', text: (p: { name: string }) => `the selector ${quote(p.name)} is not an enum` },
  E_SELECTOR_WHEN: {
    severity: 'error',
    text: (p: { member: string; union: string }) =>
      `the member ${quote(p.member)} of the tagged union ${quote(p.union)} does not say when it is in force`,
    help: () => 'add `when` with the values of the selector',
  },
  E_DESTRUCTOR: {
    severity: 'error',
    text: (p: { handle: string; found: readonly string[] }) =>
      p.found.length === 0
        ? `the owned handle ${quote(p.handle)} has no destructor`
        : `the owned handle ${quote(p.handle)} has ${p.found.length} destructors: ${list(p.found)}`,
    help: () =>
      'give exactly one function of the handle the role "destructor"; others that end its life are "consumer"',
  },
  E_COUNTED: {
    severity: 'error',
    text: (p: { handle: string; retain: number; release: number }) =>
      `the counted handle ${quote(p.handle)} needs one function with the role "retain" and one with "release"; it has ${p.retain} and ${p.release}`,
  },
  E_LIFETIME_ROLE: {
    severity: 'error',
    text: (p: { role: string; handle: string; lifetime: string }) =>
      `the role ${quote(p.role)} does not fit the ${p.lifetime} handle ${quote(p.handle)}`,
  },
  E_ROLE_HANDLE: {
    severity: 'error',
    text: (p: { name: string; missing: string }) =>
      `${quote(p.name)} needs a \`${p.missing}\` too: handle and role go together`,
  },
  E_ROLE_SELF: {
    severity: 'error',
    text: (p: { name: string; role: string; handle: string }) =>
      `${quote(p.name)} has the role ${quote(p.role)}, but no parameter of it takes a ${p.handle}`,
  },
  E_ROLE_CONSTRUCTOR: {
    severity: 'error',
    text: (p: { name: string; handle: string }) => `the constructor ${quote(p.name)} gives out no ${p.handle}`,
  },
  E_ROLE_ASYNC: {
    severity: 'error',
    text: (p: { name: string }) => `${quote(p.name)} has the role "async", but takes no callback`,
  },
  E_CANCEL: {
    severity: 'error',
    text: (p: { name: string }) => `${quote(p.name)} cancels an asynchronous function, but has no role of its own`,
  },
  E_OPTIONAL_NEEDED: {
    severity: 'error',
    text: (p: { name: string; by: string }) =>
      `${quote(p.name)} is optional, but ${quote(p.by)}, which is not, needs it`,
  },
  E_CONVENTION_KEY: {
    severity: 'error',
    text: (p: { convention: string; key: string; problem: string }) =>
      `the error convention ${quote(p.convention)} ${p.problem} \`${p.key}\``,
  },
  E_ERRORS_WITHOUT_STATUS: {
    severity: 'error',
    text: (p: { name: string }) => `${quote(p.name)} lists errors, but does not return a status`,
  },
  E_OPERAND: {
    severity: 'error',
    text: (p: { operand: string; rule: string }) => `the operand ${quote(p.operand)} ${p.rule}`,
  },
  E_PREDICATE_ARGUMENTS: {
    severity: 'error',
    text: (p: { name: string; expected: number; given: number }) =>
      `the predicate ${quote(p.name)} takes ${p.expected} operands in \`of\`; ${p.given} are given`,
  },
  E_EMPTY_DOC: {
    severity: 'error',
    text: () => 'the documentation is empty',
    help: () => 'say in a sentence what this is',
  },
  E_CONTROL_CHARACTER: {
    severity: 'error',
    text: (p: { character: string }) => `the text contains the control character ${p.character}`,
    help: () => 'use plain text; paragraphs are separated by \\n\\n',
  },
  E_RETURN_DOC: {
    severity: 'error',
    text: (p: { name: string; type: string }) => `what ${quote(p.name)} returns is not documented`,
    help: (p: { name: string; type: string }) => `write "returns": { "type": "${p.type}", "doc": "..." }`,
  },
  E_FUTURE_VERSION: {
    severity: 'error',
    text: (p: { version: string; current: string }) =>
      `version ${p.version} is later than the document's own ${p.current}`,
  },
  E_DEPRECATED_BEFORE: {
    severity: 'error',
    text: (p: { name: string; since: string; deprecated: string }) =>
      `${quote(p.name)} appeared in ${p.since}, but was deprecated in ${p.deprecated} already`,
  },
  E_DEPRECATED_REPLACEMENT: {
    severity: 'error',
    text: (p: { name: string; replacement: string }) =>
      `the replacement ${quote(p.replacement)} of ${quote(p.name)} is itself deprecated`,
  },
  E_FIELD_ORDER: {
    severity: 'error',
    text: (p: { name: string; struct: string }) =>
      `the field ${quote(p.name)} of the size-versioned struct ${quote(p.struct)} is older than one before it`,
    help: () => 'append new fields at the end; never insert them',
  },
  E_NOT_VISIBLE: {
    severity: 'error',
    text: (p: { type: string; header: string; from: string }) =>
      `${quote(p.type)} is declared in the header ${quote(p.header)}, which ${quote(p.from)} does not include`,
    help: () => 'add it to `includes`, or move the declaration to another group',
  },
  E_NARROWER: {
    severity: 'error',
    text: (p: { type: string; by: string; what: string }) => `${quote(p.by)} uses ${quote(p.type)}, which ${p.what}`,
  },
  E_RESERVED_WORD: {
    severity: 'error',
    text: (p: { name: string; what: string; target: string }) =>
      `${quote(p.name)} (${p.what}) is a reserved word for the target ${quote(p.target)}`,
    help: () => 'rename it, or set another name for that language in `names`',
  },
  E_NAME_COLLISION: {
    severity: 'error',
    text: (p: { name: string; what: string; other: string; target: string; scope: string }) =>
      `${p.what} and ${p.other} would both be called ${quote(p.name)} in ${p.scope} of the target ${quote(p.target)}`,
    help: () => 'rename one, or set another name for that language in `names`',
  },
} as const satisfies MessageTable;
