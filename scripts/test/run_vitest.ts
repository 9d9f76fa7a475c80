import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Results, readResults } from './results.ts';

/** Runs vitest with these arguments, its progress on our output, and returns the results. Missing goldens fail unless the arguments say to update. */
export async function runVitest(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'abiwright-test-'));
  try {
    const report = join(folder, 'report.json');
    const updates = args.some((arg) => arg === '-u' || arg.startsWith('--update'));
    const fixed = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests=false',
    ];
    if (!updates) fixed.push('--update=none');
    // In CI mode vitest would colour its output even where it is not read on a terminal.
    const plain = process.stdout.isTTY || process.env['FORCE_COLOR'] ? {} : { NO_COLOR: '1' };
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const status = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [vitest, ...fixed, ...args], {
        cwd: root,
        env: { ...process.env, ...plain, ...(updates ? {} : { CI: '1' }), ...env },
        stdio: ['inherit', 'inherit', 'inherit'],
      });
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
    return readResults(await readFile(report, 'utf8'), status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
