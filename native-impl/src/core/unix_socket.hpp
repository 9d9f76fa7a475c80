#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "unique_fd.hpp"

namespace interop {

/// Unix sockets that keep message boundaries and carry descriptors. Sockets are descriptors: who has one closes it. Every descriptor that comes out is
/// close-on-exec from birth. Timeouts are in nanoseconds, UINT64_MAX has no end. Failures are those that the header documents.

/// Listens on a path that does not exist yet.
UniqueFd listen_on_path(std::string_view path);

/// The next connection.
UniqueFd accept_connection(int socket, std::uint64_t timeout_ns);

/// Connects to a path.
UniqueFd connect_to_path(std::string_view path);

/// Sends one message: bytes, and descriptors, which stay the caller's.
void send_message(int socket, std::span<const std::byte> data, std::span<const int> descriptors, std::uint64_t timeout_ns);

/// What a message holds.
struct MessageSize {
    std::size_t bytes = 0;
    std::uint32_t descriptors = 0;
};

/// Waits for a message and tells what it holds. It stays in the socket.
MessageSize peek_message(int socket, std::uint64_t timeout_ns);

/// A message that was taken. The bytes went to where the caller has room.
struct Message {
    std::size_t bytes = 0;
    std::vector<UniqueFd> descriptors;
};

/// Takes a message. Throws EMSGSIZE if it has more bytes or descriptors than there is room for, EMFILE if the process may not have so many descriptors; then
/// it stays in the socket, nothing was written, and no descriptor was taken.
Message receive_message(int socket, std::span<std::byte> room, std::uint32_t descriptor_room, std::uint64_t timeout_ns);

} // namespace interop
