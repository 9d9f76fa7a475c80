import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const cli = join(process.cwd(), 'generator/cli.ts');
const flagship = 'schema/interop_fd.abi.json';

function check(folder: string): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [cli, 'generate', flagship, '--out', folder, '--check'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

test('generated/ is what the document says', () => {
  const { status, stdout } = check('generated');
  expect(stdout.slice(0, 2000)).toBe('');
  expect(status).toBe(0);
});

test('a folder that is not is found out', () => {
  const empty = mkdtempSync(join(tmpdir(), 'abiwright-drift-'));
  try {
    expect(check(empty).status).toBe(1);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});
