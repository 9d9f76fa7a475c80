#include "wire.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "check.hpp"

namespace wire {

int connect_to(const char *path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::strlen(path) >= sizeof(address.sun_path)) fail("the path of the socket is too long: %s", path);
    std::strcpy(address.sun_path, path);
    for (int attempt = 0; attempt < 6'000; ++attempt) {
        const int socket = ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
        if (socket < 0) fail("socket: %s", std::strerror(errno));
        if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0) return socket;
        if (errno != ENOENT && errno != ECONNREFUSED) fail("connect %s: %s", path, std::strerror(errno));
        ::close(socket);
        ::usleep(10'000);
    }
    fail("nobody listens on %s", path);
}

void send_request(int socket, const Request &request) {
    if (::send(socket, &request, sizeof(request), MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof(request))) return;
    if (errno == EPIPE || errno == ECONNRESET) fail("the producer has ended");
    fail("send: %s", std::strerror(errno));
}

Received receive_reply(int socket) {
    Received result;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(result.descriptors))] = {};
    iovec part{&result.reply, sizeof(result.reply)};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof(control);
    const ssize_t size = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    if (size != static_cast<ssize_t>(sizeof(result.reply))) fail("the producer has ended (%zd bytes received)", size);
    if ((header.msg_flags & MSG_CTRUNC) != 0) fail("descriptors were lost on the way");
    for (cmsghdr *each = CMSG_FIRSTHDR(&header); each != nullptr; each = CMSG_NXTHDR(&header, each)) {
        if (each->cmsg_level != SOL_SOCKET || each->cmsg_type != SCM_RIGHTS) continue;
        result.descriptor_count = (each->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        std::memcpy(result.descriptors.data(), CMSG_DATA(each), result.descriptor_count * sizeof(int));
    }
    return result;
}

Received ask(int socket, const Request &request) {
    send_request(socket, request);
    return receive_reply(socket);
}

} // namespace wire
