#include "futex.hpp"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

#include "deadline.hpp"

namespace interop {
namespace {

// Headers older than Linux 5.16 lack these.
constexpr long futex_waitv_number = 449;
constexpr std::uint32_t futex_size_32 = 2;

struct WaitvWord {
    std::uint64_t expected;
    std::uint64_t address;
    std::uint32_t flags;
    std::uint32_t reserved;
};

struct WaitvTime {
    std::int64_t seconds;
    std::int64_t nanoseconds;
};

} // namespace

void futex_wait(const std::uint32_t *word, std::uint32_t expected, std::uint64_t timeout_ns) noexcept {
    const timespec timeout = to_timespec(timeout_ns);
    ::syscall(SYS_futex, word, FUTEX_WAIT, expected, timeout_ns == forever ? nullptr : &timeout, nullptr, 0);
}

void futex_wake_all(const std::uint32_t *word) noexcept {
    ::syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

bool futex_wait_any(std::span<const FutexWord> words, std::uint64_t timeout_ns) noexcept {
    if (words.empty() || words.size() > max_futex_words) return false;
    std::array<WaitvWord, max_futex_words> waits;
    std::transform(words.begin(), words.end(), waits.begin(), [](const FutexWord &each) {
        return WaitvWord{each.expected, reinterpret_cast<std::uintptr_t>(each.word), futex_size_32, 0};
    });
    WaitvTime end{};
    if (timeout_ns != forever) {
        const std::uint64_t now = monotonic_now();
        const std::uint64_t moment = timeout_ns > INT64_MAX - now ? INT64_MAX : now + timeout_ns;
        end = {static_cast<std::int64_t>(moment / 1'000'000'000U), static_cast<std::int64_t>(moment % 1'000'000'000U)};
    }
    const long result = ::syscall(futex_waitv_number, waits.data(), static_cast<unsigned>(words.size()), 0U,
                                  timeout_ns == forever ? nullptr : &end, CLOCK_MONOTONIC);
    // What else can go wrong, such as memory that has just been unmapped, ends with the next look.
    return result >= 0 || errno == EAGAIN || errno == EINTR || errno == ETIMEDOUT || errno == EFAULT;
}

bool has_futex_wait_any() noexcept {
    // A word that does not hold what is expected of it answers at once.
    const std::uint32_t word = 0;
    const FutexWord probe{&word, 1};
    return futex_wait_any({&probe, 1}, 0);
}

} // namespace interop
