import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';
import { buildProbe, type Probe } from './build_probe.ts';

const script = fileURLToPath(new URL('runtime/run.js', import.meta.url));

/** The runtime libraries of the compiler's sanitizers, to be loaded before everything else; null where it has none. */
function sanitizers(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const find = (name: string): string =>
      execFileSync('cc', [`-print-file-name=${name}`], { encoding: 'utf8', stdio: 'pipe' }).trim();
    const paths = [find('libasan.so'), find('libubsan.so')];
    return paths.every(isAbsolute) ? paths.join(' ') : null;
  } catch {
    return null;
  }
}

const preload = sanitizers();

/** All checks, with every access of the addon and of the library to memory checked. */
function checks(): void {
  let probe: Probe;
  beforeAll(async () => {
    probe = await buildProbe(['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-omit-frame-pointer']);
  });
  afterAll(() => rmSync(probe.output, { recursive: true, force: true }));

  it.each(['values', 'memory', 'callbacks', 'pointers', 'threads', 'environments'])('%s', async (module) => {
    // The engine has leaks of its own, and catches faults of its own.
    const env = { ...process.env, LD_PRELOAD: preload ?? '', ASAN_OPTIONS: 'detect_leaks=0:handle_segv=0' };
    const args = ['--expose-gc', script, probe.addon, probe.library, probe.other, module];
    const { stdout, stderr } = await runProgram(process.execPath, args, { env });
    expect(stderr).not.toContain('Sanitizer');
    const results = Object.entries(JSON.parse(stdout) as Record<string, string | null>);
    // How much memory a sanitizer keeps aside says nothing about the addon.
    const failed = results.filter(([title, result]) => result !== null && !title.includes('leave nothing behind'));
    expect(failed).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });
}

describeWith(['cc'], 'the addon under the sanitizers', () => {
  if (preload === null)
    describe.skip('[not run: this compiler has no libasan.so to load]', () => it('is checked', () => undefined));
  else checks();
});
