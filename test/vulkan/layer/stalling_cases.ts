/**
 * Cases that run without the validation layer. Version 1.3.239 of it keeps its own account of semaphores with a thread per queue, and now and then waits ten
 * seconds for the signal of an exported or imported timeline, which it cannot see, then reports `UNASSIGNED-VkSemaphore-state-timeout` (or `-VkFence-`,
 * `-VkQueue-`), "most likely a validation bug": issues 4649, 4968 and 5928 of KhronosGroup/Vulkan-ValidationLayers. It was seen on both drivers, never with
 * ordinary timelines, and only in programs that wait for a shared one: by `vkWaitSemaphores`, or in a queue. These are those.
 */
export const stallingCases: ReadonlySet<string> = new Set([
  'timeline_test import_twice',
  'timeline_test values',
  'timeline_test reimport',
  'timeline_test host_waits',
  'timeline_test one_batch_many_signals',
  'timeline_test one_to_n',
  'timeline_resources_test many',
  'timeline_resources_test nothing_is_left',
  'timeline_process_test host_signals',
  'timeline_process_test wait_before_signal',
  'timeline_process_test ping_pong',
  'timeline_process_test exporter_dies',
]);
