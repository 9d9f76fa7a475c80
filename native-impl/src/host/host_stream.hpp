#pragma once

#include <memory>
#include <thread>

#include "../core/backend.hpp"

namespace interop {

struct HostQueue;

/// The queue of a host context: a thread, started on first use, that runs what is enqueued in order.
class HostStream final : public Stream {
public:
    HostStream();
    /// Closes.
    ~HostStream() override;

    void enqueue(std::function<void()> function) override;
    void enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) override;
    /// The thread of the stream waits, never the caller. Always true.
    bool enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) override;
    /// From a function of the stream itself it returns at once, and the rest still runs.
    void close() override;

private:
    /// Shared with the thread, which can outlive this object by the function that closes it.
    std::shared_ptr<HostQueue> queue_;
};

} // namespace interop
