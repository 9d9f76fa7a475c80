#include "animation.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "../common/check.hpp"
#include "../common/process.hpp"

namespace {

/// Between two looks at whether the consumer is still there.
constexpr std::uint64_t slice_ns = 200'000'000;
constexpr int patience_slices = 600;
/// By then, everything that lasts has been set up.
constexpr std::uint32_t settled_frame = 16;

/// Every so many frames, the work takes longer than a consumer needs for several.
constexpr std::uint32_t slow_every = 97;
constexpr useconds_t slow_us = 5'000;

/// One frame, as the stream of the context runs it.
struct Job {
    Slot *slot = nullptr;
    wire::Content content{};
    std::uint32_t frame = 0;
};

/// False if the consumer has gone away instead.
bool wait_read(const Timelines &timelines, std::uint64_t value, int socket) {
    for (int slice = 0; slice < patience_slices; ++slice) {
        const int status = AsyncRT_InteropSemaphore_wait(timelines.read, value, slice_ns);
        if (status == 0) return true;
        if (status != -ETIMEDOUT) require(status, "AsyncRT_InteropSemaphore_wait");
        pollfd peer{socket, POLLIN, 0};
        if (::poll(&peer, 1, 0) > 0 && (peer.revents & (POLLHUP | POLLERR)) != 0) return false;
    }
    fail("the consumer has not read frame %llu", static_cast<unsigned long long>(value));
}

/// Now and then the consumer is here first, so that a signal which overtakes the frame, or a wait that does not wait, is seen.
bool is_slow(const Job &job) { return job.frame % slow_every == 0; }

void run_job(void *user_data) {
    const Job &job = *static_cast<const Job *>(user_data);
    if (is_slow(job)) ::usleep(slow_us);
    job.slot->fill(job.content, job.frame);
}

/// Work of a device is enqueued; what is slow is the stream before it.
void submit_job(AsyncRT_InteropContext context, const Job &job) {
    if (is_slow(job)) REQUIRE(AsyncRT_InteropContext_enqueue_host_function(context, [](void *) { ::usleep(slow_us); }, nullptr));
    job.slot->fill(job.content, job.frame);
}

} // namespace

Timelines Timelines::create(AsyncRT_InteropContext context) {
    Timelines result;
    const void *handle = nullptr;
    REQUIRE(AsyncRT_InteropContext_core_handle(context, &handle));
    REQUIRE(AsyncRT_Create_timeline_semaphore_fd(handle, 0, &result.written_fd));
    REQUIRE(AsyncRT_InteropSemaphore_import_handle(context, result.written_fd, nullptr, &result.written));
    REQUIRE(AsyncRT_InteropSemaphore_create(context, 0, &result.read));
    return result;
}

std::array<int, 2> Timelines::export_to(wire::Reply &reply) const {
    std::array<int, 2> descriptors{};
    REQUIRE(AsyncRT_InteropSemaphore_export_handle(written, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &descriptors[0], &reply.semaphores[0]));
    REQUIRE(AsyncRT_InteropSemaphore_export_handle(read, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &descriptors[1], &reply.semaphores[1]));
    return descriptors;
}

void Timelines::destroy() {
    if (read == nullptr) return;
    REQUIRE(AsyncRT_InteropSemaphore_destroy(read));
    REQUIRE(AsyncRT_InteropSemaphore_destroy(written));
    ::close(written_fd);
    *this = Timelines();
}

bool animate(AsyncRT_InteropContext context, int socket, std::array<Slot, 4> &slots, const Timelines &timelines, const wire::Request &request, wire::Reply &reply) {
    std::array<Job, ring_size> jobs{};
    process::Holdings settled;
    for (std::uint32_t frame = 1; frame <= request.frame; ++frame) {
        if (frame > ring_size && !wait_read(timelines, frame - ring_size, socket)) return false;
        Job &job = jobs[frame % ring_size];
        job = {&slots[frame % ring_size], request.content, frame};
        if (job.slot->has_writer()) submit_job(context, job);
        else REQUIRE(AsyncRT_InteropContext_enqueue_host_function(context, run_job, &job));
        REQUIRE(AsyncRT_Signal_timeline_semaphore_fd(timelines.written_fd, frame));
        if (frame == settled_frame) settled = process::holdings();
    }
    if (!wait_read(timelines, request.frame, socket)) return false;
    const process::Holdings last = process::holdings();
    if (request.frame > settled_frame && settled != last) reply.status = -EMFILE;
    std::snprintf(reply.text, sizeof(reply.text), "producer: %u frames, %zu descriptors and %zu mappings at frame %u, %zu and %zu at the end", request.frame,
                  settled.descriptors, settled.mappings, settled_frame, last.descriptors, last.mappings);
    return true;
}
