import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { compile } from '../../../generator/compile.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { describeWith } from '../../support/component.ts';

describeWith(['deno'], 'the typings in Deno', () => {
  test('a consumer is type-checked against them, without settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'abiwright-deno-'));
    try {
      const text = readFileSync('test/documents/keyvalue/keyvalue.abi.json', 'utf8');
      const { files } = await compile(text, { assets: assetsFromSource(), targets: [typescript] });
      for (const file of files) {
        mkdirSync(dirname(join(folder, file.path)), { recursive: true });
        writeFileSync(join(folder, file.path), file.text);
      }
      const check = (source: string): string => {
        writeFileSync(join(folder, 'consumer.ts'), source);
        const run = spawnSync('deno', ['check', '--quiet', 'consumer.ts'], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1' },
        });
        return run.status === 0 ? '' : run.stderr || 'deno check failed';
      };
      const imports = "import { type Library, open } from './typescript/index.js';\n";
      expect(check(`${imports}export const library: Library = open({ library: './x.so', loader: 'deno' });\n`)).toBe(
        '',
      );
      expect(check(`${imports}export const library: Library = open({ librari: './x.so' });\n`)).toContain('librari');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
