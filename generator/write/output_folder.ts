import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, hasCode, IoError } from './io_error.ts';
import { isSafePath } from './safe_path.ts';

/** What lies at a path of the output folder. */
type Kind = 'file' | 'absent' | 'folder' | 'link' | 'other';

/** Reads the folder of outputs. It follows no symbolic link inside the folder: behind one lies something else. */
export class OutputFolder {
  readonly root: string;
  readonly #folders = new Map<string, Kind>();

  constructor(root: string) {
    this.root = root;
  }

  /** The path of an output on disk. Throws on a path that would leave the folder. */
  resolve(path: string): string {
    if (!isSafePath(path)) throw new Error(`an output must not have the path ${JSON.stringify(path)}`);
    return join(this.root, path);
  }

  /** The bytes of an output, or `null` if it does not exist. Throws an `IoError` if something else is in its place. */
  read(path: string): Buffer | null {
    const file = this.resolve(path);
    const blocked = this.#blockedFolder(path);
    if (blocked === 'absent') return null;
    if (blocked !== null) throw inTheWay(blocked.path, blocked.kind, 'folder');
    const kind = kindOf(file);
    if (kind === 'absent') return null;
    if (kind !== 'file') throw inTheWay(file, kind, 'file');
    return attempt('read', file, () => readFileSync(file));
  }

  /** True if there is a regular file at the path, reached without a link. Never throws: for paths that nobody vouches for. */
  holdsFile(path: string): boolean {
    if (!isSafePath(path)) return false;
    try {
      return this.#blockedFolder(path) === null && kindOf(this.resolve(path)) === 'file';
    } catch {
      return false;
    }
  }

  /** The first folder on the way to a path that is none, or `null` if all are there. */
  #blockedFolder(path: string): { path: string; kind: Kind } | 'absent' | null {
    const root = this.#rootKind();
    if (root === 'absent') return root;
    if (root !== 'folder') return { path: this.root, kind: root };
    const parts = path.split('/').slice(0, -1);
    for (const [index] of parts.entries()) {
      const folder = this.resolve(parts.slice(0, index + 1).join('/'));
      const kind = this.#folders.get(folder) ?? kindOf(folder);
      this.#folders.set(folder, kind);
      if (kind === 'absent') return kind;
      if (kind !== 'folder') return { path: folder, kind };
    }
    return null;
  }

  /** The output folder itself may be a link: its user named it. */
  #rootKind(): Kind {
    const known = this.#folders.get(this.root) ?? kindOf(this.root, statSync);
    this.#folders.set(this.root, known);
    return known;
  }
}

function kindOf(path: string, look: (path: string) => Stats = lstatSync): Kind {
  const stats = attempt('look at', path, () => statOrNull(path, look));
  if (stats === null) return 'absent';
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function statOrNull(path: string, look: (path: string) => Stats): Stats | null {
  try {
    return look(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

const NAMES: Readonly<Record<Kind, string>> = {
  file: 'a file',
  absent: 'nothing',
  folder: 'a directory',
  link: 'a symbolic link',
  other: 'neither a file nor a directory',
};

function inTheWay(path: string, kind: Kind, wanted: 'file' | 'folder'): IoError {
  const reason = `${NAMES[kind]} is in the place of a ${wanted}`;
  return new IoError('write', path, reason, 'move it away, or choose another folder with --out');
}
