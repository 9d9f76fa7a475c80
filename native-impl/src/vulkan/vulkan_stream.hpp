#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "queue.hpp"

namespace interop::vulkan {

class StreamState;

/// The queue of a context as a stream.
///
/// Timelines of the driver are signalled and waited for by the queue itself. Vulkan calls no function of the host, so for host functions and for timelines
/// of the host the queue raises a progress of its own, for which one thread of the stream waits, started on first use; and it waits at a gate, which that
/// thread opens after a host function, and the wait service when a timeline of the host moves.
class VulkanStream final : public Stream {
public:
    explicit VulkanStream(std::shared_ptr<Queue> queue);
    /// Closes.
    ~VulkanStream() override;

    void enqueue(std::function<void()> function) override;
    void enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) override;
    /// The queue waits, never the caller. Always true.
    bool enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) override;
    /// From a function of the stream itself it returns at once, and the rest still runs.
    void close() override;

    /// Transfers a buffer to users outside the device, or back from them. `owner` keeps it.
    void enqueue_transfer(std::shared_ptr<Allocation> owner, VkBuffer buffer, bool is_release);
    /// Fills a buffer with zeros. `owner` keeps it.
    void enqueue_clear(std::shared_ptr<Allocation> owner, VkBuffer buffer);

private:
    /// Shared with the thread and with waits, which can outlive this object by the function that closes it.
    std::shared_ptr<StreamState> state_;
};

} // namespace interop::vulkan
