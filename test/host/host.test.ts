// Every function of the library called from JavaScript: the same scenarios through the addon, koffi, Bun and Deno.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNative, type NativeBuild } from '../../scripts/native/build_native.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { neverFails, neverSucceeds } from './exceptions.ts';
import { modules, type Outcome, onHost, runtimes, script } from './runtimes.ts';

const limit = 600_000;

/** Names of all functions of the document. */
function functionsOfDocument(): string[] {
  const text = readFileSync(`${repository}schema/interop_fd.abi.json`, 'utf8');
  return (JSON.parse(text) as { functions: readonly { name: string }[] }).functions.map(({ name }) => name);
}

describe('the scenarios', () => {
  it('are all listed', () => {
    const files = readdirSync(fileURLToPath(new URL('scenarios/', import.meta.url)));
    expect(files.sort()).toEqual(modules.map((name) => `${name}.mjs`).sort());
  });
});

for (const { title, loader, components, command, options } of runtimes) {
  describeWith(['cc', 'cmake', ...components], `the library on the host, in ${title}`, () => {
    let native: NativeBuild;
    const calls = new Map<string, { succeeded: number; failed: number }>();

    beforeAll(async () => {
      native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
    }, limit);

    it.each(modules)('%s', async (name) => {
      const arguments_ = [...options, script, loader, native.library, native.addon, name];
      const { stdout } = await runProgram(command(), arguments_, { env: { ...process.env, ...onHost } });
      const outcome = JSON.parse(stdout) as Outcome;
      for (const [symbol, { succeeded, failed }] of Object.entries(outcome.calls)) {
        const sum = calls.get(symbol) ?? { succeeded: 0, failed: 0 };
        calls.set(symbol, { succeeded: sum.succeeded + succeeded, failed: sum.failed + failed });
      }
      expect(Object.entries(outcome.results).filter(([, result]) => result !== null)).toEqual([]);
      expect(Object.keys(outcome.results).length).toBeGreaterThan(0);
    });

    it('every function of the document has succeeded and failed, but those that cannot', () => {
      const functions = functionsOfDocument();
      expect(functions.length).toBeGreaterThan(50);
      const without = (kind: 'succeeded' | 'failed'): string[] =>
        functions.filter((symbol) => (calls.get(symbol)?.[kind] ?? 0) === 0).sort();
      expect(without('succeeded')).toEqual(Object.keys(neverSucceeds).sort());
      expect(without('failed')).toEqual(Object.keys(neverFails).sort());
    });
  });
}
