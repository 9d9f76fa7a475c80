#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "dispatch.hpp"
#include "timeline_page.hpp"

namespace fd_layer {

/// A timeline semaphore of the application; once it is exportable or has an imported payload, that payload is a page.
///
/// The driver waits on a semaphore of its own, the mirror, which only the host signals and only with what the page says: so it never runs backwards,
/// whoever signals the page in whatever order. Thread-safe.
class Timeline final {
public:
    /// @param handle What the application knows; it stays the application's.
    /// @param exportable Keep a descriptor for `vkGetSemaphoreFdKHR`.
    Timeline(const DeviceDispatch &next, VkDevice device, VkSemaphore handle, bool exportable) noexcept
        : next_(next), device_(device), handle_(handle), exportable_(exportable) {}
    ~Timeline() { close(); }
    Timeline(const Timeline &) = delete;
    Timeline &operator=(const Timeline &) = delete;

    bool is_exportable() const noexcept { return exportable_; }
    bool is_shared() const noexcept { return shared_.load(std::memory_order_acquire); }

    /// Starts with a payload: the handle itself is the mirror, whose value must be the payload's.
    void start(std::shared_ptr<TimelinePage> page) noexcept;
    /// Takes over an imported payload, for good. Fails where the driver has no memory for a mirror.
    VkResult import(std::shared_ptr<TimelinePage> page) noexcept;
    /// The payload; null while it is not shared.
    std::shared_ptr<TimelinePage> page() const noexcept;
    /// What the driver waits on in place of the handle.
    VkSemaphore mirror() const noexcept;

    /// Raises the payload, and what the driver waits on.
    void raise(std::uint64_t value) noexcept;
    /// The driver is going to wait for this value.
    void want(std::uint64_t value) noexcept;
    /// Brings the mirror up to the payload. True if the driver still waits for more.
    bool update() noexcept;
    /// Lets go of the driver's objects: the semaphore is being destroyed. Pending signals may still raise the payload.
    void close() noexcept;

private:
    bool update_locked() noexcept;

    const DeviceDispatch &next_;
    const VkDevice device_;
    const VkSemaphore handle_;
    const bool exportable_;
    std::atomic<bool> shared_{false};

    mutable std::mutex mutex_;
    std::shared_ptr<TimelinePage> page_;
    VkSemaphore mirror_ = VK_NULL_HANDLE;
    std::uint64_t mirrored_ = 0;
    std::uint64_t wanted_ = 0;
};

} // namespace fd_layer
