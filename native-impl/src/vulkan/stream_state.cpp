#include "stream_state.hpp"

#include <algorithm>
#include <chrono>

#include "../core/deadline.hpp"
#include "../core/service_thread.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

/// How often a wait for the queue looks whether the stream closes.
constexpr std::uint64_t look_ns = 20'000'000;
/// How long a closing stream waits for a signal that is on its way. Streams that wait for one another would never end.
constexpr std::uint64_t grace_ns = 2'000'000'000;

/// A timeline of a lost device reaches nothing more.
bool has_reached(const Timeline &timeline, std::uint64_t value) noexcept {
    try {
        return timeline.value() >= value;
    } catch (...) {
        return false;
    }
}

} // namespace

StreamState::StreamState(std::shared_ptr<Queue> queue)
    : queue_(std::move(queue)), gpu_(queue_->gpu()), progress_(create_timeline_semaphore(gpu_, 0, false)), gate_(gpu_), commands_(*queue_) {}

void StreamState::submit(const std::function<void(Submission &, std::uint64_t, std::uint64_t)> &fill) {
    // Let go after the locks.
    std::vector<std::shared_ptr<const void>> passed;
    std::vector<std::shared_ptr<Timeline>> passed_timelines;
    queue_->use([&] {
        const std::lock_guard lock(mutex_);
        if (is_closing_) throw Failure(EINVAL, "the context is closed");
        if (is_lost_) throw Failure(EIO, "the Vulkan device is lost");
        if (given_up_ != UINT64_MAX) throw Failure(EIO, "the stream waited for a timeline whose device is lost");
        const std::uint64_t done = counter_of(*gpu_, progress_.get());
        while (!kept_.empty() && kept_.front().turn <= done) {
            passed.push_back(std::move(kept_.front().object));
            passed_timelines.push_back(std::move(kept_.front().driver_wait.timeline));
            kept_.pop_front();
        }
        const std::uint64_t turn = submitted_ + 1;
        Submission submission;
        fill(submission, turn, done);
        submission.first.signal(progress_.get(), turn);
        // What comes after the thread's part is a turn of its own: its objects are in use until then.
        const std::uint64_t last = submission.has_second ? turn + 1 : turn;
        if (submission.has_second) submission.second.signal(progress_.get(), last);
        const std::size_t pending_before = pending_.size();
        const std::size_t kept_before = kept_.size();
        try {
            if (submission.item) {
                start_thread();
                pending_.push_back({turn, *std::move(submission.item)});
            }
            if (submission.kept != nullptr) kept_.push_back({turn, std::move(submission.kept), std::move(submission.driver_wait), submission.is_signal});
            const VkSubmitInfo batches[] = {submission.first.info(), submission.second.info()};
            const VkResult result = queue_->submit({batches, submission.has_second ? std::size_t{2} : std::size_t{1}});
            if (errno_of(result) == EIO) is_lost_ = true;
            check(result, "cannot submit to the Vulkan queue");
        } catch (...) {
            // The driver has taken nothing.
            if (pending_.size() > pending_before) pending_.pop_back();
            if (kept_.size() > kept_before) kept_.pop_back();
            throw;
        }
        submitted_ = last;
        if (submission.item) filled_.notify_one();
    });
}

void StreamState::start_host_wait(std::uint64_t turn, std::uint64_t submitted, const std::shared_ptr<Timeline> &timeline, std::uint64_t value) {
    HostWait &wait = host_waits_.emplace(turn, HostWait{timeline, value, 0, submitted}).first->second;
    wait.id = WaitService::instance().start(timeline, value, this, [self = shared_from_this(), turn](int result, std::uint64_t) {
        // A device that was lost; the queue does not make signals for which there is no reason.
        if (result != 0 && !self->give_up_wait(turn)) self->gpu_->abandon();
        else self->end_host_wait(turn);
    });
}

void StreamState::end_host_wait(std::uint64_t turn) {
    HostWait ended;
    {
        const std::lock_guard lock(mutex_);
        if (const auto wait = host_waits_.find(turn); wait != host_waits_.end()) {
            ended = std::move(wait->second);
            host_waits_.erase(wait);
        }
    }
    // Of the wait itself, this is the end already.
    if (ended.id != 0) WaitService::instance().cancel(ended.id);
    gate_.end(turn);
}

void StreamState::start_thread() {
    if (!thread_.joinable()) thread_ = start_service_thread("interop-vulkan", [self = shared_from_this()] { self->run(); });
}

void StreamState::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        filled_.wait(lock, [&] { return is_closing_ || !pending_.empty(); });
        if (pending_.empty()) break;
        const std::uint64_t turn = pending_.front().turn;
        lock.unlock();
        const bool has_passed = pass(turn);
        lock.lock();
        Item item = std::move(pending_.front().item);
        pending_.pop_front();
        const bool is_in_order = has_passed && turn < given_up_;
        lock.unlock();
        try {
            if (is_in_order || item.dropped == nullptr) item.function();
            else item.dropped();
        } catch (...) {
            // A timeline of a device that was lost: its waits tell. A function of the application does not throw across the interface.
        }
        // What it holds is let go without the lock: that may end a timeline or a buffer.
        item.function = item.dropped = nullptr;
        if (item.turn != 0) gate_.end(item.turn);
        lock.lock();
    }
    if (!is_detached_) return;
    lock.unlock();
    drain();
}

bool StreamState::pass(std::uint64_t turn) {
    for (;;) {
        bool lacks_memory = false;
        try {
            if (wait_for(*gpu_, progress_.get(), turn, look_ns)) return true;
            if (is_closing()) give_up();
            if (gpu_->is_abandoned()) return false;
        } catch (const Failure &failure) {
            lacks_memory = failure.code() == ENOMEM;
            if (!lacks_memory) {
                const std::lock_guard lock(mutex_);
                is_lost_ = true;
                return false;
            }
        } catch (...) {
            lacks_memory = true;
        }
        // The queue goes on, and there may be memory again at the next look.
        if (lacks_memory) std::this_thread::sleep_for(std::chrono::nanoseconds(look_ns));
    }
}

void StreamState::give_up() {
    std::vector<std::uint64_t> ended;
    std::vector<DriverWait> driver_waits;
    bool is_over = false;
    {
        const std::lock_guard lock(mutex_);
        is_over = monotonic_now() >= grace_end_;
        for (const auto &[turn, wait] : host_waits_) {
            if (!is_over && wait.timeline->promised() >= wait.value) continue;
            if (!has_reached(*wait.timeline, wait.value)) ended.push_back(turn);
        }
        for (const Kept &each : kept_) {
            if (each.driver_wait.timeline != nullptr) driver_waits.push_back(each.driver_wait);
        }
    }
    const bool are_ended = std::all_of(ended.begin(), ended.end(), [&](std::uint64_t turn) { return give_up_wait(turn); });
    if ((are_ended && !ended.empty()) || !is_over) return;
    const bool is_stuck = std::any_of(driver_waits.begin(), driver_waits.end(), [](const DriverWait &each) { return !has_reached(*each.timeline, each.value); });
    // Vulkan takes back neither a wait nor a signal, and to raise a timeline would tell everybody else what is not so.
    if (is_stuck || !are_ended) gpu_->abandon();
}

bool StreamState::give_up_wait(std::uint64_t turn) {
    {
        const std::lock_guard lock(mutex_);
        const auto wait = host_waits_.find(turn);
        if (wait == host_waits_.end()) return true;
        const std::uint64_t submitted = wait->second.submitted;
        if (std::any_of(kept_.begin(), kept_.end(), [&](const Kept &each) { return each.is_signal && each.turn > submitted; })) return false;
        given_up_ = std::min(given_up_, submitted);
    }
    end_host_wait(turn);
    return true;
}

void StreamState::drain() {
    std::uint64_t last = 0;
    {
        const std::lock_guard lock(mutex_);
        last = submitted_;
    }
    pass(last);
    WaitService::instance().cancel_owner(this);
    {
        const std::lock_guard lock(mutex_);
        OwnedSemaphore ended = std::move(progress_);
        commands_.close();
    }
    while (let_go_of_kept()) {}
    gate_.close();
}

bool StreamState::let_go_of_kept() {
    // One after the other, each without the lock; another container would need memory, which a stream that closes may not have.
    Kept kept{};
    const std::lock_guard lock(mutex_);
    if (kept_.empty()) return false;
    kept = std::move(kept_.front());
    kept_.pop_front();
    return true;
}

bool StreamState::is_closing() {
    const std::lock_guard lock(mutex_);
    return is_closing_;
}

void StreamState::close() {
    std::thread thread;
    {
        const std::lock_guard lock(mutex_);
        if (is_closing_) return;
        is_closing_ = true;
        grace_end_ = monotonic_now() + grace_ns;
        filled_.notify_one();
        thread = std::move(thread_);
        is_detached_ = thread.joinable() && thread.get_id() == std::this_thread::get_id();
    }
    if (thread.joinable() && thread.get_id() == std::this_thread::get_id()) {
        thread.detach();
        return;
    }
    if (thread.joinable()) thread.join();
    drain();
}

} // namespace interop::vulkan
