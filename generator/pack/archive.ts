/** Archives whose bytes depend on their entries alone: fixed times, owners and order, and a compressor that is the same on every machine. */

import { gzipSync, type Zippable, zipSync } from 'fflate';
import { createTar } from 'nanotar';
import { compareText } from '../compare_text.ts';

/** A file in an archive. */
export interface Entry {
  /** Path with `/`, relative to the root of the archive. */
  readonly path: string;
  readonly data: Uint8Array;
  readonly executable?: boolean;
}

/** The limit of the classic format, which every tar can read. */
const LONGEST_PATH = 100;

/** The first moment that a zip can express. */
const ZIP_TIME = new Date(1980, 0, 1);

/** An entry from text. */
export function textEntry(path: string, text: string, executable = false): Entry {
  return { path, data: new TextEncoder().encode(text), executable };
}

/** The entries below a folder. */
export function below(folder: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, path: `${folder}/${entry.path}` }));
}

/** A compressed tar of the entries, sorted by path. */
export function tarGz(entries: readonly Entry[]): Uint8Array {
  const files = sorted(entries).map(({ path, data, executable }) => {
    if (new TextEncoder().encode(path).length > LONGEST_PATH) throw new Error(`too long for an archive: ${path}`);
    return { name: path, data, attrs: { mode: executable ? '755' : '644' } };
  });
  const tar = createTar(files, { attrs: { mtime: 0, uid: 0, gid: 0 } });
  // Two empty blocks end the archive; the writer adds them only where it has to fill up.
  const whole = new Uint8Array(tar.length + 1024);
  whole.set(tar);
  return gzipSync(whole, { level: 9, mtime: new Date(0) });
}

/** A zip of the entries, sorted by path. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, data, executable } of sorted(entries)) {
    // The upper half of the attributes is the mode of Unix.
    const attrs = ((executable ? 0o100755 : 0o100644) << 16) >>> 0;
    files[path] = [data, { level: 9, mtime: ZIP_TIME, os: 3, attrs }];
  }
  return zipSync(files);
}

function sorted(entries: readonly Entry[]): Entry[] {
  const result = [...entries].sort((a, b) => compareText(a.path, b.path));
  for (const [index, { path }] of result.entries()) {
    if (result[index + 1]?.path === path) throw new Error(`two entries have the path ${path}`);
  }
  return result;
}
