#pragma once

#include <memory>

#include "../core/backend.hpp"
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

} // namespace interop
