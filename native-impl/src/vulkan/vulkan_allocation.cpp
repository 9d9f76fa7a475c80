#include "vulkan_allocation.hpp"

#include <fcntl.h>

#include <algorithm>

#include "../host/host_allocation.hpp"
#include "../host/memory_file.hpp"
#include "buffers.hpp"
#include "driver_fd.hpp"
#include "image_facts.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

void describe_device(AsyncRT_InteropMemoryInfo &info, const PhysicalDevice &device) {
    std::copy(device.identity.device.begin(), device.identity.device.end(), info.device_uuid);
    std::copy(device.identity.driver.begin(), device.identity.driver.end(), info.driver_uuid);
    info.fourcc = 0;
    info.modifier = 0;
    info.native_handle = nullptr;
}

/// The allocation, mapped once more. The application may destroy a device of its own as soon as the context is closed.
std::shared_ptr<const void> hold_mapping_of(const Gpu &gpu, const std::shared_ptr<Allocation> &allocation) {
    if (!gpu.is_own()) throw Failure(EOPNOTSUPP, "the mapping cannot be held: the device belongs to the application");
    static_cast<void>(allocation->map());
    // Should the memory for this be missing, the function runs at once.
    return std::shared_ptr<const void>(allocation.get(), [allocation](const void *) { allocation->unmap(); });
}

} // namespace

VulkanAllocation::VulkanAllocation(std::shared_ptr<const Gpu> gpu, AsyncRT_InteropBackend backend, MemoryParts parts)
    : gpu_(std::move(gpu)), backend_(backend), parts_(std::move(parts)), id_(new_allocation_id()),
      mapping_(gpu_, is_host_coherent(gpu_->physical(), parts_.memory_type_index) ? parts_.memory.get() : VK_NULL_HANDLE) {}

AsyncRT_InteropHandleType VulkanAllocation::export_handle_types() const { return parts_.handle_types; }

UniqueFd VulkanAllocation::export_fd(AsyncRT_InteropHandleType handle_type) {
    if ((parts_.handle_types & handle_type) == 0) {
        throw Failure(EOPNOTSUPP, parts_.handle_types == 0 ? "imported memory cannot be exported" : "the memory was not made to be exported as this handle type");
    }
    VkMemoryGetFdInfoKHR info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_GET_FD_INFO_KHR;
    info.memory = parts_.memory.get();
    info.handleType = static_cast<VkExternalMemoryHandleTypeFlagBits>(vk_handle_types(handle_type));
    int fd = -1;
    check(gpu_->functions().vkGetMemoryFdKHR(gpu_->handle(), &info, &fd), "the driver does not export the memory");
    UniqueFd result = accept_exported_fd(fd);
    is_sealed_.store(inspect_memory_file(result.get()).keeps_size(), std::memory_order_relaxed);
    return result;
}

void VulkanAllocation::describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const {
    describe_device(info, gpu_->physical());
    info.backend = backend_;
    info.flags = 0;
    if (parts_.is_dedicated) info.flags |= ASYNCRT_INTEROP_MEMORY_DEDICATED;
    if (is_host_visible()) info.flags |= ASYNCRT_INTEROP_MEMORY_HOST_VISIBLE;
    if (is_sealed_.load(std::memory_order_relaxed)) info.flags |= ASYNCRT_INTEROP_MEMORY_SEALED;
    info.allocation_size_bytes = parts_.size_bytes;
    info.allocation_id = id_;
    info.memory_type_index = parts_.memory_type_index;
    info.memory_type_bits = parts_.memory_type_bits;
    info.alignment_bytes = parts_.alignment_bytes;
    // The modifier of what is linear is 0.
    if (info.handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF && image != nullptr && has_linear_dma_buf(*gpu_, image->format)) info.fourcc = fourcc_of(image->format);
}

std::shared_ptr<const void> VulkanAllocation::hold_mapping(const std::shared_ptr<Allocation> &self) { return hold_mapping_of(*gpu_, self); }

void VulkanAllocation::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    std::byte *const data = mapping_.data();
    handles.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    handles.host_pointer = data == nullptr ? nullptr : data + offset_bytes;
    handles.vk_buffer = to_number(parts_.buffer.get());
    handles.vk_device_memory = to_number(parts_.memory.get());
    handles.vk_buffer_offset_bytes = offset_bytes;
    handles.vk_memory_offset_bytes = offset_bytes;
}

WrappedBuffer::WrappedBuffer(std::shared_ptr<const Gpu> gpu, VkBuffer buffer, VkDeviceMemory memory, std::uint64_t size_bytes)
    : gpu_(std::move(gpu)), buffer_(buffer), memory_(memory), size_bytes_(size_bytes), id_(new_allocation_id()), mapping_(gpu_, memory) {}

UniqueFd WrappedBuffer::export_fd(AsyncRT_InteropHandleType) { throw Failure(EOPNOTSUPP, "memory of the application cannot be exported"); }

void WrappedBuffer::describe(AsyncRT_InteropMemoryInfo &info, const Image *) const {
    describe_device(info, gpu_->physical());
    info.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    info.flags = 0;
    info.allocation_size_bytes = size_bytes_;
    info.allocation_id = id_;
}

std::shared_ptr<const void> WrappedBuffer::hold_mapping(const std::shared_ptr<Allocation> &self) { return hold_mapping_of(*gpu_, self); }

void WrappedBuffer::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    std::byte *const data = mapping_.data();
    handles.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    handles.host_pointer = data == nullptr ? nullptr : data + offset_bytes;
    handles.vk_buffer = to_number(buffer_);
    handles.vk_device_memory = to_number(memory_);
    handles.vk_buffer_offset_bytes = offset_bytes;
    handles.vk_memory_offset_bytes = memory_ == VK_NULL_HANDLE ? 0 : offset_bytes;
}

} // namespace interop::vulkan
