#include "vulkan_stream.hpp"

#include "../core/fork_guard.hpp"
#include "open_streams.hpp"
#include "stream_state.hpp"
#include "vulkan_timeline.hpp"

namespace interop::vulkan {
namespace {

/// The timeline as one that the device can use by itself; null if it is of the host.
const VulkanTimeline *native_of(const Timeline &timeline, const Gpu &gpu) {
    if (timeline.kind() == ASYNCRT_INTEROP_TIMELINE_HOST) return nullptr;
    const auto *const native = dynamic_cast<const VulkanTimeline *>(&timeline);
    if (native == nullptr || &native->gpu() != &gpu) throw Failure(EOPNOTSUPP, "the timeline is of another device");
    return native;
}

} // namespace

VulkanStream::VulkanStream(std::shared_ptr<Queue> queue) : state_(std::make_shared<StreamState>(std::move(queue))) { close_at_exit(state_); }

VulkanStream::~VulkanStream() { close(); }

void VulkanStream::enqueue(std::function<void()> function) {
    std::uint64_t turn = 0;
    try {
        state_->submit([&](StreamState::Submission &submission, std::uint64_t, std::uint64_t) {
            turn = state_->gate().add();
            submission.first.run(state_->commands().host_barrier());
            submission.second.wait(state_->gate().semaphore(), turn).run(state_->commands().host_barrier());
            submission.has_second = true;
            submission.item = StreamState::Item{std::move(function), nullptr, turn};
        });
    } catch (...) {
        if (turn != 0) state_->gate().end(turn);
        throw;
    }
}

void VulkanStream::enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
    const VulkanTimeline *const native = native_of(*timeline, *state_->gpu());
    state_->submit([&](StreamState::Submission &submission, std::uint64_t, std::uint64_t) {
        if (native != nullptr) {
            submission.first.signal(native->semaphore(), value);
            submission.kept = timeline;
            submission.is_signal = true;
        } else {
            submission.first.run(state_->commands().host_barrier());
            submission.item = StreamState::Item{[timeline, value] { timeline->raise(value); }, [timeline, value] { timeline->withdraw(value); }, 0};
        }
    });
}

bool VulkanStream::enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t) {
    if (const VulkanTimeline *const native = native_of(*timeline, *state_->gpu()); native != nullptr) {
        state_->submit([&](StreamState::Submission &submission, std::uint64_t, std::uint64_t) {
            submission.first.wait(native->semaphore(), value);
            submission.kept = timeline;
            submission.driver_wait = {timeline, value};
        });
        return true;
    }
    if (timeline->value() >= value) return true;
    std::uint64_t turn = 0;
    try {
        state_->submit([&](StreamState::Submission &submission, std::uint64_t submitted, std::uint64_t) {
            turn = state_->gate().add();
            state_->start_host_wait(turn, submitted, timeline, value);
            submission.first.wait(state_->gate().semaphore(), turn).run(state_->commands().host_barrier());
        });
    } catch (...) {
        if (turn != 0) state_->end_host_wait(turn);
        throw;
    }
    return true;
}

void VulkanStream::close() {
    // After a fork neither the thread nor the owner of a lock is there.
    if (has_forked()) static_cast<void>(new std::shared_ptr<StreamState>(state_));
    else state_->close();
}

void VulkanStream::enqueue_transfer(std::shared_ptr<Allocation> owner, VkBuffer buffer, bool is_release) {
    state_->submit([&](StreamState::Submission &submission, std::uint64_t turn, std::uint64_t done) {
        submission.first.run(state_->commands().transfer(buffer, is_release, turn, done));
        submission.kept = std::move(owner);
    });
}

void VulkanStream::enqueue_clear(std::shared_ptr<Allocation> owner, VkBuffer buffer) {
    state_->submit([&](StreamState::Submission &submission, std::uint64_t turn, std::uint64_t done) {
        submission.first.run(state_->commands().clear(buffer, turn, done));
        submission.kept = std::move(owner);
    });
}

} // namespace interop::vulkan
