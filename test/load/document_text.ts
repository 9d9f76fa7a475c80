import { assetsFromSource } from '../../generator/assets_from_source.ts';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.ts';
import { load } from '../../generator/load/load.ts';

const assets = assetsFromSource();

/** A document that conforms, as a value to be changed. */
export function smallDocument(): Record<string, unknown> {
  return {
    abi: 'small',
    version: '1.0.0',
    doc: 'A small one.',
    headers: [{ name: 'main', file: 'small.h', doc: 'The header.' }],
    groups: [{ name: 'core', header: 'main', doc: 'All of it.' }],
  };
}

/** The text of `smallDocument()` with these members added or replaced. */
export function documentText(members: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...smallDocument(), ...members }, null, 2);
}

/** What loading a text reports, each finding in one line: `line:column+length CODE pointer: message | help`. */
export function findings(text: string): string[] {
  return load(text, assets).diagnostics.map(inOneLine);
}

/** True if a text is accepted as a document. */
export function accepted(text: string): boolean {
  return load(text, assets).document !== null;
}

/** A diagnostic as a line that is easy to compare. */
export function inOneLine({ line, column, length, code, pointer, message, help }: Diagnostic): string {
  return `${line}:${column}+${length} ${code} ${pointer}: ${message}${help === null ? '' : ` | ${help}`}`;
}
