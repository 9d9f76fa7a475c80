#include "native_timelines.hpp"

#include <algorithm>
#include <iterator>

namespace interop::cuda {

std::uint64_t NativeTimelines::next_order() {
    const std::lock_guard lock(mutex_);
    return ++order_;
}

bool NativeTimelines::note(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t order, bool is_signal) {
    // They are let go without the lock: that may end a timeline.
    std::vector<Entry> ended;
    const std::lock_guard lock(mutex_);
    entries_.push_back({{std::move(timeline), value}, order, is_signal});
    for (const Entry &each : entries_) {
        if (each.is_signal && is_over(each.pending)) passed_ = std::max(passed_, each.order);
    }
    const auto rest = std::partition(entries_.begin(), entries_.end(), [this](const Entry &each) { return each.order > passed_; });
    ended.assign(std::make_move_iterator(rest), std::make_move_iterator(entries_.end()));
    entries_.erase(rest, entries_.end());
    const bool has_orphan = std::any_of(entries_.begin(), entries_.end(), [](const Entry &each) { return !each.is_signal && each.pending.timeline.use_count() == 1; });
    if (asks_ || !has_orphan) return false;
    asks_ = true;
    return true;
}

void NativeTimelines::has_passed(std::uint64_t order) {
    const std::lock_guard lock(mutex_);
    passed_ = std::max(passed_, order);
    asks_ = false;
}

std::vector<Pending> NativeTimelines::all() const {
    std::vector<Pending> result;
    const std::lock_guard lock(mutex_);
    for (const Entry &each : entries_) result.push_back(each.pending);
    return result;
}

void NativeTimelines::clear() {
    std::vector<Entry> ended;
    const std::lock_guard lock(mutex_);
    ended.swap(entries_);
}

} // namespace interop::cuda
