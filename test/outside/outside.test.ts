import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { compile } from '../../generator/compile.ts';
import { c } from '../../generator/emit/c/target.ts';
import { load } from '../../generator/load/load.ts';
import { build } from '../../generator/model/build.ts';
import type { Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { layoutComparison, typeComparison } from './comparison.ts';

const assets = assetsFromSource();
const folder = mkdtempSync(join(tmpdir(), 'abiwright-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const subjects = [
  { name: 'vulkan_sample', realHeader: 'vulkan/vulkan.h', declarations: 25 },
  { name: 'level_zero_sample', realHeader: 'level_zero/zet_api.h', declarations: 20 },
] as const;

async function prepare(name: string): Promise<{ model: Model; header: string }> {
  const text = readFileSync(new URL(`${name}.abi.json`, import.meta.url), 'utf8');
  const { diagnostics, files } = await compile(text, { assets, targets: [c] });
  expect(diagnostics).toEqual([]);
  const { document } = load(text, assets);
  if (document === null) throw new Error('the document does not load');
  const header = `${name}.h`;
  const file = files.find(({ path }) => path.endsWith(header));
  writeFileSync(join(folder, header), file?.text ?? '');
  return { model: await build(document, text), header };
}

/** What the compiler says of a source; empty if nothing. */
function complaints(compiler: string, name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  try {
    execFileSync(compiler, ['-std=c11', '-Wall', '-Wextra', '-Werror', '-fsyntax-only', '-I', folder, path], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}

describeWith(['cc', 'clang', 'vulkan'], 'declarations of Vulkan and Level Zero', () => {
  for (const { name, realHeader, declarations } of subjects) {
    for (const compiler of ['gcc', 'clang']) {
      test(`${name}: layouts and values equal the real header's (${compiler})`, async () => {
        const { model, header } = await prepare(name);
        const source = layoutComparison(model, realHeader, header);
        expect(model.types.length + model.functions.length).toBeGreaterThanOrEqual(declarations);
        expect(complaints(compiler, `${name}_layout_${compiler}.c`, source)).toBe('');
      });
      test(`${name}: types equal the real header's (${compiler})`, async () => {
        const { model } = await prepare(name);
        expect(complaints(compiler, `${name}_types_${compiler}.c`, typeComparison(model, realHeader))).toBe('');
      });
    }
  }

  test('a wrong field, a wrong parameter and a wrong value are found', async () => {
    const text = readFileSync(new URL('vulkan_sample.abi.json', import.meta.url), 'utf8');
    const wrong = async (from: string, to: string): Promise<string> => {
      expect(text).toContain(from);
      const changed = text.replace(from, to);
      const { files } = await compile(changed, { assets, targets: [c] });
      const { document } = load(changed, assets);
      if (document === null) throw new Error('the document does not load');
      const model = await build(document, changed);
      writeFileSync(join(folder, 'wrong.h'), files.find(({ path }) => path.endsWith('.h'))?.text ?? '');
      return (
        complaints('gcc', 'wrong_types.c', typeComparison(model, 'vulkan/vulkan.h')) +
        complaints('gcc', 'wrong_layout.c', layoutComparison(model, 'vulkan/vulkan.h', 'wrong.h'))
      );
    };
    expect(
      await wrong('"name": "memoryTypeIndex", "type": "u32"', '"name": "memoryTypeIndex", "type": "u64"'),
    ).toContain('VkMemoryAllocateInfo');
    expect(await wrong('"name": "timeout", "type": "u64"', '"name": "timeout", "type": "u32"')).toContain(
      'vkWaitSemaphores',
    );
    expect(
      await wrong('"name": "VK_ERROR_DEVICE_LOST", "value": -4', '"name": "VK_ERROR_DEVICE_LOST", "value": -14'),
    ).toContain('enumerator VK_ERROR_DEVICE_LOST');
  });
});
