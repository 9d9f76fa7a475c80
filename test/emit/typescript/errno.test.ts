import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errnoNumbers, errnoPlatforms } from '../../../generator/emit/shared/errno.ts';
import { describeWith } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';

describe('the table of error numbers', () => {
  it('has on each platform what ISO C and POSIX share', () => {
    for (const platform of errnoPlatforms) {
      const numbers = errnoNumbers[platform];
      expect([platform, numbers.get('EINVAL'), numbers.get('ENOENT'), numbers.get('ERANGE')]).toEqual([
        platform,
        22,
        2,
        34,
      ]);
      for (const name of ['EAGAIN', 'ECANCELED', 'ETIMEDOUT', 'EOPNOTSUPP', 'ENOSYS', 'EOVERFLOW', 'EPROTO'])
        expect([platform, name, typeof numbers.get(name)]).toEqual([platform, name, 'number']);
    }
  });

  it('tells the platforms apart', () => {
    const of = (name: string): (number | undefined)[] =>
      errnoPlatforms.map((platform) => errnoNumbers[platform].get(name));
    expect(of('EOPNOTSUPP')).toEqual([95, 102, 45, 130]);
    expect(of('ETIMEDOUT')).toEqual([110, 60, 60, 138]);
    expect(of('ENOSYS')).toEqual([38, 78, 78, 40]);
  });

  it.runIf(process.platform === 'linux')('agrees with the numbers that Node knows', () => {
    const known = Object.entries(constants.errno);
    expect(known.length).toBeGreaterThan(70);
    for (const [name, number] of known) expect([name, errnoNumbers.linux.get(name)]).toEqual([name, number]);
  });
});

describeWith(['cc'], 'the error numbers of Linux', () => {
  it.runIf(process.platform === 'linux')('equal those of errno.h', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errno-'));
    try {
      const checks = [...errnoNumbers.linux].map(
        ([name, number]) => `_Static_assert(${name} == ${number}, "${name}");`,
      );
      writeFileSync(join(folder, 'errno.c'), `#include <errno.h>\n${checks.join('\n')}\n`);
      await runProgram('cc', [
        '-std=c11',
        '-D_GNU_SOURCE',
        '-c',
        join(folder, 'errno.c'),
        '-o',
        join(folder, 'errno.o'),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
