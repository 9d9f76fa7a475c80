/// Predicates about descriptors, sockets and paths.

#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>

#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using interop::holds;

namespace {

/// An option of a socket; -1 if the descriptor is none.
int socket_option(int socket, int name) {
    int value = 0;
    socklen_t size = sizeof(value);
    return ::getsockopt(socket, SOL_SOCKET, name, &value, &size) == 0 ? value : -1;
}

} // namespace

bool descriptor_is_open(int fd) { return holds(fd >= 0 && ::fcntl(fd, F_GETFD) >= 0, "the descriptor is not open"); }

bool descriptors_are_open(std::span<const int> descriptors, std::uint32_t) { return std::all_of(descriptors.begin(), descriptors.end(), descriptor_is_open); }

bool descriptor_is_unix_socket(int socket) { return holds(socket_option(socket, SO_DOMAIN) == AF_UNIX, "the descriptor is not a Unix socket"); }

bool socket_is_listening(int socket) { return holds(socket_option(socket, SO_ACCEPTCONN) == 1, "the socket does not listen"); }

bool path_is_not_empty(std::string_view path) { return holds(!path.empty(), "the path is empty"); }

bool path_fits(std::string_view path) { return holds(path.size() <= 107, "the path has more than 107 bytes"); }

} // namespace interop_fd_native::predicates
