/**
 * Cases that run without the validation layer, whose version 1.3.239 knows too little of timelines that are shared.
 *
 * - It does not know that an import replaces the value, and takes a signal for one that does not rise when the new payload is below the old
 *   (VUID-VkSubmitInfo-pSignalSemaphores-03242): no issue of the layer is known that tells of it.
 * - It takes the value that `vkGetSemaphoreCounterValue` or `vkWaitSemaphores` has told for a signal that is still pending, and so the last signal of the
 *   host; then a signal of the host above it is a mistake to it (VUID-VkSemaphoreSignalInfo-value-03259), although nothing is pending: issue 8212 of
 *   KhronosGroup/Vulkan-ValidationLayers. `pending_signal.c`, which calls Vulkan alone, gets the same message.
 */
export const unvalidatedCases: ReadonlySet<string> = new Set([
  'timeline_test reimport',
  'native_timeline_test host_signal',
  'native_timeline_test host_signal_after_pending',
  'native_timeline_test host_signal_at_the_end',
]);
