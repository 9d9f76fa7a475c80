/// Descriptors beside other processes and threads: an executed program, a peer that is gone, receivers of one socket; and few descriptors for many semaphores.

#include <sys/resource.h>

#include <array>
#include <atomic>
#include <csignal>
#include <thread>

#include "api_descriptors.hpp"

using namespace api;

namespace {

constexpr const char *list_argument = "--descriptors";

/// Descriptors above the standard ones of a program that was executed.
int list_descriptors() {
    for (int fd = 3; fd < 4'096; ++fd) {
        if (::fcntl(fd, F_GETFD) < 0) continue;
        char path[64];
        char target[256] = {};
        std::snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
        if (::readlink(path, target, sizeof(target) - 1) < 0) continue;
        std::fprintf(stderr, "an executed program sees descriptor %d: %s\n", fd, target);
        return 1;
    }
    return 0;
}

void exec_sees_nothing() {
    // Whatever this program itself was given is not ours.
    for (int fd = 3; fd < 4'096; ++fd) {
        if (const int flags = ::fcntl(fd, F_GETFD); flags >= 0) ::fcntl(fd, F_SETFD, flags | FD_CLOEXEC);
    }
    Fixture fixture;
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> exports{0};
    const std::string path = "/tmp/interop-exec-" + std::to_string(::getpid());
    ::unlink(path.c_str());
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&, thread] {
            while (!stop) {
                const auto buffer = create_buffer(fixture.context);
                const Exported exported = export_buffer(buffer);
                int timeline = -1, events = -1, received = -1;
                OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &timeline));
                AsyncRT_InteropSemaphore semaphore = nullptr;
                OK(AsyncRT_InteropSemaphore_import_handle(fixture.context, timeline, nullptr, &semaphore));
                AsyncRT_InteropWait wait = 0;
                OK(AsyncRT_InteropSemaphore_wait_eventfd(semaphore, 1, &events, &wait));
                received = over_socket(exported.fd);
                if (thread == 0) {
                    int listener = -1, client = -1, server = -1;
                    OK(AsyncRT_InteropSocket_listen(path.c_str(), &listener));
                    OK(AsyncRT_InteropSocket_connect(path.c_str(), &client));
                    OK(AsyncRT_InteropSocket_accept(listener, second, &server));
                    for (const int fd : {listener, client, server}) OK(AsyncRT_Interop_close_descriptor(fd));
                    ::unlink(path.c_str());
                }
                for (const int fd : {exported.fd, timeline, events, received}) OK(AsyncRT_Interop_close_descriptor(fd));
                OK(AsyncRT_InteropSemaphore_destroy(semaphore));
                OK(AsyncRT_InteropBuffer_release(buffer));
                ++exports;
            }
        });
    }
    while (exports < 8) std::this_thread::yield();
    for (int round = 0; round < check::rounds(100); ++round) {
        const pid_t child = ::fork();
        CHECK(child >= 0);
        if (child == 0) {
            ::execl("/proc/self/exe", "api_exec_test", list_argument, nullptr);
            ::_exit(2);
        }
        CHECK(process::succeeded(child));
    }
    stop = true;
    for (auto &thread : threads) thread.join();
    std::printf("  %llu exports meanwhile\n", static_cast<unsigned long long>(exports.load()));
}

/// More semaphores than the process may have descriptors, through the public functions, without privileges.
void hundred_thousand_semaphores() {
    const rlimit small{256, 256};
    CHECK(::setrlimit(RLIMIT_NOFILE, &small) == 0);
    Fixture fixture;
    const int total = check::volume(100'000);
    for (int count = 0; count < total; ++count) {
        int fd = -1;
        OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &fd));
        if (count % 100 == 0) OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 1));
        OK(AsyncRT_Interop_close_descriptor(fd));
    }
    for (int count = 0; count < total; ++count) OK(AsyncRT_InteropSemaphore_destroy(fixture.semaphore()));
    // Sixteen thousand alive at once, and not one more.
    std::vector<AsyncRT_InteropSemaphore> alive;
    Poisoned<AsyncRT_InteropSemaphore> none;
    while (alive.size() < ASYNCRT_INTEROP_MAX_SEMAPHORES) alive.push_back(fixture.semaphore());
    FAILS_WITH_TEXT(EMFILE, AsyncRT_InteropSemaphore_create(fixture.context, 0, &none));
    CHECK(none.is_untouched());
    CHECK(process::descriptor_count() < 64);
    fixture.close();
}

/// To a peer that is gone: an error, and no signal that ends the program.
void peer_is_gone() {
    CHECK(::signal(SIGPIPE, SIG_DFL) != SIG_ERR);
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    ::close(ends[1]);
    FAILS_WITH_TEXT(EPIPE, AsyncRT_InteropSocket_send(ends[0], "x", 1, nullptr, 0, second));
    ::close(ends[0]);
}

/// Threads that receive from one socket get the descriptors that belong to their bytes.
void receivers() {
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    constexpr int messages = 2'000;
    int files[2] = {::open("/dev/null", O_RDWR | O_CLOEXEC), ::open("/dev/zero", O_RDWR | O_CLOEXEC)};
    std::atomic<int> received{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (;;) {
                int fd = -1;
                char which = 0;
                std::size_t size = 1;
                std::uint32_t count = 1;
                const int result = AsyncRT_InteropSocket_receive(ends[1], &which, &size, &fd, &count, 20 * second);
                if (result == -ECONNRESET) return;
                CHECK(result == 0 && size == 1 && count == 1);
                bool same = false;
                OK(AsyncRT_Interop_same_description(fd, files[which - '0'], &same));
                CHECK(same);
                OK(AsyncRT_Interop_close_descriptor(fd));
                ++received;
            }
        });
    }
    for (int message = 0; message < messages; ++message) {
        OK(AsyncRT_InteropSocket_send(ends[0], message % 2 == 0 ? "0" : "1", 1, &files[message % 2], 1, 20 * second));
    }
    ::close(ends[0]);
    for (auto &thread : threads) thread.join();
    CHECK(received == messages);
    for (const int fd : {ends[1], files[0], files[1]}) ::close(fd);
}

} // namespace

int main(int count, char **arguments) {
    if (count > 1 && std::strcmp(arguments[1], list_argument) == 0) return list_descriptors();
    run_balanced("a peer that is gone", peer_is_gone);
    run_balanced("receivers of one socket", receivers);
    run_balanced("an executed program sees nothing while eight threads export", exec_sees_nothing);
    run_balanced("a hundred thousand semaphores, 256 descriptors", hundred_thousand_semaphores);
}
