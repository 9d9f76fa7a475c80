#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "timeline_state.hpp"
#include "unique_fd.hpp"

namespace interop {

class TimelineHandle;

/// A timeline of the core: known by its descriptors only.
struct CoreTimeline {
    std::shared_ptr<TimelineState> state;
    UniqueFd fd;
};

/// Timelines that have left the table. What they keep, such as a device, is let go with this list: it is to be older than the lock of the table.
class EndedTimelines final {
public:
    EndedTimelines() = default;
    ~EndedTimelines() {
        // One after the other: the list can be long.
        while (first_ != nullptr) first_ = std::exchange(first_->next_ended_, nullptr);
    }
    EndedTimelines(const EndedTimelines &) = delete;
    EndedTimelines &operator=(const EndedTimelines &) = delete;

    void add(std::shared_ptr<TimelineState> state) noexcept {
        state->next_ended_ = std::move(first_);
        first_ = std::move(state);
    }

private:
    std::shared_ptr<TimelineState> first_;
};

/// All timelines that are alive in this process, found by their descriptors. Thread-safe.
class TimelineTable final {
public:
    /// @param limit How many may be alive at once.
    explicit TimelineTable(std::size_t limit = ASYNCRT_INTEROP_MAX_SEMAPHORES) : limit_(limit) {}

    /// A new timeline and its first descriptor. It lives until its device closes, or no descriptor but the library's own is left and nothing is pending.
    /// Throws EMFILE at the limit.
    CoreTimeline create_for_core(const std::shared_ptr<Device> &device, std::uint64_t initial_value);
    /// A new timeline with a handle. It lives until its last handle ends or its device closes. Throws EMFILE at the limit.
    std::unique_ptr<TimelineHandle> create(const std::shared_ptr<Device> &device, std::uint64_t initial_value);
    /// A handle of the timeline behind a descriptor, which stays the caller's: of one that is known, whatever device that is attached to, or of a new one.
    std::unique_ptr<TimelineHandle> import(const std::shared_ptr<Device> &device, int fd, const AsyncRT_InteropSemaphoreInfo *info);

    /// The timeline behind a descriptor; null if this process has none. Throws EBADF if it is not open.
    std::shared_ptr<TimelineState> find(int fd) const;
    /// A new descriptor of a timeline, by which it is found from now on.
    UniqueFd export_fd(TimelineState &state, AsyncRT_InteropHandleType handle_type);

    /// Ends all timelines that are attached to a device. Their handles stay, for their owner to end.
    void close_device(const Device &device);
    /// Ends timelines of the core that nobody can use any more. Creating does this by itself from time to time.
    void sweep();
    /// How many are alive.
    std::size_t size() const;

private:
    friend class TimelineHandle;

    void make_room(EndedTimelines &ended);
    void sweep_locked(EndedTimelines &ended);
    /// Both throw without having changed anything.
    void insert(const std::shared_ptr<TimelineState> &state);
    std::unique_ptr<TimelineHandle> make_handle(const std::shared_ptr<TimelineState> &state);
    std::shared_ptr<TimelineState> find_locked(int fd) const;
    void index(TimelineState &state);
    void unindex(TimelineState &state) noexcept;
    void erase(TimelineState &state) noexcept;
    /// For a handle that ends.
    void release(TimelineState &state);

    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::unordered_map<const TimelineState *, std::shared_ptr<TimelineState>> alive_;
    std::multimap<FileKey, TimelineState *> by_file_;
    std::size_t next_sweep_ = 64;
};

} // namespace interop
