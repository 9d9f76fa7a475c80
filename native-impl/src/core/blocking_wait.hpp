#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "backend.hpp"
#include "cancellation.hpp"

namespace interop {

/// A value that somebody waits for.
struct WaitTarget {
    std::shared_ptr<Timeline> timeline;
    std::uint64_t value = 0;
    /// Ends the wait early; may be null. It lives as long as the wait.
    const Cancellation *cancellation = nullptr;
};

enum class WaitEnd { reached, timed_out, cancelled };

struct WaitResult {
    WaitEnd end = WaitEnd::timed_out;
    /// Where `end` is `reached`: the first target that has reached its value.
    std::size_t index = 0;
};

/// Waits on the calling thread until one of the targets has reached its value. More than 127 of them are waited for on service threads.
/// Throws what the timelines throw.
WaitResult wait_for_any(std::span<const WaitTarget> targets, std::uint64_t timeout_ns);

/// Waits on the calling thread until all targets have reached their values. Timelines never fall, so they are waited for one after the other.
WaitEnd wait_for_all(std::span<const WaitTarget> targets, std::uint64_t timeout_ns);

} // namespace interop
