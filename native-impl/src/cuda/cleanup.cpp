#include "cleanup.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>

#include "../core/service_thread.hpp"

namespace interop::cuda {
namespace {

/// What was put off, and the thread that does it; started when there is something first. Never destroyed.
class Later final {
public:
    static Later &instance() {
        static auto *const all = new Later;
        return *all;
    }

    void add(std::function<void()> cleanup) {
        const std::lock_guard lock(mutex_);
        cleanups_.push_back(std::move(cleanup));
        if (!started_) {
            start_service_thread("interop-cleanup", [this] { run(); }).detach();
            started_ = true;
        }
        changed_.notify_all();
    }

    void finish() {
        std::unique_lock lock(mutex_);
        if (std::this_thread::get_id() == thread_) return;
        changed_.wait(lock, [&] { return !busy_ && cleanups_.empty(); });
    }

private:
    [[noreturn]] void run() {
        std::unique_lock lock(mutex_);
        thread_ = std::this_thread::get_id();
        for (;;) {
            changed_.wait(lock, [&] { return !cleanups_.empty(); });
            std::function<void()> cleanup = std::move(cleanups_.front());
            cleanups_.pop_front();
            busy_ = true;
            lock.unlock();
            cleanup();
            cleanup = nullptr;
            lock.lock();
            busy_ = false;
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> cleanups_;
    bool started_ = false;
    bool busy_ = false;
    std::thread::id thread_;
};

/// Makes a context current. A push can fail for what an earlier call left behind, which it reports once.
bool push(const CudaContext &context) noexcept {
    const CudaDriver &driver = context.driver();
    return driver.context_push_current(context.get()) == CUDA_SUCCESS || driver.context_push_current(context.get()) == CUDA_SUCCESS;
}

void pop(const CudaDriver &driver) noexcept {
    CUcontext popped = nullptr;
    driver.context_pop_current(&popped);
}

} // namespace

void run_cleanup(std::function<void()> cleanup) noexcept {
    if (!HostFunctionScope::is_inside()) {
        cleanup();
        return;
    }
    try {
        Later::instance().add(std::move(cleanup));
    } catch (...) {
        // Without a thread the object stays until the process ends: freeing it here is forbidden.
    }
}

bool finish_stream(const CudaContext &context, CUstream stream) noexcept {
    const CudaDriver &driver = context.driver();
    if (!push(context)) return false;
    const bool finished = driver.stream_synchronize(stream) == CUDA_SUCCESS || driver.stream_synchronize(stream) == CUDA_SUCCESS;
    pop(driver);
    return finished;
}

void run_cleanup_in(std::shared_ptr<const CudaContext> context, std::function<void(const CudaDriver &)> cleanup) noexcept {
    run_cleanup([context = std::move(context), cleanup = std::move(cleanup)] {
        const bool pushed = push(*context);
        cleanup(context->driver());
        if (pushed) pop(context->driver());
    });
}

void finish_cleanups() noexcept {
    if (!HostFunctionScope::is_inside()) Later::instance().finish();
}

} // namespace interop::cuda
