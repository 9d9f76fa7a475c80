#include "timeline_state.hpp"

#include <algorithm>

#include "failure.hpp"

namespace interop {

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
    timeline_->raise(value);
}

} // namespace interop
