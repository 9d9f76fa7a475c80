import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { componentPath, describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';
import { buildProbe, type Probe } from './build_probe.ts';
import { bun, deno, limits, nodes, type Runtime } from './runtimes.ts';

const modules = ['values', 'memory', 'callbacks', 'pointers', 'threads', 'order', 'environments'];
const script = (name: string): string => fileURLToPath(new URL(`runtime/${name}.js`, import.meta.url));

/** The titles of the checks of a module. */
async function titles(module: string): Promise<string[]> {
  const { checks } = (await import(script(module))) as { readonly checks: Record<string, unknown> };
  return Object.keys(checks);
}
const titlesOf = new Map(await Promise.all(modules.map(async (module) => [module, await titles(module)] as const)));

let probe: Probe;

/** Runs all checks of a module in one process of the runtime, and reports each of them. */
function checksIn(runtime: () => Runtime, impossible: Readonly<Record<string, string>> = {}): void {
  for (const [module, names] of titlesOf) {
    describe(module, () => {
      let results: Record<string, string | null> = {};
      beforeAll(async () => {
        const { command, options } = runtime();
        const args = [...options, script('run'), probe.addon, probe.library, probe.other, module];
        results = JSON.parse((await runProgram(command, args)).stdout) as Record<string, string | null>;
      });
      for (const name of names) {
        const reason = impossible[name];
        const title = reason === undefined ? name : `${name} [not run: ${reason}]`;
        it.skipIf(reason !== undefined)(title, () => {
          expect(results[name]).toBeNull();
        });
      }
    });
  }
}

/** How a process ends: its exit status and what it printed. */
const endings: readonly (readonly [string, string, number, string])[] = [
  ['an exception in a callback from another thread is uncaught', 'uncaught', 1, ''],
  [
    'an uncaught exception can be handled, and the thread that waits goes on with zero',
    'handled',
    0,
    'handled one\nhandled probe_map_fn: its result must be a bigint from 0 to 2^64-1\n0n\n',
  ],
  [
    'an exception in a callback that a call runs while it waits is uncaught',
    'behind',
    0,
    'handled one\nhandled two\njoined\n',
  ],
  ['live callbacks do not keep the process running', 'idle', 0, 'idle\n'],
  ['a callback reaches a process that a timer keeps running', 'awaited', 0, 'done 18446744073709551615\n'],
  ['what a callback wrote before it threw reaches nobody', 'half', 0, 'handled half\n0n\n'],
  ['the addon stays when the worker that loaded it has ended', 'unloaded', 0, 'survived\n'],
  ['the process ends while threads are calling', 'busy', 0, 'ends\n'],
  ['the process is ended inside a callback', 'exit', 7, 'exits\n'],
  ['an exception in a call that is not ours is uncaught', 'elsewhere', 0, 'called\nhandled elsewhere\nafter\n'],
];

function endingsIn(runtime: () => Runtime): void {
  it.each(endings)('%s', (_title, name, status, output) => {
    const { command, options } = runtime();
    const args = [...options, script('scenarios'), probe.addon, probe.library, probe.copy, name];
    let actual = { status: 0, stdout: '' };
    try {
      actual.stdout = execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 });
    } catch (error) {
      actual = error as typeof actual;
    }
    expect({ status: actual.status, output: actual.stdout }).toEqual({ status, output });
  });
}

describeWith(['cc'], 'the addon', () => {
  beforeAll(async () => {
    probe = await buildProbe();
  });
  afterAll(() => rmSync(probe.output, { recursive: true, force: true }));

  describe.each(nodes())('in $name', (runtime) => {
    checksIn(() => runtime);
    endingsIn(() => runtime);
  });

  describeWith(['bun'], 'in Bun', () => {
    const runtime = (): Runtime => bun(componentPath('bun', 'bun'));
    checksIn(runtime);
    endingsIn(runtime);
  });

  describeWith(['deno'], 'in Deno', () => {
    const runtime = (): Runtime => deno(componentPath('deno', 'deno'));
    checksIn(runtime, limits['Deno']);
    endingsIn(runtime);
  });
});
