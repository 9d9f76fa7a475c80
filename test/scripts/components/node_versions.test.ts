import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { otherNode, otherNodeVersions } from '../../../scripts/components/node_versions.ts';

let cache = '';

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'abiwright-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

it('installs nothing where that is forbidden', async () => {
  vi.stubEnv('ABIWRIGHT_NO_INSTALL', '1');
  const said: string[] = [];
  const [version] = otherNodeVersions;
  const result = await otherNode(version, (line) => said.push(line));
  expect(result).toMatchObject({ version, program: null });
  expect(result).toHaveProperty('reason', expect.stringContaining('ABIWRIGHT_NO_INSTALL'));
  expect(said).toEqual([]);
  expect(readdirSync(cache)).toEqual([]);
});

it('says what went wrong, and leaves nothing half done', async () => {
  vi.stubEnv('ABIWRIGHT_NO_INSTALL', '');
  vi.stubEnv('PATH', cache);
  const said: string[] = [];
  const [version] = otherNodeVersions;
  const result = await otherNode(version, (line) => said.push(line));
  expect(result).toEqual({ version, program: null, reason: 'npm is not on the PATH' });
  expect(said).toEqual([expect.stringContaining(`@${version} in ${cache}`)]);
  expect(readdirSync(join(cache, 'abiwright'))).toEqual([]);
});
