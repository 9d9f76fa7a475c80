#pragma once

#include <functional>
#include <memory>

#include "cuda_context.hpp"

namespace interop::cuda {

/// Says that this thread is within a host function of a stream, where no function of the driver may be called.
class HostFunctionScope final {
public:
    HostFunctionScope() noexcept { ++depth_; }
    ~HostFunctionScope() { --depth_; }
    HostFunctionScope(const HostFunctionScope &) = delete;
    HostFunctionScope &operator=(const HostFunctionScope &) = delete;

    static bool is_inside() noexcept { return depth_ != 0; }

private:
    static inline thread_local unsigned depth_ = 0;
};

/// Runs what frees objects of the driver: now, or within a host function on a thread of its own. It must not throw.
void run_cleanup(std::function<void()> cleanup) noexcept;

/// The same with a context current.
void run_cleanup_in(std::shared_ptr<const CudaContext> context, std::function<void(const CudaDriver &)> cleanup) noexcept;

/// Waits until all work of a stream is done. False: the device has failed, and it may never be.
bool finish_stream(const CudaContext &context, CUstream stream) noexcept;

/// Waits until all that was put off has run. Does nothing within a host function.
void finish_cleanups() noexcept;

} // namespace interop::cuda
