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

bool Completions::raise_up_to(Queue &queue, std::uint64_t value) {
    bool any = false;
    for (; !queue.batches.empty() && queue.batches.front().value <= value; queue.batches.pop_front()) {
        for (const PendingSignal &signal : queue.batches.front().signals) signal.timeline->raise(signal.value);
        any = true;
    }
    return any;
}

void Completions::add_fence(VkQueue handle, VkFence fence) {
    const std::lock_guard lock(mutex_);
    if (const auto queue = queues_.find(handle); queue != queues_.end()) fences_[fence] = {handle, queue->second.last};
}

void Completions::complete(VkFence fence) {
    const std::lock_guard lock(mutex_);
    if (const auto found = fences_.find(fence); found != fences_.end()) raise_up_to(queues_[found->second.first], found->second.second);
}

std::vector<std::pair<VkQueue, std::uint64_t>> Completions::state() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<VkQueue, std::uint64_t>> result;
    for (const auto &[handle, queue] : queues_) result.emplace_back(handle, queue.last);
    return result;
}

void Completions::complete(VkQueue handle, std::uint64_t value) {
    const std::lock_guard lock(mutex_);
    if (const auto queue = queues_.find(handle); queue != queues_.end()) raise_up_to(queue->second, value);
}

Completions::Progress Completions::apply() {
    Progress progress;
    const std::lock_guard lock(mutex_);
    for (auto &[handle, queue] : queues_) {
        if (queue.batches.empty()) continue;
        std::uint64_t complete = 0;
        if (next_.GetSemaphoreCounterValue(device_, queue.complete, &complete) != VK_SUCCESS) continue;
        progress.any_applied = raise_up_to(queue, complete) || progress.any_applied;
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
