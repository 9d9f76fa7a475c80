import { describe, expect, test } from 'vitest';
import { catalog } from '../../generator/diagnostics/catalog.ts';
import { hasErrors } from '../../generator/diagnostics/diagnostic.ts';
import { Reporter } from '../../generator/diagnostics/reporter.ts';
import { Outline } from '../../generator/load/outline.ts';
import { Positions } from '../../generator/load/positions.ts';

const text = '{\n  "b": [1, 2],\n  "a": 3\n}';
const reporterFor = (source: string) => new Reporter(new Positions(source, new Outline(source)));

describe('the catalog', () => {
  test('codes say their severity', () => {
    for (const [code, message] of Object.entries(catalog)) {
      expect(code).toMatch(message.severity === 'error' ? /^E_[A-Z0-9_]+$/ : /^W_[A-Z0-9_]+$/);
    }
  });
});

describe('reporting', () => {
  test('a path means its value; a part and an offset can be given', () => {
    const reporter = reporterFor(text);
    reporter.report('E_FORBIDDEN_KEY', ['b', 1], { key: 'x' });
    reporter.report('E_FORBIDDEN_KEY', { path: ['a'], part: 'key' }, { key: 'y' });
    reporter.report('E_FORBIDDEN_KEY', { offset: 0, length: 1, path: ['z'] }, { key: 'z' });
    expect(reporter.diagnostics.map((d) => [d.line, d.column, d.length, d.pointer, d.message])).toEqual([
      [1, 1, 1, '/z', 'the key "z" is not allowed in a document'],
      [2, 12, 1, '/b/1', 'the key "x" is not allowed in a document'],
      [3, 3, 3, '/a', 'the key "y" is not allowed in a document'],
    ]);
  });

  test('findings are in the order of the document, then of the codes, and no finding comes twice', () => {
    const reporter = reporterFor(text);
    reporter.report('E_UNKNOWN_KEY', ['a'], { key: 'k', what: 'it', suggestion: null, known: [] });
    reporter.report('E_FORBIDDEN_KEY', ['a'], { key: 'k' });
    reporter.report('E_FORBIDDEN_KEY', ['b'], { key: 'k' });
    reporter.report('E_FORBIDDEN_KEY', ['a'], { key: 'k' });
    expect(reporter.diagnostics.map((d) => `${d.line} ${d.code}`)).toEqual([
      '2 E_FORBIDDEN_KEY',
      '3 E_FORBIDDEN_KEY',
      '3 E_UNKNOWN_KEY',
    ]);
  });

  test('severity, text and remedy come from the catalog', () => {
    const reporter = reporterFor(text);
    expect(reporter.hasErrors).toBe(false);
    reporter.report('E_UNKNOWN_KEY', ['a'], { key: 'nam', what: 'the document', suggestion: 'name', known: [] });
    expect(reporter.diagnostics).toEqual([
      {
        code: 'E_UNKNOWN_KEY',
        severity: 'error',
        pointer: '/a',
        line: 3,
        column: 8,
        length: 1,
        message: 'unknown key "nam" in the document',
        help: 'did you mean "name"?',
      },
    ]);
    expect(reporter.hasErrors).toBe(true);
    expect(hasErrors(reporter.diagnostics)).toBe(true);
    expect(hasErrors([])).toBe(false);
  });

  test('after a thousand findings the rest is counted', () => {
    const source = `[${'0,'.repeat(1200)}0]`;
    const reporter = reporterFor(source);
    for (let index = 0; index < 1200; index++) reporter.report('E_FORBIDDEN_KEY', [index], { key: 'k' });
    expect(reporter.diagnostics).toHaveLength(1001);
    expect(reporter.diagnostics.at(-1)).toMatchObject({
      code: 'E_TOO_MANY',
      message: '200 further problems are not listed',
    });
  });
});
