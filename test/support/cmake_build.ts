import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { componentEnv, componentPath } from './component.ts';
import { repository } from './model.ts';
import { runProgram } from './run_program.ts';

/** What a build depends on: every file of the folder, and the compiler that the environment names. */
function fingerprint(source: string): string {
  const hash = createHash('sha256').update(process.env['CXX'] ?? '');
  for (const file of readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(file.slice(source.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds a folder of the repository that has a CMakeLists.txt and needs nothing outside itself, and returns the folder with what came out. That folder,
 * below `build/`, is named after everything it depends on, so it is made once, whichever test asks first. Needs the components `cmake` and `cc`.
 */
export async function buildWithCMake(folder: string): Promise<string> {
  const source = join(repository, folder);
  const parent = join(repository, 'build', 'cmake', folder);
  const finished = join(parent, fingerprint(source));
  if (existsSync(finished)) return finished;
  mkdirSync(parent, { recursive: true });
  const temporary = mkdtempSync(join(parent, '.new-'));
  try {
    // Building can take long on a machine that does other things as well.
    const options = { env: componentEnv('cmake', 'cc'), timeout: 600_000 };
    const cmake = componentPath('cmake', 'cmake');
    await runProgram(cmake, ['-S', source, '-B', temporary], options);
    await runProgram(cmake, ['--build', temporary, '--parallel', '2'], options);
    try {
      renameSync(temporary, finished);
    } catch (error) {
      // Another process was faster.
      if (!existsSync(finished)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return finished;
}
