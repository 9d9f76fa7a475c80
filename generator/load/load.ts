import type { Assets } from '../assets.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { AbiDocument } from './document.ts';
import { parse } from './parse.ts';
import type { Positions } from './positions.ts';
import { validate } from './validate.ts';

/** What became of a text: a document that conforms to the JSON Schema, or `null` and why. */
export interface Loaded {
  readonly document: AbiDocument | null;
  readonly positions: Positions;
  /** Sorted; at least one error if there is no document. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses the text of a document and checks its shape. Reports everything that can be found in one go. */
export function load(text: string, assets: Assets): Loaded {
  const { value, positions, diagnostics: found } = parse(text);
  if (value === undefined) return { document: null, positions, diagnostics: found };

  const places = new Set(found.map((diagnostic) => diagnostic.pointer));
  // A value that could not be read as written was named already; that it also has the wrong type is no news.
  const shape = validate(value, positions, assets).filter((diagnostic) => !places.has(diagnostic.pointer));
  const diagnostics = sortDiagnostics([...found, ...shape]);
  if (hasErrors(diagnostics)) return { document: null, positions, diagnostics };
  // The JSON Schema, of which the type is generated, has just vouched for it.
  return { document: value as unknown as AbiDocument, positions, diagnostics };
}
