#pragma once

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "check.hpp"

/// Lets one system call of a child fail, whichever of its threads makes it: the kernel asks this process about every call of that kind.
namespace supervisor {

/// What both processes see.
struct Shared {
    std::atomic<int> listener{-1};
    std::atomic<bool> ready{false};
    /// Calls are counted, and one fails, while this is set.
    std::atomic<bool> armed{false};
};

struct Kind {
    const char *name;
    unsigned number;
    int error;
    /// Which of the calls; null: all.
    bool (*is_ours)(const seccomp_data &call) = nullptr;
};

struct Outcome {
    /// The child has made so many calls that one was made to fail.
    bool has_injected = false;
    /// As waitpid tells.
    int status = 0;
};

/// In the child: asks the parent from now on.
inline void supervise(unsigned number, Shared &shared) {
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{4, filter};
    CHECK(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    const long listener = ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
    CHECK(listener >= 0);
    shared.listener = static_cast<int>(listener);
    while (!shared.ready) ::sched_yield();
    ::close(static_cast<int>(listener));
}

/// Answers the questions of a child until it has ended. The call of that number fails; 1 is the first.
inline bool answer(int listener, const Kind &kind, std::uint64_t which, Shared &shared) {
    std::uint64_t count = 0;
    for (;;) {
        pollfd ready{listener, POLLIN, 0};
        if (::poll(&ready, 1, -1) < 0 && errno == EINTR) continue;
        if ((ready.revents & POLLIN) == 0) return count >= which;
        seccomp_notif question{};
        if (::ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &question) != 0) continue;
        const bool counts = shared.armed && (kind.is_ours == nullptr || kind.is_ours(question.data));
        const bool fails = counts && ++count == which;
        seccomp_notif_resp reply{};
        reply.id = question.id;
        if (fails) reply.error = -kind.error;
        else reply.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
        ::ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &reply);
    }
}

/// Runs a function in a child, and lets its call of that number fail.
inline Outcome run(const Kind &kind, std::uint64_t which, const std::function<void(Shared &)> &body) {
    void *const page = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(page != MAP_FAILED);
    auto &shared = *new (page) Shared;
    std::fflush(nullptr);
    const pid_t child = ::fork();
    CHECK(child >= 0);
    if (child == 0) {
        ::alarm(60);
        supervise(kind.number, shared);
        body(shared);
        std::fflush(nullptr);
        ::_exit(0);
    }
    while (shared.listener < 0) ::sched_yield();
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    CHECK(process >= 0);
    const int listener = static_cast<int>(::syscall(SYS_pidfd_getfd, process, shared.listener.load(), 0));
    CHECK(listener >= 0);
    shared.ready = true;
    Outcome outcome;
    outcome.has_injected = answer(listener, kind, which, shared);
    ::close(listener);
    ::close(process);
    CHECK(::waitpid(child, &outcome.status, 0) == child);
    ::munmap(page, sizeof(Shared));
    return outcome;
}

} // namespace supervisor
