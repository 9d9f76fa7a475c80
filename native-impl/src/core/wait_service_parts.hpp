#pragma once

#include <atomic>
#include <map>
#include <thread>
#include <unordered_map>

#include "wait_service.hpp"

namespace interop {

/// Without futex_waitv: how long a worker sleeps between two looks, at first and at most.
inline constexpr std::uint64_t first_look_ns = 50'000;
inline constexpr std::uint64_t last_look_ns = 1'000'000;

struct WaitService::Wait {
    /// Waits of one timeline, the lowest value first: a look at it costs no more than what is due.
    using ByValue = std::multimap<std::uint64_t, std::shared_ptr<Wait>>;


    WaitId id = 0;
    std::shared_ptr<Timeline> timeline;
    std::uint64_t value = 0;
    const void *owner = nullptr;
    Callback callback;
    /// Null once it is due, or ended.
    Worker *worker = nullptr;
    /// Where it stands with its worker.
    ByValue::iterator position;
    bool running = false;
    bool ended = false;
    std::thread::id thread;
};

struct WaitService::Worker {
    std::unordered_map<Timeline *, Wait::ByValue> timelines;
    /// Changes whenever the worker must look again.
    std::atomic<std::uint32_t> sequence{0};
    std::uint64_t look_ns = first_look_ns;
    /// Its timelines have no words to sleep on. Such timelines are apart, so that they do not make the others wait for the next look.
    bool polls = false;
    /// The timeline that is being waited for, without the lock; null: none. It may be in use a moment longer than the wait.
    const Timeline *asked = nullptr;
    std::thread thread;

    void wake() {
        look_ns = first_look_ns;
        sequence.fetch_add(1, std::memory_order_acq_rel);
        futex_wake_all(futex_word_of(sequence));
    }
};

/// The payload; 0 if the driver cannot tell.
inline std::uint64_t value_or_zero(const Timeline &timeline) noexcept {
    try {
        return timeline.value();
    } catch (...) {
        return 0;
    }
}

} // namespace interop
