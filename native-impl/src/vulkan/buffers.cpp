#include "buffers.hpp"

#include "result.hpp"

namespace interop::vulkan {

VkExternalMemoryHandleTypeFlags vk_handle_types(AsyncRT_InteropHandleType types) noexcept {
    VkExternalMemoryHandleTypeFlags result = 0;
    if ((types & ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) != 0) result |= VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    if ((types & ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF) != 0) result |= VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;
    return result;
}

ExternalBuffer create_external_buffer(const std::shared_ptr<const Gpu> &gpu, std::uint64_t size_bytes, AsyncRT_InteropHandleType types) {
    VkExternalMemoryBufferCreateInfo external{};
    external.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO;
    external.handleTypes = vk_handle_types(types);
    VkBufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
    info.pNext = &external;
    info.size = size_bytes;
    info.usage = buffer_usage;
    info.sharingMode = VK_SHARING_MODE_EXCLUSIVE;
    VkBuffer handle = VK_NULL_HANDLE;
    check(gpu->functions().vkCreateBuffer(gpu->handle(), &info, nullptr, &handle), "cannot create a buffer");
    ExternalBuffer result{OwnedBuffer(gpu, handle), {}};
    gpu->functions().vkGetBufferMemoryRequirements(gpu->handle(), handle, &result.requirements);
    return result;
}

OwnedMemory allocate_for(const std::shared_ptr<const Gpu> &gpu, VkBuffer buffer, std::uint64_t size_bytes, std::uint32_t memory_type_index, bool is_dedicated, const void *chain,
                         const char *what) {
    VkMemoryDedicatedAllocateInfo dedicated{};
    dedicated.sType = VK_STRUCTURE_TYPE_MEMORY_DEDICATED_ALLOCATE_INFO;
    dedicated.pNext = chain;
    dedicated.buffer = buffer;
    VkMemoryAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    info.pNext = is_dedicated ? &dedicated : chain;
    info.allocationSize = size_bytes;
    info.memoryTypeIndex = memory_type_index;
    VkDeviceMemory handle = VK_NULL_HANDLE;
    check(gpu->functions().vkAllocateMemory(gpu->handle(), &info, nullptr, &handle), what);
    return {gpu, handle};
}

void bind(const Gpu &gpu, VkBuffer buffer, VkDeviceMemory memory) {
    check(gpu.functions().vkBindBufferMemory(gpu.handle(), buffer, memory, 0), "cannot bind memory to a buffer");
}

} // namespace interop::vulkan
