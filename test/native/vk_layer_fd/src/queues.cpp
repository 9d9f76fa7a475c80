#include "queues.hpp"

#include "submission.hpp"

namespace fd_layer {

VKAPI_ATTR VkResult VKAPI_CALL queue_submit(VkQueue queue, uint32_t count, const VkSubmitInfo *submits, VkFence fence) {
    Device &device = device_of(dispatch_key(queue));
    Submission1 submission(device, queue);
    const VkResult result = submission.rewrite(submits, count);
    if (fence != VK_NULL_HANDLE) device.completions.add_fence(queue, fence);
    return submission.finish(result == VK_SUCCESS ? device.next.QueueSubmit(queue, count, submission.batches(), fence) : result);
}

VKAPI_ATTR VkResult VKAPI_CALL queue_submit_2(VkQueue queue, uint32_t count, const VkSubmitInfo2 *submits, VkFence fence) {
    Device &device = device_of(dispatch_key(queue));
    Submission2 submission(device, queue);
    const VkResult result = submission.rewrite(submits, count);
    if (fence != VK_NULL_HANDLE) device.completions.add_fence(queue, fence);
    return submission.finish(result == VK_SUCCESS ? device.next.QueueSubmit2(queue, count, submission.batches(), fence) : result);
}

VKAPI_ATTR VkResult VKAPI_CALL queue_wait_idle(VkQueue queue) {
    Device &device = device_of(dispatch_key(queue));
    const auto before = device.completions.state();
    const VkResult result = device.next.QueueWaitIdle(queue);
    for (const auto &[each, value] : before)
        if (result == VK_SUCCESS && each == queue) device.completions.complete(each, value);
    return result;
}

VKAPI_ATTR VkResult VKAPI_CALL device_wait_idle(VkDevice handle) {
    Device &device = device_of(dispatch_key(handle));
    const auto before = device.completions.state();
    const VkResult result = device.next.DeviceWaitIdle(handle);
    for (const auto &[each, value] : before)
        if (result == VK_SUCCESS) device.completions.complete(each, value);
    return result;
}

VKAPI_ATTR VkResult VKAPI_CALL wait_for_fences(VkDevice handle, uint32_t count, const VkFence *fences, VkBool32 all, uint64_t timeout) {
    Device &device = device_of(dispatch_key(handle));
    const VkResult result = device.next.WaitForFences(handle, count, fences, all, timeout);
    for (uint32_t i = 0; i < count; ++i)
        if (device.next.GetFenceStatus(handle, fences[i]) == VK_SUCCESS) device.completions.complete(fences[i]);
    return result;
}

VKAPI_ATTR VkResult VKAPI_CALL get_fence_status(VkDevice handle, VkFence fence) {
    Device &device = device_of(dispatch_key(handle));
    const VkResult result = device.next.GetFenceStatus(handle, fence);
    if (result == VK_SUCCESS) device.completions.complete(fence);
    return result;
}

} // namespace fd_layer
