/** One way to break the library: a promise it no longer keeps, and the check of the suite that must say so. */
export interface Mutant {
  readonly name: string;
  /** What it does wrong, in words. */
  readonly breaks: string;
  /** Name of a check that must fail. */
  readonly caughtBy: string;
  readonly edits: readonly Edit[];
  /** The library is linked without this symbol. */
  readonly missing?: string;
}

/** A change of one source, below the root of the repository. `is` is put where `was` stands, which must be there exactly once. */
export interface Edit {
  readonly file: string;
  readonly was: string;
  readonly is: string;
}

/** A mutant of changes. In what is put there, `$WAS` stands for the text that was there, and `$ON` for the question whether this mutant is on. */
export function mutant(
  name: string,
  breaks: string,
  caughtBy: string,
  ...edits: readonly (readonly [file: string, was: string, is: string])[]
): Mutant {
  const asked = `is_mutant("${name}")`;
  return {
    name,
    breaks,
    caughtBy,
    edits: edits.map(([file, was, is]) => ({
      file,
      was,
      is: is.replaceAll('$WAS', () => was).replaceAll('$ON', asked),
    })),
  };
}
