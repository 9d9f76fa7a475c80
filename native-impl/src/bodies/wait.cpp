/// Bodies of the group `semaphore`: waits.

#include <vector>

#include "../core/semaphores.hpp"
#include "../core/wait_eventfd.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

namespace {

std::shared_ptr<Semaphore> semaphore_behind(AsyncRT_InteropSemaphore handle) { return require(live_semaphore(number_of(handle)), "the semaphore"); }

/// The end of a wait as a status. A time-out is expected, so it throws nothing.
int status_of(WaitEnd end) {
    switch (end) {
    case WaitEnd::reached: return 0;
    case WaitEnd::timed_out: LastError::set("the time was over before the timeline had reached the value"); return -ETIMEDOUT;
    case WaitEnd::cancelled: LastError::set("the semaphore was destroyed, or its context closed, while somebody waited for it"); return -ECANCELED;
    }
    return -EIO;
}

/// Semaphores that somebody waits for, kept as long as the wait.
class Targets final {
public:
    Targets(std::span<const AsyncRT_InteropSemaphore> handles, std::span<const std::uint64_t> values) {
        kept_.reserve(handles.size());
        targets_.reserve(handles.size());
        for (std::size_t index = 0; index < handles.size(); ++index) {
            kept_.push_back(semaphore_behind(handles[index]));
            targets_.push_back(kept_.back()->timeline().target(values[index]));
        }
    }

    std::span<const WaitTarget> targets() const { return targets_; }

private:
    std::vector<std::shared_ptr<Semaphore>> kept_;
    std::vector<WaitTarget> targets_;
};

/// Waits for one semaphore on this thread.
int wait_for(const Semaphore &semaphore, std::uint64_t value, std::uint64_t timeout_ns) {
    const WaitTarget target = semaphore.timeline().target(value);
    return status_of(wait_for_any({&target, 1}, timeout_ns).end);
}

} // namespace

int AsyncRT_InteropSemaphore_enqueue_wait(AsyncRT_InteropSemaphore handle, AsyncRT_InteropContext context_handle, std::uint64_t value, std::uint64_t timeout_ns) {
    const auto semaphore = semaphore_behind(handle);
    const auto context = require(open_context(number_of(context_handle)), "the context");
    Device &device = context->device();
    // Where the stream must not block, what is enqueued after this call comes after the wait all the same.
    if ((device.features() & ASYNCRT_INTEROP_FEATURE_STREAM_WAIT) == 0) return wait_for(*semaphore, value, timeout_ns);
    return device.stream().enqueue_wait(semaphore->timeline().timeline(), value, timeout_ns) ? 0 : status_of(WaitEnd::timed_out);
}

int AsyncRT_InteropSemaphore_wait(AsyncRT_InteropSemaphore handle, std::uint64_t value, std::uint64_t timeout_ns) {
    return wait_for(*semaphore_behind(handle), value, timeout_ns);
}

int AsyncRT_InteropSemaphore_wait_any(std::span<const AsyncRT_InteropSemaphore> handles, std::span<const std::uint64_t> values, std::uint64_t timeout_ns,
                                      std::uint32_t &out_index) {
    const Targets all(handles, values);
    const WaitResult result = wait_for_any(all.targets(), timeout_ns);
    out_index = static_cast<std::uint32_t>(result.index);
    return status_of(result.end);
}

int AsyncRT_InteropSemaphore_wait_all(std::span<const AsyncRT_InteropSemaphore> handles, std::span<const std::uint64_t> values, std::uint64_t timeout_ns) {
    const Targets all(handles, values);
    return status_of(wait_for_all(all.targets(), timeout_ns));
}

int AsyncRT_InteropSemaphore_wait_async(AsyncRT_InteropSemaphore handle, std::uint64_t value, AsyncRT_InteropWaitCallback callback, void *user_data,
                                        AsyncRT_InteropWait &out_wait) {
    const auto notify = [callback, user_data](int result, std::uint64_t now) { callback(user_data, result, now); };
    out_wait = semaphore_behind(handle)->timeline().start_wait(value, notify);
    return 0;
}

int AsyncRT_InteropSemaphore_wait_eventfd(AsyncRT_InteropSemaphore handle, std::uint64_t value, int &out_fd, AsyncRT_InteropWait &out_wait) {
    EventfdWait wait = start_eventfd_wait(semaphore_behind(handle)->timeline(), value);
    out_wait = wait.id;
    out_fd = wait.fd.release();
    return 0;
}

int AsyncRT_InteropWait_cancel(AsyncRT_InteropWait wait) {
    switch (WaitService::instance().cancel(wait)) {
    case CancelResult::cancelled: return 0;
    case CancelResult::ended: LastError::set("the wait has ended"); return -EALREADY;
    case CancelResult::unknown: LastError::set("this wait was never started"); return -EINVAL;
    }
    return -EIO;
}

} // namespace interop_fd_native::bodies
