/// The n-th system call of each kind fails, and the n-th allocation, for n = 1 until there are no more: a clean error each time, and nothing left over.
/// With the argument `once` the scenario runs once, for somebody else who lets calls fail.

#include <linux/futex.h>

#include <cstdlib>
#include <cstring>

#include "fault_scenario.hpp"
#include "malloc_hook.hpp"
#include "supervisor.hpp"

namespace {

/// The calls of the library are the ones on memory that processes share; those of the C library are on its own locks, where a failure is the end of the process.
bool is_shared_futex(const seccomp_data &call) { return call.args[1] == FUTEX_WAIT || call.args[1] == FUTEX_WAKE; }

/// For an open descriptor the kernel always has the answer to these two.
bool can_fail(const seccomp_data &call) { return call.args[1] != F_GETFD && call.args[1] != F_GETFL; }

constexpr supervisor::Kind kinds[] = {
    {"memfd_create, EMFILE", SYS_memfd_create, EMFILE},
    {"memfd_create, EINVAL", SYS_memfd_create, EINVAL},
    {"memfd_create, EPERM", SYS_memfd_create, EPERM},
    {"ftruncate, ENOSPC", SYS_ftruncate, ENOSPC},
    {"ftruncate, EINTR", SYS_ftruncate, EINTR},
    {"mmap, ENOMEM", SYS_mmap, ENOMEM},
    {"fcntl, EMFILE", SYS_fcntl, EMFILE, can_fail},
    {"fcntl, EPERM", SYS_fcntl, EPERM, can_fail},
    {"eventfd2, ENFILE", SYS_eventfd2, ENFILE},
    {"futex, EINTR", SYS_futex, EINTR, is_shared_futex},
    {"futex_waitv, EINTR", 449, EINTR},
    {"futex_waitv, ENOSYS", 449, ENOSYS},
    {"clone3, EAGAIN", 435, EAGAIN},
    {"clone, EAGAIN", SYS_clone, EAGAIN},
    {"socket, EMFILE", SYS_socket, EMFILE},
    {"bind, ENOMEM", SYS_bind, ENOMEM},
    {"listen, ENOBUFS", SYS_listen, ENOBUFS},
    {"connect, EINTR", SYS_connect, EINTR},
    {"connect, ENOMEM", SYS_connect, ENOMEM},
    {"accept4, EMFILE", SYS_accept4, EMFILE},
    {"accept4, ECONNABORTED", SYS_accept4, ECONNABORTED},
    {"sendmsg, EINTR", SYS_sendmsg, EINTR},
    {"sendmsg, EAGAIN", SYS_sendmsg, EAGAIN},
    {"sendmsg, ETOOMANYREFS", SYS_sendmsg, ETOOMANYREFS},
    {"recvmsg, EINTR", SYS_recvmsg, EINTR},
    {"recvmsg, ENOMEM", SYS_recvmsg, ENOMEM},
    {"ppoll, EINTR", SYS_ppoll, EINTR},
    {"ppoll, ENOMEM", SYS_ppoll, ENOMEM},
    {"getsockopt, ENOTSOCK", SYS_getsockopt, ENOTSOCK},
    {"newfstatat, EIO", SYS_newfstatat, EIO},
    {"pread64, EIO", SYS_pread64, EIO},
    {"getrandom, EAGAIN", SYS_getrandom, EAGAIN},
    {"prlimit64, EPERM", SYS_prlimit64, EPERM},
    {"openat, EMFILE", SYS_openat, EMFILE},
    {"write, EAGAIN", SYS_write, EAGAIN, [](const seccomp_data &call) { return call.args[0] > 2; }},
};

void system_calls() {
    std::uint64_t total = 0;
    for (const supervisor::Kind &kind : kinds) {
        std::uint64_t which = 1;
        for (;; ++which) {
            const auto outcome = supervisor::run(kind, which, [](supervisor::Shared &shared) { scenario::run([&](bool armed) { shared.armed = armed; }); });
            const bool ended_well = WIFEXITED(outcome.status) && WEXITSTATUS(outcome.status) == 0;
            if (!ended_well) std::fprintf(stderr, "%s, call %llu: the child ended with status %d\n", kind.name, static_cast<unsigned long long>(which), outcome.status);
            CHECK(ended_well);
            if (!outcome.has_injected) break;
        }
        std::printf("  %s: %llu calls\n", kind.name, static_cast<unsigned long long>(which - 1));
        total += which - 1;
    }
    std::printf("  %llu in all\n", static_cast<unsigned long long>(total));
}

std::atomic<std::uint64_t> allocations{0};
std::uint64_t refused = 0;

void memory() {
    std::uint64_t which = 1;
    bool has_injected = true;
    for (; has_injected; ++which) {
        int ends[2] = {};
        CHECK(::pipe(ends) == 0);
        const pid_t child = process::start([&] {
            ::alarm(60);
            refused = which;
            scenario::run([](bool armed) { malloc_hook::allow = armed ? [](const void *) { return ++allocations != refused; } : static_cast<bool (*)(const void *)>(nullptr); });
            const char reached = allocations >= which ? 1 : 0;
            CHECK(::write(ends[1], &reached, 1) == 1);
        });
        char reached = 0;
        const bool ended_well = process::succeeded(child) && ::read(ends[0], &reached, 1) == 1;
        if (!ended_well) std::fprintf(stderr, "allocation %llu: the child did not end well\n", static_cast<unsigned long long>(which));
        CHECK(ended_well);
        has_injected = reached == 1;
        ::close(ends[0]);
        ::close(ends[1]);
    }
    std::printf("  %llu allocations\n", static_cast<unsigned long long>(which - 2));
}

} // namespace

int main(int count, char **arguments) {
    // The host is what is tested: a driver has calls of its own, and those of the dynamic linker, which may end otherwise.
    ::unsetenv("ASYNCRT_INTEROP_BACKEND");
    if (count > 1 && std::strcmp(arguments[1], "once") == 0) {
        scenario::run([](bool) {});
        return 0;
    }
    check::run("the n-th system call fails", system_calls);
    check::run("the n-th allocation fails", memory);
}
