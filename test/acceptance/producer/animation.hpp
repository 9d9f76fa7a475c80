#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <cstdint>

#include "slot.hpp"

/// The timelines of an animation: `written` is raised by the producer, in the order of its stream, `read` by the consumer.
struct Timelines {
    int written_fd = -1; ///< made and signalled by the functions of the proposal
    AsyncRT_InteropSemaphore written = nullptr;
    AsyncRT_InteropSemaphore read = nullptr;

    static Timelines create(AsyncRT_InteropContext context);
    /// Two descriptors for the consumer.
    std::array<int, 2> export_to(wire::Reply &reply) const;
    void destroy();
};

constexpr std::uint32_t ring_size = 3;

/// Writes frames 1 to `count` into the ring, each into the slot that its number chooses, once the consumer has read what was there. Says what the process held
/// early on and at the end; those must be the same. Returns false if the consumer is gone: whoever watches may stop at any time.
bool animate(AsyncRT_InteropContext context, int socket, std::array<Slot, 4> &slots, const Timelines &timelines, const wire::Request &request, wire::Reply &reply);
