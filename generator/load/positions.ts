import { Lines } from './lines.ts';
import type { Extent, Outline } from './outline.ts';

/** Keys and indices that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Which part of an object's member is meant: the name with its quotes, or the value. */
export type Part = 'key' | 'value';

/** A stretch of the document. Lines and columns are 1-based; columns, offsets and lengths count UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** Knows where in the text each value of a document is. */
export class Positions {
  readonly #text: string;
  readonly #outline: Outline | null;
  /** Found when the first place is asked for: most documents have no mistake. */
  #lines: Lines | null = null;

  /** `outline` is `null` for a text that could not be parsed: then every path is the beginning of the text. */
  constructor(text: string, outline: Outline | null) {
    this.#text = text;
    this.#outline = outline;
  }

  /** The place of a value or of its key; of the nearest ancestor that exists if there is no such value. */
  locate(path: Path, part: Part = 'value'): Span {
    const outline = this.#outline;
    if (outline === null) return this.span(0, 0);
    let value = 0;
    for (const step of path) {
      const next = outline.child(value, step);
      if (next < 0) return this.#ofExtent(outline.extentOf(value));
      value = next;
    }
    const key = part === 'key' ? outline.keyExtentOf(value) : null;
    return this.#ofExtent(key ?? outline.extentOf(value));
  }

  /** The place of a stretch given by its offset. */
  span(offset: number, length: number): Span {
    this.#lines ??= new Lines(this.#text);
    return { offset, length, ...this.#lines.at(offset) };
  }

  #ofExtent({ start, end }: Extent): Span {
    return this.span(start, end - start);
  }
}

/** The path as a JSON pointer (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
