/**
 * Breaks long lines of Mojo at their brackets, in the way of the language's formatter, so that formatting the output changes nothing.
 *
 * A line that is too long is split after its last opening bracket; what is inside goes on one line if it fits, else one item per line with a
 * trailing comma. A definition is split at its first bracket instead.
 */

const width = 80;

interface Split {
  readonly head: string;
  readonly body: string;
  readonly tail: string;
}

/** Calls `visit` for each character that is not inside a string literal, with the depth of brackets around it. */
function scan(text: string, visit: (character: string, at: number, depth: number) => void): void {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
      continue;
    }
    if (character === '"' || character === "'") quote = character;
    // What is left of a split line begins with a bracket that was opened before.
    if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    visit(character, at, depth);
    if ('([{'.includes(character)) depth += 1;
  }
}

/** Positions of the bracket pairs of a line that are not inside another, in order. */
function outerPairs(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let start = 0;
  scan(text, (character, at, depth) => {
    if (depth > 0) return;
    if ('([{'.includes(character)) start = at;
    else if (')]}'.includes(character)) pairs.push([start, at]);
  });
  return pairs;
}

/** The items between the commas of a text that are not inside brackets or literals. */
export function splitItems(text: string): string[] {
  const ends: number[] = [];
  scan(text, (character, at, depth) => {
    if (character === ',' && depth === 0) ends.push(at);
  });
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, index) => text.slice(start, ends[index]).trim()).filter((item) => item !== '');
}

function splitAt(text: string, [open, close]: [number, number]): Split {
  return { head: text.slice(0, open + 1), body: text.slice(open + 1, close), tail: text.slice(close) };
}

/** Where to split a line: the last bracket whose head fits, or the last one; nothing if there is no bracket with something inside. */
function chooseSplit(text: string, indent: number): Split | null {
  const splits = outerPairs(text)
    .filter(([open, close]) => close > open + 1)
    .map((pair) => splitAt(text, pair));
  if (/^(def|struct) /.test(text)) return splits[0] ?? null;
  const fitting = splits.findLast(({ head }) => indent + head.length <= width);
  return fitting ?? splits.at(-1) ?? null;
}

/** The lines of one logical line, whose indentation is `indent` columns. */
function breakLogical(text: string, indent: number, inside: boolean): string[] {
  const pad = ' '.repeat(indent);
  if (indent + text.length <= width) return [pad + text];
  if (inside) {
    const items = splitItems(text);
    if (items.length > 1) return items.flatMap((item) => breakLogical(`${item},`, indent, false));
  }
  const split = chooseSplit(text, indent);
  if (split === null) return [pad + text];
  const deeper = indent + 4;
  // The formatter ends a lone parameter with a comma, but no lone argument.
  const isLone = text.startsWith('def ') && split.head.endsWith('(') && !split.body.includes(',');
  const body =
    deeper + split.body.length <= width
      ? [' '.repeat(deeper) + split.body + (isLone ? ',' : '')]
      : splitItems(split.body).flatMap((item) => breakLogical(`${item},`, deeper, false));
  return [pad + split.head, ...body, ...breakLogical(split.tail, indent, false)];
}

/** Breaks every line of code that is too long; docstrings and comments are left as they are. */
export function breakLines(lines: readonly string[]): string[] {
  let documenting = false;
  return lines.flatMap((line) => {
    const text = line.trim();
    // Docstrings and comments are wrapped where they are written. A long docstring ends with its quotation marks on a line of their own.
    const opens = !documenting && text.startsWith('"""');
    const skip = documenting || opens || text.startsWith('#');
    if (opens) documenting = text === '"""' || !text.endsWith('"""');
    else if (text === '"""') documenting = false;
    return skip ? [line] : breakLogical(text, line.length - line.trimStart().length, false);
  });
}
