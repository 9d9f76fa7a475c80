import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { attempt } from '../write/io_error.ts';
import type { Console } from './console.ts';
import { starter } from './starter.ts';

/** Runs `abiwright init`: prints a document to begin with, or writes it to a file that does not exist yet. Throws an `IoError`. */
export function runInit(file: string | null, console: Console): void {
  if (file === null) {
    console.out(starter);
    return;
  }
  attempt('create', file, () => writeFileSync(file, starter, { flag: 'wx' }));
  console.out(`created ${file}\nnext: abiwright generate ${basename(file) === file ? file : JSON.stringify(file)}\n`);
}
