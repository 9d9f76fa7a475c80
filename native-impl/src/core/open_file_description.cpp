#include "open_file_description.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <mutex>
#include <optional>

#include "failure.hpp"

namespace interop {
namespace {

constexpr int dupfd_query = 1027; // Linux 6.10
constexpr int kcmp_file = 0;

std::optional<bool> ask_query(int first, int second) {
    const int result = ::fcntl(first, dupfd_query, second);
    return result < 0 ? std::nullopt : std::optional(result == 1);
}

std::optional<bool> ask_kcmp(int first, int second) {
    const pid_t self = ::getpid();
    const long result = ::syscall(SYS_kcmp, self, self, kcmp_file, first, second);
    return result < 0 ? std::nullopt : std::optional(result == 0);
}

/// The signal number of asynchronous input belongs to the description: a change through one descriptor shows through the other if they share it.
/// One change could be matched by chance, by somebody who changes it at the same time; so two are tried.
std::optional<bool> ask_signal(int first, int second) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const int before = ::fcntl(first, F_GETSIG);
    const int other = ::fcntl(second, F_GETSIG);
    if (before < 0 || other < 0) return std::nullopt;
    if (before != other) return false;
    std::optional<bool> same = true;
    for (const int probe : {SIGRTMIN + 3, SIGRTMIN + 5}) {
        if (::fcntl(first, F_SETSIG, probe == before ? SIGRTMIN + 7 : probe) < 0) {
            same = std::nullopt;
            break;
        }
        if (::fcntl(second, F_GETSIG) != ::fcntl(first, F_GETSIG)) {
            same = false;
            break;
        }
    }
    ::fcntl(first, F_SETSIG, before);
    return same;
}

} // namespace

bool is_same_description(int first, int second) {
    if (::fcntl(first, F_GETFD) < 0 || ::fcntl(second, F_GETFD) < 0) throw Failure(EBADF, "the descriptor is not open");
    if (first == second) return true;
    if (const auto same = ask_query(first, second)) return *same;
    if (const auto same = ask_kcmp(first, second)) return *same;
    if (const auto same = ask_signal(first, second)) return *same;
    throw Failure(EOPNOTSUPP, "the system does not tell whether two descriptors are of one description");
}

} // namespace interop
