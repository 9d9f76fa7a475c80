import { fileURLToPath } from 'node:url';
import { type Component, type ComponentStatus, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const systemLibrary = process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libc.so.6';

/** Calls `abs(-7)` of the C library through the runtime's own foreign function interface. */
async function callAbs(command: string, args: readonly string[], name: string): Promise<ComponentStatus> {
  const result = await runProgram(command, args, { cwd: root });
  if (!result.ok) return missing(result.problem);
  const [answer, version] = result.stdout.trim().split(' ');
  if (answer !== '7') return missing(`${name} called abs(-7) and got ${result.stdout.trim()}`);
  return found(`${name} ${version ?? ''}`, name === 'koffi' ? {} : { [name]: command });
}

const npmCi = () => [{ kind: 'by-hand', command: 'npm ci' }] as const;

export const runtimes: readonly Component[] = [
  {
    name: 'koffi',
    purpose: 'loads libraries in Node without an addon',
    probe: () =>
      callAbs(
        process.execPath,
        [
          '-e',
          `const koffi = require('koffi'); const abs = koffi.load('${systemLibrary}').func('int abs(int)'); console.log(abs(-7), koffi.version)`,
        ],
        'koffi',
      ),
    install: npmCi,
  },
  {
    name: 'bun',
    purpose: 'runs the bindings in Bun',
    probe: () =>
      callAbs(
        `${root}node_modules/.bin/bun`,
        [
          '-e',
          `import { dlopen } from 'bun:ffi'; const { symbols } = dlopen('${systemLibrary}', { abs: { args: ['i32'], returns: 'i32' } }); console.log(symbols.abs(-7) + ' ' + Bun.version)`,
        ],
        'bun',
      ),
    install: npmCi,
  },
  {
    name: 'deno',
    purpose: 'runs the bindings in Deno',
    probe: () =>
      callAbs(
        `${root}node_modules/.bin/deno`,
        [
          'eval',
          '--no-config',
          `const { symbols } = Deno.dlopen('${systemLibrary}', { abs: { parameters: ['i32'], result: 'i32' } }); console.log(symbols.abs(-7) + ' ' + Deno.version.deno)`,
        ],
        'deno',
      ),
    install: npmCi,
  },
];
