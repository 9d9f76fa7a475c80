// Progress, as a person sees it on a terminal; `script` of util-linux makes one.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const slow = fileURLToPath(new URL('slow_step.ts', import.meta.url));
const line = '\r\u001b[K';

it('is shown on a terminal, after two seconds, and taken away at the end', async () => {
  const { stdout } = await run('script', [
    '--quiet',
    '--return',
    '--command',
    `'${process.execPath}' '${slow}'`,
    '/dev/null',
  ]);
  const [start, quick, ...shown] = stdout.split(line);
  expect([start, quick, shown.at(-1)]).toEqual(['', 'quick step\r\n', 'slow step\r\n']);
  const lines = shown.slice(0, -1);
  expect(lines.length).toBeGreaterThan(0);
  for (const each of lines) expect(each).toMatch(/^frame 7 \.\.\. ([2-9]|\d\d+) s$/);
});

it('is not written where nobody looks', async () => {
  const { stdout, stderr } = await run(process.execPath, [slow, '2200']);
  expect([stdout, stderr]).toEqual(['quick step\nslow step\n', '']);
});
