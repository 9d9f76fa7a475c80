import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { buildLimit, buildTargets, type Ended, isLongRun, nativeSource, runToEnd } from './ctest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}build/native-test/fuzz`;
/** For how long the fuzzer looks. */
const seconds = Number(process.env['ABIWRIGHT_FUZZ_SECONDS'] ?? (isLongRun ? 600 : 20));
const definitions = [
  '-DCMAKE_C_COMPILER=clang',
  '-DCMAKE_CXX_COMPILER=clang++',
  '-DINTEROP_TESTS=OFF',
  '-DINTEROP_FUZZ=ON',
  '-DINTEROP_SANITIZE=fuzzer-no-link,address,undefined',
];

async function fuzz(built: string, time: number): Promise<Ended> {
  const temporary = mkdtempSync(join(tmpdir(), 'abiwright-fuzz-'));
  try {
    const options = [
      `-max_total_time=${time}`,
      '-timeout=20',
      '-rss_limit_mb=2048',
      '-max_len=4096',
      '-print_final_stats=1',
    ];
    const seeds = join(nativeSource, 'fuzz/seeds');
    return await runToEnd(
      join(built, 'fuzz/calls_fuzzer'),
      [...options, `-artifact_prefix=${temporary}/`, temporary, seeds],
      { timeout: (time + 100) * 1000 },
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

describeWith(['cmake', 'clang'], 'imports and arguments, fuzzed', () => {
  // The whole library is compiled by clang here, with the same warnings as errors.
  beforeAll(() => buildTargets(folder, definitions, ['calls_fuzzer']), buildLimit);

  it(
    `nothing is found in ${seconds} s`,
    async () => {
      const { status, text } = await fuzz(folder, seconds);
      expect(status, text).toBe(0);
      const runs = Number(/stat::number_of_executed_units: (\d+)/.exec(text)?.[1]);
      console.log(`${runs} inputs, ${/cov: \d+/.exec(text.slice(text.lastIndexOf('cov:')))?.[0]}`);
      expect(runs).toBeGreaterThan(1000);
    },
    (seconds + 120) * 1000,
  );

  /** A mistake in the source that the fuzzer must find. */
  const mistakes = [
    [
      'a range that overflows is inside',
      'src/core/images.hpp',
      'offset <= whole && size <= whole - offset',
      'offset + size <= whole',
    ],
    [
      'a failed import closes the descriptor',
      'src/host/memory_file.cpp',
      'MemoryFileStatus result;',
      'MemoryFileStatus result; if (status.st_size == 8192) ::close(fd);',
    ],
  ] as const;
  const title = isLongRun
    ? 'a mistake is found'
    : 'a mistake is found [not run: only in a long run, because the library is built anew]';
  describe.skipIf(!isLongRun)(title, () => {
    it.each(mistakes)(
      '%s',
      async (_what, file, from, to) => {
        const copy = mkdtempSync(join(tmpdir(), 'abiwright-planted-'));
        try {
          cpSync(nativeSource, copy, { recursive: true });
          const path = join(copy, file);
          const text = readFileSync(path, 'utf8');
          const changed = text.replace(from, to);
          expect(changed).not.toBe(text);
          writeFileSync(path, changed);
          await buildTargets(
            join(copy, 'build'),
            [...definitions, `-DINTEROP_GENERATED=${root}generated`],
            ['calls_fuzzer'],
            copy,
          );
          expect((await fuzz(join(copy, 'build'), 120)).status).not.toBe(0);
        } finally {
          rmSync(copy, { recursive: true, force: true });
        }
      },
      buildLimit,
    );
  });
});
