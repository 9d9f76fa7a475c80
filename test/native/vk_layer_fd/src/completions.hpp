#pragma once

#include <deque>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "timeline.hpp"

namespace fd_layer {

/// A shared timeline, and the value that a batch of a queue signals.
struct PendingSignal {
    std::shared_ptr<Timeline> timeline;
    std::uint64_t value;
};

/// What queues have still to signal. In place of shared timelines a batch signals a timeline of the queue, private to the layer; when that has got there,
/// the payloads are raised. Thread-safe; a queue itself is used by one thread at a time, as Vulkan says.
class Completions final {
public:
    Completions(const DeviceDispatch &next, VkDevice device) noexcept : next_(next), device_(device) {}
    Completions(const Completions &) = delete;
    Completions &operator=(const Completions &) = delete;

    /// The signal that stands for these in one batch.
    struct Ticket {
        VkSemaphore semaphore;
        std::uint64_t value;
    };
    /// Fails where the driver has no memory for another semaphore.
    VkResult add(VkQueue queue, std::vector<PendingSignal> signals, Ticket &ticket);
    /// Takes back all tickets of a queue from this value on: the submission failed.
    void take_back(VkQueue queue, std::uint64_t from);

    struct Progress {
        bool any_applied = false;
        bool any_pending = false;
    };
    /// Raises the payloads of all batches that are complete.
    Progress apply();
    /// Destroys the private timelines, once no queue uses them any more.
    void close() noexcept;

private:
    struct Batch {
        std::uint64_t value;
        std::vector<PendingSignal> signals;
    };
    struct Queue {
        VkSemaphore complete = VK_NULL_HANDLE;
        std::uint64_t last = 0;
        std::deque<Batch> batches;
    };

    const DeviceDispatch &next_;
    const VkDevice device_;
    std::mutex mutex_;
    std::unordered_map<VkQueue, Queue> queues_;
};

} // namespace fd_layer
