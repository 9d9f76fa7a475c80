#pragma once

#include <optional>

#include "../common/host_timelines.hpp"
#include "gpu.hpp"

/// The two timelines of an animation on the side of a Vulkan consumer. Those of the driver are imported by their descriptors, with Vulkan alone; those of the host
/// come through the library: the host waits and signals, or the queue does, with the VkSemaphore to which the library bridges them.
class Timelines final {
public:
    /// @param socket That of the producer, to notice when it ends while the host waits.
    Timelines(const Gpu &gpu, const wire::Received &received, int socket);
    ~Timelines();
    Timelines(const Timelines &) = delete;
    Timelines &operator=(const Timelines &) = delete;

    /// Runs the commands once the frame has been written, tells the producer that it has been read, and returns when that is so.
    /// `wait` and `signal` are binary semaphores or null: those of a swapchain.
    void submit(VkCommandBuffer commands, std::uint64_t frame, VkSemaphore wait = VK_NULL_HANDLE, VkSemaphore signal = VK_NULL_HANDLE);
    /// Waits for a frame a moment long where the host waits: false if it is not there yet. Where the queue waits there is nothing to wait for here: true.
    bool is_written(std::uint64_t frame) { return vk_read_ != VK_NULL_HANDLE || host_->is_written(frame); }
    /// INTEROP_TIMELINES=bridged asks for the bridge. The validation layers (1.3.239) lose track of a timeline that another thread signals while the queue waits for it,
    /// say so themselves ("most likely a validation bug") and wait ten seconds each time, so they are off then.
    static bool wants_bridge();
    /// `imported`, `bridged` or `host`.
    const char *how() const { return how_; }

private:
    const Gpu &gpu_;
    std::optional<HostTimelines> host_;
    VkSemaphore vk_written_ = VK_NULL_HANDLE;
    VkSemaphore vk_read_ = VK_NULL_HANDLE;
    const char *how_ = "host";
};
