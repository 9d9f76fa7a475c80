import type { Node } from 'jsonc-parser';
import { Lines } from './lines.ts';

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
  readonly #lines: Lines;
  readonly #root: Node | null;

  /** `root` is `null` for a text that could not be parsed: then every path is the beginning of the text. */
  constructor(text: string, root: Node | null) {
    this.#lines = new Lines(text);
    this.#root = root;
  }

  /** The place of a value or of its key; of the nearest ancestor that exists if there is no such value. */
  locate(path: Path, part: Part = 'value'): Span {
    let node = this.#root;
    let last: string | number | undefined;
    for (const step of path) {
      const next: Node | undefined = node === null ? undefined : child(node, step);
      if (next === undefined) return this.#ofNode(node);
      node = next;
      last = step;
    }
    // The key of a member stands before its value, as the first child of their common property node.
    const property = typeof last === 'string' && part === 'key' ? node?.parent : undefined;
    return this.#ofNode(property?.children?.[0] ?? node);
  }

  /** The place of a stretch given by its offset. */
  span(offset: number, length: number): Span {
    return { offset, length, ...this.#lines.at(offset) };
  }

  #ofNode(node: Node | null): Span {
    return this.span(node?.offset ?? 0, node?.length ?? 0);
  }
}

/** The path as a JSON pointer (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function child(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array') {
    const index = typeof step === 'number' ? step : Number(step);
    return node.children?.[index];
  }
  return node.children?.find((property) => property.children?.[0]?.value === String(step))?.children?.[1];
}
