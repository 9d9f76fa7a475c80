#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "chain.hpp"
#include "device.hpp"

namespace fd_layer {

/// What both forms of a submission have in common: waits go to mirrors, signals of shared timelines to the private timeline of the queue.
class Submission {
public:
    Submission(Device &device, VkQueue queue) noexcept : device_(device), queue_(queue) {}
    Submission(const Submission &) = delete;
    Submission &operator=(const Submission &) = delete;

    /// Tells the service about it, or takes it all back.
    VkResult finish(VkResult result);

protected:
    bool is_shared(VkSemaphore semaphore) const { return device_.timelines.find_shared(semaphore) != nullptr; }
    /// What the driver waits on in place of a semaphore of the application.
    VkSemaphore wait_on(VkSemaphore semaphore, std::uint64_t value);
    /// Registers the signals of a batch.
    VkResult ticket_for(std::vector<PendingSignal> signals, Completions::Ticket &ticket);

    Device &device_;
    const VkQueue queue_;

private:
    std::vector<std::shared_ptr<Timeline>> watched_;
    std::uint64_t first_ticket_ = 0;
};

/// The batches of vkQueueSubmit as the driver gets them. The application's structures are not written to.
class Submission1 final : public Submission {
public:
    using Submission::Submission;
    /// Fails where the driver has no memory for what this needs.
    VkResult rewrite(const VkSubmitInfo *submits, std::uint32_t count);
    const VkSubmitInfo *batches() const noexcept { return batches_.data(); }

private:
    struct Batch {
        std::vector<VkSemaphore> waits;
        std::vector<VkSemaphore> signals;
        std::vector<std::uint64_t> wait_values;
        std::vector<std::uint64_t> signal_values;
        /// Device indices of a group of one device.
        std::vector<std::uint32_t> zeros;
        VkTimelineSemaphoreSubmitInfo values{VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO};
        VkDeviceGroupSubmitInfo group{VK_STRUCTURE_TYPE_DEVICE_GROUP_SUBMIT_INFO};
        std::unique_ptr<ChainCopy> chain;
    };
    bool touches_shared(const VkSubmitInfo &submit) const;
    VkResult rewrite(VkSubmitInfo &submit, Batch &batch);

    std::vector<VkSubmitInfo> batches_;
    std::deque<Batch> contents_;
};

/// The same for vkQueueSubmit2.
class Submission2 final : public Submission {
public:
    using Submission::Submission;
    VkResult rewrite(const VkSubmitInfo2 *submits, std::uint32_t count);
    const VkSubmitInfo2 *batches() const noexcept { return batches_.data(); }

private:
    VkResult rewrite(VkSubmitInfo2 &submit);

    std::vector<VkSubmitInfo2> batches_;
    std::deque<std::vector<VkSemaphoreSubmitInfo>> semaphores_;
};

} // namespace fd_layer
