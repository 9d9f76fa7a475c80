/** Collects lines of generated code with indentation. */
export class Lines {
  readonly #lines: string[] = [];
  #indent = '';

  /** Adds lines at the current depth; a text with line breaks counts as several. */
  add(...lines: readonly string[]): this {
    for (const text of lines) {
      if (text.includes('\n')) for (const line of text.replace(/\n$/, '').split('\n')) this.#push(line);
      else this.#push(text);
    }
    return this;
  }

  /** Adds an opening line, what `body` adds one level deeper, and a closing line. */
  block(open: string, close: string, body: () => void): this {
    this.add(open);
    const outer = this.#indent;
    this.#indent = `${outer}  `;
    body();
    this.#indent = outer;
    return this.add(close);
  }

  #push(line: string): void {
    this.#lines.push(line === '' ? '' : this.#indent + line);
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
