#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "../core/backend.hpp"
#include "memory_file.hpp"
#include "timeline_page.hpp"

namespace interop {

/// A timeline in shared memory: a value, and a futex that every raise wakes, in all processes that share it.
///
/// It starts in the memory of this object, and moves to a sealed memory file when it is exported first: so it costs neither a descriptor nor a mapping
/// before. Afterwards it keeps the mapping. The way back to a descriptor, for another export, is in this order: one that was kept (an import and an export
/// that may come again keep one, until a quarter of the process's descriptors is used for that), any that is open in this process, and
/// /proc/self/map_files, which takes privileges. Where all fail the export fails with EMFILE.
///
/// The page is not trusted. A value that falls is not believed; a raise puts right what it can; no wait outlasts its time.
class HostTimeline final : public Timeline {
public:
    /// A new timeline of this process alone.
    HostTimeline(std::uint64_t initial_value, const DeviceIdentity &identity);
    ~HostTimeline() override;

    /// The timeline behind a descriptor, which stays the caller's. Throws EBADF, or EINVAL if it is not of a host timeline.
    static std::shared_ptr<HostTimeline> import(int fd, const DeviceIdentity &identity);

    AsyncRT_InteropTimelineKind kind() const override { return ASYNCRT_INTEROP_TIMELINE_HOST; }
    std::uint64_t value() const override;
    void raise(std::uint64_t value) override;
    bool wait(std::uint64_t value, std::uint64_t timeout_ns) override;
    FutexWord futex_word() const override;
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type, bool again) override;
    void keep_descriptor(int fd) override;
    void drop_descriptor() noexcept override;
    void describe(AsyncRT_InteropSemaphoreInfo &info) const override;
    std::optional<FileKey> file_key() const override;
    bool is_descriptor(int fd) const override;
    bool has_other_descriptors(const DescriptorSnapshot &open) const override;

private:
    /// For `import`, with a page that has been checked.
    HostTimeline(MemoryMapping mapping, FileKey key, const DeviceIdentity &identity);

    TimelinePage &page() const noexcept { return *page_.load(std::memory_order_acquire); }
    /// Moves the timeline to a memory file, and returns a descriptor of it.
    UniqueFd move_to_file();
    UniqueFd find_descriptor() const;
    bool matches(int fd) const;
    void keep(const UniqueFd &fd) noexcept;
    void raise_page(TimelinePage &page, std::uint64_t value) noexcept;

    const DeviceIdentity identity_;
    /// Orders raises, exports and the move; waits and looks do not take it.
    mutable std::mutex mutex_;
    TimelinePage local_;
    std::atomic<TimelinePage *> page_{&local_};
    MemoryMapping mapping_;
    std::optional<FileKey> key_;
    UniqueFd kept_;
    /// The highest value that was ever seen.
    mutable std::atomic<std::uint64_t> seen_;
};

} // namespace interop
