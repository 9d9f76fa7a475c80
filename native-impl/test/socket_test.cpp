/// Unix sockets: messages with descriptors, limits, timeouts, peers that go away.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <array>
#include <csignal>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/deadline.hpp"
#include "core/descriptors.hpp"
#include "core/unix_socket.hpp"
#include "process.hpp"

using namespace interop;

namespace {

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t millisecond = 1'000'000;

std::string fresh_path() {
    char folder[] = "/tmp/interop-test-XXXXXX";
    CHECK(::mkdtemp(folder) != nullptr);
    return std::string(folder) + "/socket";
}

void remove_path(const std::string &path) {
    ::unlink(path.c_str());
    ::rmdir(path.substr(0, path.rfind('/')).c_str());
}

struct Pair {
    UniqueFd left;
    UniqueFd right;
    Pair() {
        int ends[2] = {};
        CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
        left = UniqueFd(ends[0]);
        right = UniqueFd(ends[1]);
    }
};

std::vector<std::byte> bytes(std::size_t size) { return std::vector<std::byte>(size, std::byte{0x5a}); }

bool is_close_on_exec(int fd) { return (::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0; }

void connections() {
    const std::string path = fresh_path();
    CHECK_FAILS(ENOENT, connect_to_path(path));
    const UniqueFd listener = listen_on_path(path);
    CHECK(is_close_on_exec(listener.get()));
    CHECK_FAILS(EADDRINUSE, listen_on_path(path));
    CHECK_FAILS(ETIMEDOUT, accept_connection(listener.get(), 0));
    CHECK_FAILS(ETIMEDOUT, accept_connection(listener.get(), 5 * millisecond));
    const UniqueFd client = connect_to_path(path);
    const UniqueFd server = accept_connection(listener.get(), second);
    CHECK(is_close_on_exec(client.get()) && is_close_on_exec(server.get()));
    send_message(client.get(), bytes(3), {}, 0);
    CHECK(peek_message(server.get(), second).bytes == 3);
    CHECK_FAILS(EINVAL, accept_connection(client.get(), 0));
    CHECK_FAILS(ENOENT, listen_on_path("/nowhere/at/all"));
    CHECK_FAILS(ENAMETOOLONG, listen_on_path("/tmp/" + std::string(103, 'x')));
    CHECK_FAILS(ENAMETOOLONG, connect_to_path("/tmp/" + std::string(103, 'x')));
    CHECK_FAILS(EINVAL, listen_on_path(""));
    CHECK_FAILS(ECONNREFUSED, connect_to_path("/tmp"));
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    CHECK_FAILS(ENOTSOCK, accept_connection(null.get(), 0));
    CHECK_FAILS(EBADF, accept_connection(9999, 0));
    CHECK_FAILS(ENOTSOCK, send_message(null.get(), bytes(1), {}, 0));
    CHECK_FAILS(EBADF, peek_message(9999, 0));
    remove_path(path);
}

void messages() {
    const Pair pair;
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    const std::size_t before = process::descriptor_count();
    for (const std::size_t count : {0U, 1U, 3U, 253U}) {
        for (const std::size_t size : {1U, 100U, 65536U}) {
            const std::vector<int> sent(count, null.get());
            send_message(pair.left.get(), bytes(size), sent, second);
            for (int look = 0; look < 2; ++look) {
                const MessageSize message = peek_message(pair.right.get(), 0);
                CHECK(message.bytes == size && message.descriptors == count);
            }
            CHECK(process::descriptor_count() == before);
            std::vector<std::byte> room(size);
            if (size > 1) CHECK_FAILS(EMSGSIZE, receive_message(pair.right.get(), {room.data(), size - 1}, 253, 0));
            if (count > 0) CHECK_FAILS(EMSGSIZE, receive_message(pair.right.get(), room, static_cast<std::uint32_t>(count - 1), 0));
            CHECK(process::descriptor_count() == before && room == std::vector<std::byte>(size));
            const Message message = receive_message(pair.right.get(), room, static_cast<std::uint32_t>(count), 0);
            CHECK(message.bytes == size && message.descriptors.size() == count && room == bytes(size));
            for (const UniqueFd &each : message.descriptors) CHECK(is_close_on_exec(each.get()));
        }
    }
    CHECK(process::descriptor_count() == before);
    CHECK_FAILS(ETIMEDOUT, peek_message(pair.right.get(), 0));
    CHECK_FAILS(EMSGSIZE, send_message(pair.left.get(), bytes(65537), {}, 0));
    CHECK_FAILS(EMSGSIZE, send_message(pair.left.get(), bytes(1), std::vector<int>(254, null.get()), 0));
    CHECK_FAILS(EBADF, send_message(pair.left.get(), bytes(1), std::array<int, 1>{9999}, 0));
    CHECK_FAILS(EINVAL, send_message(pair.left.get(), {}, {}, 0));
}

void full_socket() {
    const Pair pair;
    const std::uint64_t start = monotonic_now();
    int sent = 0;
    while (check::failure_of([&] { send_message(pair.left.get(), bytes(65536), {}, 5 * millisecond); }) == 0) ++sent;
    CHECK(sent > 0 && monotonic_now() - start < 20 * second);
    CHECK_FAILS(ETIMEDOUT, send_message(pair.left.get(), bytes(65536), {}, 0));
    std::thread reader([&] {
        std::vector<std::byte> room(65536);
        for (int index = 0; index <= sent; ++index) receive_message(pair.right.get(), room, 0, 20 * second);
    });
    send_message(pair.left.get(), bytes(65536), {}, 20 * second);
    reader.join();
}

void gone_peers() {
    Pair pair;
    send_message(pair.left.get(), bytes(2), {}, 0);
    // An empty message of somebody else is passed over.
    CHECK(::send(pair.left.get(), nullptr, 0, 0) == 0);
    send_message(pair.left.get(), bytes(4), {}, 0);
    pair.left.reset();
    std::vector<std::byte> room(8);
    CHECK(receive_message(pair.right.get(), room, 0, 0).bytes == 2);
    CHECK_FAILS(EPIPE, send_message(pair.right.get(), bytes(1), {}, second));
    Pair other;
    CHECK(::send(other.left.get(), nullptr, 0, 0) == 0);
    send_message(other.left.get(), bytes(4), {}, 0);
    CHECK(receive_message(other.right.get(), room, 0, 0).bytes == 4);
    std::thread closer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        other.left.reset();
    });
    CHECK_FAILS(ECONNRESET, peek_message(other.right.get(), 20 * second));
    closer.join();
    CHECK_FAILS(ECONNRESET, receive_message(other.right.get(), room, 0, 20 * second));
}

void interrupted() {
    struct sigaction action {};
    action.sa_handler = [](int) {};
    CHECK(::sigaction(SIGUSR1, &action, nullptr) == 0);
    const Pair pair;
    const pthread_t self = ::pthread_self();
    std::thread sender([&] {
        for (int index = 0; index < 20; ++index) {
            ::pthread_kill(self, SIGUSR1);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        send_message(pair.left.get(), bytes(1), {}, 0);
    });
    std::vector<std::byte> room(1);
    CHECK(receive_message(pair.right.get(), room, 0, 20 * second).bytes == 1);
    sender.join();
}

void no_room_for_descriptors() {
    const Pair pair;
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    send_message(pair.left.get(), bytes(1), std::vector<int>(20, null.get()), 0);
    const rlimit limit{64, 64};
    CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    std::vector<UniqueFd> fill;
    while (check::failure_of([&] { fill.push_back(duplicate_descriptor(null.get())); }) == 0) {}
    CHECK_FAILS(EMFILE, duplicate_descriptor(null.get()));
    for (int count = 0; count < 15; ++count) fill.pop_back();
    const std::size_t before = process::descriptor_count();
    std::vector<std::byte> room(1);
    CHECK_FAILS(EMFILE, receive_message(pair.right.get(), room, 20, 0));
    CHECK_FAILS(EMFILE, peek_message(pair.right.get(), 0));
    CHECK(process::descriptor_count() == before);
    fill.clear();
    CHECK(receive_message(pair.right.get(), room, 20, 0).descriptors.size() == 20);
}

void descriptors() {
    UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    UniqueFd copy = duplicate_descriptor(null.get());
    CHECK(is_close_on_exec(copy.get()));
    close_descriptor(copy.release());
    CHECK_FAILS(EBADF, close_descriptor(9999));
    CHECK_FAILS(EBADF, close_descriptor(-1));
    CHECK_FAILS(EBADF, duplicate_descriptor(-1));
    CHECK_FAILS(EBADF, duplicate_descriptor(9999));
}

} // namespace

int main() {
    process::run("listen, connect, accept", connections);
    process::run("messages", messages);
    process::run("a socket that is full", full_socket);
    process::run("peers that go away", gone_peers);
    process::run("signals in between", interrupted);
    process::run("no room for descriptors", no_room_for_descriptors);
    process::run("close and duplicate", descriptors);
}
