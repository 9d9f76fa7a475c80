#pragma once

#include <mutex>
#include <set>

#include "semaphores.hpp"

namespace interop::vulkan {

/// What the queue waits for where the host decides: a timeline semaphore whose values are turns. Turns may end in any order; the payload is the last of
/// those that have ended without a gap. Thread-safe.
class Gate final {
public:
    explicit Gate(const std::shared_ptr<const Gpu> &gpu) : gpu_(gpu), semaphore_(create_timeline_semaphore(gpu, 0, false)) {}

    VkSemaphore semaphore() const noexcept { return semaphore_.get(); }

    /// A new turn: the value for the queue to wait for. It must be ended, whatever happens.
    std::uint64_t add() {
        const std::lock_guard lock(mutex_);
        return ++last_;
    }

    /// Ends a turn; again does nothing.
    void end(std::uint64_t turn) noexcept {
        const std::lock_guard lock(mutex_);
        if (turn <= payload_ || semaphore() == VK_NULL_HANDLE) return;
        ended_.insert(turn);
        std::uint64_t now = payload_;
        while (ended_.erase(now + 1) != 0) ++now;
        if (now == payload_) return;
        payload_ = now;
        try {
            signal(*gpu_, semaphore(), now);
        } catch (...) {
            // A lost device: what waits for this never runs, and its owner finds out by itself.
        }
    }

    /// Destroys the semaphore, for which nothing waits any more.
    void close() noexcept {
        OwnedSemaphore ended;
        const std::lock_guard lock(mutex_);
        ended = std::move(semaphore_);
    }

private:
    const std::shared_ptr<const Gpu> gpu_;
    OwnedSemaphore semaphore_;
    std::mutex mutex_;
    std::uint64_t last_ = 0;
    std::uint64_t payload_ = 0;
    std::set<std::uint64_t> ended_;
};

} // namespace interop::vulkan
