import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder of the user's cache that holds what tests install without touching the system. */
export function cacheFolder(...names: string[]): string {
  const base = process.env['XDG_CACHE_HOME'];
  const root = base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache');
  return join(root, 'abiwright', ...names);
}
