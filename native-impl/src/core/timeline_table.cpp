#include "timeline_table.hpp"

#include <algorithm>
#include <vector>

#include "failure.hpp"
#include "timeline_handle.hpp"

namespace interop {

CoreTimeline TimelineTable::create_for_core(const std::shared_ptr<Device> &device, std::uint64_t initial_value) {
    const std::lock_guard lock(mutex_);
    make_room();
    auto state = std::make_shared<TimelineState>(device, device->create_timeline(initial_value));
    UniqueFd fd = state->timeline_->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, false);
    state->held_by_descriptors_ = true;
    alive_.emplace(state.get(), state);
    index(*state);
    return {std::move(state), std::move(fd)};
}

std::unique_ptr<TimelineHandle> TimelineTable::create(const std::shared_ptr<Device> &device, std::uint64_t initial_value) {
    const std::lock_guard lock(mutex_);
    make_room();
    auto state = std::make_shared<TimelineState>(device, device->create_timeline(initial_value));
    auto handle = std::make_unique<TimelineHandle>(*this, state);
    alive_.emplace(state.get(), state);
    state->handles_ = 1;
    return handle;
}

std::unique_ptr<TimelineHandle> TimelineTable::import(const std::shared_ptr<Device> &device, int fd, const AsyncRT_InteropSemaphoreInfo *info) {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<TimelineState> state = find_locked(fd);
    if (state == nullptr) {
        make_room();
        state = std::make_shared<TimelineState>(device, device->import_timeline(fd, info));
        alive_.emplace(state.get(), state);
        index(*state);
    } else {
        state->timeline_->keep_descriptor(fd);
    }
    auto handle = std::make_unique<TimelineHandle>(*this, state);
    state->handles_ += 1;
    return handle;
}

std::shared_ptr<TimelineState> TimelineTable::find(int fd) const {
    const std::lock_guard lock(mutex_);
    return find_locked(fd);
}

UniqueFd TimelineTable::export_fd(TimelineState &state, AsyncRT_InteropHandleType handle_type) {
    const std::lock_guard lock(mutex_);
    UniqueFd fd = state.timeline_->export_fd(handle_type, true);
    if (alive_.contains(&state)) index(state);
    return fd;
}

void TimelineTable::close_device(const Device &device) {
    std::vector<std::shared_ptr<TimelineState>> closed;
    const std::lock_guard lock(mutex_);
    for (const auto &[key, state] : alive_) {
        if (state->device_.get() == &device) closed.push_back(state);
    }
    for (const auto &state : closed) erase(*state);
}

void TimelineTable::sweep() {
    const std::lock_guard lock(mutex_);
    sweep_locked();
}

std::size_t TimelineTable::size() const {
    const std::lock_guard lock(mutex_);
    return alive_.size();
}

void TimelineTable::make_room() {
    // The table doubles between two sweeps, so that they cost little for each timeline.
    if (alive_.size() >= std::min(next_sweep_, limit_)) {
        sweep_locked();
        next_sweep_ = std::max<std::size_t>(64, 2 * alive_.size());
    }
    if (alive_.size() >= limit_) throw Failure(EMFILE, "too many timeline semaphores are alive in this process");
}

void TimelineTable::sweep_locked() {
    const DescriptorSnapshot open;
    std::vector<std::shared_ptr<TimelineState>> unused;
    for (const auto &[key, state] : alive_) {
        if (state->handles_ != 0 || !state->held_by_descriptors_ || state->has_pending()) continue;
        if (!state->timeline_->has_other_descriptors(open)) unused.push_back(state);
    }
    for (const auto &state : unused) erase(*state);
}

std::shared_ptr<TimelineState> TimelineTable::find_locked(int fd) const {
    const auto [first, last] = by_file_.equal_range(file_key(fd));
    const auto found = std::find_if(first, last, [&](const auto &each) { return each.second->timeline_->is_descriptor(fd); });
    return found == last ? nullptr : alive_.at(found->second);
}

void TimelineTable::index(TimelineState &state) {
    if (state.indexed_) return;
    const std::optional<FileKey> key = state.timeline_->file_key();
    if (!key) return;
    by_file_.emplace(*key, &state);
    state.indexed_ = key;
}

void TimelineTable::erase(TimelineState &state) {
    if (state.indexed_) {
        const auto [first, last] = by_file_.equal_range(*state.indexed_);
        const auto found = std::find_if(first, last, [&](const auto &each) { return each.second == &state; });
        if (found != last) by_file_.erase(found);
        state.indexed_.reset();
    }
    alive_.erase(&state);
}

void TimelineTable::release(TimelineState &state) {
    const std::lock_guard lock(mutex_);
    state.handles_ -= 1;
    if (state.handles_ != 0) return;
    state.timeline_->drop_descriptor();
    if (!state.held_by_descriptors_) erase(state);
}

} // namespace interop
