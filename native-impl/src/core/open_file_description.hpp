#pragma once

namespace interop {

/// True if two open descriptors refer to the same open file description, as duplicates and descriptors that came over a socket do.
///
/// Asks the kernel: fcntl(F_DUPFD_QUERY), else kcmp, else by the signal number of a description, which is changed for a moment and restored. A sandbox can
/// deny each of these; then the next is used.
/// Throws EBADF if one of them is not open, EOPNOTSUPP if the kernel does not tell.
bool is_same_description(int first, int second);

} // namespace interop
