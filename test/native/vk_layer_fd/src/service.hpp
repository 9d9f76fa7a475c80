#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "completions.hpp"

namespace fd_layer {

/// The one thread of a device: brings mirrors up to payloads that other processes raise, and raises payloads that queues have signalled.
///
/// It starts with the first need. It sleeps on the futexes of all payloads that the driver waits for; while a queue has a signal pending, which no futex
/// tells about, it looks again after at most a millisecond. Thread-safe.
class Service final {
public:
    explicit Service(Completions &completions) noexcept : completions_(completions) {}
    ~Service() { stop(); }
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    /// The driver is going to wait for these, each at most up to the value that it wants; a queue may have new signals pending.
    void watch(std::vector<std::shared_ptr<Timeline>> timelines);
    /// Ends the thread, after what is complete has been applied.
    void stop() noexcept;

private:
    void run();
    void wake() noexcept;

    Completions &completions_;
    std::atomic<std::uint32_t> wakes_{0};
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::vector<std::shared_ptr<Timeline>> incoming_;
    std::thread thread_;
};

} // namespace fd_layer
