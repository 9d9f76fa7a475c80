#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "../host/host_device.hpp"
#include "runtime.hpp"

namespace interop {

/// The queue of a context of the runtime. Nothing that is enqueued there ever blocks.
class RuntimeStream final : public Stream {
public:
    /// Retains the context until the stream is closed.
    RuntimeStream(const Runtime &runtime, const void *context);
    ~RuntimeStream() override { close(); }

    void enqueue(std::function<void()> function) override;
    void enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) override;
    /// The calling thread waits, because a blocked function would starve the threads of the runtime.
    bool enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) override;
    void close() override;

private:
    struct State;
    /// Shared with the functions that are enqueued, which can outlive this object.
    const std::shared_ptr<State> state_;
};

/// The host as a Mojo runtime uses it: memory and timelines of the host, ordered on the queue of the runtime.
class RuntimeDevice final : public Device {
public:
    /// Throws EOPNOTSUPP for a device that is not the host.
    RuntimeDevice(const Runtime &runtime, const void *context);

    AsyncRT_InteropBackend backend() const override { return host_.backend(); }
    DeviceIdentity identity() const override { return host_.identity(); }
    AsyncRT_InteropFeatures features() const override { return host_.features() & ~ASYNCRT_INTEROP_FEATURE_STREAM_WAIT; }
    const char *name() const override { return "Host memory, in the order of a Mojo runtime"; }
    std::uint64_t max_value_difference() const override { return host_.max_value_difference(); }
    void native_handles(AsyncRT_InteropContextInfo &info) const override { host_.native_handles(info); }

    Stream &stream() override { return stream_; }

    AllocationResult allocate(const AllocationRequest &request) override { return host_.allocate(request); }
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override { return host_.wrap(memory); }
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override { return host_.import_memory(fd, info); }
    std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) override { return host_.create_timeline(initial_value); }
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override { return host_.import_timeline(fd, info); }
    void release_ownership(const std::shared_ptr<Allocation> &) override {}
    void acquire_ownership(const std::shared_ptr<Allocation> &) override {}

private:
    HostDevice host_;
    RuntimeStream stream_;
};

} // namespace interop
