/** Collects lines of generated code with indentation. */
export class Lines {
  readonly #lines: string[] = [];
  #depth = 0;

  /** Adds lines at the current depth; a text with line breaks counts as several. */
  add(...lines: readonly string[]): this {
    for (const text of lines) {
      for (const line of text.replace(/\n$/, '').split('\n'))
        this.#lines.push(line === '' ? '' : `${'  '.repeat(this.#depth)}${line}`);
    }
    return this;
  }

  /** Adds an opening line, what `body` adds one level deeper, and a closing line. */
  block(open: string, close: string, body: () => void): this {
    this.add(open);
    this.#depth += 1;
    body();
    this.#depth -= 1;
    return this.add(close);
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
