#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>

namespace fd_layer {

/// Device and driver a payload belongs to: an import elsewhere must fail, as with a real driver.
using Identity = std::array<std::uint8_t, 32>;

/// The payload of a shared timeline: a page of a memfd with the value and a futex, mapped by every process that shares it.
///
/// Values only grow. Thread-safe.
class TimelinePage final {
public:
    /// A new payload. Null where there is no memory or no descriptor left.
    static std::shared_ptr<TimelinePage> create(const Identity &identity, std::uint64_t value) noexcept;
    /// The payload behind a descriptor, which stays the caller's. Null if it is none, or one of another device or driver.
    static std::shared_ptr<TimelinePage> open(int fd, const Identity &identity) noexcept;
    ~TimelinePage();
    TimelinePage(const TimelinePage &) = delete;
    TimelinePage &operator=(const TimelinePage &) = delete;

    /// Keeps what exports need: a descriptor, which becomes the page's own.
    void keep(int fd) noexcept { fd_ = fd; }
    bool keeps_descriptor() const noexcept { return fd_ >= 0; }
    /// A new descriptor of a new open file description, close-on-exec; -1 where there is none left.
    int export_fd() const noexcept;

    std::uint64_t value() const noexcept;
    /// Raises the value to at least this one, and wakes whoever waits in any process.
    void raise(std::uint64_t value) noexcept;
    /// A word that changes after each raise.
    const std::atomic<std::uint32_t> &sequence() const noexcept;

private:
    struct Content;
    explicit TimelinePage(Content *content) noexcept : content_(content) {}
    static std::shared_ptr<TimelinePage> map(int fd) noexcept;

    Content *const content_;
    int fd_ = -1;
};

} // namespace fd_layer
