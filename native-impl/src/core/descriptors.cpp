#include "descriptors.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "system_error.hpp"

namespace interop {

void require_open(int fd) {
    if (fd < 0 || ::fcntl(fd, F_GETFD) < 0) throw Failure(EBADF, "the descriptor is not open");
}

void close_descriptor(int fd) {
    if (::close(fd) == 0 || errno == EINTR) return;
    if (errno == EBADF) throw Failure(EBADF, "the descriptor is not open");
    throw Failure(EIO, "a last write to the file failed");
}

UniqueFd duplicate_descriptor(int fd) {
    require_open(fd);
    return UniqueFd::duplicate(fd);
}

} // namespace interop
