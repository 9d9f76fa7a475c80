#pragma once

#include <mutex>
#include <unordered_map>

#include "dispatch.hpp"

namespace fd_layer {

/// A dma-buf of a device: a memfd, mapped, which the driver has as host memory. Pixels start at its first byte.
struct DmaBuf {
    void *address = nullptr;
    std::size_t mapped_bytes = 0;
    /// For exports; -1 where the memory is not exportable.
    int fd = -1;
};

/// The dma-bufs of a device, by memory object. Thread-safe.
class DmaBufs final {
public:
    void add(VkDeviceMemory memory, const DmaBuf &dma_buf);
    /// False if the memory is none.
    bool find(VkDeviceMemory memory, DmaBuf &dma_buf) const;
    bool take(VkDeviceMemory memory, DmaBuf &dma_buf);

private:
    mutable std::mutex mutex_;
    std::unordered_map<VkDeviceMemory, DmaBuf> dma_bufs_;
};

VKAPI_ATTR VkResult VKAPI_CALL allocate_memory(VkDevice device, const VkMemoryAllocateInfo *info, const VkAllocationCallbacks *allocator,
                                               VkDeviceMemory *memory);
VKAPI_ATTR void VKAPI_CALL free_memory(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks *allocator);
VKAPI_ATTR VkResult VKAPI_CALL get_memory_fd(VkDevice device, const VkMemoryGetFdInfoKHR *info, int *fd);
VKAPI_ATTR VkResult VKAPI_CALL get_memory_fd_properties(VkDevice device, VkExternalMemoryHandleTypeFlagBits handle_type, int fd,
                                                        VkMemoryFdPropertiesKHR *properties);

} // namespace fd_layer
