#pragma once

#include "unique_fd.hpp"

namespace interop {

/// Throws EBADF if the descriptor is not open.
void require_open(int fd);

/// Closes a descriptor. Throws EBADF if it is not open, EIO if a last write failed; it is closed all the same.
void close_descriptor(int fd);

/// A second descriptor of the same open file description, close-on-exec. Throws EBADF or EMFILE.
UniqueFd duplicate_descriptor(int fd);

} // namespace interop
