#include "processes.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <string>

#include "check.hpp"

void Peer::send_fd(int fd) const {
    char byte = 'f';
    iovec part{&byte, 1};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))]{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr *const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &fd, sizeof fd);
    CHECK(::sendmsg(socket_, &message, MSG_NOSIGNAL) == 1);
}

int Peer::receive_fd() const {
    char byte = 0;
    iovec part{&byte, 1};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))]{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    CHECK(::recvmsg(socket_, &message, MSG_CMSG_CLOEXEC) == 1);
    const cmsghdr *const header = CMSG_FIRSTHDR(&message);
    CHECK(header != nullptr && header->cmsg_type == SCM_RIGHTS);
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(header), sizeof fd);
    return fd;
}

void Peer::tell() const {
    const char byte = 't';
    CHECK(::send(socket_, &byte, 1, MSG_NOSIGNAL) == 1);
}

void Peer::wait() const {
    char byte = 0;
    CHECK(::recv(socket_, &byte, 1, 0) == 1 && byte == 't');
}

void pair(const std::function<void(const Peer &)> &parent, const std::function<void(const Peer &)> &child) {
    int sockets[2];
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) == 0);
    std::fflush(nullptr);
    const pid_t process = ::fork();
    CHECK(process >= 0);
    if (process == 0) {
        ::close(sockets[0]);
        child(Peer(sockets[1]));
        std::fflush(nullptr);
        std::_Exit(0);
    }
    ::close(sockets[1]);
    parent(Peer(sockets[0]));
    ::close(sockets[0]);
    int status = 0;
    CHECK(::waitpid(process, &status, 0) == process);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static std::size_t count_entries(const char *path, const std::function<bool(const std::string &)> &counts) {
    DIR *const folder = ::opendir(path);
    CHECK(folder != nullptr);
    std::size_t count = 0;
    while (const dirent *each = ::readdir(folder)) count += each->d_name[0] != '.' && counts(each->d_name) ? 1 : 0;
    ::closedir(folder);
    return count;
}

std::size_t descriptor_count() {
    return count_entries("/proc/self/fd", [](const std::string &) { return true; }) - 1;
}

std::size_t layer_thread_count() {
    return count_entries("/proc/self/task", [](const std::string &task) {
        std::string name;
        std::getline(std::ifstream("/proc/self/task/" + task + "/comm"), name);
        return name == "vk_layer_fd";
    });
}

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) >= 0; }
