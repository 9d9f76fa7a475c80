import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { scratchFolder, snapshot, writeFiles } from '../write/scratch.ts';
import { cli } from './cli.ts';

const generate = (folder: string) => cli(folder, ['generate', 'c.abi.json', '--target', 'c', '--out', '.']);

describe('files that abiwright did not write', () => {
  for (const path of ['include/counter.h', 'manifest.json']) {
    test(`${path} in the place of an output is refused, and nothing is written`, () => {
      const folder = scratchFolder();
      writeFiles(folder, { 'c.abi.json': starter, [path]: '{"mine": true}\n' });
      const before = snapshot(folder);
      const { code, err } = generate(folder);
      expect(code).toBe(2);
      expect(err).toContain('E_IO');
      expect(err).toContain(path.split('/').at(-1));
      expect(err).toContain('it is not a file that abiwright wrote');
      expect(snapshot(folder)).toEqual(before);
    });
  }

  test('a file that only mentions abiwright is not taken for an output', () => {
    for (const path of ['include/counter.h', 'manifest.json']) {
      const folder = scratchFolder();
      writeFiles(folder, { 'c.abi.json': starter, [path]: '{"devDependencies": {"abiwright": "0.1.0"}}\n' });
      const before = snapshot(folder);
      expect(generate(folder).code).toBe(2);
      expect(snapshot(folder)).toEqual(before);
    }
  });

  test('an output is still replaced: after an edit, without its manifest, and with the marks of a merge in it', () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    expect(generate(folder).code).toBe(0);
    const header = join(folder, 'include/counter.h');
    const wanted = readFileSync(header, 'utf8');
    writeFileSync(header, 'edited\n');
    expect(generate(folder).code).toBe(0);
    expect(readFileSync(header, 'utf8')).toBe(wanted);
    writeFileSync(header, `${wanted}/* edited */\n`);
    rmSync(join(folder, 'manifest.json'));
    expect(generate(folder).code).toBe(0);
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, `<<<<<<< ours\n${readFileSync(manifest, 'utf8')}`);
    writeFileSync(header, `${wanted}/* edited */\n`);
    expect(generate(folder).code).toBe(0);
    expect(readFileSync(header, 'utf8')).toBe(wanted);
  });
});
