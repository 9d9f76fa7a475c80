import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPaths, headersOfFile } from '../../headers/support/headers.ts';

const goldens = new URL('../../goldens/', import.meta.url);

describe('the headers of the test documents', () => {
  // The headers of the flagship are committed whole, below `generated/`.
  for (const { name, path } of documentPaths().filter((document) => document.name !== 'interop_fd')) {
    it(`are those of goldens/${name}/c`, async () => {
      const { files } = await headersOfFile(path);
      const folder = new URL(`${name}/c/`, goldens);
      for (const file of files) await expect(file.text).toMatchFileSnapshot(new URL(file.path, folder).pathname);
      const kept = existsSync(folder) ? readdirSync(folder) : [];
      expect(kept.filter((name) => !files.some((file) => file.path === name))).toEqual([]);
    });
  }
});
