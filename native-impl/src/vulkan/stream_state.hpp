#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "../core/wait_service.hpp"
#include "batch.hpp"
#include "commands.hpp"
#include "gate.hpp"

namespace interop::vulkan {

/// What a stream shares with its thread, and with the waits that open its gate. Thread-safe.
class StreamState final : public std::enable_shared_from_this<StreamState> {
public:
    explicit StreamState(std::shared_ptr<Queue> queue);
    StreamState(const StreamState &) = delete;
    StreamState &operator=(const StreamState &) = delete;

    /// What the thread does once the queue has come so far.
    struct Item {
        std::function<void()> function;
        /// Runs instead of the function if the queue did not come so far in order: the device is lost, or a wait before was given up. Null: the function
        /// runs all the same, so that its owner gets it back.
        std::function<void()> dropped = nullptr;
        /// Ended afterwards; 0: none.
        std::uint64_t turn = 0;
    };
    /// A timeline of the driver for which the queue waits; null: none.
    struct DriverWait {
        std::shared_ptr<Timeline> timeline;
        std::uint64_t value = 0;
    };
    /// What is submitted at once.
    struct Submission {
        Batch first;
        /// Submitted after the first where it is not empty.
        Batch second;
        bool has_second = false;
        /// For the thread.
        std::optional<Item> item;
        /// The queue itself signals a timeline, which cannot be taken back.
        bool is_signal = false;
        /// Kept until the queue has come past it.
        std::shared_ptr<const void> kept;
        DriverWait driver_wait;
    };

    const std::shared_ptr<const Gpu> &gpu() const noexcept { return gpu_; }
    Gate &gate() noexcept { return gate_; }
    /// For use in a submission.
    Commands &commands() noexcept { return commands_; }

    /// Submits what a function fills in; it gets the turn of the stream's progress at which the queue will be past it, and the one that it has reached.
    /// Throws EINVAL once the stream closes, EIO for a lost device.
    void submit(const std::function<void(Submission &, std::uint64_t turn, std::uint64_t done)> &fill);

    /// Within a submission: ends a turn of the gate when a timeline of the host reaches a value. The turn must be ended, whatever happens.
    /// @param submitted The turn of the stream's progress at which the queue will be past it.
    void start_host_wait(std::uint64_t turn, std::uint64_t submitted, const std::shared_ptr<Timeline> &timeline, std::uint64_t value);
    /// Ends a wait for a timeline of the host, and opens the gate.
    void end_host_wait(std::uint64_t turn);

    /// Completes everything, or gives it up, then refuses more. Only the first call does anything.
    void close();

private:
    struct Pending {
        std::uint64_t turn;
        Item item;
    };
    struct Kept {
        std::uint64_t turn;
        std::shared_ptr<const void> object;
        DriverWait driver_wait;
        bool is_signal;
    };
    struct HostWait {
        std::shared_ptr<Timeline> timeline;
        std::uint64_t value = 0;
        WaitId id = 0;
        /// The turn of the stream's progress that comes after it.
        std::uint64_t submitted = 0;
    };

    void start_thread();
    void run();
    /// Waits until the queue has passed a turn; false if it never will.
    bool pass(std::uint64_t turn);
    /// While the stream closes: ends waits of the host that no enqueued signal will end, and abandons a device that waits for one of its driver, or that
    /// would signal a timeline too early.
    void give_up();
    /// Ends a wait of the host whose value was not reached, and drops the signals behind it. False if the queue would make one of them.
    bool give_up_wait(std::uint64_t turn);
    /// Waits for everything that was submitted and for what runs on other threads, and destroys every object: the application may do that with its device.
    void drain();
    /// Lets go of one object that was kept; false if there is none.
    bool let_go_of_kept();
    bool is_closing();

    const std::shared_ptr<Queue> queue_;
    const std::shared_ptr<const Gpu> gpu_;
    OwnedSemaphore progress_;
    Gate gate_;
    Commands commands_;

    std::mutex mutex_;
    std::condition_variable filled_;
    std::uint64_t submitted_ = 0;
    std::deque<Pending> pending_;
    std::deque<Kept> kept_;
    std::map<std::uint64_t, HostWait> host_waits_;
    /// The first turn behind a wait that was given up.
    std::uint64_t given_up_ = UINT64_MAX;
    bool is_closing_ = false;
    bool is_lost_ = false;
    bool is_detached_ = false;
    std::uint64_t grace_end_ = 0;
    std::thread thread_;
};

} // namespace interop::vulkan
