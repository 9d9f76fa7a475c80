#include "vulkan_device.hpp"

#include <cstring>
#include <string>

#include "../core/images.hpp"
#include "exportable_memory.hpp"
#include "vulkan_allocation.hpp"

namespace interop::vulkan {
namespace {

constexpr AsyncRT_InteropBackend vulkan_backend = ASYNCRT_INTEROP_BACKEND_VULKAN;

/// The buffer behind an allocation of a Vulkan device.
VkBuffer buffer_of(const Allocation &allocation) {
    if (const auto *const own = dynamic_cast<const VulkanAllocation *>(&allocation)) return own->buffer();
    if (const auto *const wrapped = dynamic_cast<const WrappedBuffer *>(&allocation)) return wrapped->buffer();
    throw Failure(EINVAL, "the memory is of another backend");
}

} // namespace

VulkanDevice::VulkanDevice(std::shared_ptr<const Gpu> gpu, std::shared_ptr<Queue> queue)
    : gpu_(std::move(gpu)), queue_(std::move(queue)), features_(features_of(gpu_) | ASYNCRT_INTEROP_FEATURE_STREAM_WAIT), stream_(queue_) {}

std::uint64_t VulkanDevice::max_value_difference() const { return gpu_->has_native_timelines() ? gpu_->physical().max_timeline_difference : UINT64_MAX; }

void VulkanDevice::native_handles(AsyncRT_InteropContextInfo &info) const {
    info.vk_instance = gpu_->physical().instance->handle();
    info.vk_physical_device = gpu_->physical().handle;
    info.vk_device = gpu_->handle();
    info.vk_queue = queue_->handle();
    info.vk_queue_family_index = queue_->family();
    info.vk_api_version = gpu_->physical().version;
}

AllocationResult VulkanDevice::allocate(const AllocationRequest &request) {
    AllocationResult result = allocate_exportable(gpu_, request, vulkan_backend);
    // Software takes its memory from the system, which gives out nothing but zeros.
    if (gpu_->physical().is_software()) return result;
    const auto allocation = std::static_pointer_cast<VulkanAllocation>(result.allocation);
    if (allocation->is_host_visible()) {
        // At once, and not on the queue: the host may write next. The only mapping that nobody asked for, and it ends here.
        std::memset(allocation->map(), 0, allocation->size_bytes());
        allocation->unmap();
    } else {
        stream_.enqueue_clear(allocation, allocation->buffer());
    }
    return result;
}

std::shared_ptr<Allocation> VulkanDevice::wrap(const AsyncRT_InteropExternalMemory &memory) {
    if (memory.kind != ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER) throw Failure(EOPNOTSUPP, "the Vulkan backend wraps a VkBuffer only");
    if (memory.size_bytes > UINT64_MAX - memory.offset_bytes) throw Failure(EINVAL, "the memory ends beyond every buffer");
    // The size of a buffer cannot be asked for; what it needs is that, rounded up to its alignment.
    VkMemoryRequirements needed{};
    gpu_->functions().vkGetBufferMemoryRequirements(gpu_->handle(), from_number<VkBuffer>(memory.memory.vk_buffer), &needed);
    if (memory.offset_bytes + memory.size_bytes > needed.size) throw Failure(EINVAL, "the memory ends beyond the VkBuffer, which has " + std::to_string(needed.size) + " bytes");
    return std::make_shared<WrappedBuffer>(gpu_, from_number<VkBuffer>(memory.memory.vk_buffer), from_number<VkDeviceMemory>(memory.vk_device_memory),
                                           memory.offset_bytes + memory.size_bytes);
}

std::shared_ptr<Allocation> VulkanDevice::import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) { return import_exported(gpu_, fd, info, vulkan_backend); }

std::shared_ptr<Timeline> VulkanDevice::create_timeline(std::uint64_t initial_value) { return create_shared_timeline(gpu_, initial_value, vulkan_backend); }

std::shared_ptr<Timeline> VulkanDevice::import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) {
    return import_shared_timeline(gpu_, fd, info, vulkan_backend);
}

void VulkanDevice::release_ownership(const std::shared_ptr<Allocation> &allocation) { stream_.enqueue_transfer(allocation, buffer_of(*allocation), true); }

void VulkanDevice::acquire_ownership(const std::shared_ptr<Allocation> &allocation) { stream_.enqueue_transfer(allocation, buffer_of(*allocation), false); }

} // namespace interop::vulkan
