/** Name of the manifest in the output folder. */
export const MANIFEST = 'manifest.json';

/** The manifest of an earlier run, as far as it can be read. Nothing in it is trusted. */
export interface OldManifest {
  readonly documentHash: string;
  readonly generatorVersion: string;
  readonly targets: readonly string[];
  /** True if these were all targets that the generator had. */
  readonly allTargets: boolean;
  /** Hash of each output by its path. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** Reads a manifest; `null` if there is none or if it is not one of ours. */
export function readManifest(bytes: Buffer | null): OldManifest | null {
  const value = bytes === null ? null : parse(bytes.toString('utf8'));
  if (!isRecord(value) || !isRecord(value['generator']) || !isRecord(value['files'])) return null;
  const { generator, files, targets, allTargets, documentSha256 } = value as Record<string, unknown> & {
    readonly generator: Record<string, unknown>;
    readonly files: Record<string, unknown>;
  };
  if (generator['name'] !== 'abiwright') return null;
  return {
    documentHash: String(documentSha256),
    generatorVersion: String(generator['version']),
    targets: Array.isArray(targets) ? targets.map(String) : [],
    allTargets: allTargets === true,
    outputs: new Map(Object.entries(files).map(([path, hash]) => [path, String(hash)])),
  };
}

/** Paths of the outputs that a manifest lists. */
export function outputsOfManifest(bytes: Buffer | null): readonly string[] {
  return [...(readManifest(bytes)?.outputs.keys() ?? [])].filter((path) => path !== MANIFEST);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
