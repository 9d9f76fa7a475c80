/**
 * Cases that run without the validation layer, whose version 1.3.239 knows too little of timelines that are shared.
 *
 * - It does not know that an import replaces the value, and takes a signal for one that does not rise when the new payload is below the old
 *   (VUID-VkSubmitInfo-pSignalSemaphores-03242).
 * - It takes the value that `vkGetSemaphoreCounterValue` has told of an exported timeline for a signal that is pending, and then a signal of the host above
 *   it for a mistake (VUID-VkSemaphoreSignalInfo-value-03259).
 */
export const unvalidatedCases: ReadonlySet<string> = new Set([
  'timeline_test reimport',
  'native_timeline_test host_signal',
]);
