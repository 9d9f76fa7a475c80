#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace interop {

/// Size of the memory file of a timeline, the same on every machine. Bytes.
inline constexpr std::size_t timeline_page_size = 4096;
/// First bytes of the page: a name and the version of this layout.
inline constexpr std::uint64_t timeline_magic = 0x3130'4c54'4446'4941; // "AIFDTL01"

/// The state of a host timeline, at the start of a page that processes share. A peer that holds a descriptor can write anything here at any time: whoever
/// reads it believes no value that falls.
struct TimelinePage {
    std::uint64_t magic = timeline_magic;
    /// Random, different for every timeline: inode numbers of memory files can come round again.
    std::uint64_t nonce[2] = {};
    alignas(64) std::atomic<std::uint64_t> value{0};
    /// Changes with every raise; the futex.
    std::atomic<std::uint32_t> sequence{0};
};

static_assert(sizeof(TimelinePage) <= timeline_page_size);
static_assert(std::is_standard_layout_v<TimelinePage>);
static_assert(std::atomic<std::uint64_t>::is_always_lock_free && std::atomic<std::uint32_t>::is_always_lock_free);
static_assert(offsetof(TimelinePage, value) == 64 && offsetof(TimelinePage, sequence) == 72);

} // namespace interop
