import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataModel, Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { writeHeaders } from '../support/headers.ts';
import { documentPath, modelOf } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { testDocuments } from './documents.ts';
import { layoutAssertions } from './layout_assertions.ts';

/** A compiler for a data model. All of them run freestanding, so that no system headers of the target are needed. */
interface TargetCompiler {
  readonly dataModel: DataModel;
  readonly command: string;
  readonly args: readonly string[];
}

describe.each(testDocuments)('sizes and offsets of $name', ({ name, programOptions }) => {
  let folder = '';
  let main = '';
  let model: Model;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-layout-'));
    model = await modelOf(documentPath(name));
    main = await writeHeaders(model, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compareWith = ({ dataModel, command, args }: TargetCompiler): void => {
    it(`equal those of ${[command, ...args].join(' ')} (${dataModel})`, async () => {
      const lines = layoutAssertions(model, dataModel);
      expect(lines.length).toBeGreaterThan(20);
      const input = [`#include "${main}"`, '#include <stddef.h>', ...lines, ''].join('\n');
      const checks = ['-x', 'c', '-std=c11', '-ffreestanding', '-fsyntax-only', '-Wall', '-Werror'];
      await runProgram(command, [...args, ...checks, ...programOptions, '-I', folder, '-'], { input });
    });
  };
  describeWith(['cc'], 'by the compiler of this machine', () => {
    compareWith({ dataModel: 'lp64', command: 'cc', args: [] });
  });
  describeWith(['m32'], 'by a compiler for 32-bit x86', () => {
    compareWith({ dataModel: 'ilp32', command: 'gcc', args: ['-m32', '-malign-double'] });
    compareWith({ dataModel: 'ilp32_i386', command: 'gcc', args: ['-m32'] });
  });
  describeWith(['clang'], 'by a compiler for other platforms', () => {
    compareWith({ dataModel: 'llp64', command: 'clang', args: ['--target=x86_64-pc-windows-msvc'] });
    compareWith({ dataModel: 'ilp32', command: 'clang', args: ['--target=i686-pc-windows-msvc'] });
    compareWith({ dataModel: 'ilp32', command: 'clang', args: ['--target=armv7-unknown-linux-gnueabihf'] });
    compareWith({ dataModel: 'lp64', command: 'clang', args: ['--target=aarch64-unknown-linux-gnu'] });
  });

  describeWith(['cc'], 'by a compiler', () => {
    it('would be refused if one of them were wrong', async () => {
      const [first = '', ...rest] = layoutAssertions(model, 'lp64');
      const wrong = first.replace(/== [0-9]+/, '== 12345');
      const input = [`#include "${main}"`, '#include <stddef.h>', wrong, ...rest, ''].join('\n');
      const checks = ['-x', 'c', '-std=c11', '-fsyntax-only'];
      const refused = runProgram('cc', [...checks, ...programOptions, '-I', folder, '-'], { input });
      await expect(refused).rejects.toThrow('static assertion failed');
    });
  });
});
