#pragma once

#include "../core/unique_fd.hpp"

namespace interop::vulkan {

/// A descriptor that is offered to a driver, which takes it over only if it succeeds. Some drivers have closed it after a failure as well (Mesa before
/// 26.2); by then its number may be somebody else's. So it is closed only if it is still what was offered.
class DriverFd final {
public:
    explicit DriverFd(UniqueFd fd);
    ~DriverFd();
    DriverFd(const DriverFd &) = delete;
    DriverFd &operator=(const DriverFd &) = delete;

    int get() const noexcept { return fd_.get(); }
    /// The driver has succeeded: it is the driver's.
    void taken() noexcept { fd_.release(); }

private:
    UniqueFd fd_;
    /// A second descriptor of the same description, by which the first is known again.
    UniqueFd witness_;
};

/// What a driver has exported, with close-on-exec, which not every driver sets. Throws EMFILE where the driver has handed out none.
UniqueFd accept_exported_fd(int fd);

} // namespace interop::vulkan
