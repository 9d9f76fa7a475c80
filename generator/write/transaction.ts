import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { attempt, hasCode, IoError } from './io_error.ts';

/** One file to be written, or removed if its content is `null`. The path is absolute or relative to the current folder. */
export interface Change {
  readonly path: string;
  readonly content: string | Uint8Array | null;
}

/** Permissions of what is written, whatever the umask. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/**
 * Makes all changes or none. Every new content is first written, whole, to a staging folder beside its destination; only then are files renamed
 * into place. After a failure everything is as it was, and an `IoError` says what failed. Folders below `root` that removals leave
 * empty are removed.
 */
export function commit(changes: readonly Change[], root: string): void {
  const transaction = new Transaction();
  try {
    for (const change of changes) transaction.stage(change);
    transaction.apply();
  } catch (error) {
    transaction.rollBack(error);
    throw error;
  }
  transaction.cleanUp(root);
}

interface Step extends Change {
  /** The staged content, or the name that it had before it was put in place. */
  readonly staged: string;
  /** The file that was there before, under another name. */
  readonly backup: string;
}

class Transaction {
  readonly #steps: Step[] = [];
  /** Steps that have been carried out, for the way back; those whose old file was kept. */
  readonly #applied: { step: Step; hadFile: boolean }[] = [];
  readonly #madeFolders: string[] = [];
  /** Staging folder by the folder of the destination. */
  readonly #staging = new Map<string, string>();

  stage(change: Change): void {
    const folder = dirname(change.path);
    if (change.content !== null && !this.#staging.has(folder)) this.#makeFolder(folder);
    const staging = this.#stagingFor(folder);
    const name = `${this.#steps.length}-${basename(change.path)}`;
    const step = { ...change, staged: join(staging, `${name}.new`), backup: join(staging, `${name}.old`) };
    const { content } = change;
    if (content !== null) {
      attempt('write', change.path, () => {
        writeFileSync(step.staged, content, { flag: 'wx' });
        chmodSync(step.staged, FILE_MODE);
      });
    }
    this.#steps.push(step);
  }

  apply(): void {
    for (const step of this.#steps) {
      const action = step.content === null ? 'remove' : 'write';
      attempt(action, step.path, () => {
        const hadFile = keepOld(step);
        this.#applied.push({ step, hadFile });
        if (step.content === null) unlinkIfThere(step.path);
        else renameSync(step.staged, step.path);
      });
    }
  }

  /** Undoes every step, last one first. If even that fails, says where the old files are. */
  rollBack(cause: unknown): void {
    try {
      for (const { step, hadFile } of this.#applied.toReversed()) {
        if (hadFile) renameSync(step.backup, step.path);
        else unlinkIfThere(step.path);
      }
    } catch (error) {
      const staging = [...this.#staging.values()].join(', ');
      const reason = `${String(cause)}; undoing it failed too (${String(error)})`;
      throw new IoError('restore', staging, reason, 'the former files are in the folder named here');
    }
    this.#removeStaging();
    for (const folder of this.#madeFolders.toReversed()) attempt('remove', folder, () => rmdirSync(folder));
  }

  cleanUp(root: string): void {
    try {
      this.#removeStaging();
    } finally {
      for (const { content, path } of this.#steps) if (content === null) removeIfEmpty(dirname(path), root);
    }
  }

  #makeFolder(folder: string): void {
    const missing: string[] = [];
    for (let path = folder; !exists(path); path = dirname(path)) missing.push(path);
    for (const path of missing.toReversed()) {
      attempt('create', path, () => mkdirSync(path));
      this.#madeFolders.push(path);
      attempt('create', path, () => chmodSync(path, FOLDER_MODE));
    }
  }

  #stagingFor(folder: string): string {
    const known = this.#staging.get(folder);
    if (known !== undefined) return known;
    const staging = attempt('write in', folder, () => mkdtempSync(join(folder, '.abiwright-')));
    this.#staging.set(folder, staging);
    return staging;
  }

  /** A staging folder that cannot be removed is reported at the end; by then the outputs are all new or all old. */
  #removeStaging(): void {
    const errors: unknown[] = [];
    for (const staging of this.#staging.values()) {
      try {
        attempt('remove', staging, () => {
          for (const name of readdirSync(staging)) unlinkSync(join(staging, name));
          rmdirSync(staging);
        });
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

/** Keeps the old file under its backup name, so that the destination is never missing where the file system knows hard links. */
function keepOld(step: Step): boolean {
  // Asked first because most outputs of a first run are new, and an exception for each would take longer.
  if (lstatOrNull(step.path) === null) return false;
  try {
    linkSync(step.path, step.backup);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    if (isFolder(step.path)) throw error;
    // No hard links here (or not for this file): a copy does, if it can be made.
    copyFileSync(step.path, step.backup);
    chmodSync(step.backup, lstatSync(step.path).mode);
    return true;
  }
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function exists(path: string): boolean {
  return attempt('look at', path, () => lstatOrNull(path) !== null);
}

function isFolder(path: string): boolean {
  return lstatOrNull(path)?.isDirectory() ?? false;
}

function lstatOrNull(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/** Removes a folder below the root if it is empty, and then the one above it. */
function removeIfEmpty(folder: string, root: string): void {
  const inside = relative(root, folder);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeIfEmpty(dirname(folder), root);
}
