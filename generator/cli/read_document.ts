import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from '../load/limits.ts';
import { attempt, IoError } from '../write/io_error.ts';

/**
 * The bytes of a document. Of a file beyond the limit of size only so many are read that the excess is seen. Throws an `IoError` if it cannot be
 * read or is not a regular file: a pipe or a device might never end.
 */
export function readDocument(path: string): Buffer {
  return attempt('read', path, () => {
    // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) throw new IoError('read', path, 'it is a directory', 'name the document itself');
      if (!stats.isFile()) {
        throw new IoError('read', path, 'it is not a regular file', 'write the document to a file first');
      }
      return readAtMost(descriptor, MAX_BYTES + 1);
    } finally {
      closeSync(descriptor);
    }
  });
}

function readAtMost(descriptor: number, limit: number): Buffer {
  const size = Math.min(limit, fstatSync(descriptor).size + 1);
  const parts: Buffer[] = [];
  let total = 0;
  while (total < limit) {
    const part = Buffer.alloc(Math.min(limit - total, Math.max(size, 65_536)));
    const count = readSync(descriptor, part);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    total += count;
  }
  return Buffer.concat(parts, total);
}
