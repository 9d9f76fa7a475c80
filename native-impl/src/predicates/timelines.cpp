/// Predicates about timelines and waits.

#include <algorithm>

#include "../core/semaphores.hpp"
#include "../host/host_device.hpp"
#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using namespace interop;

namespace {

bool is_new(const TimelineState *state, std::uint64_t value) {
    if (state == nullptr) return holds(false, "the timeline has ended");
    const std::uint64_t last = state->last_value();
    return value > last || holds(false, "the value is not above the last value of the timeline, " + std::to_string(last));
}

bool is_near(const TimelineState *state, std::uint64_t value) {
    if (state == nullptr) return true;
    const std::uint64_t last = state->last_value();
    // What is not above it any more is told by the call itself.
    return value <= last || value - last <= state->device()->max_value_difference() ||
           holds(false, "the value is too far above the last value of the timeline, " + std::to_string(last));
}

const TimelineState *state_of(const std::shared_ptr<Semaphore> &semaphore) { return semaphore == nullptr ? nullptr : &semaphore->timeline().state(); }

bool is_of(const DeviceIdentity &identity, const AsyncRT_InteropSemaphoreInfo &info) {
    return std::equal(identity.device.begin(), identity.device.end(), info.device_uuid) && std::equal(identity.driver.begin(), identity.driver.end(), info.driver_uuid);
}

} // namespace

bool descriptor_is_timeline(int sem_fd) {
    return is_ours(timelines().find(sem_fd) != nullptr, "the descriptor is of no timeline semaphore that this process created or imported and whose context is open");
}

bool descriptor_is_importable_timeline(AsyncRT_InteropContext handle, int, const AsyncRT_InteropSemaphoreInfo *info) {
    const auto context = open_context(number_of(handle));
    if (context == nullptr) return true;
    // What the descriptor itself refers to is seen when it is imported; that answers the same.
    if (info == nullptr) return true;
    if (info->kind == ASYNCRT_INTEROP_TIMELINE_HOST) return holds(is_of(host_identity(), *info), "the timeline is of another machine, or of another boot of this one");
    return holds((context->device().features() & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0 && is_of(context->device().identity(), *info),
                 "the timeline is of a driver, and not of that of the context");
}

bool timeline_value_is_new(int sem_fd, std::uint64_t value) { return is_new(timelines().find(sem_fd).get(), value); }

bool timeline_value_is_near(int sem_fd, std::uint64_t value) { return is_near(timelines().find(sem_fd).get(), value); }

bool semaphore_limit_is_free() {
    if (timelines().size() < ASYNCRT_INTEROP_MAX_SEMAPHORES) return true;
    timelines().sweep();
    return holds(timelines().size() < ASYNCRT_INTEROP_MAX_SEMAPHORES, "too many timeline semaphores are alive in this process");
}

bool semaphore_value_is_new(AsyncRT_InteropSemaphore semaphore, std::uint64_t value) {
    const auto live = live_semaphore(number_of(semaphore));
    return is_new(state_of(live), value);
}

bool semaphore_value_is_near(AsyncRT_InteropSemaphore semaphore, std::uint64_t value) {
    const auto live = live_semaphore(number_of(semaphore));
    return is_near(state_of(live), value);
}

bool semaphore_is_exportable(AsyncRT_InteropSemaphore, AsyncRT_InteropHandleType handle_type) {
    return holds(handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, "timelines are exported as opaque file descriptors only");
}

bool semaphore_reaches_context(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropContext context) {
    const auto live = live_semaphore(number_of(semaphore));
    const auto open = open_context(number_of(context));
    if (live == nullptr || open == nullptr) return true;
    // A timeline of the host is bridged to wherever it is needed.
    const bool reaches = live->timeline().timeline()->kind() == ASYNCRT_INTEROP_TIMELINE_HOST || live->timeline().state().device().get() == &open->device();
    return holds(reaches, "the timeline is used by the driver of another device in this process");
}

bool vk_semaphore_is_of(AsyncRT_InteropSemaphore semaphore, void *vk_device, std::uint64_t vk_semaphore) {
    const auto live = live_semaphore(number_of(semaphore));
    return holds(live == nullptr || live->views().contains(vk_device, vk_semaphore), "the VkSemaphore was not made from this semaphore for this device, or was given back");
}

bool wait_was_issued(AsyncRT_InteropWait wait) { return holds(WaitService::instance().state(wait) != WaitState::unknown, "this wait was never started"); }

// A wait whose callback is running has not ended: cancelling waits for its end, and says so.
bool wait_is_pending(AsyncRT_InteropWait wait) { return holds(WaitService::instance().state(wait) != WaitState::ended, "the wait has ended"); }

} // namespace interop_fd_native::predicates
