/** One line of a comparison: kept, only in the old text, or only in the new one. */
interface Edit {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

/** Lines shown before and after each difference. */
const CONTEXT = 3;

/** Texts that differ in more lines than this are shown as replaced: the shortest script would take too long to find. */
const MOST_EDITS = 1000;

/** The unified diff of two texts under one path; `null` stands for a file that does not exist. Equal texts give an empty string. */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  if (before === after) return '';
  const edits = compare(splitLines(before ?? ''), splitLines(after ?? ''));
  const old = before === null ? '/dev/null' : path;
  const now = after === null ? '/dev/null' : path;
  return `--- ${old}\n+++ ${now}\n${hunks(edits).join('')}`;
}

/** Lines with their ends, so that a missing newline at the end counts as a difference. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compare(a: readonly string[], b: readonly string[]): readonly Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...edits(' ', a.slice(0, start)),
    ...shortestScript(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...edits(' ', a.slice(a.length - end)),
  ];
}

function edits(kind: Edit['kind'], lines: readonly string[]): readonly Edit[] {
  return lines.map((line) => ({ kind, line }));
}

/** Myers' greedy algorithm: the furthest reaching path on each diagonal, for a growing number of edits. */
function shortestScript(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const limit = Math.min(a.length + b.length, MOST_EDITS);
  let furthest = new Frontier(limit);
  const trace: Frontier[] = [];
  for (let distance = 0; distance <= limit; distance++) {
    trace.push(furthest);
    const next = furthest.copy();
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = next.startOf(diagonal, distance);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return retrace(a, b, trace);
    }
    furthest = next;
  }
  return [...edits('-', a), ...edits('+', b)];
}

/** Walks the found path backwards, from both ends of the texts to their beginnings. */
function retrace(a: readonly string[], b: readonly string[], trace: readonly Frontier[]): readonly Edit[] {
  const result: Edit[] = [];
  let x = a.length;
  let y = b.length;
  for (const [distance, furthest] of [...trace.entries()].reverse()) {
    const start = furthest.startOf(x - y, distance);
    for (; x > start; x--, y--) result.push({ kind: ' ', line: a[x - 1] ?? '' });
    if (distance === 0) break;
    if (furthest.comesFromAbove(x - y, distance)) result.push({ kind: '+', line: b[--y] ?? '' });
    else result.push({ kind: '-', line: a[--x] ?? '' });
  }
  return result.reverse();
}

/** How far into the old text each diagonal has come; a diagonal is the position in the old text minus that in the new one. */
class Frontier {
  readonly #middle: number;
  readonly #reached: Int32Array;

  constructor(limit: number, reached?: Int32Array) {
    this.#middle = limit + 1;
    this.#reached = reached ?? new Int32Array(2 * limit + 3);
  }

  copy(): Frontier {
    return new Frontier(this.#middle - 1, this.#reached.slice());
  }

  set(diagonal: number, reached: number): void {
    this.#reached[this.#middle + diagonal] = reached;
  }

  /** Where a diagonal is entered by one more edit: an insertion from the diagonal above it, or a removal from the one below. */
  startOf(diagonal: number, distance: number): number {
    if (distance === 0) return 0;
    return this.comesFromAbove(diagonal, distance) ? this.#at(diagonal + 1) : this.#at(diagonal - 1) + 1;
  }

  comesFromAbove(diagonal: number, distance: number): boolean {
    return diagonal === -distance || (diagonal !== distance && this.#at(diagonal - 1) < this.#at(diagonal + 1));
  }

  #at(diagonal: number): number {
    return this.#reached[this.#middle + diagonal] ?? 0;
  }
}

function hunks(all: readonly Edit[]): readonly string[] {
  const result: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let index = 0;
  while (index < all.length) {
    const next = all.findIndex((edit, at) => at >= index && edit.kind !== ' ');
    if (next < 0) break;
    const start = Math.max(index, next - CONTEXT);
    oldLine += start - index;
    newLine += start - index;
    const end = endOfHunk(all, next);
    const part = all.slice(start, end);
    const removed = part.filter((edit) => edit.kind !== '+').length;
    const added = part.filter((edit) => edit.kind !== '-').length;
    result.push(`@@ -${range(oldLine, removed)} +${range(newLine, added)} @@\n${part.map(printLine).join('')}`);
    oldLine += removed;
    newLine += added;
    index = end;
  }
  return result;
}

/** A hunk goes on as long as the next difference is so near that their contexts would touch. */
function endOfHunk(all: readonly Edit[], first: number): number {
  let last = first;
  for (let at = first; at < all.length && at - last <= 2 * CONTEXT + 1; at++) if (all[at]?.kind !== ' ') last = at;
  return Math.min(all.length, last + CONTEXT + 1);
}

function range(line: number, count: number): string {
  if (count === 0) return `${line - 1},0`;
  return count === 1 ? `${line}` : `${line},${count}`;
}

function printLine({ kind, line }: Edit): string {
  return line.endsWith('\n') ? kind + line : `${kind}${line}\n\\ No newline at end of file\n`;
}
