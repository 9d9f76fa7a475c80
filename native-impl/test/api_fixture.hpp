#pragma once

#include <chrono>
#include <thread>

#include "api.hpp"

/// A context and its semaphores, for tests of the public functions.
namespace api {

inline void pause_ms(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

struct Fixture {
    AsyncRT_InteropContext context = nullptr;

    Fixture() { OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context)); }
    ~Fixture() {
        if (context != nullptr) close();
    }
    Fixture(const Fixture &) = delete;
    Fixture &operator=(const Fixture &) = delete;

    void close() {
        OK(AsyncRT_InteropContext_close(context));
        context = nullptr;
    }
    AsyncRT_InteropSemaphore semaphore(std::uint64_t initial = 0) {
        AsyncRT_InteropSemaphore result = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, initial, &result));
        return result;
    }
    /// Slow work on the stream.
    void enqueue_sleep() {
        OK(AsyncRT_InteropContext_enqueue_host_function(context, [](void *) { pause_ms(30); }, nullptr));
    }
};

inline std::uint64_t value_of(AsyncRT_InteropSemaphore semaphore) {
    std::uint64_t value = 0;
    OK(AsyncRT_InteropSemaphore_value(semaphore, &value));
    return value;
}

} // namespace api
