import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltDocument, buildDocument } from '../support/build.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { testDocuments } from './documents.ts';

const testFile = `${repository}test/documents/roundtrip.node-test.mjs`;

let built: readonly BuiltDocument[] = [];

/** What the test file is told to load. Without an addon, what a loader cannot do must say so. */
function environment(loader: string, withAddon: boolean): Record<string, string | undefined> {
  const documents = Object.fromEntries(
    built.map(({ document, outputs, library, addon }) => [
      document.name,
      { outputs, library, ...(withAddon ? { addon } : {}) },
    ]),
  );
  return {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ABIWRIGHT_ROUNDTRIP: JSON.stringify({ loader, documents }),
  };
}

/** Runs the test file and returns how many tests passed. Throws with its output if one fails. */
async function passed(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  count: RegExp,
): Promise<number> {
  const { stdout, stderr } = await runProgram(command, args, { cwd: repository, env });
  return Number(count.exec(stdout + stderr)?.[1] ?? 0);
}

const nodeArgs = ['--test', '--test-reporter=tap', testFile];
const nodeCount = /^# pass ([0-9]+)/m;
const bunArgs = ['test', testFile];
const bunCount = /^ *([0-9]+) pass/m;
const denoArgs = ['test', '--no-config', '--no-check', '--no-lock', '--allow-all', testFile];
const denoCount = /\(([0-9]+) steps\)/;
/** So many tests there are at least: a file that runs none would pass. */
const expected = 90;

describeWith(['cc'], 'the documents, called through the bindings', () => {
  beforeAll(async () => {
    built = await Promise.all(testDocuments.map(({ name }) => buildDocument(name)));
  });

  describe('on Node', () => {
    it('with the addon', async () => {
      expect(await passed(process.execPath, nodeArgs, environment('node', true), nodeCount)).toBeGreaterThan(expected);
    });
  });
  describeWith(['koffi'], 'on Node', () => {
    it('with koffi', async () => {
      expect(await passed(process.execPath, nodeArgs, environment('koffi', false), nodeCount)).toBeGreaterThan(
        expected,
      );
    });
  });
  describeWith(['bun'], 'on Bun', () => {
    const bun = () => componentPath('bun', 'bun');
    it('with bun:ffi and the addon', async () => {
      expect(await passed(bun(), bunArgs, environment('bun', true), bunCount)).toBeGreaterThan(expected);
    });
    it('with bun:ffi alone', async () => {
      expect(await passed(bun(), bunArgs, environment('bun', false), bunCount)).toBeGreaterThan(expected);
    });
    it('with the addon alone', async () => {
      expect(await passed(bun(), bunArgs, environment('node', true), bunCount)).toBeGreaterThan(expected);
    });
  });
  describeWith(['deno'], 'on Deno', () => {
    const deno = () => componentPath('deno', 'deno');
    it('with Deno.dlopen and the addon', async () => {
      expect(await passed(deno(), denoArgs, environment('deno', true), denoCount)).toBeGreaterThan(expected);
    });
    it('with Deno.dlopen alone', async () => {
      expect(await passed(deno(), denoArgs, environment('deno', false), denoCount)).toBeGreaterThan(expected);
    });
    it('with the addon alone', async () => {
      expect(await passed(deno(), denoArgs, environment('node', true), denoCount)).toBeGreaterThan(expected);
    });
  });
});
