#pragma once

#include "../core/backend.hpp"
#include "vulkan_stream.hpp"

namespace interop::vulkan {

/// A Vulkan device and the queue of its context.
class VulkanDevice final : public Device {
public:
    VulkanDevice(std::shared_ptr<const Gpu> gpu, std::shared_ptr<Queue> queue);

    AsyncRT_InteropBackend backend() const override { return ASYNCRT_INTEROP_BACKEND_VULKAN; }
    DeviceIdentity identity() const override { return gpu_->physical().identity; }
    AsyncRT_InteropFeatures features() const override { return features_; }
    const char *name() const override { return gpu_->physical().name.c_str(); }
    std::uint64_t max_value_difference() const override;
    void native_handles(AsyncRT_InteropContextInfo &info) const override;

    Stream &stream() override { return stream_; }

    AllocationResult allocate(const AllocationRequest &request) override;
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override;
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override;
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) override;
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override;
    void release_ownership(const std::shared_ptr<Allocation> &allocation) override;
    void acquire_ownership(const std::shared_ptr<Allocation> &allocation) override;

private:
    const std::shared_ptr<const Gpu> gpu_;
    const std::shared_ptr<Queue> queue_;
    const AsyncRT_InteropFeatures features_;
    VulkanStream stream_;
};

} // namespace interop::vulkan
