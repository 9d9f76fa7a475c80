/**
 * Cases that run without the validation layer, and why: version 1.3.239 of it does not know that an import replaces the value of a timeline, and takes a
 * signal for one that does not rise when the new payload is below the old (VUID-VkSubmitInfo-pSignalSemaphores-03242).
 */
export const unvalidatedCases: ReadonlySet<string> = new Set(['timeline_test reimport']);
