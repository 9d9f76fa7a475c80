#pragma once

#include <atomic>
#include <cstdint>

#include "futex.hpp"

namespace interop {

/// Ends the blocking waits of one handle. All of them share one futex word, so a wait for many handles sleeps on one word for it.
class Cancellation final {
public:
    /// Waits that look at this end; later ones end at once. False: it was cancelled before.
    bool cancel() noexcept {
        if (cancelled_.exchange(true, std::memory_order_acq_rel)) return false;
        sequence_.fetch_add(1, std::memory_order_acq_rel);
        futex_wake_all(futex_word_of(sequence_));
        return true;
    }

    bool is_cancelled() const noexcept { return cancelled_.load(std::memory_order_acquire); }

    /// The word that changes with every `cancel` of any handle. Get it, ask `is_cancelled`, then wait.
    static FutexWord futex_word() noexcept { return {futex_word_of(sequence_), sequence_.load(std::memory_order_acquire)}; }

private:
    std::atomic<bool> cancelled_{false};
    static inline std::atomic<std::uint32_t> sequence_{0};
};

} // namespace interop
