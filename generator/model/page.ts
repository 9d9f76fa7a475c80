import type { Group, Path } from './model.ts';

/** A section of a page in prose. */
export interface PageSection {
  readonly title: string;
  readonly doc: string;
  /** The group whose functions are listed. */
  readonly group: Group | null;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  readonly example: { readonly language: string; readonly lines: readonly string[] } | null;
}

/** A page of the reference in prose. */
export interface Page {
  /** Name of its file, without suffix. */
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  readonly sections: readonly PageSection[];
  readonly path: Path;
}
