#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "failure.hpp"

namespace interop {

/// EMFILE or ENFILE if this process cannot open a handful of descriptors, else 0. For use after a failure whose cause a driver or loader hides: what needs
/// several has given back those that it got.
inline int lack_of_descriptors() noexcept {
    std::array<int, 4> opened{};
    std::size_t count = 0;
    int code = 0;
    while (count < opened.size() && code == 0) {
        const int fd = ::eventfd(0, EFD_CLOEXEC);
        if (fd < 0) code = errno;
        else opened[count++] = fd;
    }
    while (count > 0) ::close(opened[--count]);
    return code == EMFILE || code == ENFILE ? code : 0;
}

/// A failure of a driver or loader; where descriptors are what is missing, it says so instead.
inline Failure driver_failure(int code, std::string text) {
    const int lacking = lack_of_descriptors();
    if (lacking == 0) return Failure(code, std::move(text));
    return Failure(lacking, std::move(text) + (lacking == EMFILE ? ", and the process has too many descriptors open" : ", and the system has too many files open"));
}

} // namespace interop
