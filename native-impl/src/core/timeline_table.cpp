#include "timeline_table.hpp"

#include <algorithm>

#include "failure.hpp"
#include "timeline_handle.hpp"

namespace interop {

CoreTimeline TimelineTable::create_for_core(const std::shared_ptr<Device> &device, std::uint64_t initial_value) {
    EndedTimelines ended;
    const std::lock_guard lock(mutex_);
    make_room(ended);
    auto state = std::make_shared<TimelineState>(device, device->create_timeline(initial_value));
    UniqueFd fd = state->timeline_->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, false);
    state->held_by_descriptors_ = true;
    insert(state);
    return {std::move(state), std::move(fd)};
}

std::unique_ptr<TimelineHandle> TimelineTable::create(const std::shared_ptr<Device> &device, std::uint64_t initial_value) {
    EndedTimelines ended;
    const std::lock_guard lock(mutex_);
    make_room(ended);
    const auto state = std::make_shared<TimelineState>(device, device->create_timeline(initial_value));
    insert(state);
    return make_handle(state);
}

std::unique_ptr<TimelineHandle> TimelineTable::import(const std::shared_ptr<Device> &device, int fd, const AsyncRT_InteropSemaphoreInfo *info) {
    EndedTimelines ended;
    const std::lock_guard lock(mutex_);
    std::shared_ptr<TimelineState> state = find_locked(fd);
    if (state == nullptr) {
        make_room(ended);
        state = std::make_shared<TimelineState>(device, device->import_timeline(fd, info));
        insert(state);
    } else {
        state->timeline_->keep_descriptor(fd);
    }
    return make_handle(state);
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
    EndedTimelines ended;
    const std::lock_guard lock(mutex_);
    for (auto each = alive_.begin(); each != alive_.end();) {
        const std::shared_ptr<TimelineState> &state = each->second;
        if (state->device_.get() != &device) {
            ++each;
            continue;
        }
        unindex(*state);
        ended.add(state);
        each = alive_.erase(each);
    }
}

void TimelineTable::sweep() {
    EndedTimelines ended;
    const std::lock_guard lock(mutex_);
    sweep_locked(ended);
}

std::size_t TimelineTable::size() const {
    const std::lock_guard lock(mutex_);
    return alive_.size();
}

void TimelineTable::make_room(EndedTimelines &ended) {
    // The table doubles between two sweeps, so that they cost little for each timeline.
    if (alive_.size() >= std::min(next_sweep_, limit_)) {
        sweep_locked(ended);
        next_sweep_ = std::max<std::size_t>(64, 2 * alive_.size());
    }
    if (alive_.size() >= limit_) throw Failure(EMFILE, "too many timeline semaphores are alive in this process");
}

void TimelineTable::sweep_locked(EndedTimelines &ended) {
    const DescriptorSnapshot open;
    for (auto each = alive_.begin(); each != alive_.end();) {
        const std::shared_ptr<TimelineState> &state = each->second;
        const bool is_used = state->handles_ != 0 || !state->held_by_descriptors_ || state->has_pending() || state->timeline_->has_other_descriptors(open);
        if (is_used) {
            ++each;
            continue;
        }
        unindex(*state);
        ended.add(state);
        each = alive_.erase(each);
    }
}

void TimelineTable::insert(const std::shared_ptr<TimelineState> &state) {
    alive_.emplace(state.get(), state);
    try {
        index(*state);
    } catch (...) {
        alive_.erase(state.get());
        throw;
    }
}

std::unique_ptr<TimelineHandle> TimelineTable::make_handle(const std::shared_ptr<TimelineState> &state) {
    try {
        auto handle = std::make_unique<TimelineHandle>(*this, state);
        state->handles_ += 1;
        return handle;
    } catch (...) {
        // One that was inserted for this handle goes with it.
        if (state->handles_ == 0 && !state->held_by_descriptors_) erase(*state);
        throw;
    }
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

void TimelineTable::unindex(TimelineState &state) noexcept {
    if (!state.indexed_) return;
    const auto [first, last] = by_file_.equal_range(*state.indexed_);
    const auto found = std::find_if(first, last, [&](const auto &each) { return each.second == &state; });
    if (found != last) by_file_.erase(found);
    state.indexed_.reset();
}

void TimelineTable::erase(TimelineState &state) noexcept {
    unindex(state);
    alive_.erase(&state);
}

void TimelineTable::release(TimelineState &state) {
    const std::lock_guard lock(mutex_);
    state.handles_ -= 1;
    if (state.handles_ != 0) return;
    state.timeline_->drop_descriptor();
    // The handle still has it.
    if (!state.held_by_descriptors_) erase(state);
}

} // namespace interop
