import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../generator/write/diff.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);

describe('unified diffs', () => {
  test('of equal texts there is none', () => {
    expect(unifiedDiff('f', 'a\n', 'a\n')).toBe('');
    expect(unifiedDiff('f', null, null)).toBe('');
  });

  test('what is on disk has a minus, what would be written a plus', () => {
    expect(unifiedDiff('out/f.h', 'a\nb\nc\n', 'a\nB\nc\n')).toBe(
      '--- out/f.h\n+++ out/f.h\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n',
    );
  });

  test('a file that is missing, a file that has to go', () => {
    expect(unifiedDiff('f', null, 'a\nb\n')).toBe('--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n');
    expect(unifiedDiff('f', 'a\n', null)).toBe('--- f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n');
  });

  test('a missing newline at the end is a difference', () => {
    expect(unifiedDiff('f', 'a', 'a\n')).toBe('--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n');
  });

  test('a carriage return is a difference', () => {
    expect(unifiedDiff('f', 'a\r\n', 'a\n')).toBe('--- f\n+++ f\n@@ -1 +1 @@\n-a\r\n+a\n');
  });

  test('three lines around each difference; near ones share a hunk, far ones do not', () => {
    const old = numbered(30);
    const changed = old.with(4, 'X\n').with(11, 'Y\n').with(25, 'Z\n');
    const hunks = unifiedDiff('f', old.join(''), changed.join(''))
      .split('\n')
      .filter((line) => line.startsWith('@@'));
    expect(hunks).toEqual(['@@ -2,14 +2,14 @@', '@@ -23,7 +23,7 @@']);
  });

  test('the shortest script is found', () => {
    const diff = unifiedDiff('f', 'a\nb\nc\na\nb\nb\na\n', 'c\nb\na\nb\na\nc\n');
    expect(diff.split('\n').filter((line) => /^[-+][a-c]/.test(line))).toHaveLength(5);
  });

  test('texts that share nothing are shown as replaced', () => {
    const diff = unifiedDiff(
      'f',
      numbered(5000).join(''),
      numbered(5000)
        .map((line) => `x${line}`)
        .join(''),
    );
    expect(diff).toContain('@@ -1,5000 +1,5000 @@\n-line 1\n');
    expect(diff.split('\n')).toHaveLength(10_004);
  });

  test('applying a diff by hand gives the new text, for a thousand pairs', () => {
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    for (let round = 0; round < 1000; round++) {
      const old = Array.from({ length: random(30) }, () => `${random(5)}\n`);
      const now = [...old];
      for (let edits = random(6); edits > 0; edits--) now.splice(random(now.length + 1), random(3), `${random(5)}\n`);
      expect(applied(old, unifiedDiff('f', old.join(''), now.join('')))).toBe(now.join(''));
    }
  });
});

/** Applies a diff strictly: every line that it shows as old must be there. */
function applied(old: readonly string[], diff: string): string {
  const result: string[] = [];
  let at = 0;
  for (const row of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(row);
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      result.push(...old.slice(at, start));
      at = start;
    } else {
      const line = `${row.slice(1)}\n`;
      if (row[0] !== '+') expect(old[at++]).toBe(line);
      if (row[0] !== '-') result.push(line);
    }
  }
  return [...result, ...old.slice(at)].join('');
}
