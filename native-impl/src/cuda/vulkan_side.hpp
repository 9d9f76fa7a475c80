#pragma once

#include <memory>

#include "../core/backend.hpp"

namespace interop::vulkan {
class Gpu;
}

namespace interop::cuda {

/// A CUDA device as Vulkan knows it, by which memory and timelines are made that both can use. No queue is needed, and none is there.
class VulkanSide final {
public:
    /// The device of this UUID; null where there is none that will do, with the reason as the last error of this thread.
    static std::unique_ptr<VulkanSide> open(const Uuid &uuid);

    Uuid driver_uuid() const;
    AsyncRT_InteropFeatures features() const;
    /// How far a signal of a timeline may be above its payload.
    std::uint64_t max_value_difference() const;
    void native_handles(AsyncRT_InteropContextInfo &info) const;

    /// Memory whose content is undefined.
    AllocationResult allocate(const AllocationRequest &request) const;
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) const;
    /// Native where the driver exports timelines, else of the host.
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) const;
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) const;

private:
    explicit VulkanSide(std::shared_ptr<const vulkan::Gpu> gpu) : gpu_(std::move(gpu)) {}

    const std::shared_ptr<const vulkan::Gpu> gpu_;
};

} // namespace interop::cuda
