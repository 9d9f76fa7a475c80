import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';
import { hasSanitizers, sanitizedEnv } from '../../support/sanitizers.ts';
import { buildProbe, type Probe } from './build_probe.ts';

const script = fileURLToPath(new URL('runtime/run.js', import.meta.url));

/** All checks, with every access of the addon and of the library to memory checked. */
function checks(): void {
  let probe: Probe;
  beforeAll(async () => {
    probe = await buildProbe(['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-omit-frame-pointer']);
  });
  afterAll(() => rmSync(probe.output, { recursive: true, force: true }));

  it.each(['values', 'memory', 'callbacks', 'pointers', 'threads', 'order', 'environments'])('%s', async (module) => {
    const args = ['--expose-gc', script, probe.addon, probe.library, probe.other, module];
    const { stdout, stderr } = await runProgram(process.execPath, args, { env: sanitizedEnv });
    expect(stderr).not.toContain('Sanitizer');
    const results = Object.entries(JSON.parse(stdout) as Record<string, string | null>);
    // How much memory a sanitizer keeps aside says nothing about the addon.
    const failed = results.filter(([title, result]) => result !== null && !title.includes('leave nothing behind'));
    expect(failed).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });
}

describeWith(['cc'], 'the addon under the sanitizers', () => {
  if (!hasSanitizers)
    describe.skip('[not run: this compiler has no libasan.so to load]', () => it('is checked', () => undefined));
  else checks();
});
