/** A file or folder could not be read or written. The command line reports it as `E_IO`. */
export class IoError extends Error {
  /** What was attempted, as in "cannot write". */
  readonly action: string;
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(action: string, path: string, reason: string, remedy: string) {
    super(`cannot ${action} ${path}: ${reason}`);
    this.name = 'IoError';
    this.action = action;
    this.path = path;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Runs an operation on a path; a failure of the operating system becomes an `IoError` about this path. */
export function attempt<Result>(action: string, path: string, operation: () => Result): Result {
  try {
    return operation();
  } catch (error) {
    throw toIoError(action, path, error);
  }
}

/** The operating system's error as an `IoError`; any other error unchanged, because it is a mistake of the program. */
export function toIoError(action: string, path: string, error: unknown): unknown {
  if (error instanceof IoError || !isSystemError(error)) return error;
  const [reason, remedy] = EXPLANATIONS[error.code] ?? [error.code, 'see the documentation of the operating system'];
  return new IoError(action, path, reason, remedy);
}

/** True for the operating system's error of this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return isSystemError(error) && error.code === code;
}

interface SystemError {
  readonly code: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code);
}

const FULL = 'free some space, or choose another folder';

const EXPLANATIONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  EACCES: ['permission denied', 'change its permissions, or choose another path'],
  EBUSY: ['it is in use', 'close the program that uses it'],
  EDQUOT: ['the disk quota is used up', FULL],
  EEXIST: ['it exists already', 'remove it, or choose another path'],
  EFBIG: ['the file would be larger than the limit', 'raise the limit of file sizes (ulimit -f)'],
  EIO: ['the device failed', 'check the disk'],
  EISDIR: ['it is a directory', 'remove it, or choose another path'],
  ELOOP: ['its symbolic links lead in a circle', 'correct the links'],
  EMFILE: ['too many files are open', 'raise the limit of open files (ulimit -n)'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter path'],
  ENFILE: ['too many files are open in the system', 'close other programs'],
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOSPC: ['no space is left on the device', FULL],
  ENOTDIR: ['part of the path is a file, not a folder', 'remove that file, or choose another path'],
  EPERM: ['the operation is not permitted', 'change its permissions or attributes, or choose another path'],
  EROFS: ['the file system is read-only', 'choose another folder'],
};
