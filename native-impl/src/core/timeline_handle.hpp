#pragma once

#include <memory>

#include "blocking_wait.hpp"
#include "timeline_table.hpp"
#include "wait_service.hpp"

namespace interop {

/// A handle of the extension for a timeline. Several can be of one timeline; each ends by itself, and its waits with it.
class TimelineHandle final {
public:
    /// Made by the table, which counts it. The table outlives it.
    TimelineHandle(TimelineTable &table, std::shared_ptr<TimelineState> state) : table_(table), state_(std::move(state)) {}
    /// Ends.
    ~TimelineHandle() { end(); }
    TimelineHandle(const TimelineHandle &) = delete;
    TimelineHandle &operator=(const TimelineHandle &) = delete;

    TimelineState &state() const noexcept { return *state_; }
    const std::shared_ptr<Timeline> &timeline() const noexcept { return state_->timeline(); }

    /// What a blocking wait for a value is made of. The handle must outlive the wait.
    WaitTarget target(std::uint64_t value) const { return {timeline(), value, &cancellation_}; }
    /// An asynchronous wait that ends with this handle at the latest.
    WaitId start_wait(std::uint64_t value, WaitService::Callback callback) const {
        const WaitId id = WaitService::instance().start(timeline(), value, this, std::move(callback));
        // The handle may have ended meanwhile, on another thread.
        if (cancellation_.is_cancelled()) WaitService::instance().cancel_owner(this);
        return id;
    }
    /// A new descriptor of the timeline.
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) const { return table_.export_fd(*state_, handle_type); }

    /// Ends all waits through this handle with -ECANCELED, and the timeline with its last handle. Idempotent.
    void end() {
        if (!cancellation_.cancel()) return;
        WaitService::instance().cancel_owner(this);
        table_.release(*state_);
    }

private:
    TimelineTable &table_;
    const std::shared_ptr<TimelineState> state_;
    Cancellation cancellation_;
};

} // namespace interop
