#include "host_timelines.hpp"

#include <unistd.h>

#include <algorithm>

#include "check.hpp"

namespace {

constexpr std::uint64_t patience_ns = 60'000'000'000;

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}

} // namespace

HostTimelines::HostTimelines(const wire::Received &received) {
    if (received.reply.status != 0 || received.descriptor_count != 2) fail("the producer has no timelines: %s", received.reply.text);
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    const AsyncRT_InteropSemaphoreInfo &info = received.reply.semaphores[0];
    options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    if (info.kind == ASYNCRT_INTEROP_TIMELINE_NATIVE) {
        // The host waits for a timeline of a driver by Vulkan, on the device that it is of.
        options.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
        options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
        std::copy_n(info.device_uuid, sizeof(options.device_uuid), options.device_uuid);
    }
    require(AsyncRT_InteropContext_open(&options, nullptr, &context_), "open");
    require(AsyncRT_InteropSemaphore_import_handle(context_, received.descriptors[0], &received.reply.semaphores[0], &written_), "import of the timeline");
    require(AsyncRT_InteropSemaphore_import_handle(context_, received.descriptors[1], &received.reply.semaphores[1], &read_), "import of the timeline");
    for (const int fd : received.descriptors) ::close(fd);
}

HostTimelines::~HostTimelines() {
    require(AsyncRT_InteropSemaphore_destroy(written_), "destroy");
    require(AsyncRT_InteropSemaphore_destroy(read_), "destroy");
    require(AsyncRT_InteropContext_close(context_), "close");
}

void HostTimelines::wait_written(std::uint64_t frame) { require(AsyncRT_InteropSemaphore_wait(written_, frame, patience_ns), "wait"); }
void HostTimelines::signal_read(std::uint64_t frame) { require(AsyncRT_InteropSemaphore_signal(read_, frame), "signal"); }
