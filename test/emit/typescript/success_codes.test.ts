import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

async function textsOf(path: string): Promise<Map<string, string>> {
  const files = await typescript.emit(await modelOf(path), assetsFromSource());
  return new Map(files.map((file) => [file.path, file.text]));
}

describe('several kinds of success', () => {
  it('come back beside other results, from methods and getters', async () => {
    const texts = await textsOf(`${repository}test/outside/vulkan_sample.abi.json`);
    expect(texts.get('classes.d.ts')).toMatch(
      /readonly enumeratePhysicalDevices: \{ readonly status: Result; readonly \w+: PhysicalDevice\[\] \};/,
    );
    expect(texts.get('classes.js')).toMatch(
      /checkStatus\(\$result\.status, 'vkEnumeratePhysicalDevices'\);\n +return \{ status: \$result\.status, /,
    );
  });

  it('come back alone where nothing else does', async () => {
    const texts = await textsOf(`${repository}test/outside/vulkan_sample.abi.json`);
    expect(texts.get('classes.d.ts')).toMatch(
      /@returns `VK_SUCCESS` or `VK_TIMEOUT`\.\n[^/]*\*\/\n +waitSemaphores\(.*\): Result;/,
    );
    expect(texts.get('classes.js')).toMatch(/checkStatus\(\$result, 'vkWaitSemaphores'\);\n +return \$result;/);
  });

  it('are not told where a function lists one, and none of them is ever an exception', async () => {
    const texts = await textsOf(documentPath('keyvalue'));
    expect(texts.get('classes.d.ts')).toContain('sync(): void;');
    expect(texts.get('errors.js')).toContain('const success = new Set([0, 1]);');
  });
});
