#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "runtime.hpp"

namespace interop {

/// A device of the library as a context of a Mojo runtime uses it, in the order of that context.
///
/// - On the host, memory and timelines are those of the backend that AUTO chooses, so that what a processor wrote can be presented by a driver; what is
///   enqueued runs on the queue of the runtime.
/// - On CUDA, everything is that of the CUDA backend on the CUcontext and the CUstream of the runtime.
class RuntimeDevice final : public Device {
public:
    /// True if a context of the runtime with this kind of device can be used.
    static bool supports(const std::string &api);

    /// Retains the context. Throws EOPNOTSUPP for another kind of device.
    RuntimeDevice(const Runtime &runtime, const void *context);
    ~RuntimeDevice() override;

    AsyncRT_InteropBackend backend() const override { return device_->backend(); }
    DeviceIdentity identity() const override { return device_->identity(); }
    AsyncRT_InteropFeatures features() const override;
    const char *name() const override { return device_->name(); }
    std::uint64_t max_value_difference() const override { return device_->max_value_difference(); }
    void native_handles(AsyncRT_InteropContextInfo &info) const override { device_->native_handles(info); }

    Stream &stream() override { return host_stream_ != nullptr ? *host_stream_ : device_->stream(); }

    AllocationResult allocate(const AllocationRequest &request) override { return device_->allocate(request); }
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override { return device_->wrap(memory); }
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override { return device_->import_memory(fd, info); }
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) override { return device_->create_timeline(initial_value); }
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override { return device_->import_timeline(fd, info); }
    void release_ownership(const std::shared_ptr<Allocation> &allocation) override { device_->release_ownership(allocation); }
    void acquire_ownership(const std::shared_ptr<Allocation> &allocation) override { device_->acquire_ownership(allocation); }

private:
    /// What the runtime must keep while the device uses its CUDA objects.
    class CudaReferences;

    std::unique_ptr<CudaReferences> cuda_;
    std::unique_ptr<Device> device_;
    std::unique_ptr<Stream> host_stream_;
};

} // namespace interop
