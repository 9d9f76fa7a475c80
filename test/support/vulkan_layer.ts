import { existsSync } from 'node:fs';
import { buildWithCMake } from './cmake_build.ts';

/** The layer of `test/native/vk_layer_fd`: a stand-in, whose results are never those of a driver. */
export const vulkanLayerName = 'VK_LAYER_ABIWRIGHT_test_fd';

/** Builds the layer, once, and returns its folder. Needs the components `cmake`, `cc` and `vulkan`. Allow a minute. */
export function buildVulkanLayer(): Promise<string> {
  return buildWithCMake('test/native/vk_layer_fd');
}

const validationName = 'VK_LAYER_KHRONOS_validation';

/** Where systems keep the manifests of layers. */
const manifestFolders = ['/usr/local/etc', '/usr/local/share', '/etc', '/usr/share'].map(
  (folder) => `${folder}/vulkan/explicit_layer.d`,
);

function validationFolder(): string {
  const folder = manifestFolders.find((each) => existsSync(`${each}/VkLayer_khronos_validation.json`));
  if (folder === undefined) throw new Error(`the validation layer is in none of ${manifestFolders.join(', ')}`);
  return folder;
}

/**
 * What to add to the environment of a program, beside that of a driver, so that its Vulkan has the layer, and in front of it the validation layer with
 * synchronization validation: `{ ...componentEnv('swiftshader'), ...vulkanLayerEnv(await buildVulkanLayer()) }`. The validation layer prints to
 * stdout where the program has no messenger.
 */
export function vulkanLayerEnv(
  folder: string,
  options: { readonly validation?: boolean } = {},
): Record<string, string> {
  if (options.validation === false) return { VK_ADD_LAYER_PATH: folder, VK_INSTANCE_LAYERS: vulkanLayerName };
  return {
    // The loader puts layers in the order in which it finds them, not in that of their names: the first is nearest to the program. Behind the test layer,
    // validation would see what that does to the driver, and not what the program does.
    VK_ADD_LAYER_PATH: `${validationFolder()}:${folder}`,
    VK_INSTANCE_LAYERS: `${validationName}:${vulkanLayerName}`,
    VK_LAYER_ENABLES: 'VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT',
  };
}
