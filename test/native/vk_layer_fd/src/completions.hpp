#pragma once

#include <deque>
#include <mutex>
#include <unordered_map>
#include <utility>
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
    /// A fence is submitted: it is signalled after all that its queue signals before.
    void add_fence(VkQueue queue, VkFence fence);
    /// What the fence stands for is complete.
    void complete(VkFence fence);
    /// The state of every queue now, for `complete` after a wait for all of them, or for one.
    std::vector<std::pair<VkQueue, std::uint64_t>> state() const;
    /// A queue has signalled its private timeline up to this value. The driver may not tell so yet: lavapipe shows a signal some time after the fence.
    void complete(VkQueue queue, std::uint64_t value);

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

    /// True if there was one.
    static bool raise_up_to(Queue &queue, std::uint64_t value);

    const DeviceDispatch &next_;
    const VkDevice device_;
    mutable std::mutex mutex_;
    std::unordered_map<VkQueue, Queue> queues_;
    /// What a fence stands for; a fence that has been destroyed stands for what is complete anyway.
    std::unordered_map<VkFence, std::pair<VkQueue, std::uint64_t>> fences_;
};

} // namespace fd_layer
