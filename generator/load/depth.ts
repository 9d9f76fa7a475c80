/**
 * Offset of the first bracket that opens a level deeper than `limit`, or -1.
 * A plain scan instead of a parser: it must not recurse, because it is what keeps the parser from recursing too deep.
 */
export function findTooDeep(text: string, limit: number): number {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset++;
      // A string ends with its line at the latest, also when its closing quote is missing.
      else if (character === '"' || character === '\n' || character === '\r') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > limit) return offset;
    } else if (character === '}' || character === ']') depth--;
  }
  return -1;
}
