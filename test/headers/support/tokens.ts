/** The tokens of the declarations in C text: without comments, preprocessor lines, and the braces of `extern "C"`. */
export function declarationTokens(text: string): string[] {
  const plain = text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/#ifdef __cplusplus\n[\s\S]*?#endif/g, ' ')
    .replace(/^[ \t]*#.*$/gm, ' ');
  return plain.match(/[A-Za-z_]\w*|\d\w*|\S/g) ?? [];
}

/** The tokens without the enumerators that follow `last` up to the closing brace of its enum. */
export function withoutEnumeratorsAfter(tokens: readonly string[], last: string): string[] {
  const at = tokens.indexOf(last);
  const end = tokens.indexOf('}', at);
  // What stands right after the name is `=` and its value.
  return at < 0 || end < 0 ? [...tokens] : [...tokens.slice(0, at + 3), ...tokens.slice(end)];
}
