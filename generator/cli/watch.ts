import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { IoError } from '../write/io_error.ts';
import type { Console } from './console.ts';
import type { GenerateOptions } from './options.ts';
import { ioReport, showDiagnostics, toJson } from './report.ts';
import { runGenerate } from './run_generate.ts';

/** Time between two looks at the document, in milliseconds. */
const INTERVAL = 200;

/**
 * Generates whenever the document has changed, until the signal aborts. Errors are shown and waited out. The file is looked at by its name,
 * so that it may be replaced by another file (as many editors save), be missing for a while, or lie on a network drive.
 */
export async function watch(options: GenerateOptions, console: Console, signal: AbortSignal): Promise<void> {
  let built: string | null = null;
  while (!signal.aborted) {
    const now = identity(options.document);
    if (now !== built) {
      built = now;
      await runOnce(options, console);
      if (!options.json) console.err(`waiting for changes of ${options.document}\n`);
    }
    await sleep(INTERVAL, undefined, { signal }).catch(() => undefined);
  }
}

async function runOnce(options: GenerateOptions, console: Console): Promise<void> {
  try {
    await runGenerate(options, console);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    const report = ioReport(error);
    if (options.json) console.out(toJson(report));
    else showDiagnostics(report, console);
  }
}

/** Changes whenever the file is written or replaced. */
function identity(path: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'missing';
  }
}
