#pragma once

#include <cerrno>
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

#include "../core/failure.hpp"
#include "semaphores.hpp"

namespace interop::vulkan {

/// What the queue waits for where the host decides: a timeline semaphore whose values are turns. Turns may end in any order; the payload is the last of
/// those that have ended without a gap. Thread-safe.
class Gate final {
public:
    explicit Gate(const std::shared_ptr<const Gpu> &gpu) : gpu_(gpu), semaphore_(create_timeline_semaphore(gpu, 0, false)) {}

    VkSemaphore semaphore() const noexcept { return semaphore_.get(); }

    /// A new turn: the value for the queue to wait for. It must be ended, whatever happens; what that takes is allocated here. Turns are taken within the
    /// submission that waits for them, because the queue must wait for them in their order.
    std::uint64_t add() {
        const std::lock_guard lock(mutex_);
        has_ended_.push_back(false);
        return ended_ + has_ended_.size();
    }

    /// Ends a turn; again does nothing. Where the driver lacks memory for the moment it is asked again, a tenth of a second long, and then with the next turn.
    void end(std::uint64_t turn) noexcept {
        for (int attempt = 0; attempt < 100; ++attempt) {
            {
                const std::lock_guard lock(mutex_);
                mark(turn);
                if (raise()) return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    /// Destroys the semaphore, for which nothing waits any more.
    void close() noexcept {
        OwnedSemaphore ended;
        const std::lock_guard lock(mutex_);
        ended = std::move(semaphore_);
    }

private:
    void mark(std::uint64_t turn) noexcept {
        if (turn <= ended_) return;
        has_ended_[turn - ended_ - 1] = true;
        for (; !has_ended_.empty() && has_ended_.front(); ++ended_) has_ended_.pop_front();
    }

    /// False if it is worth another attempt.
    bool raise() noexcept {
        if (payload_ == ended_ || semaphore() == VK_NULL_HANDLE) return true;
        try {
            signal(*gpu_, semaphore(), ended_);
        } catch (const Failure &failure) {
            // On a lost device what waits for this never runs, and its owner finds out by itself.
            return failure.code() != ENOMEM;
        } catch (...) {
            return false;
        }
        payload_ = ended_;
        return true;
    }

    const std::shared_ptr<const Gpu> gpu_;
    OwnedSemaphore semaphore_;
    std::mutex mutex_;
    std::uint64_t payload_ = 0;
    /// The last of the turns that have ended without a gap, and which of those after it have ended.
    std::uint64_t ended_ = 0;
    std::deque<bool> has_ended_;
};

} // namespace interop::vulkan
