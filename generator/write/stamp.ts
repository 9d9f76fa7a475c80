import { createHash } from 'node:crypto';
import { manifestText } from '../emit/manifest_text.ts';
import { MANIFEST, type OldManifest, readManifest } from './old_manifest.ts';
import { OutputFolder } from './output_folder.ts';

/** What the outputs depend on beside the document. */
export interface StampInput {
  readonly document: Uint8Array;
  /** The wanted targets, or `null` for all. */
  readonly targets: readonly string[] | null;
  /** Version of this generator. */
  readonly version: string;
  /** The output folder. */
  readonly out: string;
}

/**
 * True if the outputs on disk are certainly those that would be written: same document, targets and generator as the manifest says, and every output
 * has the hash that it lists. False means only that this must be found out by compiling. Only for a released generator: the source of one
 * may change without its version.
 */
export function isUpToDate({ document, targets, version, out }: StampInput): boolean {
  try {
    const folder = new OutputFolder(out);
    const bytes = folder.read(MANIFEST);
    const manifest = readManifest(bytes);
    if (bytes === null || manifest === null || manifest.generatorVersion !== version) return false;
    const sameTargets = targets === null ? manifest.allTargets : sameSet(targets, manifest.targets);
    if (!sameTargets || !bytes.equals(Buffer.from(expectedManifest(document, manifest)))) return false;
    for (const [path, hash] of manifest.outputs) {
      const output = folder.read(path);
      if (output === null || sha256(output) !== hash) return false;
    }
    return manifest.outputs.size > 0;
  } catch {
    // Whatever is in the way, the full run reports it.
    return false;
  }
}

/** The manifest that would be written if the outputs that the old one lists are the right ones. */
function expectedManifest(document: Uint8Array, manifest: OldManifest): string {
  const text = Buffer.from(document).toString('utf8');
  const { abi, version } = JSON.parse(text) as { abi: string; version: string };
  return manifestText({ ...manifest, abi, version, documentHash: sha256(text.replace(/\r\n?/g, '\n')) });
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === b.length && a.every((item) => b.includes(item));
}
