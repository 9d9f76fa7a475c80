/** Everything that the manifest says. */
export interface ManifestFacts {
  readonly abi: string;
  readonly version: string;
  /** Hash of the document, its line ends normalised. */
  readonly documentHash: string;
  readonly generatorVersion: string;
  /** Names of the targets that were asked for. */
  readonly targets: readonly string[];
  /** True if these are all that the generator has. */
  readonly allTargets: boolean;
  /** Path and hash of each output, in their order. */
  readonly outputs: Iterable<readonly [path: string, hash: string]>;
}

/** The text of the manifest. */
export function manifestText(facts: ManifestFacts): string {
  const content = {
    abi: facts.abi,
    version: facts.version,
    documentSha256: facts.documentHash,
    generator: { name: 'abiwright', version: facts.generatorVersion },
    targets: facts.targets,
    allTargets: facts.allTargets,
    files: Object.fromEntries(facts.outputs),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
