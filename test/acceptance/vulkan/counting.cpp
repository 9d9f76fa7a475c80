#include "counting.hpp"

namespace counting {
namespace {

Calls counted;
PFN_vkAllocateMemory allocate_memory;
PFN_vkFreeMemory free_memory;
PFN_vkQueueSubmit2 queue_submit;
PFN_vkCmdCopyBufferToImage copy_buffer_to_image;
PFN_vkCmdCopyImageToBuffer copy_image_to_buffer;

VKAPI_ATTR VkResult VKAPI_CALL count_allocate(VkDevice device, const VkMemoryAllocateInfo *info, const VkAllocationCallbacks *callbacks, VkDeviceMemory *out_memory) {
    const VkResult result = allocate_memory(device, info, callbacks, out_memory);
    if (result != VK_SUCCESS) return result;
    counted.allocations += 1;
    for (const auto *each = static_cast<const VkBaseInStructure *>(info->pNext); each != nullptr; each = each->pNext) {
        if (each->sType == VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR || each->sType == VK_STRUCTURE_TYPE_IMPORT_MEMORY_HOST_POINTER_INFO_EXT) counted.imports += 1;
    }
    return result;
}

VKAPI_ATTR void VKAPI_CALL count_free(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks *callbacks) {
    counted.frees += memory != VK_NULL_HANDLE ? 1 : 0;
    free_memory(device, memory, callbacks);
}

VKAPI_ATTR VkResult VKAPI_CALL count_submit(VkQueue queue, std::uint32_t count, const VkSubmitInfo2 *submits, VkFence fence) {
    counted.submits += 1;
    return queue_submit(queue, count, submits, fence);
}

VKAPI_ATTR void VKAPI_CALL count_to_image(VkCommandBuffer commands, VkBuffer buffer, VkImage image, VkImageLayout layout, std::uint32_t count, const VkBufferImageCopy *regions) {
    counted.copies += 1;
    copy_buffer_to_image(commands, buffer, image, layout, count, regions);
}

VKAPI_ATTR void VKAPI_CALL count_to_buffer(VkCommandBuffer commands, VkImage image, VkImageLayout layout, VkBuffer buffer, std::uint32_t count, const VkBufferImageCopy *regions) {
    counted.copies += 1;
    copy_image_to_buffer(commands, image, layout, buffer, count, regions);
}

template <class Function>
void wrap(Function &function, Function &original, Function counting) {
    original = function;
    function = counting;
}

} // namespace

void install() {
    counted = Calls{};
    wrap(vkAllocateMemory, allocate_memory, &count_allocate);
    wrap(vkFreeMemory, free_memory, &count_free);
    wrap(vkQueueSubmit2, queue_submit, &count_submit);
    wrap(vkCmdCopyBufferToImage, copy_buffer_to_image, &count_to_image);
    wrap(vkCmdCopyImageToBuffer, copy_image_to_buffer, &count_to_buffer);
}

Calls &calls() { return counted; }

} // namespace counting
