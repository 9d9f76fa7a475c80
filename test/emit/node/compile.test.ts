import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import { addonOptions, cFiles, probeDocument, writeAddon } from './build_probe.ts';

const documents = new Map([
  ['geometry', documentPath('geometry')],
  ['keyvalue', documentPath('keyvalue')],
  ['mixer', documentPath('mixer')],
  ['probe', probeDocument],
  ['interop_fd', `${repository}schema/interop_fd.abi.json`],
]);
const names = [...documents.keys()];

/** As little as a document can say: one function, and no callback. */
const least = {
  abi: 'least',
  version: '1.0.0',
  doc: 'Little.',
  headers: [{ name: 'main', file: 'least.h', doc: 'Little.' }],
  groups: [{ name: 'all', header: 'main', doc: 'All.' }],
  functions: [{ name: 'least_run', group: 'all', doc: 'Runs.', params: [], returns: 'void' }],
};

let root: string;

/** Checks the source of an addon without building it. */
async function check(command: string, name: string, options: readonly string[]): Promise<void> {
  await runProgram(command, [...addonOptions, ...options, '-fsyntax-only', ...cFiles(join(root, name, 'node'))]);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'abiwright-compile-'));
  for (const [name, path] of documents) await writeAddon(await modelOf(path), join(root, name));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describeWith(['cc'], 'the source of the addon compiles without a warning', () => {
  it.each(names)('with cc: %s', async (name) => {
    for (const standard of ['c99', 'c11', 'c17', 'c2x']) await check('cc', name, [`-std=${standard}`]);
  });

  it('with one function and no callback', async () => {
    const path = join(root, 'least.abi.json');
    writeFileSync(path, JSON.stringify(least));
    await writeAddon(await modelOf(path), join(root, 'least'));
    await check('cc', 'least', []);
    expect(readFileSync(join(root, 'least/node/least_node.c'), 'utf8')).not.toContain('abiwright_enter');
  });

  it('with what stands behind a guard', async () => {
    await check('cc', 'probe', ['-DPROBE_EXTRAS']);
    const { stdout } = await runProgram('cc', [
      ...addonOptions,
      '-DPROBE_EXTRAS',
      '-E',
      join(root, 'probe/node/probe_node.c'),
    ]);
    expect(stdout).toContain('abiwright_call_probe_extra');
    expect(stdout).not.toContain('abiwright_call_probe_windows');
  });

  it('only as long as the header has the prototypes that it expects', async () => {
    const folder = join(root, 'probe');
    const header = join(folder, 'include/probe.h');
    const text = readFileSync(header, 'utf8');
    const changes: readonly (readonly [RegExp, string])[] = [
      [/uint64_t PROBE_CALL probe_echo_u64\(uint64_t item\)/, 'uint64_t PROBE_CALL probe_echo_u64(int64_t item)'],
      [/uint32_t PROBE_CALL probe_results\(void\)/, 'int32_t PROBE_CALL probe_results(void)'],
      [/void PROBE_CALL probe_call_kept\(void\)/, 'void PROBE_CALL probe_call_kept(int more)'],
      [/void PROBE_CALL probe_fill\(uint64_t \*value\)/, 'void PROBE_CALL probe_fill(const uint64_t *value)'],
    ];
    for (const [from, to] of changes) {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      writeFileSync(header, changed);
      const name = /probe_\w+/.exec(to)?.[0] ?? '';
      await expect(check('cc', 'probe', [])).rejects.toThrow(new RegExp(`static assertion failed.*${name}`));
    }
    writeFileSync(header, text);
    await check('cc', 'probe', []);
  });
});

describeWith(['clang'], 'the source of the addon compiles without a warning', () => {
  it.each(names)('with clang: %s', async (name) => {
    for (const standard of ['c99', 'c11', 'c17', 'c2x']) await check('clang', name, [`-std=${standard}`]);
  });
});

describeWith(['m32'], 'the source of the addon compiles without a warning', () => {
  it.each(names)('for 32-bit x86: %s', async (name) => {
    await check('gcc', name, ['-m32']);
  });
});

describe('the addon', () => {
  it('is not linked to the library', () => {
    for (const name of names) {
      const text = readFileSync(join(root, name, 'node/CMakeLists.txt'), 'utf8');
      expect(text).not.toContain('find_library');
      expect(text).toContain('C_VISIBILITY_PRESET hidden');
    }
  });
});
