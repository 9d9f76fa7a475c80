#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "wait_service.hpp"

namespace interop {

/// Actions of a context that wait for timelines: each runs once, when its timeline reaches its value, or at the latest when the context closes.
class DeferredActions final {
public:
    DeferredActions() = default;
    /// Closes.
    ~DeferredActions() { close(); }
    DeferredActions(const DeferredActions &) = delete;
    DeferredActions &operator=(const DeferredActions &) = delete;

    /// Keeps the timeline alive until the action has run. What the action holds is let go right after it.
    /// @return The wait for the timeline. Cancelled, the action does not run, and what it holds is let go.
    WaitId add(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::function<void()> action) {
        return WaitService::instance().start(std::move(timeline), value, this, [action = std::move(action)](int, std::uint64_t) { action(); });
    }

    /// Runs what has not run yet, on this thread.
    void close() { WaitService::instance().cancel_owner(this); }
};

} // namespace interop
