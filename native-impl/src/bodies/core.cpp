/// Bodies of the group `core` that concern timelines. The exports of memory are in sharing.cpp.

#include "../core/semaphores.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

int AsyncRT_Create_timeline_semaphore_fd(const void *device_context_handle, std::uint64_t initial_value, int &out_fd) {
    const auto context = core_context_or_attach(device_context_handle);
    CoreTimeline timeline = timelines().create_for_core(device_of(context), initial_value);
    // Whoever closed the context in between may not have seen it.
    if (!context->is_open()) {
        timelines().close_device(context->device());
        throw Failure(EINVAL, "the context was closed meanwhile");
    }
    out_fd = timeline.fd.release();
    return 0;
}

int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, std::uint64_t value) {
    const auto state = require(timelines().find(sem_fd), "the timeline behind the descriptor");
    state->enqueue_signal(*state->device(), value);
    return 0;
}

} // namespace interop_fd_native::bodies
