#include "vulkan_side.hpp"

#include "../core/failure.hpp"

#ifdef INTEROP_WITH_VULKAN

#include "../vulkan/exportable_memory.hpp"

namespace interop::cuda {
namespace {

/// Whoever allocated memory is named in its description, because that decides how it is imported.
constexpr AsyncRT_InteropBackend allocator = ASYNCRT_INTEROP_BACKEND_VULKAN;

} // namespace

std::unique_ptr<VulkanSide> VulkanSide::open(const Uuid &uuid) {
    try {
        return std::unique_ptr<VulkanSide>(new VulkanSide(vulkan::open_gpu(uuid)));
    } catch (const Failure &failure) {
        // A machine without Vulkan for this device still has what CUDA can do by itself. Too little memory is no such answer.
        if (failure.code() != ENODEV && failure.code() != EOPNOTSUPP) throw;
        LastError::set(std::string("memory and timelines of Vulkan cannot be used: ") + failure.what());
        return nullptr;
    }
}

Uuid VulkanSide::driver_uuid() const { return gpu_->physical().identity.driver; }
AsyncRT_InteropFeatures VulkanSide::features() const { return vulkan::features_of(gpu_); }
std::uint64_t VulkanSide::max_value_difference() const { return gpu_->has_native_timelines() ? gpu_->physical().max_timeline_difference : UINT64_MAX; }

void VulkanSide::native_handles(AsyncRT_InteropContextInfo &info) const {
    info.vk_instance = gpu_->physical().instance->handle();
    info.vk_physical_device = gpu_->physical().handle;
    info.vk_device = gpu_->handle();
    info.vk_api_version = gpu_->physical().version;
}

AllocationResult VulkanSide::allocate(const AllocationRequest &request) const { return vulkan::allocate_exportable(gpu_, request, allocator); }
std::shared_ptr<Allocation> VulkanSide::import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) const { return vulkan::import_exported(gpu_, fd, info, allocator); }
std::shared_ptr<Timeline> VulkanSide::create_timeline(std::uint64_t initial_value) const { return vulkan::create_shared_timeline(gpu_, initial_value, allocator); }
std::shared_ptr<Timeline> VulkanSide::import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) const {
    return vulkan::import_shared_timeline(gpu_, fd, info, allocator);
}

} // namespace interop::cuda

#else

// Without Vulkan there is no object of this class.
namespace interop::cuda {

std::unique_ptr<VulkanSide> VulkanSide::open(const Uuid &) {
    LastError::set("memory and timelines of Vulkan cannot be used: this library was built without Vulkan");
    return nullptr;
}

Uuid VulkanSide::driver_uuid() const { return {}; }
AsyncRT_InteropFeatures VulkanSide::features() const { return 0; }
std::uint64_t VulkanSide::max_value_difference() const { return 0; }
void VulkanSide::native_handles(AsyncRT_InteropContextInfo &) const {}
AllocationResult VulkanSide::allocate(const AllocationRequest &) const { return {}; }
std::shared_ptr<Allocation> VulkanSide::import_memory(int, const AsyncRT_InteropMemoryInfo &) const { return nullptr; }
std::shared_ptr<Timeline> VulkanSide::create_timeline(std::uint64_t) const { return nullptr; }
std::shared_ptr<Timeline> VulkanSide::import_timeline(int, const AsyncRT_InteropSemaphoreInfo *) const { return nullptr; }

} // namespace interop::cuda

#endif
