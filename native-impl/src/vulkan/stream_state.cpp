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
        const std::size_t pending_before = pending_.size();
        const std::size_t kept_before = kept_.size();
        try {
            if (submission.item) {
                start_thread();
                pending_.push_back({turn, *std::move(submission.item)});
            }
            if (submission.kept != nullptr) kept_.push_back({turn, std::move(submission.kept), std::move(submission.driver_wait)});
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
        submitted_ = turn;
        if (submission.item) filled_.notify_one();
    });
}

void StreamState::start_host_wait(std::uint64_t turn, const std::shared_ptr<Timeline> &timeline, std::uint64_t value) {
    HostWait &wait = host_waits_.emplace(turn, HostWait{timeline, value, 0}).first->second;
    wait.id = WaitService::instance().start(timeline, value, this, [self = shared_from_this(), turn](int, std::uint64_t) { self->end_host_wait(turn); });
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
        lock.unlock();
        if (has_passed || item.always_runs) item.function();
        // What it holds is let go without the lock: that may end a timeline or a buffer.
        item.function = nullptr;
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
    std::map<std::uint64_t, HostWait> host_waits;
    std::vector<DriverWait> driver_waits;
    bool is_over = false;
    {
        const std::lock_guard lock(mutex_);
        host_waits = host_waits_;
        for (const Kept &each : kept_) {
            if (each.driver_wait.timeline != nullptr) driver_waits.push_back(each.driver_wait);
        }
        is_over = monotonic_now() >= grace_end_;
    }
    for (const auto &[turn, wait] : host_waits) {
        if (!is_over && wait.timeline->promised() >= wait.value) continue;
        end_host_wait(turn);
    }
    if (!host_waits.empty() || !is_over) return;
    const bool is_stuck = std::any_of(driver_waits.begin(), driver_waits.end(), [](const DriverWait &each) { return each.timeline->value() < each.value; });
    // Vulkan takes back no wait, and to raise the timeline would tell everybody else what is not so.
    if (is_stuck) gpu_->abandon();
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
