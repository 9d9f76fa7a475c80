#include "futex.hpp"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <ctime>

#ifndef SYS_futex_waitv
#define SYS_futex_waitv 449
#endif

namespace fd_layer {
namespace {

/// As the kernel defines it since 5.16; older headers do not have it.
struct WaitedWord {
    std::uint64_t value;
    std::uint64_t address;
    std::uint32_t flags;
    std::uint32_t reserved;
};
constexpr std::uint32_t size_32_bits = 2;
constexpr std::size_t max_words = 128;
constexpr std::uint64_t second_ns = 1'000'000'000;

timespec as_timespec(std::uint64_t ns) noexcept {
    return {static_cast<time_t>(ns / second_ns), static_cast<long>(ns % second_ns)};
}

} // namespace

void futex_wake_all(const std::atomic<std::uint32_t> &word) noexcept {
    ::syscall(SYS_futex, &word, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

void futex_wait_any(const std::vector<FutexWord> &words, std::uint64_t timeout_ns) noexcept {
    timeout_ns = std::min(timeout_ns, 3600 * second_ns);
    if (words.size() > 1 && words.size() <= max_words) {
        std::array<WaitedWord, max_words> waited{};
        for (std::size_t i = 0; i < words.size(); ++i)
            waited[i] = {words[i].seen, reinterpret_cast<std::uint64_t>(words[i].word), size_32_bits, 0};
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        const timespec end = as_timespec(static_cast<std::uint64_t>(now.tv_sec) * second_ns + static_cast<std::uint64_t>(now.tv_nsec) + timeout_ns);
        const long result = ::syscall(SYS_futex_waitv, waited.data(), words.size(), 0, &end, CLOCK_MONOTONIC);
        if (result >= 0 || (errno != ENOSYS && errno != EPERM)) return;
    }
    if (words.size() > 1) timeout_ns = std::min<std::uint64_t>(timeout_ns, 1'000'000);
    const timespec timeout = as_timespec(timeout_ns);
    ::syscall(SYS_futex, words.front().word, FUTEX_WAIT, words.front().seen, &timeout, nullptr, 0);
}

} // namespace fd_layer
