#pragma once

#include "dispatch.hpp"

namespace fd_layer {

VKAPI_ATTR VkResult VKAPI_CALL create_semaphore(VkDevice device, const VkSemaphoreCreateInfo *info, const VkAllocationCallbacks *allocator,
                                                VkSemaphore *semaphore);
VKAPI_ATTR void VKAPI_CALL destroy_semaphore(VkDevice device, VkSemaphore semaphore, const VkAllocationCallbacks *allocator);
VKAPI_ATTR VkResult VKAPI_CALL get_semaphore_fd(VkDevice device, const VkSemaphoreGetFdInfoKHR *info, int *fd);
VKAPI_ATTR VkResult VKAPI_CALL import_semaphore_fd(VkDevice device, const VkImportSemaphoreFdInfoKHR *info);
VKAPI_ATTR VkResult VKAPI_CALL get_semaphore_counter_value(VkDevice device, VkSemaphore semaphore, uint64_t *value);
VKAPI_ATTR VkResult VKAPI_CALL signal_semaphore(VkDevice device, const VkSemaphoreSignalInfo *info);
VKAPI_ATTR VkResult VKAPI_CALL wait_semaphores(VkDevice device, const VkSemaphoreWaitInfo *info, uint64_t timeout);

} // namespace fd_layer
