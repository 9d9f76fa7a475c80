#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "backend.hpp"

namespace interop {

/// The `VkSemaphore`s that the application got for one handle of a timeline: one for each of its devices. Thread-safe.
class VulkanViews final {
public:
    VulkanViews() = default;
    VulkanViews(const VulkanViews &) = delete;
    VulkanViews &operator=(const VulkanViews &) = delete;

    struct Semaphore {
        std::uint64_t handle = 0;
        bool is_bridged = false;
    };

    /// The `VkSemaphore` for a device: the one that it has already, counted once more, or a new one. Throws EINVAL after the end.
    Semaphore add(const std::shared_ptr<Timeline> &timeline, const AsyncRT_InteropVulkanDevice &device);
    /// Takes back one call of `add`. False: it was never made, or was given back already.
    bool remove(const void *vk_device, std::uint64_t vk_semaphore);
    bool contains(const void *vk_device, std::uint64_t vk_semaphore) const;
    /// Ends all of them, and makes no more.
    void end() noexcept;

private:
    struct Entry {
        const void *vk_device = nullptr;
        std::unique_ptr<VulkanView> view;
        std::uint64_t count = 0;
    };

    mutable std::mutex mutex_;
    std::vector<Entry> entries_;
    bool has_ended_ = false;
};

} // namespace interop
