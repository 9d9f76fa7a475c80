import type { MessageTable } from '../diagnostics/message.ts';
import { quote } from '../diagnostics/quote.ts';

const list = (names: readonly string[]): string => names.join(', ');

/** The messages about structs, handles, functions, requirements and versions. */
export const structureMessages = {
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
  E_HOLD: {
    severity: 'error',
    text: (p: { name: string; handle: string }) =>
      `${quote(p.name)} must be the constructor of an owned handle without parent, with a ${p.handle} as its only input`,
  },
  E_ERROR_TEXT: {
    severity: 'error',
    text: (p: { name: string }) =>
      `${quote(p.name)} must take no parameters, return a \`string\` that the library keeps, and not be optional`,
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
  E_TABLE_ROW: {
    severity: 'error',
    text: (p: { cells: number; columns: number }) =>
      `the row has ${p.cells} cells, but the table has ${p.columns} columns`,
    help: () => 'give every row one cell for each column',
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
