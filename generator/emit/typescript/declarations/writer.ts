/** Builds `.d.ts` files with ts-morph, which is loaded only when something is emitted. */

import type { JSDocStructure, OptionalKind, Project, StatementStructures } from 'ts-morph';
import { commentLines, jsDocTag } from '../../shared/encode/javascript.ts';

export type Morph = typeof import('ts-morph');
export type Statement = StatementStructures | string;

/** A documentation comment with tags, as ts-morph wants it. */
export function docs(text: string, tags: readonly string[] = []): OptionalKind<JSDocStructure>[] {
  const lines = [...commentLines(text), ...(tags.length > 0 ? [''] : []), ...tags];
  return [{ description: lines.length > 1 ? `\n${lines.join('\n')}` : (lines[0] ?? '') }];
}

/** Tags of parameters. */
export function paramTags(parameters: readonly { readonly name: string; readonly doc: string }[]): string[] {
  return parameters.flatMap(({ name, doc }) => jsDocTag(`@param ${name}`, doc));
}

/** Makes the texts of declaration files, one after another. */
export class DeclarationWriter {
  readonly #project: Project;

  constructor(morph: Morph) {
    this.#project = new morph.Project({
      useInMemoryFileSystem: true,
      skipLoadingLibFiles: true,
      manipulationSettings: { indentationText: morph.IndentationText.TwoSpaces, quoteKind: morph.QuoteKind.Single },
    });
  }

  /** The text of a module with these statements. `header` stands at its beginning. */
  text(path: string, header: string, statements: readonly Statement[]): string {
    const file = this.#project.createSourceFile(path, { statements: [...statements] }, { overwrite: true });
    // The closing brace of an object type belongs under its declaration.
    const text = file.getFullText().replace(/^ {2}\};$/gm, '};');
    file.forget();
    return `${header}\n${text.trim() === '' ? 'export {};\n' : text}`;
  }
}

/** An import of types. */
export function importTypes(morph: Morph, names: Iterable<string>, from: string): Statement[] {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (sorted.length === 0) return [];
  return [
    { kind: morph.StructureKind.ImportDeclaration, isTypeOnly: true, namedImports: sorted, moduleSpecifier: from },
  ];
}
