#pragma once

#include "dispatch.hpp"

namespace fd_layer {

VKAPI_ATTR VkResult VKAPI_CALL queue_submit(VkQueue queue, uint32_t count, const VkSubmitInfo *submits, VkFence fence);
VKAPI_ATTR VkResult VKAPI_CALL queue_submit_2(VkQueue queue, uint32_t count, const VkSubmitInfo2 *submits, VkFence fence);

// After these, what is complete must show in the payloads.
VKAPI_ATTR VkResult VKAPI_CALL queue_wait_idle(VkQueue queue);
VKAPI_ATTR VkResult VKAPI_CALL device_wait_idle(VkDevice device);
VKAPI_ATTR VkResult VKAPI_CALL wait_for_fences(VkDevice device, uint32_t count, const VkFence *fences, VkBool32 all, uint64_t timeout);
VKAPI_ATTR VkResult VKAPI_CALL get_fence_status(VkDevice device, VkFence fence);

} // namespace fd_layer
