import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProgramResult, runProgram } from './run_program.ts';

export interface CompileProbe {
  /** The compiler, `cc` when left out. */
  readonly compiler?: string;
  /** File in `scripts/components/probes/`. */
  readonly source: string;
  /** Options before the source. */
  readonly options?: readonly string[];
  /** Libraries and linker options after the source. */
  readonly libraries?: readonly string[];
  /** Arguments of the compiled program. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Compiles a small program, runs it, and returns how that went; the compiler's complaint if it did not compile. */
export async function compileAndRun(probe: CompileProbe): Promise<ProgramResult> {
  const folder = await mkdtemp(join(tmpdir(), 'abiwright-probe-'));
  try {
    const source = fileURLToPath(new URL(`probes/${probe.source}`, import.meta.url));
    const program = join(folder, 'program');
    const compiled = await runProgram(probe.compiler ?? 'cc', [
      ...(probe.options ?? []),
      source,
      '-o',
      program,
      ...(probe.libraries ?? []),
    ]);
    if (!compiled.ok) return compiled;
    return await runProgram(program, probe.args ?? [], probe.env === undefined ? {} : { env: probe.env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
