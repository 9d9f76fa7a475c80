import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './options.ts';

function exists(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** The folder and those above it that do not exist yet, outermost first. Node's own recursive mkdir never returns where none can be made, as in /proc. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let path = folder; !exists(path); path = dirname(path)) missing.unshift(path);
  return missing;
}

/** Makes the folder of a file that is to be written, before anything that takes time. Throws a UsageError if the file cannot be written. */
export function prepareOutput(file: string): void {
  try {
    if (exists(file) && statSync(file).isDirectory())
      throw new UsageError(`--out ${file}: it is a folder; name a file in it`);
    for (const folder of missingFolders(dirname(file))) mkdirSync(folder);
    if (!statSync(dirname(file)).isDirectory()) throw new UsageError(`--out ${file}: ${dirname(file)} is no folder`);
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `--out ${file}: it cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
