import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runNode } from '../support/run_node.ts';

const script = new URL('../../scripts/require_node.js', import.meta.url);

/** Runs the first step as if under that version of Node. */
function runUnder(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`;
  return runNode(['-e', pretend + readFileSync(script, 'utf8')]);
}

it('stops with one sentence under an old Node', () => {
  for (const version of ['20.20.2', '22.17.9', '18.0.0']) {
    const { status, stderr } = runUnder(version);
    expect(stderr).toMatch(/^abiwright: this is Node \d+\.\d+\.\d+, but .* need 22\.18 or newer: .*\n$/);
    expect(status).toBe(1);
  }
});

it('says nothing under a new one', () => {
  for (const version of ['22.18.0', '22.20.1', '24.0.0', '26.10.0']) {
    expect(runUnder(version)).toEqual({ status: 0, stdout: '', stderr: '' });
  }
});

it('comes before each script that needs it', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const runTypeScript = Object.keys(scripts).filter((name) => scripts[name]?.match(/^node .*\.ts/));
  expect(runTypeScript).toContain('test');
  // Before packing comes the build, and before that the same step.
  const before = (name: string) => scripts[`pre${name}`]?.replace(/^npm run -s build$/, String(scripts['prebuild']));
  for (const name of runTypeScript) expect(before(name), name).toBe('node scripts/require_node.js');
});
