#pragma once

#include <array>
#include <cstdint>

#include "functions.hpp"

namespace interop::vulkan {

/// One batch of a submission: waits, at most one command buffer, signals. All semaphores are timelines.
class Batch final {
public:
    Batch &wait(VkSemaphore semaphore, std::uint64_t value) {
        waits_[wait_count_] = semaphore;
        wait_values_[wait_count_++] = value;
        return *this;
    }
    Batch &run(VkCommandBuffer commands) {
        commands_ = commands;
        return *this;
    }
    Batch &signal(VkSemaphore semaphore, std::uint64_t value) {
        signals_[signal_count_] = semaphore;
        signal_values_[signal_count_++] = value;
        return *this;
    }

    /// For a submission that is made while this object is where it is.
    VkSubmitInfo info() {
        timelines_ = {};
        timelines_.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO;
        timelines_.waitSemaphoreValueCount = wait_count_;
        timelines_.pWaitSemaphoreValues = wait_values_.data();
        timelines_.signalSemaphoreValueCount = signal_count_;
        timelines_.pSignalSemaphoreValues = signal_values_.data();
        VkSubmitInfo result{};
        result.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
        result.pNext = &timelines_;
        result.waitSemaphoreCount = wait_count_;
        result.pWaitSemaphores = waits_.data();
        result.pWaitDstStageMask = stages.data();
        result.commandBufferCount = commands_ == VK_NULL_HANDLE ? 0 : 1;
        result.pCommandBuffers = &commands_;
        result.signalSemaphoreCount = signal_count_;
        result.pSignalSemaphores = signals_.data();
        return result;
    }

private:
    static constexpr std::size_t most = 2;
    static constexpr std::array<VkPipelineStageFlags, most> stages = {VK_PIPELINE_STAGE_ALL_COMMANDS_BIT, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT};

    std::array<VkSemaphore, most> waits_{};
    std::array<std::uint64_t, most> wait_values_{};
    std::array<VkSemaphore, most> signals_{};
    std::array<std::uint64_t, most> signal_values_{};
    std::uint32_t wait_count_ = 0;
    std::uint32_t signal_count_ = 0;
    VkCommandBuffer commands_ = VK_NULL_HANDLE;
    VkTimelineSemaphoreSubmitInfo timelines_{};
};

} // namespace interop::vulkan
