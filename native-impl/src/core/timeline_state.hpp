#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "backend.hpp"

namespace interop {

/// What the library knows about a timeline above its backend: the device that it is attached to, and which signals are allowed.
///
/// The last value is the maximum of the payload and of all signals still pending. Thread-safe.
class TimelineState final {
public:
    TimelineState(std::shared_ptr<Device> device, std::shared_ptr<Timeline> timeline);

    const std::shared_ptr<Device> &device() const noexcept { return device_; }
    const std::shared_ptr<Timeline> &timeline() const noexcept { return timeline_; }

    std::uint64_t last_value() const;
    /// True while a signal of this process has not been applied yet.
    bool has_pending() const;

    /// Raises the payload after all work that was enqueued before on the stream of a device.
    /// Throws EINVAL if the value is not above the last one, ERANGE if it is further above than one of the two devices allows.
    void enqueue_signal(Device &device, std::uint64_t value);
    /// Raises the payload at once; that of a native timeline, if lower signals are pending, when those have been applied. Throws as above.
    void signal(std::uint64_t value);

    /// Applies what was put off on the timelines of a device that closes, as far as the signals before it have been applied. Its stream has ended.
    static void end_signals(const Device &device);

private:
    friend class TimelineTable;
    friend class EndedTimelines;

    void check(std::uint64_t value, std::uint64_t max_difference) const;

    const std::shared_ptr<Device> device_;
    const std::shared_ptr<Timeline> timeline_;
    /// Orders signals, so that they are enqueued in the order of their values.
    mutable std::mutex mutex_;
    /// The highest value that a signal from the host has been put off for.
    std::uint64_t promised_by_host_ = 0;

    // The rest belongs to the table, under its lock.
    /// Handles of the extension.
    std::uint32_t handles_ = 0;
    /// It came from the core: it lives as long as a descriptor of it is open.
    bool held_by_descriptors_ = false;
    std::optional<FileKey> indexed_;
    /// The next of a list of timelines that have ended.
    std::shared_ptr<TimelineState> next_ended_;
};

} // namespace interop
