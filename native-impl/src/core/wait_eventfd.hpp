#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <memory>

#include "system_error.hpp"
#include "timeline_handle.hpp"
#include "unique_fd.hpp"

namespace interop {

/// An eventfd, and the wait that writes it.
struct EventfdWait {
    UniqueFd fd;
    WaitId id = 0;
};

/// Starts a wait whose end makes a new eventfd readable, whatever ends it. The wait has a descriptor of its own, so the other one may be closed.
inline EventfdWait start_eventfd_wait(const TimelineHandle &handle, std::uint64_t value) {
    EventfdWait result;
    result.fd = UniqueFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!result.fd) fail_with_system_error("cannot create an eventfd");
    const auto own = std::make_shared<UniqueFd>(UniqueFd::duplicate(result.fd.get()));
    result.id = handle.start_wait(value, [own](int, std::uint64_t) {
        const std::uint64_t one = 1;
        // It can fail only if the reader has filled the counter, which leaves it readable.
        [[maybe_unused]] const ssize_t written = ::write(own->get(), &one, sizeof(one));
    });
    return result;
}

} // namespace interop
