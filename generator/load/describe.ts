import { escapeUnprintable, quote } from '../diagnostics/quote.ts';
import type { Path } from './positions.ts';
import type { Json } from './value.ts';

/** The value in the words of a message: short values as they are written, others by their kind. */
export function describeValue(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
}

/** What stands at a path: `the document`, `"key"`, `key[3]`, the last with the name that the item gives itself. */
export function describePlace(path: Path, value: Json | undefined): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last === 'string') return quote(last);
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  const name = nameOf(value);
  return `${escapeUnprintable(String(list))}[${last}]${name === null ? '' : ` (${quote(name)})`}`;
}

/** JSON types as the schema names them, with their article. */
export function describeType(type: string): string {
  return TYPES[type] ?? type;
}

const TYPES: Readonly<Record<string, string>> = {
  null: 'null',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};

function nameOf(value: Json | undefined): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { name } = value as { readonly name?: Json };
  return typeof name === 'string' ? name : null;
}
