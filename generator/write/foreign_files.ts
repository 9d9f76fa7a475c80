import { join } from 'node:path';
import { IoError } from './io_error.ts';
import { MANIFEST, outputsOfManifest } from './old_manifest.ts';
import type { PlannedFile } from './plan.ts';

/** What the outputs say of themselves. A file that only mentions the generator, such as a reader's own notes, does not say it. */
const OUTPUT_MARK = /(?:Generated|Written) by abiwright/;
const MANIFEST_MARK = /"documentSha256": "/;

/**
 * Refuses to replace a file that an earlier run did not write: one that the manifest on disk does not list and that does not say it is an output.
 * The second is for outputs whose manifest was lost, or left with the marks of a merge.
 */
export function refuseForeignFiles(planned: readonly PlannedFile[], folder: string): void {
  const manifest = planned.find((file) => file.path === MANIFEST)?.before ?? null;
  const listed = new Set(outputsOfManifest(manifest));
  for (const { path, action, before } of planned) {
    if (action !== 'changed' || before === null || listed.has(path)) continue;
    if ((path === MANIFEST ? MANIFEST_MARK : OUTPUT_MARK).test(before.toString('utf8'))) continue;
    throw new IoError(
      'replace',
      join(folder, path),
      'it is not a file that abiwright wrote',
      'move it away, or choose another folder with --out',
    );
  }
}
