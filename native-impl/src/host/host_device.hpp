#pragma once

#include "../core/backend.hpp"
#include "host_stream.hpp"

namespace interop {

/// What identifies the host: the number of this boot of the machine, so that no other machine and no other boot is taken for it.
const DeviceIdentity &host_identity();

/// The host as a device: memory files, timelines with a futex, and a queue with one thread.
class HostDevice final : public Device {
public:
    AsyncRT_InteropBackend backend() const override { return ASYNCRT_INTEROP_BACKEND_HOST; }
    DeviceIdentity identity() const override { return host_identity(); }
    AsyncRT_InteropFeatures features() const override;
    const char *name() const override { return "Host memory"; }
    std::uint64_t max_value_difference() const override { return UINT64_MAX; }
    void native_handles(AsyncRT_InteropContextInfo &) const override {}

    Stream &stream() override { return stream_; }

    AllocationResult allocate(const AllocationRequest &request) override;
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override;
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override;
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) override;
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override;
    void release_ownership(const std::shared_ptr<Allocation> &) override {}
    void acquire_ownership(const std::shared_ptr<Allocation> &) override {}

private:
    HostStream stream_;
};

} // namespace interop
