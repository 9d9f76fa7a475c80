#pragma once

#include "wire.hpp"

/// The two timelines of an animation, for a consumer whose graphics API has none: the host waits and signals, through the library.
class HostTimelines final {
public:
    /// @param socket That of the producer, to notice when it ends.
    HostTimelines(const wire::Received &received, int socket);
    ~HostTimelines();
    HostTimelines(const HostTimelines &) = delete;
    HostTimelines &operator=(const HostTimelines &) = delete;

    /// Waits for a frame. A producer that ends, or says that it cannot go on, ends this program with a sentence, soon after.
    void wait_written(std::uint64_t frame);
    /// The same for a moment only: false if the frame is not there yet.
    bool is_written(std::uint64_t frame);
    void signal_read(std::uint64_t frame);

    AsyncRT_InteropSemaphore written() const { return written_; }
    AsyncRT_InteropSemaphore read() const { return read_; }

private:
    const int socket_;
    AsyncRT_InteropContext context_ = nullptr;
    AsyncRT_InteropSemaphore written_ = nullptr;
    AsyncRT_InteropSemaphore read_ = nullptr;
};
