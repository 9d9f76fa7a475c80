import { type Part, type Path, type Positions, type Span, toPointer } from '../load/positions.ts';
import { type Code, catalog, type Parameters } from './catalog.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic.ts';
import type { Message } from './message.ts';

/** A place in a document: a path and which part of the member is meant, or, before there are paths, a stretch of text. */
export type Location =
  | { readonly path: Path; readonly part?: Part }
  | { readonly offset: number; readonly length: number; readonly path?: Path };

/** More than anyone reads. What comes after is counted, so that a hostile document costs neither memory nor time. */
const MOST = 1000;

/** Collects the diagnostics of one document. */
export class Reporter {
  readonly #source: Positions;
  readonly #found: Diagnostic[] = [];
  #dropped = 0;

  constructor(source: Positions) {
    this.#source = source;
  }

  /** Reports a message of the catalog at a path (its value) or at a more exact location. */
  report<C extends Code>(code: C, at: Path | Location, parameters: Parameters<C>): void {
    if (this.isFull) {
      this.#dropped += 1;
      return;
    }
    const location: Location = isPath(at) ? { path: at } : at;
    // The table ties each code to its parameters; the type system cannot follow that through a generic index.
    const message = catalog[code] as unknown as Message<Parameters<C>>;
    const { line, column, length } = this.#span(location);
    this.#found.push({
      code,
      severity: message.severity,
      pointer: toPointer(location.path ?? []),
      line,
      column,
      length,
      message: message.text(parameters),
      help: message.help?.(parameters) ?? null,
    });
  }

  /** True once further reports are only counted: then their place does not matter. */
  get isFull(): boolean {
    return this.#found.length >= MOST;
  }

  /** True once an error was reported. */
  get hasErrors(): boolean {
    return hasErrors(this.#found);
  }

  /** Everything reported so far, in the order of the document, exact duplicates dropped. */
  get diagnostics(): readonly Diagnostic[] {
    const sorted = sortDiagnostics(this.#found);
    const last = sorted.at(-1);
    if (this.#dropped === 0 || last === undefined) return sorted;
    const { text } = catalog.E_TOO_MANY;
    return [
      ...sorted,
      { ...last, code: 'E_TOO_MANY', severity: 'error', message: text({ more: this.#dropped }), help: null },
    ];
  }

  #span(location: Location): Span {
    if ('offset' in location) return this.#source.span(location.offset, location.length);
    return this.#source.locate(location.path, location.part ?? 'value');
  }
}

function isPath(at: Path | Location): at is Path {
  return Array.isArray(at);
}
