import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { componentEnv, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';

/** The code without comments. */
const code = (text: string): string => text.replaceAll(/^\s*\/\/.*\n/gm, '').trim();

describeWith(['clang'], 'the kernel of the acceptance test', () => {
  const committed = readFileSync(`${repository}test/acceptance/cuda/write.ptx`, 'utf8');
  const [, made, by] = /Made by (clang \d+):\n\/\/ {3}(clang .*)\n/.exec(committed) ?? [];
  const env = componentEnv('clang');
  const printed = execFileSync('clang', ['--version'], { env, encoding: 'utf8' });
  const version = `clang ${/ version (\d+)/.exec(printed)?.[1]}`;
  const name = 'is what clang makes of its source, as its first lines say';

  it.skipIf(version !== made)(
    version === made ? name : `${name} [not run: this is ${version}, and that was ${made}]`,
    () => {
      const [program = '', ...args] = by?.split(' ') ?? [];
      const again = execFileSync(program, args, { cwd: repository, env, encoding: 'utf8' });
      expect(code(again)).toBe(code(committed));
      expect(code(committed)).toContain('.visible .entry write_pattern(');
    },
  );
});
