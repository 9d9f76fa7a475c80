import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { depfile } from '../../generator/write/depfile.ts';
import { scratchFolder, writeFiles } from './scratch.ts';

test('every output depends on the document', () => {
  expect(depfile(['out/a.h', 'out/b.h'], 'x.abi.json')).toBe('out/a.h \\\n  out/b.h: x.abi.json\n');
});

test('what make would read otherwise is escaped', () => {
  expect(depfile(['a b.h', 'c#d$e.h'], 'x y.json')).toBe('a\\ b.h \\\n  c\\#d$$e.h: x\\ y.json\n');
});

test('make reads it: an output older than its document is made again', () => {
  const folder = scratchFolder();
  const document = 'my doc$#.json';
  writeFiles(folder, {
    [document]: '',
    'a out.h': '',
    d: depfile(['a out.h'], document),
    Makefile: 'all: a\\ out.h\na\\ out.h:\n\t@echo remade\ninclude d\n',
  });
  utimesSync(join(folder, document), 2e9, 2e9);
  utimesSync(join(folder, 'a out.h'), 1e9, 1e9);
  expect(execFileSync('make', ['-s'], { cwd: folder, encoding: 'utf8' })).toBe('remade\n');
  utimesSync(join(folder, document), 1e8, 1e8);
  expect(execFileSync('make', ['-s'], { cwd: folder, encoding: 'utf8' })).toBe('');
});
