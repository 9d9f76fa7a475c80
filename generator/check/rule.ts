import type { Reporter } from '../diagnostics/reporter.ts';
import type { AbiDocument } from '../load/document.ts';
import type { Symbols } from './symbols.ts';

/** What a rule looks at, and where it reports. */
export interface RuleContext {
  readonly document: AbiDocument;
  readonly symbols: Symbols;
  readonly report: Reporter['report'];
}

/** One named semantic rule. Rules do not depend on one another: each copes with a document that breaks the others. */
export interface Rule {
  /** Name, in kebab-case; the folder of its test documents. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly doc: string;
  readonly check: (context: RuleContext) => void;
}
