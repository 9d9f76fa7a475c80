#include "completions.hpp"

#include <utility>

namespace fd_layer {

VkResult Completions::add(VkQueue handle, std::vector<PendingSignal> signals, Ticket &ticket) {
    const std::lock_guard lock(mutex_);
    Queue &queue = queues_[handle];
    if (queue.complete == VK_NULL_HANDLE) {
        VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO};
        type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
        const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type};
        const VkResult result = next_.CreateSemaphore(device_, &info, nullptr, &queue.complete);
        if (result != VK_SUCCESS) return result;
    }
    ticket = {queue.complete, ++queue.last};
    queue.batches.push_back({ticket.value, std::move(signals)});
    return VK_SUCCESS;
}

void Completions::take_back(VkQueue handle, std::uint64_t from) {
    const std::lock_guard lock(mutex_);
    auto &batches = queues_[handle].batches;
    while (!batches.empty() && batches.back().value >= from) batches.pop_back();
}

Completions::Progress Completions::apply() {
    Progress progress;
    const std::lock_guard lock(mutex_);
    for (auto &[handle, queue] : queues_) {
        if (queue.batches.empty()) continue;
        std::uint64_t complete = 0;
        if (next_.GetSemaphoreCounterValue(device_, queue.complete, &complete) != VK_SUCCESS) continue;
        for (; !queue.batches.empty() && queue.batches.front().value <= complete; queue.batches.pop_front()) {
            for (const PendingSignal &signal : queue.batches.front().signals) signal.timeline->raise(signal.value);
            progress.any_applied = true;
        }
        progress.any_pending = progress.any_pending || !queue.batches.empty();
    }
    return progress;
}

void Completions::close() noexcept {
    const std::lock_guard lock(mutex_);
    for (auto &[handle, queue] : queues_) next_.DestroySemaphore(device_, queue.complete, nullptr);
    queues_.clear();
}

} // namespace fd_layer
