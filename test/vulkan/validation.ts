/** Layers of Vulkan that look at every call, and what they may say. */

/** The validation layer with synchronization validation; it prints to stdout. */
export const validationEnv = {
  VK_INSTANCE_LAYERS: 'VK_LAYER_KHRONOS_validation',
  VK_LAYER_ENABLES: 'VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT',
};

/**
 * What is left of the validation layer for programs in which one thread waits for a timeline that another one signals from the host: lifetimes, parameters
 * and threads, without its account of queues. Version 1.3.239 takes its global lock for both calls, waits ten seconds in the first for what only the second can
 * tell it, and reports `UNASSIGNED-VkSemaphore-state-timeout` (or `-VkQueue-`), "most likely a validation bug", and then what follows from that:
 * issues 4649, 4968, 5928 and 8461 of KhronosGroup/Vulkan-ValidationLayers; pull request 8519, of a later version, says that it ends these deadlocks.
 */
export const statelessValidationEnv = {
  VK_INSTANCE_LAYERS: 'VK_LAYER_KHRONOS_validation',
  VK_LAYER_DISABLES: 'VK_VALIDATION_FEATURE_DISABLE_CORE_CHECKS_EXT',
};

/** A message of the validation layer that is no fault of ours. */
export interface KnownMessage {
  /** Part of the message. */
  readonly text: string;
  readonly reason: string;
  /** Issue of the layer, such as `KhronosGroup/Vulkan-ValidationLayers#8212`. */
  readonly issue: string;
}

/** Every message that does not make a test fail. */
export const knownMessages: readonly KnownMessage[] = [];

/** Lines of the output of a program that the validation layer wrote, those that are known left out. */
export function validationMessages(output: string): string[] {
  return output
    .split('\n')
    .filter((line) =>
      /VUID-|UNASSIGNED-|SYNC-HAZARD|Validation (Error|Warning|Performance)|validation layer/i.test(line),
    )
    .filter((line) => !knownMessages.some(({ text }) => line.includes(text)));
}
