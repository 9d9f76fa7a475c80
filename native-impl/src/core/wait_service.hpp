#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "backend.hpp"

namespace interop {

/// Number of an asynchronous wait; never given out twice, never 0.
using WaitId = std::uint64_t;

enum class WaitState { pending, ended, unknown };

enum class CancelResult {
    cancelled, ///< The callback has not run and will not.
    ended,     ///< It had run, or was cancelled, before; or this is its own thread.
    unknown,   ///< The number was never given out.
};

/// Waits for timelines without a thread for each: one service thread looks after 127 timelines, and sleeps in one system call.
///
/// Where the kernel cannot do that, or a timeline has no word to sleep on, the thread looks again after at most a millisecond. Thread-safe.
class WaitService final {
public:
    /// Runs on a service thread without a lock. @param result 0, or a negative errno value. @param value Payload when the wait ended.
    using Callback = std::function<void(int result, std::uint64_t value)>;

    WaitService() = default;
    /// Stops.
    ~WaitService();
    WaitService(const WaitService &) = delete;
    WaitService &operator=(const WaitService &) = delete;

    /// The service of this process.
    static WaitService &instance();

    /// Runs the callback once when the timeline has reached the value, or when its owner ends it.
    /// @param owner For `cancel_owner`; an address that is used as a name only. Null: nobody's.
    WaitId start(std::shared_ptr<Timeline> timeline, std::uint64_t value, const void *owner, Callback callback);

    /// What has become of a wait: pending, also while its callback runs; ended, also if it was cancelled; or unknown.
    WaitState state(WaitId id) const;

    /// After it returns the callback does not run any more: while it runs on another thread, this call waits.
    CancelResult cancel(WaitId id);

    /// Ends all waits of an owner: their callbacks have run with -ECANCELED, on this thread, when it returns. From within a callback it does not wait for
    /// those that run on other threads.
    void cancel_owner(const void *owner);

    /// Ends the threads. Waits that have not ended never do by themselves; they can still be cancelled. Idempotent.
    void stop();

    /// Threads that were started.
    std::size_t thread_count() const;
    /// Waits that have not ended.
    std::size_t wait_count() const;

private:
    struct Wait;
    struct Worker;

    /// By owner and number, so that one of many is found at once.
    using Owned = std::map<std::pair<std::uintptr_t, WaitId>, std::shared_ptr<Wait>>;

    Worker &worker_for(const std::shared_ptr<Timeline> &timeline);
    void run(Worker &worker);
    void sleep(Worker &worker, std::unique_lock<std::mutex> &lock, std::vector<FutexWord> &words);
    /// What is due on a worker, and the words to sleep on, of which one is missing for every timeline that has none. If it throws, the rest comes at the next look.
    void take_due(Worker &worker, std::vector<std::shared_ptr<Wait>> &due, std::vector<FutexWord> &words);
    /// Takes a wait from its worker, if it has one.
    void detach(Wait &wait);
    void forget_if_empty(Worker &worker, Timeline *timeline);
    /// Runs the callback without the lock, and ends the wait.
    void fire(const std::shared_ptr<Wait> &wait, int result, std::uint64_t value, std::unique_lock<std::mutex> &lock);
    void end(const std::shared_ptr<Wait> &wait);
    /// The first wait of an owner, or the end; those of an owner follow each other.
    Owned::const_iterator first_of(const void *owner) const;
    bool has_waits_of(const void *owner) const;
    /// Waits until no worker is asking a timeline any more, which takes a millisecond at most: what is behind it may be destroyed afterwards.
    void let_go(std::unique_lock<std::mutex> &lock, const Timeline *timeline);

    mutable std::mutex mutex_;
    /// Signalled when a wait ends.
    std::condition_variable ended_;
    bool stopping_ = false;
    WaitId last_id_ = 0;
    std::unordered_map<WaitId, std::shared_ptr<Wait>> waits_;
    Owned owned_;
    std::unordered_map<const Timeline *, Worker *> homes_;
    std::vector<std::unique_ptr<Worker>> workers_;
};

} // namespace interop
