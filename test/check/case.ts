import type { Draft } from './base_document.ts';

/** A pair of documents: one that breaks a rule, and the nearest one that does not. */
export interface RuleCase {
  /** Name of the rule. */
  readonly rule: string;
  readonly code: string;
  /** JSON pointer of the finding. */
  readonly pointer: string;
  /** Text of the bad document at which the finding points; its first occurrence counts. */
  readonly at: string;
  readonly bad: (draft: Draft) => void;
  readonly good: (draft: Draft) => void;
}
