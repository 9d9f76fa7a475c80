import { execFileSync } from 'node:child_process';
import { isAbsolute } from 'node:path';

/** The runtime libraries of the compiler's sanitizers, to be loaded before everything else; null where it has none. */
function findSanitizers(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const find = (name: string): string =>
      execFileSync('cc', [`-print-file-name=${name}`], { encoding: 'utf8', stdio: 'pipe' }).trim();
    const paths = [find('libasan.so'), find('libubsan.so')];
    return paths.every(isAbsolute) ? paths.join(' ') : null;
  } catch {
    return null;
  }
}

const preload = findSanitizers();

/** Whether addons that were compiled with AddressSanitizer and UndefinedBehaviorSanitizer can be loaded here. */
export const hasSanitizers = preload !== null;

/** The environment in which such an addon can be loaded. The engine has leaks of its own, and catches faults of its own. */
export const sanitizedEnv = { ...process.env, LD_PRELOAD: preload ?? '', ASAN_OPTIONS: 'detect_leaks=0:handle_segv=0' };
