#include "driver_fd.hpp"

#include "../core/open_file_description.hpp"
#include "../core/system_error.hpp"

namespace interop::vulkan {

DriverFd::DriverFd(UniqueFd fd) : fd_(std::move(fd)), witness_(UniqueFd::duplicate(fd_.get())) {}

DriverFd::~DriverFd() {
    if (!fd_) return;
    // Asked without an exception, which would replace the text of the error that is on its way.
    bool is_ours = false;
    if (::fcntl(fd_.get(), F_GETFD) >= 0) {
        try {
            is_ours = is_same_description(fd_.get(), witness_.get());
        } catch (...) {
            // Nobody can tell: a lost descriptor does less harm than a closed one of somebody else.
        }
    }
    if (!is_ours) fd_.release();
}

UniqueFd accept_exported_fd(int fd) {
    if (fd < 0) throw Failure(EMFILE, "the driver has exported no descriptor; the process may have too many open");
    UniqueFd result(fd);
    if (::fcntl(fd, F_SETFD, FD_CLOEXEC) != 0) fail_with_system_error("the driver has exported a descriptor that is not open");
    return result;
}

} // namespace interop::vulkan
