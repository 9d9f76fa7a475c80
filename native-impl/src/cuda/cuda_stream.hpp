#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "cuda_timeline.hpp"

namespace interop::cuda {

/// A stream of CUDA: of the caller, or one of our own.
///
/// A native timeline of the same context is signalled and waited for by the device. Any other is raised by a host function; a wait for it ends when a thread
/// of the library writes a word that the stream waits on, so neither the caller nor a thread of the driver is blocked. Only a driver that is too old for
/// that makes the caller wait.
class CudaStream final : public Stream {
public:
    /// A new stream of our own, which does not synchronize with the legacy default stream.
    explicit CudaStream(std::shared_ptr<const CudaContext> context);
    /// The stream of somebody else, who keeps it until this object is closed.
    CudaStream(std::shared_ptr<const CudaContext> context, CUstream stream);
    /// Closes.
    ~CudaStream() override;

    CUstream get() const noexcept;

    void enqueue(std::function<void()> function) override;
    void enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) override;
    bool enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) override;
    /// Where the device still waits for a timeline that nobody raises, what the driver uses for that is never freed: it may not be.
    void close() override;

private:
    struct State;
    class Use;
    static void run(void *job);
    /// Lets the stream tell when it has come this far. Without memory for that, a later call asks again.
    void ask_what_passed() noexcept;

    /// Shared with the functions that are enqueued.
    const std::shared_ptr<State> state_;
};

} // namespace interop::cuda
