import { compareText } from '../compare_text.ts';
import type { File } from '../emit/target.ts';
import { MANIFEST, outputsOfManifest } from './old_manifest.ts';
import type { OutputFolder } from './output_folder.ts';

/** What has to happen to an output. */
export type Action = 'created' | 'changed' | 'unchanged' | 'removed';

/** One output: what is on disk, and what should be. */
export interface PlannedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly action: Action;
  /** The bytes on disk; `null` if there is no such file. */
  readonly before: Buffer | null;
  /** The text that should be there; `null` if the file should not. */
  readonly after: string | null;
}

/**
 * Compares outputs with what is on disk and writes nothing. Files that the manifest on disk lists and the outputs do not have are to be
 * removed; no other file is looked at. Throws an `IoError` if something cannot be read or is in the way.
 */
export function plan(folder: OutputFolder, files: readonly File[]): readonly PlannedFile[] {
  const planned: PlannedFile[] = files.map(({ path, text }) => {
    const before = folder.read(path);
    return { path, action: actionFor(before, text), before, after: text };
  });
  const wanted = new Set(files.map((file) => file.path));
  for (const path of outputsOfManifest(folder.read(MANIFEST))) {
    // An old manifest is only a file: what it names is removed only if it is a plain file inside the folder.
    if (wanted.has(path) || !folder.holdsFile(path)) continue;
    planned.push({ path, action: 'removed', before: folder.read(path), after: null });
  }
  return planned.sort((a, b) => compareText(a.path, b.path));
}

function actionFor(before: Buffer | null, text: string): Action {
  if (before === null) return 'created';
  return before.equals(Buffer.from(text)) ? 'unchanged' : 'changed';
}
