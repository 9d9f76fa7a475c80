#pragma once

#include <memory>
#include <string>

#include "../core/backend.hpp"
#include "cuda_allocation.hpp"
#include "cuda_stream.hpp"
#include "vulkan_side.hpp"

namespace interop::cuda {

/// A device of CUDA. Memory and timelines come from Vulkan on the device of the same UUID; where there is none, memory is CUDA's own and timelines are of
/// the host.
class CudaDevice final : public Device {
public:
    /// @param vulkan The same device as Vulkan knows it, or null.
    CudaDevice(std::shared_ptr<const CudaContext> context, std::unique_ptr<CudaStream> stream, std::unique_ptr<VulkanSide> vulkan);
    ~CudaDevice() override;

    AsyncRT_InteropBackend backend() const override { return ASYNCRT_INTEROP_BACKEND_CUDA; }
    DeviceIdentity identity() const override { return identity_; }
    AsyncRT_InteropFeatures features() const override;
    const char *name() const override { return name_.c_str(); }
    std::uint64_t max_value_difference() const override { return vulkan_ == nullptr ? UINT64_MAX : vulkan_->max_value_difference(); }
    void native_handles(AsyncRT_InteropContextInfo &info) const override;

    Stream &stream() override { return *stream_; }

    AllocationResult allocate(const AllocationRequest &request) override;
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override;
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override;
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) override;
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override;
    /// Nothing: what CUDA and other users of the memory see of one another is ordered by the timelines alone.
    void release_ownership(const std::shared_ptr<Allocation> &) override {}
    void acquire_ownership(const std::shared_ptr<Allocation> &) override {}

private:
    std::shared_ptr<VulkanAllocation> with_address(std::shared_ptr<Allocation> memory, UniqueFd fd, AsyncRT_InteropMemoryFlags flags) const;
    std::shared_ptr<Timeline> with_streams(std::shared_ptr<Timeline> timeline, UniqueFd fd) const;
    bool has_own_exportable_memory() const;

    const std::shared_ptr<const CudaContext> context_;
    const std::unique_ptr<VulkanSide> vulkan_;
    const std::unique_ptr<CudaStream> stream_;
    DeviceIdentity identity_;
    std::string name_;
};

/// The UUID of a device, as Vulkan reports it too.
Uuid cuda_uuid(const CudaDriver &driver, CUdevice device);

} // namespace interop::cuda
