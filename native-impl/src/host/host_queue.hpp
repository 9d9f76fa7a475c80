#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "../core/backend.hpp"

namespace interop {

/// A value of a timeline, which is used as a name only: it may be gone.
struct TimelinePoint {
    const Timeline *timeline;
    std::uint64_t value;

    /// True if reaching this is enough for reaching the other.
    bool covers(const TimelinePoint &other) const noexcept { return timeline == other.timeline && value >= other.value; }
};

/// What a stream of the host has been given to do.
struct HostQueue {
    struct Entry {
        std::function<void()> function;
        /// What the function raises, and what it waits for.
        std::optional<TimelinePoint> raises;
        std::optional<TimelinePoint> awaits;
    };

    std::mutex mutex;
    std::condition_variable filled;
    std::deque<Entry> entries;
    /// The entry that runs now, its function aside. While it waits its timeline is alive.
    Entry running;
    bool closing = false;
    /// A wait ended before its value was reached: the signals behind it are not made. Set by the thread.
    std::atomic<bool> gave_up{false};
    std::thread thread;

    HostQueue();
    ~HostQueue();
    HostQueue(const HostQueue &) = delete;
    HostQueue &operator=(const HostQueue &) = delete;

    bool is_closing();
    /// True if it has been given a signal that covers the point and has not happened yet.
    /// @param blocked_by What it waits for before; nothing if it does not wait.
    bool will_raise(const TimelinePoint &point, std::optional<TimelinePoint> &blocked_by);
};

/// A wait of a stream, on its thread. Once the stream closes the wait goes on only as long as a signal for it is on its way in another stream of the host.
/// Streams that wait for one another, or for a signal that stands behind the wait itself, give up. A signal of another kind of stream is given two seconds:
/// whether it can still come only its driver knows.
/// @return False if it was given up.
bool wait_in_order(HostQueue &own, Timeline &timeline, std::uint64_t value);

} // namespace interop
