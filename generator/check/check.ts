import type { Reporter } from '../diagnostics/reporter.ts';
import type { AbiDocument } from '../load/document.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';
import { Symbols } from './symbols.ts';

/** Runs every semantic rule over a document that conforms to the schema, and reports all that breaks one. */
export function check(document: AbiDocument, reporter: Reporter, rules: readonly Rule[] = allRules): void {
  const context = { document, symbols: new Symbols(document), report: reporter.report.bind(reporter) };
  for (const rule of rules) rule.check(context);
}
