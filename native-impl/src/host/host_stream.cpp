#include "host_stream.hpp"

#include "../core/fork_guard.hpp"
#include "../core/service_thread.hpp"
#include "host_queue.hpp"

namespace interop {
namespace {

void run(HostQueue &queue) {
    std::unique_lock lock(queue.mutex);
    for (;;) {
        queue.filled.wait(lock, [&] { return queue.closing || !queue.entries.empty(); });
        if (queue.entries.empty()) return;
        HostQueue::Entry entry = std::move(queue.entries.front());
        queue.entries.pop_front();
        queue.running.raises = entry.raises;
        queue.running.awaits = entry.awaits;
        lock.unlock();
        try {
            entry.function();
        } catch (...) {
            // A timeline of a device that was lost: its waits tell. A function of the application does not throw across the interface.
            if (entry.awaits) queue.gave_up = true;
        }
        lock.lock();
        queue.running = {};
        lock.unlock();
        // What it holds is let go without the lock: that may end a timeline or a buffer.
        entry.function = nullptr;
        lock.lock();
    }
}

void enqueue(const std::shared_ptr<HostQueue> &queue, HostQueue::Entry entry) {
    const std::lock_guard lock(queue->mutex);
    if (queue->closing) throw Failure(EINVAL, "the context is closed");
    if (queue->gave_up) throw Failure(EIO, "the stream waited for a timeline whose device is lost");
    if (!queue->thread.joinable()) {
        queue->thread = start_service_thread("interop-stream", [queue] { run(*queue); });
    }
    queue->entries.push_back(std::move(entry));
    queue->filled.notify_one();
}

} // namespace

HostStream::HostStream() : queue_(std::make_shared<HostQueue>()) {}

HostStream::~HostStream() { close(); }

void HostStream::enqueue(std::function<void()> function) { interop::enqueue(queue_, {std::move(function), std::nullopt, std::nullopt}); }

void HostStream::enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
    const TimelinePoint point{timeline.get(), value};
    // The queue lives as long as its thread runs this.
    const auto signal = [queue = queue_.get(), timeline = std::move(timeline), value] {
        if (queue->gave_up) timeline->withdraw(value);
        else timeline->raise(value);
    };
    interop::enqueue(queue_, {signal, point, std::nullopt});
}

bool HostStream::enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t) {
    const TimelinePoint point{timeline.get(), value};
    const auto wait = [queue = queue_.get(), timeline = std::move(timeline), value] {
        if (!queue->gave_up && !wait_in_order(*queue, *timeline, value)) queue->gave_up = true;
    };
    interop::enqueue(queue_, {wait, std::nullopt, point});
    return true;
}

void HostStream::close() {
    std::thread thread;
    {
        // After a fork neither the thread nor the owner of the lock is there.
        if (has_forked()) {
            static_cast<void>(new std::shared_ptr<HostQueue>(queue_));
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
