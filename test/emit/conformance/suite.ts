/** Builds the conformance suite of a document with its own Makefile, and reads what it prints. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { c } from '../../../generator/emit/c/target.ts';
import { conformance } from '../../../generator/emit/conformance/target.ts';
import { modelOf } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

export interface Check {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not tested';
  /** What was seen, or why it was not tested. */
  readonly text: string;
}

const execute = promisify(execFile);

/** Writes headers and suite of a document into a new folder; returns the folder of the suite. */
export async function writeSuite(document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'abiwright-conformance-'));
  const model = await modelOf(document);
  for (const target of [c, conformance]) {
    for (const file of await target.emit(model, assetsFromSource())) {
      const path = join(folder, target.output, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
  }
  return join(folder, conformance.output);
}

/** Makes the program; every warning is an error. */
export async function makeSuite(folder: string, parts: readonly string[], compiler = 'cc'): Promise<string> {
  const make = ['-C', folder, '-j2', `CC=${compiler}`, 'CFLAGS=-O1 -Werror', `PARTS=${parts.join(' ')}`];
  await runProgram('make', make);
  return join(folder, 'conformance');
}

/** The checks that a run of the program printed in TAP, in order. Throws unless the plan holds. */
export function readTap(output: string): readonly Check[] {
  const lines = output.split('\n');
  const checks = lines.flatMap((line, index): Check[] => {
    const match = /^(not )?ok \d+ - (.*?)(?: # SKIP (.*))?$/.exec(line);
    if (match === null) return [];
    const [, isNot, name = '', skipped] = match;
    const message = /^ {2}message: (".*")$/.exec(lines[index + 2] ?? '')?.[1];
    if (isNot !== undefined) return [{ name, outcome: 'failed', text: JSON.parse(message ?? '""') as string }];
    return [
      skipped === undefined ? { name, outcome: 'passed', text: '' } : { name, outcome: 'not tested', text: skipped },
    ];
  });
  const plan = Number(/^1\.\.(\d+)$/m.exec(output)?.[1] ?? -1);
  if (plan !== checks.length)
    throw new Error(`the plan says ${plan} checks, ${checks.length} were printed:\n${output}`);
  return checks;
}

/** Runs the program against a library. */
export async function runSuite(
  program: string,
  library: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Check[]> {
  const run = execute(program, [library, '--tap', ...options], { encoding: 'utf8', maxBuffer: 1 << 26, env });
  const { stdout } = await run.catch((error: { code: number; stdout: string; stderr: string }) => {
    if (error.code !== 1) throw new Error(`exit status ${error.code}: ${error.stderr}${error.stdout}`);
    return error;
  });
  return readTap(stdout);
}

/** The checks that failed, each with what was seen. */
export function failuresIn(checks: readonly Check[]): string[] {
  return checks.filter(({ outcome }) => outcome === 'failed').map(({ name, text }) => `${name}: ${text}`);
}
