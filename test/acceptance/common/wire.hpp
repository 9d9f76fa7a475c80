#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

/// What producer and consumer say to each other: one message each way over a Unix socket, descriptors beside it as SCM_RIGHTS.
namespace wire {

enum class Kind : std::uint32_t {
    create,     ///< a buffer in the slot, filled with the pattern of `frame`
    write_byte, ///< `value` to the byte at `offset`; no call of the library
    release,    ///< the buffer of the slot
    timelines,  ///< two timelines: written (signalled by the producer) and read (by the consumer)
    animate,    ///< `frame` frames through the slots 0 to 2
    quit,
};

enum class Content : std::uint32_t { pattern, solid, show };

struct Request {
    Kind kind = Kind::quit;
    std::uint32_t slot = 0;
    MAX_Format format{};
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t row_pitch_bytes = 0; ///< exactly this; 0 leaves it to the producer
    std::uint32_t frame = 0;
    std::uint32_t value = 0;
    std::uint64_t offset = 0;
    std::uint64_t min_size_bytes = 0; ///< of the allocation
    Content content = Content::pattern;
    std::uint32_t reserved = 0;
};

/// What the core function of the proposal told.
struct CoreExport {
    std::uint64_t size_bytes = 0;
    std::uint32_t row_pitch_bytes = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    MAX_Format format{};
};

struct Reply {
    std::int32_t status = 0; ///< 0 or a negative errno value
    char text[252] = {};     ///< why, or what was counted
    AsyncRT_InteropMemoryInfo memory = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    CoreExport core;
    AsyncRT_InteropSemaphoreInfo semaphores[2] = {ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT, ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT};
};

/// A reply with the descriptors that came with it, which are the receiver's.
struct Received {
    Reply reply;
    std::array<int, 2> descriptors{-1, -1};
    std::size_t descriptor_count = 0;
};

/// Connects to a path that somebody may only be about to listen on. Plain system calls: the consumers are programs of their own.
int connect_to(const char *path);
void send_request(int socket, const Request &request);
Received receive_reply(int socket);
/// Both of the above.
Received ask(int socket, const Request &request);

} // namespace wire
