import { expect, it } from 'vitest';
import { readResults, skippedLines, summaryLine, sumResults } from '../../../scripts/test/results.ts';

function report(...files: { status: string; tests: [status: string, ...titles: string[]][] }[]): string {
  const testResults = files.map(({ status, tests }, index) => ({
    name: `${index}.test.ts`,
    status,
    assertionResults: tests.map(([result, ...titles]) => ({
      status: result,
      ancestorTitles: titles.slice(0, -1),
      title: titles.at(-1),
    })),
  }));
  return JSON.stringify({ testResults });
}

it('counts tests', () => {
  const json = report(
    {
      status: 'passed',
      tests: [
        ['passed', 'a'],
        ['skipped', 'group [not run: clang is missing: gone]', 'b'],
      ],
    },
    {
      status: 'failed',
      tests: [
        ['failed', 'c'],
        ['failed', 'd'],
        ['todo', 'e'],
      ],
    },
  );
  const results = readResults(json, 1);
  expect(summaryLine(results)).toBe('1 passed, 2 failed, 2 skipped');
  expect(skippedLines(results.skipped)).toEqual([
    '  clang is missing: gone',
    '    group > b',
    '  its file failed',
    '    e',
  ]);
  expect(summaryLine(sumResults([results, results]))).toBe('2 passed, 4 failed, 4 skipped');
});

it('counts a file that cannot be loaded as a failure', () => {
  expect(readResults(report({ status: 'failed', tests: [] }), 1).failed).toBe(1);
});

it('counts a failed run as a failure, whatever its tests say', () => {
  expect(readResults(report({ status: 'passed', tests: [['passed', 'a']] }), 1).failed).toBe(1);
  expect(readResults(report({ status: 'passed', tests: [['passed', 'a']] }), null).failed).toBe(1);
  expect(readResults(report({ status: 'passed', tests: [['passed', 'a']] }), 0).failed).toBe(0);
});
