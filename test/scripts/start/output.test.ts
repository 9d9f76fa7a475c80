import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '../../../scripts/start/options.ts';
import { prepareOutput } from '../../../scripts/start/output.ts';
import { scratchFolder } from '../../write/scratch.ts';

it('makes the folders of a picture that is to be written', () => {
  const file = join(scratchFolder(), 'a/b/frame.png');
  prepareOutput(file);
  prepareOutput(file);
  expect(existsSync(join(file, '..'))).toBe(true);
  expect(existsSync(file)).toBe(false);
});

it('says at once what cannot be written', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'file'), '');
  for (const [file, message] of [
    [folder, /it is a folder; name a file in it$/],
    [join(folder, 'file/frame.png'), /it cannot be written \(ENOTDIR/],
    [join(folder, 'file/deeper/frame.png'), /it cannot be written \(ENOTDIR/],
    // Where Node's own way of making folders never returns.
    ['/proc/nothing/frame.png', /it cannot be written \(ENOENT/],
  ] as const) {
    expect(() => prepareOutput(file), file).toThrow(UsageError);
    expect(() => prepareOutput(file), file).toThrow(message);
  }
});
