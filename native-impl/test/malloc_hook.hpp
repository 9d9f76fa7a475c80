#pragma once

#include <atomic>
#include <cerrno>
#include <cstddef>

/// Sees every allocation of a program and of its libraries, and can refuse it. For one file of a program that no sanitizer instruments: those allocate themselves.
namespace malloc_hook {

/// Called for each allocation while it is set, with the place in the code that wants it; false refuses it.
inline std::atomic<bool (*)(const void *caller)> allow{nullptr};

} // namespace malloc_hook

extern "C" void *__libc_malloc(std::size_t size);

extern "C" [[gnu::visibility("default")]] void *malloc(std::size_t size) noexcept {
    const auto allow = malloc_hook::allow.load(std::memory_order_acquire);
    if (allow == nullptr || allow(__builtin_return_address(0))) return __libc_malloc(size);
    errno = ENOMEM;
    return nullptr;
}
