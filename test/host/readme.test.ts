// The program that the README shows, run as it stands there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { buildNative } from '../../scripts/native/build_native.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { onHost } from './runtimes.ts';

describeWith(['cc', 'cmake'], 'the program of the README', () => {
  beforeAll(async () => {
    await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
  }, 600_000);

  it('does what it says', () => {
    const shown = /```typescript\n([\s\S]*?)```/.exec(readFileSync(`${repository}README.md`, 'utf8'))?.[1] ?? '';
    // Code on the command line has no folder; what it imports is looked up from the working folder all the same.
    const program = shown.replace(/\$\{import\.meta\.dirname\}/, repository);
    const env = { ...process.env, ...onHost };
    const options = { encoding: 'utf8', cwd: repository, env } as const;
    const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], options);
    expect(run.stdout, run.stderr).toMatch(/^\d{7} bytes, a row every 3264\n$/);
    expect(run.status).toBe(0);
  });
});
