import type { Location, Reporter } from '../diagnostics/reporter.ts';
import { remedyForNumber } from './numbers.ts';
import { decodeString, type Extent, type Outline } from './outline.ts';
import type { Positions } from './positions.ts';

/**
 * What every object inherits. As a key, such a name could reach or hide the inherited member in any code that reads
 * the document; no key of the document language is among them.
 */
export const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Reports what the plain value of a text hides: keys given twice, keys that every object inherits, numbers that would be
 * rounded, and halves of surrogate pairs.
 */
export function reportHidden(outline: Outline, positions: Positions, reporter: Reporter): void {
  const { text } = outline;
  // Nearly no document has one anywhere.
  const mayHoldHalves = /\\u[dD][89a-fA-F]|\p{Surrogate}/u.test(text);
  for (let value = 0; value < outline.count; value++) {
    const extent = outline.extentOf(value);
    const first = text.charCodeAt(extent.start);
    if (first === OPEN_BRACE) reportKeys(outline, value, positions, reporter);
    else if (first === QUOTE) {
      if (mayHoldHalves) reportHalves(outline, value, extent, reporter);
    } else if (first === MINUS || (first >= ZERO && first <= NINE)) {
      reportNumber(outline, value, extent, reporter);
    }
    const key = mayHoldHalves ? outline.keyExtentOf(value) : null;
    if (key !== null) reportHalves(outline, value, key, reporter);
  }
}

function reportKeys(outline: Outline, object: number, positions: Positions, reporter: Reporter): void {
  const seen = new Map<string, number>();
  for (const member of outline.childrenOf(object)) {
    const key = outline.keyOf(member) ?? '';
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, member);
      if (INHERITED.has(key)) reporter.report('E_FORBIDDEN_KEY', keyPlace(outline, member, reporter), { key });
      continue;
    }
    const { line, column } = positions.span(outline.keyExtentOf(earlier)?.start ?? 0, 0);
    reporter.report('E_DUPLICATE_KEY', keyPlace(outline, member, reporter), { key, line, column });
  }
}

function reportNumber(outline: Outline, value: number, { start, end }: Extent, reporter: Reporter): void {
  const literal = outline.text.slice(start, end);
  const help = remedyForNumber(literal);
  if (help !== null)
    reporter.report('E_NUMBER', place(outline, value, { start, end }, reporter), { text: literal, help });
}

function reportHalves(outline: Outline, value: number, extent: Extent, reporter: Reporter): void {
  const half = /\p{Surrogate}/u.exec(decodeString(outline.text.slice(extent.start, extent.end)));
  if (half === null) return;
  const unit = `\\u${half[0].charCodeAt(0).toString(16)}`;
  reporter.report('E_LONE_SURROGATE', place(outline, value, extent, reporter), { unit });
}

/** Of a key that is there twice there are two places with one path: so the place is given by its offset. */
function keyPlace(outline: Outline, member: number, reporter: Reporter): Location {
  return place(outline, member, outline.keyExtentOf(member) ?? outline.extentOf(member), reporter);
}

function place(outline: Outline, value: number, { start, end }: Extent, reporter: Reporter): Location {
  return { offset: start, length: end - start, path: reporter.isFull ? [] : outline.pathOf(value) };
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_BRACE = 0x7b;
