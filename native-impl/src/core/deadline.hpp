#pragma once

#include <time.h>

#include <algorithm>
#include <cstdint>

namespace interop {

/// A timeout of an entry point that never ends.
inline constexpr std::uint64_t forever = UINT64_MAX;

/// Now, on the clock that never jumps. Nanoseconds.
inline std::uint64_t monotonic_now() noexcept {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000U + static_cast<std::uint64_t>(now.tv_nsec);
}

/// The moment at which a wait is over.
class Deadline final {
public:
    /// @param timeout_ns From now; `forever` never ends, and neither does what would lie beyond the range of the clock.
    explicit Deadline(std::uint64_t timeout_ns) noexcept {
        const std::uint64_t now = timeout_ns == forever ? 0 : monotonic_now();
        end_ = timeout_ns > forever - now ? forever : now + timeout_ns;
        looks_only_ = timeout_ns == 0;
    }

    /// Nanoseconds left; 0 when the time is over, `forever` where it never will be.
    std::uint64_t remaining_ns() const noexcept {
        if (end_ == forever) return forever;
        if (looks_only_) return 0;
        const std::uint64_t now = monotonic_now();
        return now >= end_ ? 0 : end_ - now;
    }

    bool is_over() const noexcept { return remaining_ns() == 0; }

    /// The time left, but no more than a slice, so that the caller looks again in between.
    std::uint64_t slice_ns(std::uint64_t slice) const noexcept { return std::min(slice, remaining_ns()); }

private:
    std::uint64_t end_;
    bool looks_only_;
};

/// A span of time for a system call.
inline timespec to_timespec(std::uint64_t nanoseconds) noexcept {
    timespec result{};
    result.tv_sec = static_cast<time_t>(nanoseconds / 1'000'000'000U);
    result.tv_nsec = static_cast<long>(nanoseconds % 1'000'000'000U);
    return result;
}

} // namespace interop
