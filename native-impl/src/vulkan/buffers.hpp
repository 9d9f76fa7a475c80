#pragma once

#include "../core/backend.hpp"
#include "gpu.hpp"

namespace interop::vulkan {

/// A buffer for external memory, and what it needs.
struct ExternalBuffer {
    OwnedBuffer buffer;
    VkMemoryRequirements requirements{};
};

/// @param types Handle types of the memory that it will be bound to.
ExternalBuffer create_external_buffer(const std::shared_ptr<const Gpu> &gpu, std::uint64_t size_bytes, AsyncRT_InteropHandleType types);

/// The handle types in the words of Vulkan.
VkExternalMemoryHandleTypeFlags vk_handle_types(AsyncRT_InteropHandleType types) noexcept;

/// Memory for a buffer, not bound yet.
/// @param chain What the allocation is made with besides: how it is exported or imported.
OwnedMemory allocate_for(const std::shared_ptr<const Gpu> &gpu, VkBuffer buffer, std::uint64_t size_bytes, std::uint32_t memory_type_index, bool is_dedicated, const void *chain,
                         const char *what);

/// Binds a buffer to the start of memory.
void bind(const Gpu &gpu, VkBuffer buffer, VkDeviceMemory memory);

} // namespace interop::vulkan
