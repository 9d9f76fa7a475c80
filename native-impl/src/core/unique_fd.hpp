#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "system_error.hpp"

namespace interop {

/// Owns a file descriptor and closes it at the end of its life.
class UniqueFd final {
public:
    UniqueFd() noexcept = default;
    /// Takes over an open descriptor, or -1.
    explicit UniqueFd(int fd) noexcept : fd_(fd) {}
    UniqueFd(UniqueFd &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    UniqueFd &operator=(UniqueFd &&other) noexcept {
        if (this != &other) {
            reset();
            fd_ = std::exchange(other.fd_, -1);
        }
        return *this;
    }
    UniqueFd(const UniqueFd &) = delete;
    UniqueFd &operator=(const UniqueFd &) = delete;
    ~UniqueFd() { reset(); }

    /// A second descriptor of the same open file description, close-on-exec from birth. Throws EBADF if it is not open, else a code that every function
    /// documents.
    static UniqueFd duplicate(int fd) {
        const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
        if (copy >= 0) return UniqueFd(copy);
        if (errno == EBADF) throw Failure(EBADF, "the descriptor is not open");
        // The limit of descriptors can also be below the first number that was asked for.
        if (errno == EINVAL) errno = EMFILE;
        fail_with_system_error("cannot duplicate the descriptor");
    }

    int get() const noexcept { return fd_; }
    explicit operator bool() const noexcept { return fd_ >= 0; }
    /// Gives the descriptor up; the caller closes it.
    int release() noexcept { return std::exchange(fd_, -1); }
    void reset() noexcept {
        // After an interrupted close the descriptor is gone on Linux: trying again could close somebody else's.
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }

private:
    int fd_ = -1;
};

} // namespace interop
