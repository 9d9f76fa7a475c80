import { buildWithCMake } from './cmake_build.ts';

/** The layer of `test/native/vk_layer_fd`: a stand-in, whose results are never those of a driver. */
export const vulkanLayerName = 'VK_LAYER_ABIWRIGHT_test_fd';

/** Builds the layer, once, and returns its folder. Needs the components `cmake`, `cc` and `vulkan`. Allow a minute. */
export function buildVulkanLayer(): Promise<string> {
  return buildWithCMake('test/native/vk_layer_fd');
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
  const validation = options.validation ?? true;
  // The first is nearest to the application.
  const layers = [...(validation ? ['VK_LAYER_KHRONOS_validation'] : []), vulkanLayerName];
  return {
    VK_ADD_LAYER_PATH: folder,
    VK_INSTANCE_LAYERS: layers.join(':'),
    ...(validation ? { VK_LAYER_ENABLES: 'VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT' } : {}),
  };
}
