#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "../core/backend.hpp"

namespace interop::cuda {

/// A value that the device will raise a timeline to, or waits for.
struct Pending {
    std::shared_ptr<Timeline> timeline;
    std::uint64_t value = 0;
};

inline bool is_over(const Pending &pending) { return pending.timeline->value() >= pending.value; }

/// Timelines that the driver has imported and that a stream signals or waits for. The driver forbids to end one before the stream has come past that.
class NativeTimelines final {
public:
    /// A place in the order of the stream: of a signal or a function taken before it is enqueued, of a wait after.
    std::uint64_t next_order();
    /// Notes a signal or a wait that was enqueued, and forgets what the stream has passed. That its value is reached says of a signal that it is over, and of a
    /// wait nothing: the stream may be far behind it. A signal of the stream that is over tells of all before it.
    /// @return Whether nobody but the stream can tell when a timeline that nobody else has any more may end: then a function that calls `has_passed` is to
    /// be enqueued.
    bool note(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t order, bool is_signal);
    /// The stream has come to this place; 0 if that is not to be known.
    void has_passed(std::uint64_t order);
    std::vector<Pending> all() const;
    /// Forgets all, without the lock: the stream has ended.
    void clear();

private:
    struct Entry {
        Pending pending;
        std::uint64_t order = 0;
        bool is_signal = false;
    };

    mutable std::mutex mutex_;
    std::vector<Entry> entries_;
    std::uint64_t order_ = 0;
    std::uint64_t passed_ = 0;
    bool asks_ = false;
};

} // namespace interop::cuda
