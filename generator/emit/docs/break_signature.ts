const opening = '([{<';
const closing = ')]}>';

/** The items between the commas of a text that are not inside brackets. The `>` of an arrow closes nothing. */
function items(text: string): string[] {
  const result: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const isArrow = character === '>' && '-='.includes(text.charAt(at - 1) || ' ');
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character) && !isArrow) depth -= 1;
    else if (character === ',' && depth === 0) {
      result.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...result, text.slice(start).trim()];
}

/** Position of the parenthesis that closes the one at `open`. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The result, if it is an object type that does not fit on the line: one property per line. */
function breakResult(line: string, indent: string, width: number): string {
  const open = line.lastIndexOf(': { ');
  if (line.length <= width || open < 0 || !line.endsWith(' }')) return line;
  const properties = line.slice(open + 4, -2).split('; ');
  return `${line.slice(0, open)}: {\n${properties.map((property) => `${indent}${property};`).join('\n')}\n}`;
}

/** A signature on one line if it fits, else with one parameter per line, set in by `indent`. */
export function breakSignature(text: string, indent: string, width = 100): string {
  const open = text.indexOf('(');
  const close = open < 0 ? -1 : closingOf(text, open);
  if (text.length <= width || close < 0) return text;
  const tail = breakResult(text.slice(close), indent, width);
  const inside = text.slice(open + 1, close);
  const shortened = text.slice(0, close).length + (tail.split('\n')[0] ?? '').length;
  if (inside.trim() === '' || shortened <= width) return `${text.slice(0, close)}${tail}`;
  const pad = /^ */.exec(text)?.[0] ?? '';
  const lines = items(inside).map((item) => `${pad}${indent}${item}`);
  return `${text.slice(0, open + 1)}\n${lines.join(',\n')},\n${pad}${tail}`;
}
