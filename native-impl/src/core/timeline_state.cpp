#include "timeline_state.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "failure.hpp"
#include "wait_service.hpp"

namespace interop {
namespace {

/// How long a closing context waits for the signal before one that was put off. Its stream has come past it, and drivers show that a little later.
constexpr std::uint64_t grace_ns = 500'000'000;

/// On a thread of the wait service, or that of the call that closes the context: the signal that was put off until a value is reached.
void raise_after(Timeline &timeline, std::uint64_t pending, int result, std::uint64_t value) noexcept {
    // A lost device.
    if (result != 0 && result != -ECANCELED) return;
    for (;;) {
        try {
            if (result == 0 || timeline.wait(pending, grace_ns)) timeline.raise(value);
            return;
        } catch (const Failure &failure) {
            if (failure.code() != ENOMEM) return;
        } catch (...) {
            // No memory for the text of the failure.
        }
        // It was promised, and there may be memory again.
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

TimelineState::TimelineState(std::shared_ptr<Device> device, std::shared_ptr<Timeline> timeline)
    : device_(std::move(device)), timeline_(std::move(timeline)) {}

std::uint64_t TimelineState::last_value() const { return std::max(timeline_->value(), timeline_->promised()); }

bool TimelineState::has_pending() const { return timeline_->promised() > timeline_->value(); }

void TimelineState::check(std::uint64_t value, std::uint64_t max_difference) const {
    const std::uint64_t last = last_value();
    if (value <= last) throw Failure(EINVAL, "the value is not above the last value of the timeline, " + std::to_string(last));
    if (value - last > max_difference) throw Failure(ERANGE, "the value is too far above the last value of the timeline, " + std::to_string(last));
}

void TimelineState::enqueue_signal(Device &device, std::uint64_t value) {
    const std::lock_guard lock(mutex_);
    check(value, std::min(device.max_value_difference(), device_->max_value_difference()));
    const std::uint64_t before = timeline_->promised();
    // The queue must not come before the host, whose signal could then let the payload fall.
    if (timeline_->value() < promised_by_host_) device.stream().enqueue_wait(timeline_, promised_by_host_, ASYNCRT_INTEROP_INFINITE);
    // Before the signal can take effect, so that nobody sees the payload above what was promised.
    timeline_->set_promised(value);
    try {
        device.stream().enqueue_signal(timeline_, value);
    } catch (...) {
        timeline_->set_promised(before);
        throw;
    }
}

void TimelineState::signal(std::uint64_t value) {
    const std::lock_guard lock(mutex_);
    check(value, device_->max_value_difference());
    const std::uint64_t pending = timeline_->promised();
    if (timeline_->kind() != ASYNCRT_INTEROP_TIMELINE_NATIVE || timeline_->value() >= pending) {
        timeline_->raise(value);
        return;
    }
    // Drivers allow no signal of the host above one that is pending.
    timeline_->set_promised(value);
    try {
        WaitService::instance().start(timeline_, pending, device_.get(), [timeline = timeline_, pending, value](int result, std::uint64_t) { raise_after(*timeline, pending, result, value); });
    } catch (...) {
        timeline_->set_promised(pending);
        throw;
    }
    promised_by_host_ = value;
}

void TimelineState::end_signals(const Device &device) { WaitService::instance().cancel_owner(&device); }

} // namespace interop
