/** Nothing is shown before this time: what is quick needs no progress. In milliseconds. */
const patience = 2000;

/** One line that says what is going on, for a person who waits: on a terminal only, and only after two seconds. */
export class Progress {
  #start = performance.now();
  #text = '';
  #timer: NodeJS.Timeout | null = null;

  /** Begins a step that may take long. */
  begin(text: string): void {
    this.end();
    this.#start = performance.now();
    this.#text = text;
    if (process.stderr.isTTY) this.#timer = setInterval(() => this.#show(), 250).unref();
  }

  /** Says more about the step. */
  update(text: string): void {
    this.#text = text;
  }

  /** Removes the line. */
  end(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    process.stderr.write('\r\u001b[K');
  }

  #show(): void {
    const elapsed = performance.now() - this.#start;
    if (elapsed >= patience) process.stderr.write(`\r\u001b[K${this.#text} ... ${(elapsed / 1000).toFixed(0)} s`);
  }
}
