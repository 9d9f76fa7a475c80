#pragma once

#include "../core/backend.hpp"
#include "gpu.hpp"

namespace interop::vulkan {

/// What a buffer in external memory is made of: memory, and one buffer over all of it.
struct MemoryParts {
    OwnedMemory memory;
    OwnedBuffer buffer;
    std::uint64_t size_bytes = 0;
    std::uint64_t alignment_bytes = 0;
    std::uint32_t memory_type_index = 0;
    /// Memory types that buffer and image can both use.
    std::uint32_t memory_type_bits = 0;
    bool is_dedicated = false;
    /// As what it can be exported; 0 for what was imported.
    AsyncRT_InteropHandleType handle_types = 0;
};

/// Allocates exportable memory for an image, and chooses the row pitch of the image. What is in the memory is undefined.
/// Throws EOPNOTSUPP if the device lacks the format, the extent, the handle types or the memory that is asked for; ENOMEM.
MemoryParts create_memory(const std::shared_ptr<const Gpu> &gpu, const AllocationRequest &request, Image &image);

/// Imports a descriptor, which stays open and the caller's whatever happens. What the description says of sizes within the allocation has been checked.
/// Throws EINVAL if the description or the object do not fit the device.
MemoryParts import_memory(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info);

/// True if the host can map memory of the type, and needs no flush.
bool is_host_coherent(const PhysicalDevice &device, std::uint32_t memory_type_index) noexcept;

/// Handle types that one allocation of the device can be exported as at once.
AsyncRT_InteropHandleType exportable_types(const PhysicalDevice &device) noexcept;

} // namespace interop::vulkan
