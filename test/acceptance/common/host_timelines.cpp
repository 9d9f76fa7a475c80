#include "host_timelines.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "check.hpp"

namespace {

/// Between two looks at whether the producer is still there.
constexpr std::uint64_t slice_ns = 100'000'000;
constexpr int patience_slices = 600;

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}

} // namespace

HostTimelines::HostTimelines(const wire::Received &received, int socket) : socket_(socket) {
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

void HostTimelines::wait_written(std::uint64_t frame) {
    for (int slice = 0; slice < patience_slices; ++slice) {
        if (is_written(frame)) return;
    }
    fail("the producer has not written frame %llu", static_cast<unsigned long long>(frame));
}

bool HostTimelines::is_written(std::uint64_t frame) {
    const int status = AsyncRT_InteropSemaphore_wait(written_, frame, slice_ns);
    if (status == 0) return true;
    if (status != -ETIMEDOUT) require(status, "wait");
    pollfd peer{socket_, POLLIN, 0};
    if (::poll(&peer, 1, 0) <= 0) return false;
    // What a producer did before its last word, or its end, has been done.
    if (AsyncRT_InteropSemaphore_wait(written_, frame, 0) == 0) return true;
    const auto number = static_cast<unsigned long long>(frame);
    if ((peer.revents & POLLIN) == 0 || (peer.revents & POLLHUP) != 0) fail("the producer has ended before frame %llu", number);
    const wire::Received end = wire::receive_reply(socket_);
    fail("the producer has stopped before frame %llu: %d (%s)", number, end.reply.status, end.reply.text);
}

void HostTimelines::signal_read(std::uint64_t frame) { require(AsyncRT_InteropSemaphore_signal(read_, frame), "signal"); }
