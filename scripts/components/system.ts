import { existsSync } from 'node:fs';
import { runProgram } from './run_program.ts';

/** What this machine lets a program install. */
export interface System {
  /** Has apt-get, as Debian and Ubuntu do. */
  readonly apt: boolean;
  readonly root: boolean;
  /** Has a Python that can create virtual environments. */
  readonly python: boolean;
  /** Installing is not forbidden by ABIWRIGHT_NO_INSTALL. */
  readonly mayInstall: boolean;
}

/** Looks at this machine and at the environment. */
export async function inspectSystem(): Promise<System> {
  const python = await runProgram('python3', ['-c', 'import ensurepip, venv']);
  return {
    apt: existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version'),
    root: process.getuid?.() === 0,
    python: python.ok,
    mayInstall: !['1', 'true'].includes(process.env['ABIWRIGHT_NO_INSTALL'] ?? ''),
  };
}
