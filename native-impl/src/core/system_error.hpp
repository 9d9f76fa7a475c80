#pragma once

#include <cerrno>
#include <string>
#include <system_error>

#include "failure.hpp"

namespace interop {

/// The errno value that an entry point may answer with for one that the system gave: every function documents these and no others.
inline int documented_code(int code) noexcept {
    switch (code) {
    case ENOMEM:
    case EMFILE:
    case ENFILE:
        return code;
    case EAGAIN:
    case ENOSPC:
    case ENOBUFS:
    case EFBIG:
    case EOVERFLOW:
        return ENOMEM;
    default:
        return EIO;
    }
}

/// Throws what the last system call left in errno, with a text that names it and a code that every function documents.
/// @param what What was tried, such as "cannot create the memory file".
[[noreturn]] inline void fail_with_system_error(const char *what) {
    const int code = errno;
    throw Failure(documented_code(code), std::string(what) + ": " + std::generic_category().message(code));
}

} // namespace interop
