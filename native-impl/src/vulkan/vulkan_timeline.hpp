#pragma once

#include <mutex>

#include "../core/backend.hpp"
#include "semaphores.hpp"

namespace interop::vulkan {

/// A timeline of a driver that exports them. It needs no queue.
///
/// What a driver exports has no identity of its own: two exports may be two descriptions. So the first is kept, and what is handed out are its duplicates.
class VulkanTimeline final : public Timeline {
public:
    static std::shared_ptr<VulkanTimeline> create(std::shared_ptr<const Gpu> gpu, std::uint64_t initial_value, AsyncRT_InteropBackend backend);
    /// The timeline behind a descriptor, which stays the caller's. Throws EBADF, or EINVAL if the driver does not take it.
    static std::shared_ptr<VulkanTimeline> import(std::shared_ptr<const Gpu> gpu, int fd, AsyncRT_InteropBackend backend);

    const Gpu &gpu() const noexcept { return *gpu_; }
    VkSemaphore semaphore() const noexcept { return semaphore_.get(); }

    AsyncRT_InteropTimelineKind kind() const override { return ASYNCRT_INTEROP_TIMELINE_NATIVE; }
    std::uint64_t value() const override { return counter_of(*gpu_, semaphore()); }
    void raise(std::uint64_t value) override;
    bool wait(std::uint64_t value, std::uint64_t timeout_ns) override { return wait_for(*gpu_, semaphore(), value, timeout_ns); }
    FutexWord futex_word() const override { return {}; }
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type, bool again) override;
    void describe(AsyncRT_InteropSemaphoreInfo &info) const override;
    std::optional<FileKey> file_key() const override;
    bool is_descriptor(int fd) const override;
    bool has_other_descriptors(const DescriptorSnapshot &open) const override;

private:
    VulkanTimeline(std::shared_ptr<const Gpu> gpu, OwnedSemaphore semaphore, AsyncRT_InteropBackend backend)
        : gpu_(std::move(gpu)), semaphore_(std::move(semaphore)), backend_(backend) {}

    const std::shared_ptr<const Gpu> gpu_;
    const OwnedSemaphore semaphore_;
    const AsyncRT_InteropBackend backend_;
    mutable std::mutex mutex_;
    UniqueFd kept_;
};

} // namespace interop::vulkan
