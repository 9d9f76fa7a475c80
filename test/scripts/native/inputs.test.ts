import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputsHash } from '../../../scripts/native/inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'abiwright-inputs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what a build depends on', () => {
  beforeAll(() => {
    for (const path of [
      'native-impl/CMakeLists.txt',
      'native-impl/src/core',
      'generated/include',
      'generated/native',
      'generated/node',
    ])
      cpSync(path, join(root, path), { recursive: true });
    for (const name of ['node-api-headers', 'cmake-js']) {
      const path = join(root, 'node_modules', name, 'package.json');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, '{}');
    }
  });

  it('is the same as long as nothing changes', () => {
    expect(inputsHash(root, [])).toBe(inputsHash(root, []));
    expect(inputsHash(root, [])).not.toBe(inputsHash(root, ['-fsanitize=address']));
  });

  it.each(['native-impl/src/core/futex.cpp', 'generated/node/values.c', 'generated/native/new_file.cpp'])(
    'changes with %s',
    (path) => {
      const before = inputsHash(root, []);
      writeFileSync(join(root, path), '// changed');
      expect(inputsHash(root, [])).not.toBe(before);
    },
  );

  it('changes with the compiler', () => {
    const before = inputsHash(root, []);
    process.env['CC'] = 'another-cc';
    try {
      expect(inputsHash(root, [])).not.toBe(before);
    } finally {
      delete process.env['CC'];
    }
  });
});
