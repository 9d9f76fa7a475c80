#include "submission.hpp"

#include <utility>

namespace fd_layer {

VkSemaphore Submission::wait_on(VkSemaphore semaphore, std::uint64_t value) {
    auto timeline = device_.timelines.find_shared(semaphore);
    if (timeline == nullptr) return semaphore;
    timeline->want(value);
    const VkSemaphore mirror = timeline->mirror();
    if (timeline->update()) watched_.push_back(std::move(timeline));
    return mirror;
}

VkResult Submission::ticket_for(std::vector<PendingSignal> signals, Completions::Ticket &ticket) {
    const VkResult result = device_.completions.add(queue_, std::move(signals), ticket);
    if (result == VK_SUCCESS && first_ticket_ == 0) first_ticket_ = ticket.value;
    return result;
}

VkResult Submission::finish(VkResult result) {
    if (result == VK_SUCCESS) {
        if (!watched_.empty() || first_ticket_ != 0) device_.service.watch(std::move(watched_));
    } else if (first_ticket_ != 0) {
        device_.completions.take_back(queue_, first_ticket_);
    }
    return result;
}

bool Submission1::touches_shared(const VkSubmitInfo &submit) const {
    for (std::uint32_t i = 0; i < submit.waitSemaphoreCount; ++i)
        if (is_shared(submit.pWaitSemaphores[i])) return true;
    for (std::uint32_t i = 0; i < submit.signalSemaphoreCount; ++i)
        if (is_shared(submit.pSignalSemaphores[i])) return true;
    return false;
}

VkResult Submission1::rewrite(VkSubmitInfo &submit, Batch &batch) {
    const auto *given = find_in_chain<VkTimelineSemaphoreSubmitInfo>(submit.pNext, VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO);
    const auto value_of = [](const std::uint64_t *values, std::uint32_t count, std::uint32_t i) { return i < count ? values[i] : 0; };

    for (std::uint32_t i = 0; i < submit.waitSemaphoreCount; ++i) {
        const std::uint64_t value = given == nullptr ? 0 : value_of(given->pWaitSemaphoreValues, given->waitSemaphoreValueCount, i);
        batch.waits.push_back(wait_on(submit.pWaitSemaphores[i], value));
        batch.wait_values.push_back(value);
    }
    std::vector<PendingSignal> pending;
    for (std::uint32_t i = 0; i < submit.signalSemaphoreCount; ++i) {
        const std::uint64_t value = given == nullptr ? 0 : value_of(given->pSignalSemaphoreValues, given->signalSemaphoreValueCount, i);
        if (auto timeline = device_.timelines.find_shared(submit.pSignalSemaphores[i])) {
            pending.push_back({std::move(timeline), value});
        } else {
            batch.signals.push_back(submit.pSignalSemaphores[i]);
            batch.signal_values.push_back(value);
        }
    }
    if (!pending.empty()) {
        Completions::Ticket ticket{};
        const VkResult result = ticket_for(std::move(pending), ticket);
        if (result != VK_SUCCESS) return result;
        batch.signals.push_back(ticket.semaphore);
        batch.signal_values.push_back(ticket.value);
    }

    batch.chain = std::make_unique<ChainCopy>(
        submit.pNext, std::initializer_list<VkStructureType>{VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO, VK_STRUCTURE_TYPE_DEVICE_GROUP_SUBMIT_INFO});
    const auto waits = static_cast<std::uint32_t>(batch.waits.size());
    const auto signals = static_cast<std::uint32_t>(batch.signals.size());
    if (const auto *group = find_in_chain<VkDeviceGroupSubmitInfo>(submit.pNext, VK_STRUCTURE_TYPE_DEVICE_GROUP_SUBMIT_INFO)) {
        // Software drivers have groups of one device.
        batch.zeros.resize(std::max(waits, signals));
        batch.group = *group;
        batch.group.waitSemaphoreCount = waits;
        batch.group.pWaitSemaphoreDeviceIndices = batch.zeros.data();
        batch.group.signalSemaphoreCount = signals;
        batch.group.pSignalSemaphoreDeviceIndices = batch.zeros.data();
        batch.chain->add(batch.group);
    }
    batch.values.waitSemaphoreValueCount = waits;
    batch.values.pWaitSemaphoreValues = batch.wait_values.data();
    batch.values.signalSemaphoreValueCount = signals;
    batch.values.pSignalSemaphoreValues = batch.signal_values.data();
    batch.chain->add(batch.values);
    submit.pNext = batch.chain->head();
    submit.pWaitSemaphores = batch.waits.data();
    submit.signalSemaphoreCount = signals;
    submit.pSignalSemaphores = batch.signals.data();
    return VK_SUCCESS;
}

VkResult Submission1::rewrite(const VkSubmitInfo *submits, std::uint32_t count) {
    batches_.assign(submits, submits + count);
    for (VkSubmitInfo &submit : batches_) {
        if (!touches_shared(submit)) continue;
        const VkResult result = rewrite(submit, contents_.emplace_back());
        if (result != VK_SUCCESS) return result;
    }
    return VK_SUCCESS;
}

VkResult Submission2::rewrite(VkSubmitInfo2 &submit) {
    auto &waits = semaphores_.emplace_back(submit.pWaitSemaphoreInfos, submit.pWaitSemaphoreInfos + submit.waitSemaphoreInfoCount);
    for (VkSemaphoreSubmitInfo &wait : waits) wait.semaphore = wait_on(wait.semaphore, wait.value);
    submit.pWaitSemaphoreInfos = waits.data();

    auto &signals = semaphores_.emplace_back();
    std::vector<PendingSignal> pending;
    for (std::uint32_t i = 0; i < submit.signalSemaphoreInfoCount; ++i) {
        const VkSemaphoreSubmitInfo &signal = submit.pSignalSemaphoreInfos[i];
        if (auto timeline = device_.timelines.find_shared(signal.semaphore)) pending.push_back({std::move(timeline), signal.value});
        else signals.push_back(signal);
    }
    if (!pending.empty()) {
        Completions::Ticket ticket{};
        const VkResult result = ticket_for(std::move(pending), ticket);
        if (result != VK_SUCCESS) return result;
        VkSemaphoreSubmitInfo signal{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO};
        signal.semaphore = ticket.semaphore;
        signal.value = ticket.value;
        signal.stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT;
        signals.push_back(signal);
    }
    submit.pSignalSemaphoreInfos = signals.data();
    submit.signalSemaphoreInfoCount = static_cast<std::uint32_t>(signals.size());
    return VK_SUCCESS;
}

VkResult Submission2::rewrite(const VkSubmitInfo2 *submits, std::uint32_t count) {
    batches_.assign(submits, submits + count);
    for (VkSubmitInfo2 &submit : batches_) {
        const VkResult result = rewrite(submit);
        if (result != VK_SUCCESS) return result;
    }
    return VK_SUCCESS;
}

} // namespace fd_layer
