#include "unix_socket.hpp"

#include <asyncrt_interop_fd_ext.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <optional>

#include "deadline.hpp"
#include "descriptors.hpp"
#include "immortal.hpp"
#include "system_error.hpp"

namespace interop {
namespace {

constexpr int backlog = 128;
/// A message that does not fit yet into a socket that says it can be written: how long until the next try.
constexpr std::uint64_t retry_ns = 1'000'000;

/// Room for the descriptors of one message, and for whatever else the kernel may add.
struct Control {
    alignas(cmsghdr) char data[CMSG_SPACE(ASYNCRT_INTEROP_MAX_DESCRIPTORS * sizeof(int)) + 256] = {};
};

int option(int socket, int name) {
    int value = 0;
    socklen_t size = sizeof(value);
    if (::getsockopt(socket, SOL_SOCKET, name, &value, &size) != 0) {
        if (errno == EBADF) throw Failure(EBADF, "the socket is not open");
        if (errno == ENOTSOCK) throw Failure(ENOTSOCK, "the descriptor is not a socket");
        fail_with_system_error("cannot look at the socket");
    }
    return value;
}

void require_unix_socket(int socket) {
    require_open(socket);
    if (option(socket, SO_DOMAIN) != AF_UNIX || option(socket, SO_TYPE) != SOCK_SEQPACKET) {
        throw Failure(ENOTSOCK, "the descriptor is not a Unix socket that keeps message boundaries");
    }
}

/// Waits until one of the events is there, or the peer is gone. Throws ETIMEDOUT.
void wait_for(int socket, short events, const Deadline &deadline) {
    for (;;) {
        pollfd each{socket, events, 0};
        const std::uint64_t left = deadline.remaining_ns();
        const timespec timeout = to_timespec(left);
        const int result = ::ppoll(&each, 1, left == forever ? nullptr : &timeout, nullptr);
        if (result > 0) return;
        if (result == 0 && deadline.is_over()) throw Failure(ETIMEDOUT, "the time is over");
        if (result < 0 && errno != EINTR) fail_with_system_error("cannot wait for the socket");
    }
}

sockaddr_un address_of(std::string_view path) {
    sockaddr_un address{};
    if (path.empty()) throw Failure(EINVAL, "the path is empty");
    if (path.size() >= sizeof(address.sun_path)) throw Failure(ENAMETOOLONG, "the path is too long for a Unix socket");
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

UniqueFd new_socket(int flags) {
    UniqueFd result(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | flags, 0));
    if (result) return result;
    if (errno == EAFNOSUPPORT || errno == EPROTONOSUPPORT || errno == ESOCKTNOSUPPORT) {
        throw Failure(EOPNOTSUPP, "the system has no Unix sockets that keep message boundaries");
    }
    fail_with_system_error("cannot create a socket");
}

[[noreturn]] void fail_at_path(const char *what) {
    switch (errno) {
    case EADDRINUSE:
    case ENOENT:
    case EACCES:
    case ECONNREFUSED:
        throw Failure(errno, std::string(what) + ": " + std::generic_category().message(errno));
    case EPERM:
    case EROFS:
        throw Failure(EACCES, what);
    case ENOTDIR:
    case ELOOP:
        throw Failure(ENOENT, what);
    case EPROTOTYPE:
    case ENOTSOCK:
        throw Failure(ECONNREFUSED, "the path is of another kind of socket");
    default:
        fail_with_system_error(what);
    }
}

/// Takes over the descriptors beside a message that was peeked at or taken. There is room for them: nothing may fail while they have no owner.
void collect(msghdr &header, std::vector<UniqueFd> &result) {
    for (cmsghdr *each = CMSG_FIRSTHDR(&header); each != nullptr; each = CMSG_NXTHDR(&header, each)) {
        if (each->cmsg_level != SOL_SOCKET || each->cmsg_type != SCM_RIGHTS) continue;
        const std::size_t count = (each->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t index = 0; index < count; ++index) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(each) + index * sizeof(fd), sizeof(fd));
            result.emplace_back(fd);
        }
    }
}

/// Looks at the message that is there: its size, and duplicates of its descriptors. It stays in the socket. Nothing if there is none after all.
std::optional<Message> look(int socket) {
    Control control;
    Message message;
    message.descriptors.reserve(sizeof(control.data) / sizeof(int));
    msghdr header{};
    header.msg_control = control.data;
    header.msg_controllen = sizeof(control.data);
    const ssize_t size = ::recvmsg(socket, &header, MSG_PEEK | MSG_TRUNC | MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (size < 0) {
        if (errno == EINTR || errno == EAGAIN) return std::nullopt;
        if (errno == ECONNRESET || errno == ENOTCONN) throw Failure(ECONNRESET, "the peer has closed the connection");
        fail_with_system_error("cannot receive a message");
    }
    collect(header, message.descriptors);
    message.bytes = static_cast<std::size_t>(size);
    if ((header.msg_flags & MSG_CTRUNC) != 0) throw Failure(EMFILE, "the process may not have as many descriptors as the message holds");
    if (size != 0 || !message.descriptors.empty()) return message;
    // Either the end of the connection, or an empty message of a peer that is not this library: nobody can use that.
    pollfd each{socket, POLLRDHUP, 0};
    if (::poll(&each, 1, 0) != 0) throw Failure(ECONNRESET, "the peer has closed the connection");
    ::recv(socket, nullptr, 0, MSG_DONTWAIT);
    return std::nullopt;
}

/// Takes the message that was looked at. Its descriptors have been duplicated already; without room for them the kernel drops those of the message itself.
/// False if somebody else has taken it.
bool take(int socket, std::span<std::byte> room, Message &message) {
    iovec bytes{room.data(), room.size()};
    msghdr header{};
    header.msg_iov = &bytes;
    header.msg_iovlen = 1;
    ssize_t size = -1;
    do {
        size = ::recvmsg(socket, &header, MSG_DONTWAIT);
    } while (size < 0 && errno == EINTR);
    if (size < 0 && errno == EAGAIN) return false;
    if (size < 0) fail_with_system_error("cannot receive a message");
    message.bytes = static_cast<std::size_t>(size);
    return true;
}

/// Threads of this process take turns from looking at a message to taking it, so that each gets the descriptors of its own bytes. Nobody waits with it.
std::mutex &receivers() {
    static Immortal<std::mutex> mutex;
    return mutex.get();
}

} // namespace

UniqueFd listen_on_path(std::string_view path) {
    const sockaddr_un address = address_of(path);
    // Not blocking, so that accept never hangs when a connection goes away in between.
    UniqueFd result = new_socket(SOCK_NONBLOCK);
    if (::bind(result.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) fail_at_path("cannot listen on the path");
    if (::listen(result.get(), backlog) != 0) {
        const int code = errno;
        ::unlink(address.sun_path);
        errno = code;
        fail_at_path("cannot listen on the path");
    }
    return result;
}

UniqueFd accept_connection(int socket, std::uint64_t timeout_ns) {
    require_unix_socket(socket);
    if (option(socket, SO_ACCEPTCONN) == 0) throw Failure(EINVAL, "the socket does not listen");
    const Deadline deadline(timeout_ns);
    for (;;) {
        wait_for(socket, POLLIN, deadline);
        UniqueFd result(::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC));
        if (result) return result;
        if (errno != EAGAIN && errno != EINTR && errno != ECONNABORTED) fail_with_system_error("cannot accept a connection");
    }
}

UniqueFd connect_to_path(std::string_view path) {
    const sockaddr_un address = address_of(path);
    UniqueFd result = new_socket(0);
    while (::connect(result.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        if (errno != EINTR) fail_at_path("cannot connect to the path");
    }
    return result;
}

void send_message(int socket, std::span<const std::byte> data, std::span<const int> descriptors, std::uint64_t timeout_ns) {
    if (data.empty()) throw Failure(EINVAL, "a message needs at least one byte");
    if (data.size() > ASYNCRT_INTEROP_MAX_MESSAGE_SIZE) throw Failure(EMSGSIZE, "the message has too many bytes");
    if (descriptors.size() > ASYNCRT_INTEROP_MAX_DESCRIPTORS) throw Failure(EMSGSIZE, "the message has too many descriptors");
    require_unix_socket(socket);
    for (const int fd : descriptors) require_open(fd);
    Control control;
    iovec bytes{const_cast<std::byte *>(data.data()), data.size()};
    msghdr header{};
    header.msg_iov = &bytes;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        header.msg_control = control.data;
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr *const first = CMSG_FIRSTHDR(&header);
        first->cmsg_level = SOL_SOCKET;
        first->cmsg_type = SCM_RIGHTS;
        first->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(first), descriptors.data(), descriptors.size_bytes());
    }
    const Deadline deadline(timeout_ns);
    for (;;) {
        if (::sendmsg(socket, &header, MSG_DONTWAIT | MSG_NOSIGNAL) >= 0) return;
        switch (errno) {
        case EINTR:
            break;
        case EAGAIN: {
            wait_for(socket, POLLOUT, deadline);
            if (deadline.is_over()) throw Failure(ETIMEDOUT, "the time is over");
            const timespec pause = to_timespec(deadline.slice_ns(retry_ns));
            ::nanosleep(&pause, nullptr);
            break;
        }
        case EPIPE:
        case ECONNRESET:
        case ENOTCONN:
            throw Failure(EPIPE, "the peer has closed the connection");
        case EMSGSIZE:
            throw Failure(EMSGSIZE, "the socket does not take so many bytes at once");
        case ETOOMANYREFS:
            throw Failure(EMFILE, "too many descriptors are on their way");
        case EBADF:
            throw Failure(EBADF, "a descriptor is not open");
        default:
            fail_with_system_error("cannot send the message");
        }
    }
}

MessageSize peek_message(int socket, std::uint64_t timeout_ns) {
    require_unix_socket(socket);
    const Deadline deadline(timeout_ns);
    for (;;) {
        wait_for(socket, POLLIN, deadline);
        if (const auto message = look(socket)) return {message->bytes, static_cast<std::uint32_t>(message->descriptors.size())};
    }
}

Message receive_message(int socket, std::span<std::byte> room, std::uint32_t descriptor_room, std::uint64_t timeout_ns) {
    require_unix_socket(socket);
    const Deadline deadline(timeout_ns);
    for (;;) {
        wait_for(socket, POLLIN, deadline);
        const std::lock_guard lock(receivers());
        std::optional<Message> message = look(socket);
        if (!message) continue;
        if (message->bytes > room.size() || message->descriptors.size() > descriptor_room) throw Failure(EMSGSIZE, "there is too little room for the message");
        if (take(socket, room, *message)) return std::move(*message);
    }
}

} // namespace interop
