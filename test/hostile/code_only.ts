/** Removes comments and strings from source text, so that what is left is what a compiler would take for code. */

interface Lexis {
  /** Token patterns that hold text instead of code, tried in order at each position. */
  readonly text: readonly RegExp[];
}

const cLike: Lexis = {
  text: [/\/\*[\s\S]*?\*\//y, /\/\/[^\n\r\u2028\u2029]*/y, /"(?:\\[\s\S]|[^"\\\n])*"/y, /'(?:\\[\s\S]|[^'\\\n])*'/y],
};
const javascript: Lexis = { text: [...cLike.text, /`(?:\\[\s\S]|[^`\\])*`/y] };
const python: Lexis = {
  text: [/"""(?:\\[\s\S]|(?!""")[^\\])*"""/y, /#[^\n\r]*/y, /"(?:\\[\s\S]|[^"\\\n])*"/y, /'(?:\\[\s\S]|[^'\\\n])*'/y],
};
const cmake: Lexis = { text: [/#[^\n\r]*/y, /"(?:\\[\s\S]|[^"\\])*"/y] };

const byEnding: readonly (readonly [string, Lexis])[] = [
  ['.h', cLike],
  ['.hpp', cLike],
  ['.c', cLike],
  ['.cpp', cLike],
  ['.js', javascript],
  ['.d.ts', javascript],
  ['.mojo', python],
  ['.cmake', cmake],
  ['CMakeLists.txt', cmake],
];

/** The code of a file, or null for a kind of file that holds no code (Markdown, JSON). */
export function codeOnly(path: string, text: string): string | null {
  const lexis = byEnding.find(([ending]) => path.endsWith(ending))?.[1];
  if (lexis === undefined) return null;
  let result = '';
  let position = 0;
  while (position < text.length) {
    let matched = false;
    for (const pattern of lexis.text) {
      pattern.lastIndex = position;
      const match = pattern.exec(text);
      if (match === null) continue;
      position += match[0].length;
      result += ' ';
      matched = true;
      break;
    }
    if (matched) continue;
    result += text[position];
    position += 1;
  }
  return result;
}
