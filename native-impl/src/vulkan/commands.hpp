#pragma once

#include <deque>
#include <memory>

#include "queue.hpp"

namespace interop::vulkan {

/// Command buffers of a stream. Not thread-safe: the stream uses them while it submits.
class Commands final {
public:
    explicit Commands(const Queue &queue);

    /// Frees all of them; none is pending any more.
    void close() noexcept { pool_ = OwnedCommandPool(); }

    /// Makes what the device wrote visible to the host, and what the host wrote to the device. May be submitted any number of times.
    VkCommandBuffer host_barrier() const noexcept { return host_barrier_; }

    /// Transfers a buffer between the family of the queue and users outside the device.
    /// @param turn Value of the stream's progress at which it will have run; at `done` are those that can be used again.
    VkCommandBuffer transfer(VkBuffer buffer, bool is_release, std::uint64_t turn, std::uint64_t done);
    /// Fills a buffer with zeros.
    VkCommandBuffer clear(VkBuffer buffer, std::uint64_t turn, std::uint64_t done);

private:
    struct Used {
        VkCommandBuffer commands;
        std::uint64_t turn;
    };

    VkCommandBuffer allocate();
    VkCommandBuffer begin(std::uint64_t turn, std::uint64_t done);
    void start(VkCommandBuffer commands, VkCommandBufferUsageFlags usage);
    void finish(VkCommandBuffer commands);

    const std::shared_ptr<const Gpu> gpu_;
    const std::uint32_t family_;
    OwnedCommandPool pool_;
    VkCommandBuffer host_barrier_ = VK_NULL_HANDLE;
    /// In the order in which they were submitted.
    std::deque<Used> used_;
};

} // namespace interop::vulkan
