#include "host_stream.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>

#include "../core/deadline.hpp"
#include "../core/fork_guard.hpp"
#include "../core/service_thread.hpp"

namespace interop {
namespace {

/// How often a wait on the stream looks whether the stream closes.
constexpr std::uint64_t look_ns = 20'000'000;
/// How long a closing stream waits for a signal that is on its way. Streams that wait for one another would never end.
constexpr std::uint64_t grace_ns = 2'000'000'000;

} // namespace

struct HostStream::Queue {
    std::mutex mutex;
    std::condition_variable filled;
    std::deque<std::function<void()>> functions;
    bool closing = false;
    std::thread thread;

    bool is_closing() {
        const std::lock_guard lock(mutex);
        return closing;
    }
};

HostStream::HostStream() : queue_(std::make_shared<Queue>()) {}

HostStream::~HostStream() { close(); }

void HostStream::enqueue(std::function<void()> function) {
    const std::lock_guard lock(queue_->mutex);
    if (queue_->closing) throw Failure(EINVAL, "the context is closed");
    if (!queue_->thread.joinable()) {
        queue_->thread = start_service_thread("interop-stream", [queue = queue_] { run(queue); });
    }
    queue_->functions.push_back(std::move(function));
    queue_->filled.notify_one();
}

void HostStream::enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
    enqueue([timeline = std::move(timeline), value] { timeline->raise(value); });
}

bool HostStream::enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t) {
    // The queue lives as long as its thread runs this.
    enqueue([queue = queue_.get(), timeline = std::move(timeline), value] {
        while (!queue->is_closing()) {
            if (timeline->wait(value, look_ns)) return;
        }
        timeline->wait(value, timeline->promised() >= value ? grace_ns : 0);
    });
    return true;
}

void HostStream::run(const std::shared_ptr<Queue> &queue) {
    std::unique_lock lock(queue->mutex);
    for (;;) {
        queue->filled.wait(lock, [&] { return queue->closing || !queue->functions.empty(); });
        if (queue->functions.empty()) return;
        std::function<void()> function = std::move(queue->functions.front());
        queue->functions.pop_front();
        lock.unlock();
        function();
        // What it holds is let go without the lock: that may end a timeline or a buffer.
        function = nullptr;
        lock.lock();
    }
}

void HostStream::close() {
    std::thread thread;
    {
        // After a fork neither the thread nor the owner of the lock is there.
        if (has_forked()) {
            static_cast<void>(new std::shared_ptr<Queue>(queue_));
            return;
        }
        const std::lock_guard lock(queue_->mutex);
        queue_->closing = true;
        queue_->filled.notify_one();
        thread = std::move(queue_->thread);
    }
    if (!thread.joinable()) return;
    if (thread.get_id() == std::this_thread::get_id()) thread.detach();
    else thread.join();
}

} // namespace interop
