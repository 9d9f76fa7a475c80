#include "runtime_stream.hpp"

#include <condition_variable>
#include <mutex>

#include "../core/fork_guard.hpp"

namespace interop {
namespace {

/// Functions of ours that this thread is in the middle of.
thread_local unsigned depth = 0;

} // namespace

struct RuntimeStream::State {
    const Runtime &runtime;
    const void *const context;
    std::mutex mutex;
    std::condition_variable finished;
    std::size_t pending = 0;
    bool closed = false;
};

namespace {

/// What the runtime carries: the function, and what it needs to tell that it has run.
struct Job {
    std::function<void()> function;
    std::function<void()> done;
};

void resume(void *pointer) {
    ++depth;
    try {
        static_cast<Job *>(pointer)->function();
    } catch (...) {
        // A device that was lost. Whoever waits for the timeline is told by the device; here nobody is there to be told.
    }
    --depth;
}

void destroy(void *pointer) {
    const std::unique_ptr<Job> job(static_cast<Job *>(pointer));
    // What it holds is let go first: that may be what closing waits for.
    job->function = nullptr;
    job->done();
}

} // namespace

RuntimeStream::RuntimeStream(const Runtime &runtime, const void *context) : state_(new State{runtime, context, {}, {}, 0, false}) {
    runtime.retain_context(context);
}

void RuntimeStream::enqueue(std::function<void()> function) {
    auto job = std::make_unique<Job>();
    job->function = std::move(function);
    job->done = [state = state_] {
        const std::lock_guard lock(state->mutex);
        state->pending -= 1;
        state->finished.notify_all();
    };
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->closed) throw Failure(EINVAL, "the context is closed");
        state_->pending += 1;
    }
    if (const char *const error = state_->runtime.enqueue_host_function(state_->context, resume, destroy, job.get())) {
        job->done();
        state_->runtime.check(error, "the runtime did not take a host function");
    }
    job.release();
}

void RuntimeStream::enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
    enqueue([timeline = std::move(timeline), value] { timeline->raise(value); });
}

bool RuntimeStream::enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) { return timeline->wait(value, timeout_ns); }

void RuntimeStream::close() {
    if (has_forked()) return;
    std::unique_lock lock(state_->mutex);
    if (state_->closed) return;
    state_->closed = true;
    // A function that closes its own stream cannot wait for itself.
    if (depth == 0) state_->finished.wait(lock, [&] { return state_->pending == 0; });
    lock.unlock();
    state_->runtime.release_context(state_->context);
}

} // namespace interop
