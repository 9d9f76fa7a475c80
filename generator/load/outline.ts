import type { Path } from './positions.ts';

/** A stretch of the text, as offsets of its beginning and of what follows it. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Numbers kept for each value. */
const START = 0;
const END = 1;
/** Beginning and end of the key of a member, quotes included; -1 for an item and for the root. */
const KEY_START = 2;
const KEY_END = 3;
/** The next value of the same object or array, or 0. */
const NEXT = 4;
/** The object or array that holds the value, or -1. */
const PARENT = 5;
const WIDTH = 6;

/**
 * Where each value of a JSON text is. Values are numbered in the order of the text, the root is 0, the first child of an object or array follows it.
 * One row of integers per value instead of objects: a document may hold a quarter of a million values.
 */
export class Outline {
  readonly text: string;
  #rows: Int32Array = new Int32Array(WIDTH * 1024);
  #count = 0;
  /** The items of the arrays that were asked for. */
  readonly #items = new Map<number, Int32Array>();

  /** `text` must be valid JSON: whatever follows the root is not looked at. */
  constructor(text: string) {
    this.text = text;
    this.#scanValue(skipBlank(text, 0), -1, -1, -1);
    this.#rows = this.#rows.slice(0, this.#count * WIDTH);
  }

  /** The number of values. */
  get count(): number {
    return this.#count;
  }

  extentOf(value: number): Extent {
    return { start: this.#at(value, START), end: this.#at(value, END) };
  }

  /** Where the key of a member is, quotes included; `null` for what has none. */
  keyExtentOf(value: number): Extent | null {
    const start = this.#at(value, KEY_START);
    return start < 0 ? null : { start, end: this.#at(value, KEY_END) };
  }

  /** The key of a member, or `null`. */
  keyOf(value: number): string | null {
    const extent = this.keyExtentOf(value);
    return extent === null ? null : decodeString(this.text.slice(extent.start, extent.end));
  }

  /** The values of an object or array, in the order of the text; nothing for a scalar. */
  *childrenOf(value: number): Generator<number> {
    for (let child = this.#firstChild(value); child > 0; child = this.#at(child, NEXT)) yield child;
  }

  /** The child of a value by key or index; of a key that is there several times the first; -1 if there is none. */
  child(value: number, step: string | number): number {
    if (this.text[this.#at(value, START)] === '[') return this.#itemsOf(value)[Number(step)] ?? -1;
    for (const member of this.childrenOf(value)) if (this.keyOf(member) === String(step)) return member;
    return -1;
  }

  /** Keys and indices that lead to a value. */
  pathOf(value: number): Path {
    const path: (string | number)[] = [];
    for (let current = value; this.#at(current, PARENT) >= 0; current = this.#at(current, PARENT)) {
      path.push(this.keyOf(current) ?? this.#indexOf(current));
    }
    return path.reverse();
  }

  #indexOf(value: number): number {
    return this.#itemsOf(this.#at(value, PARENT)).indexOf(value);
  }

  #itemsOf(array: number): Int32Array {
    const items = this.#items.get(array) ?? Int32Array.from(this.childrenOf(array));
    this.#items.set(array, items);
    return items;
  }

  #firstChild(value: number): number {
    const next = value + 1;
    return next < this.#count && this.#at(next, PARENT) === value ? next : 0;
  }

  #at(value: number, column: number): number {
    return this.#rows[value * WIDTH + column] ?? -1;
  }

  /** Adds a value and those inside it. The depth of the text is limited, so the recursion is. */
  #scanValue(start: number, keyStart: number, keyEnd: number, parent: number): number {
    const value = this.#count++;
    if (this.#rows.length < this.#count * WIDTH) this.#grow();
    const row = value * WIDTH;
    this.#rows[row + START] = start;
    this.#rows[row + KEY_START] = keyStart;
    this.#rows[row + KEY_END] = keyEnd;
    this.#rows[row + PARENT] = parent;
    const open = this.text.charCodeAt(start);
    const end =
      open === OPEN_BRACE || open === OPEN_BRACKET
        ? this.#scanChildren(start, value, open === OPEN_BRACE)
        : endOfScalar(this.text, start);
    // Scanning the children may have put other rows in the place of these.
    this.#rows[row + END] = end;
    return end;
  }

  #scanChildren(start: number, parent: number, isObject: boolean): number {
    const { text } = this;
    let previous = -1;
    let offset = skipBlank(text, start + 1);
    for (;;) {
      const unit = text.charCodeAt(offset);
      if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) return offset + 1;
      const keyStart = isObject ? offset : -1;
      const keyEnd = isObject ? endOfScalar(text, offset) : -1;
      if (isObject) offset = skipBlank(text, skipBlank(text, keyEnd) + 1);
      const child = this.#count;
      if (previous >= 0) this.#rows[previous * WIDTH + NEXT] = child;
      previous = child;
      offset = skipBlank(text, this.#scanValue(offset, keyStart, keyEnd, parent));
      if (text.charCodeAt(offset) === COMMA) offset = skipBlank(text, offset + 1);
    }
  }

  #grow(): void {
    const larger = new Int32Array(this.#rows.length * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

/** The text of a JSON string, given with its quotes. */
export function decodeString(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
}

function skipBlank(text: string, from: number): number {
  let offset = from;
  while (text.charCodeAt(offset) <= SPACE) offset++;
  return offset;
}

/** The offset after a string, a number or a word. */
function endOfScalar(text: string, start: number): number {
  let offset = start + 1;
  if (text.charCodeAt(start) === QUOTE) {
    for (; text.charCodeAt(offset) !== QUOTE; offset++) if (text.charCodeAt(offset) === BACKSLASH) offset++;
    return offset + 1;
  }
  while (offset < text.length && !ENDS_SCALAR.has(text.charCodeAt(offset))) offset++;
  return offset;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const ENDS_SCALAR = new Set([...' \t\r\n,]}'].map((character) => character.charCodeAt(0)));
