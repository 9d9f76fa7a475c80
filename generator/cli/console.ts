/** What a command may use of the process it runs in. `cli.ts` supplies it, tests supply their own. */
export interface Console {
  /** Arguments after the name of the program. */
  readonly arguments: readonly string[];
  /** Writes to standard output: results. */
  out(text: string): void;
  /** Writes to standard error: diagnostics and progress. */
  err(text: string): void;
  /** True if the stream is a terminal that takes colours and these are not turned off. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** True if standard error is a terminal, on which a line may be overwritten. */
  readonly progress: boolean;
  /** Version of this program. */
  readonly version: string;
  /** System and processor of this machine as Node names them, such as `linux-x64`. */
  readonly platform: string;
  /** True if this is the built package, not the source: then outputs on disk may be trusted by their hashes. */
  readonly installed: boolean;
  /** Runs a short action that must not be torn: a signal that arrives meanwhile takes effect after it. */
  uninterrupted(action: () => void): Promise<void>;
}

/** How a run ended. Part of the public contract. */
export const exitCode = {
  /** Done; under `--check`, nothing differs. */
  fine: 0,
  /** Under `--check`: outputs on disk differ from what would be written. */
  drift: 1,
  /** Bad usage, a bad document, or a file that cannot be read or written. */
  failure: 2,
  /** A mistake of this program. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
