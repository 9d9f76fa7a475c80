/** A test that did not run. */
export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** What became of the tests of one run. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

function skippedTest(titles: readonly string[], fileFailed: boolean): SkippedTest {
  const name = titles.join(' > ');
  const marked = /^(.*?) \[not run: (.*)\](.*)$/.exec(name);
  if (marked === null) return { name, reason: fileFailed ? 'its file failed' : 'the test is marked as skipped' };
  return { name: `${marked[1]}${marked[3]}`, reason: marked[2] ?? '' };
}

/**
 * Counts the tests in vitest's JSON report. `status` is the exit status of the run: a file that could not be loaded, or an error outside any test, counts as a
 * failure, so that a failed run never reports zero.
 */
export function readResults(json: string, status: number | null): Results {
  const report = JSON.parse(json) as VitestReport;
  let passed = 0;
  let failed = 0;
  const skipped: SkippedTest[] = [];
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else skipped.push(skippedTest([...test.ancestorTitles, test.title], file.status === 'failed'));
    }
    failed += failedHere === 0 && file.status === 'failed' ? 1 : failedHere;
  }
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
}

/** The sum over runs. */
export function sumResults(all: readonly Results[]): Results {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/** The tests that did not run, grouped by reason, one line each. */
export function skippedLines(skipped: readonly SkippedTest[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason].flatMap(([reason, names]) => [`  ${reason}`, ...names.map((name) => `    ${name}`)]);
}

/** The last line of every run. */
export function summaryLine({ passed, failed, skipped }: Results): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
