import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { repository } from '../../support/model.ts';

/** A JavaScript runtime that loads Node addons. */
export interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** The `node` of the machine, which may be older than the one that runs the tests; null if there is none but that. */
function machineNode(): Runtime | null {
  for (const path of (process.env['PATH'] ?? '').split(delimiter)) {
    const command = join(path, 'node');
    if (path === '' || path.startsWith(repository) || path.includes('node_modules') || command === process.execPath)
      continue;
    if (existsSync(command)) return { name: `the node on the PATH`, command, options: ['--expose-gc'] };
  }
  return null;
}

/** The Node that runs the tests, and another one where the machine has one. */
export function nodes(): readonly Runtime[] {
  const own: Runtime = { name: `Node ${process.versions.node}`, command: process.execPath, options: ['--expose-gc'] };
  const other = machineNode();
  return other === null ? [own] : [own, other];
}

/** Bun at the given path. */
export function bun(command: string): Runtime {
  return { name: 'Bun', command, options: ['--expose-gc'] };
}

/** Deno at the given path. */
export function deno(command: string): Runtime {
  return { name: 'Deno', command, options: ['run', '--allow-all', '--no-config', '--v8-flags=--expose-gc'] };
}

/** Checks that a runtime cannot pass, each with the reason. */
export const limits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Deno: {
    'many callbacks during one call leave nothing behind':
      'in Deno a handle scope ends only with the call from JavaScript',
  },
};
