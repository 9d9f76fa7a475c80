#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

namespace fd_layer {

/// A word, and what it held when its owner last looked.
struct FutexWord {
    const std::atomic<std::uint32_t> *word;
    std::uint32_t seen;
};

/// Wakes everybody who waits for the word, in every process.
void futex_wake_all(const std::atomic<std::uint32_t> &word) noexcept;

/// Sleeps while every word holds what was seen, at most `timeout_ns`. May return early for no reason.
/// Where the kernel cannot wait for so many words, it watches the first alone, for a millisecond at most: the caller looks again.
void futex_wait_any(const std::vector<FutexWord> &words, std::uint64_t timeout_ns) noexcept;

} // namespace fd_layer
