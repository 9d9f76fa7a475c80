#pragma once

#include "wire.hpp"

/// The two timelines of an animation, for a consumer whose graphics API has none: the host waits and signals, through the library.
class HostTimelines final {
public:
    explicit HostTimelines(const wire::Received &received);
    ~HostTimelines();
    HostTimelines(const HostTimelines &) = delete;
    HostTimelines &operator=(const HostTimelines &) = delete;

    void wait_written(std::uint64_t frame);
    void signal_read(std::uint64_t frame);

    AsyncRT_InteropSemaphore written() const { return written_; }
    AsyncRT_InteropSemaphore read() const { return read_; }

private:
    AsyncRT_InteropContext context_ = nullptr;
    AsyncRT_InteropSemaphore written_ = nullptr;
    AsyncRT_InteropSemaphore read_ = nullptr;
};
