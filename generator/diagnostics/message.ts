import type { Severity } from './diagnostic.ts';

/**
 * One message of the compiler, as data: its severity, its text and, where there is one, the remedy.
 * `Parameters` are the facts that the text names; a rule that reports the message must supply exactly these.
 */
export interface Message<Parameters> {
  readonly severity: Severity;
  /** One sentence that says what is wrong, in terms of the document. */
  readonly text: (parameters: Parameters) => string;
  /** What to do about it, or `null` when there is nothing to add to the text. */
  readonly help?: (parameters: Parameters) => string | null;
}

/** A table of messages by code. `never` accepts every parameter type; each entry states its own. */
export type MessageTable = Readonly<Record<`${'E' | 'W'}_${string}`, Message<never>>>;
