#pragma once

#include <atomic>
#include <cstdint>
#include <span>

namespace interop {

/// A word to wait for: sleep while it holds `expected`.
struct FutexWord {
    const std::uint32_t *word = nullptr;
    std::uint32_t expected = 0;
};

/// How many words one `futex_wait_any` takes.
inline constexpr std::size_t max_futex_words = 128;

/// Words wait longest for this long before their owner looks again: whoever changed one may have died before it could wake anybody.
inline constexpr std::uint64_t futex_slice_ns = 250'000'000;

/// Sleeps while the word holds `expected`, at most `timeout_ns`. May return early for no reason: the caller looks again.
/// Works on shared memory, across processes.
void futex_wait(const std::uint32_t *word, std::uint32_t expected, std::uint64_t timeout_ns) noexcept;

/// Wakes everybody who waits for the word, in every process.
void futex_wake_all(const std::uint32_t *word) noexcept;

/// Sleeps while every word holds what is expected of it, at most `timeout_ns`. May return early for no reason.
/// @return False, at once, where the kernel cannot do this or may not: the caller must look again by itself.
bool futex_wait_any(std::span<const FutexWord> words, std::uint64_t timeout_ns) noexcept;

/// True where the kernel waits for many words in one call.
bool has_futex_wait_any() noexcept;

/// The word of an atomic, for the functions above.
inline const std::uint32_t *futex_word_of(const std::atomic<std::uint32_t> &atomic) noexcept {
    static_assert(sizeof(atomic) == sizeof(std::uint32_t) && std::atomic<std::uint32_t>::is_always_lock_free);
    return reinterpret_cast<const std::uint32_t *>(&atomic);
}

/// What the word holds now.
inline std::uint32_t futex_load(const std::uint32_t *word) noexcept { return __atomic_load_n(word, __ATOMIC_ACQUIRE); }

} // namespace interop
