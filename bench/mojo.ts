// What a call from Mojo through the shim costs, against a plain call of an empty function. Needs Mojo, which `npm test` installs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mojo } from '../scripts/components/mojo.ts';
import { runProgram } from '../scripts/components/run_program.ts';

const here = fileURLToPath(new URL('mojo', import.meta.url));
const modules = fileURLToPath(new URL('../generated/mojo', import.meta.url));

async function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const result = await runProgram(program, args, { env });
  if (!result.ok) throw new Error(`${program}: ${result.problem}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

const status = await mojo.probe();
if (status.found) {
  const folder = mkdtempSync(join(tmpdir(), 'abiwright-bench-'));
  try {
    const library = join(folder, 'libempty.so');
    await run('cc', ['-O2', '-shared', '-fPIC', `${here}/empty.c`, '-o', library]);
    const program = join(folder, 'calls');
    const options = ['--Werror', '-I', modules, '-Xlinker', library, '-o', program];
    await run(status.paths['mojo'] ?? 'mojo', ['build', ...options, `${here}/calls.mojo`], status.env);
    process.stdout.write(await run(program, [], status.env));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  process.stdout.write(`not measured: ${status.reason}\n`);
}
