/// Bodies of the group `semaphore`, waits aside.

#include <algorithm>

#include "../core/semaphores.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

namespace {

std::shared_ptr<Semaphore> semaphore_behind(AsyncRT_InteropSemaphore handle) { return require(live_semaphore(number_of(handle)), "the semaphore"); }

AsyncRT_InteropSemaphore publish_semaphore(const std::shared_ptr<Context> &context, std::unique_ptr<TimelineHandle> timeline) {
    return handle_of<AsyncRT_InteropSemaphore>(publish(semaphores(), context->make<Semaphore>(context, std::move(timeline))));
}

} // namespace

int AsyncRT_InteropSemaphore_create(AsyncRT_InteropContext handle, std::uint64_t initial_value, AsyncRT_InteropSemaphore &out_semaphore) {
    const auto context = require(open_context(number_of(handle)), "the context");
    out_semaphore = publish_semaphore(context, timelines().create(device_of(context), initial_value));
    return 0;
}

int AsyncRT_InteropSemaphore_import_handle(AsyncRT_InteropContext handle, int fd, const AsyncRT_InteropSemaphoreInfo *info, AsyncRT_InteropSemaphore &out_semaphore) {
    const auto context = require(open_context(number_of(handle)), "the context");
    out_semaphore = publish_semaphore(context, timelines().import(device_of(context), fd, info));
    return 0;
}

int AsyncRT_InteropSemaphore_export_handle(AsyncRT_InteropSemaphore handle, AsyncRT_InteropHandleType handle_type, int &out_fd, AsyncRT_InteropSemaphoreInfo &out_info) {
    const auto semaphore = semaphore_behind(handle);
    UniqueFd descriptor = semaphore->timeline().export_fd(handle_type);
    out_info.handle_type = handle_type;
    semaphore->timeline().timeline()->describe(out_info);
    out_fd = descriptor.release();
    return 0;
}

int AsyncRT_InteropSemaphore_as_vulkan(AsyncRT_InteropSemaphore handle, const AsyncRT_InteropVulkanDevice &vulkan, std::uint64_t &out_vk_semaphore, bool &out_bridged) {
    const auto semaphore = semaphore_behind(handle);
    const VulkanViews::Semaphore view = semaphore->views().add(semaphore->timeline().timeline(), vulkan);
    out_vk_semaphore = view.handle;
    out_bridged = view.is_bridged;
    return 0;
}

int AsyncRT_InteropSemaphore_release_vulkan(AsyncRT_InteropSemaphore handle, void *vk_device, std::uint64_t vk_semaphore) {
    if (semaphore_behind(handle)->views().remove(vk_device, vk_semaphore)) return 0;
    throw Failure(ENOENT, "the VkSemaphore was not made from this semaphore for this device, or was given back");
}

int AsyncRT_InteropSemaphore_enqueue_signal(AsyncRT_InteropSemaphore handle, AsyncRT_InteropContext context_handle, std::uint64_t value) {
    const auto semaphore = semaphore_behind(handle);
    const auto context = require(open_context(number_of(context_handle)), "the context");
    semaphore->timeline().state().enqueue_signal(context->device(), value);
    return 0;
}

int AsyncRT_InteropSemaphore_signal(AsyncRT_InteropSemaphore handle, std::uint64_t value) {
    semaphore_behind(handle)->timeline().state().signal(value);
    return 0;
}

int AsyncRT_InteropSemaphore_value(AsyncRT_InteropSemaphore handle, std::uint64_t &out_value) {
    out_value = semaphore_behind(handle)->timeline().timeline()->value();
    return 0;
}

int AsyncRT_InteropSemaphore_destroy(AsyncRT_InteropSemaphore handle) {
    // Calls that are using it keep it; their waits end here.
    require(semaphores().remove(number_of(handle)), "the semaphore")->end();
    return 0;
}

} // namespace interop_fd_native::bodies
