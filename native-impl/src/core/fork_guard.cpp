#include "fork_guard.hpp"

#include <pthread.h>

#include <atomic>

namespace interop {
namespace {

std::atomic<bool> forked{false};

bool watch() noexcept {
    ::pthread_atfork(nullptr, nullptr, [] { forked.store(true, std::memory_order_relaxed); });
    return true;
}

} // namespace

bool has_forked() noexcept {
    static const bool watching = watch();
    return watching && forked.load(std::memory_order_relaxed);
}

} // namespace interop
