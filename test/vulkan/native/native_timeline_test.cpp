// Timelines of the driver, which a software driver has only with the test layer, through the public functions.
#include <cstdint>
#include <cstring>

#include "context.hpp"

namespace {

std::uint64_t value_of(AsyncRT_InteropSemaphore semaphore) {
    std::uint64_t value = 0;
    OK(AsyncRT_InteropSemaphore_value(semaphore, &value));
    return value;
}

int export_timeline(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropSemaphoreInfo &info) {
    info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    int fd = -1;
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &fd, &info));
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    return fd;
}

void features() {
    const Context context;
    const auto features = context.info().features;
    CHECK((features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0);
    CHECK((features & ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF) != 0);
    CHECK((features & ASYNCRT_INTEROP_FEATURE_IMPORT_DMA_BUF) != 0);
}

/// An application that knows nothing of the library waits for the timeline in its queue, and signals it from there.
void timeline_with_raw_vulkan() {
    const Context context;
    const VulkanDevice application;
    const AsyncRT_InteropSemaphore semaphore = context.semaphore(3);
    AsyncRT_InteropSemaphoreInfo info;
    const int fd = export_timeline(semaphore, info);
    CHECK(info.kind == ASYNCRT_INTEROP_TIMELINE_NATIVE && info.backend == ASYNCRT_INTEROP_BACKEND_VULKAN);
    const VkSemaphore imported = application.import_timeline(fd);
    CHECK(application.value(imported) == 3);
    application.submit({{imported, 4}}, {{imported, 5}});
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 4));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 5, long_ns));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 6));
    CHECK_VK(VK_SUCCESS, application.wait(imported, 6, long_ns));
    CHECK_VK(VK_SUCCESS, application.vk.vkDeviceWaitIdle(application.device));
    application.destroy(imported);
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
}

void host_signal() {
    const Context context;
    const VulkanDevice application;
    const AsyncRT_InteropSemaphore semaphore = context.semaphore(3);
    AsyncRT_InteropSemaphoreInfo info;
    const VkSemaphore imported = application.import_timeline(export_timeline(semaphore, info));
    application.submit({{imported, 4}}, {{imported, 5}});
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 4));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 5, long_ns));
    CHECK_VK(VK_SUCCESS, application.vk.vkDeviceWaitIdle(application.device));
    application.destroy(imported);
}

/// The host signals above a signal of the stream that is pending: after it, and before what is enqueued later.
void host_signal_after_pending() {
    const Context context;
    const AsyncRT_InteropSemaphore gate = context.semaphore();
    const AsyncRT_InteropSemaphore semaphore = context.semaphore();
    OK(AsyncRT_InteropSemaphore_enqueue_wait(gate, context.handle, 1, ASYNCRT_INTEROP_INFINITE));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 5));
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 9));
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 10));
    for (const std::uint64_t refused : {7, 9, 10}) {
        CHECK(AsyncRT_InteropSemaphore_signal(semaphore, refused) == -EINVAL);
        CHECK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, refused) == -EINVAL);
    }
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 12));
    CHECK(AsyncRT_InteropSemaphore_wait(semaphore, 1, 20'000'000) == -ETIMEDOUT);
    CHECK(value_of(semaphore) == 0);
    OK(AsyncRT_InteropSemaphore_signal(gate, 1));
    for (std::uint64_t last = 0; last < 12;) {
        const std::uint64_t value = value_of(semaphore);
        CHECK(value >= last && (value == 0 || value == 5 || value == 9 || value == 10 || value == 12));
        last = value;
    }
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 13));
    CHECK(value_of(semaphore) == 13);
}

/// A context that closes does what it was told; a semaphore that ends leaves its signals.
void host_signal_at_the_end() {
    for (const bool ends_semaphore : {false, true}) {
        const VulkanDevice application;
        VkSemaphore imported = VK_NULL_HANDLE;
        {
            const Context context;
            const AsyncRT_InteropSemaphore semaphore = context.semaphore();
            AsyncRT_InteropSemaphoreInfo info;
            imported = application.import_timeline(export_timeline(semaphore, info));
            OK(AsyncRT_InteropContext_enqueue_host_function(context.handle, [](void *) { ::usleep(30'000); }, nullptr));
            OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 5));
            OK(AsyncRT_InteropSemaphore_signal(semaphore, 9));
            if (ends_semaphore) OK(AsyncRT_InteropSemaphore_destroy(semaphore));
        }
        CHECK(application.value(imported) == 9);
        application.destroy(imported);
    }
}

/// The stream waits for a value that the application signals later, and what is enqueued after it comes after it.
void stream_waits() {
    const Context context;
    const VulkanDevice application;
    const AsyncRT_InteropSemaphore semaphore = context.semaphore();
    const AsyncRT_InteropSemaphore after = context.semaphore();
    AsyncRT_InteropSemaphoreInfo info;
    const VkSemaphore imported = application.import_timeline(export_timeline(semaphore, info));
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context.handle, 1, ASYNCRT_INTEROP_INFINITE));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(after, context.handle, 1));
    CHECK(AsyncRT_InteropSemaphore_wait(after, 1, 20'000'000) == -ETIMEDOUT);
    application.submit2({}, {{imported, 1}});
    OK(AsyncRT_InteropSemaphore_wait(after, 1, long_ns));
    CHECK_VK(VK_SUCCESS, application.vk.vkDeviceWaitIdle(application.device));
    application.destroy(imported);
}

/// A stream that waits for a timeline of the host, which nobody signals, is closed: the queue of the driver does not make the signals behind that wait.
void close_makes_no_signal_too_early() {
    const VulkanDevice application;
    AsyncRT_InteropContext host = nullptr;
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &host));
    AsyncRT_InteropSemaphore awaited = nullptr;
    AsyncRT_InteropSemaphore also_signalled = nullptr;
    OK(AsyncRT_InteropSemaphore_create(host, 0, &awaited));
    OK(AsyncRT_InteropSemaphore_create(host, 0, &also_signalled));
    VkSemaphore imported = VK_NULL_HANDLE;
    {
        const Context context;
        const AsyncRT_InteropSemaphore signalled = context.semaphore();
        AsyncRT_InteropSemaphoreInfo info;
        imported = application.import_timeline(export_timeline(signalled, info));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(signalled, context.handle, 1));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(awaited, context.handle, 1, ASYNCRT_INTEROP_INFINITE));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(signalled, context.handle, 2));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(also_signalled, context.handle, 2));
    }
    CHECK(application.wait(imported, 2, 50'000'000) == VK_TIMEOUT);
    CHECK(application.value(imported) == 1 && value_of(also_signalled) == 0);
    application.destroy(imported);
    OK(AsyncRT_InteropContext_close(host));
}

/// A timeline of a driver's device is for the streams of the first device of this process that had it.
void other_devices() {
    const Context context;
    const Context other;
    const AsyncRT_InteropSemaphore semaphore = context.semaphore();
    AsyncRT_InteropSemaphoreInfo info;
    const int fd = export_timeline(semaphore, info);
    AsyncRT_InteropSemaphore imported = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(other.handle, fd, &info, &imported));
    ::close(fd);
    for (const AsyncRT_InteropSemaphore each : {semaphore, imported}) {
        CHECK(AsyncRT_InteropSemaphore_enqueue_signal(each, other.handle, 1) == -EOPNOTSUPP);
        CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "another") != nullptr);
        CHECK(AsyncRT_InteropSemaphore_enqueue_wait(each, other.handle, 1, 0) == -EOPNOTSUPP);
    }
    // What was refused has left nothing behind.
    OK(AsyncRT_InteropSemaphore_enqueue_signal(imported, context.handle, 1));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 1, long_ns));
}

/// The functions of the proposal, which know a timeline by its descriptor alone.
void core_functions() {
    const Context context;
    const VulkanDevice application;
    const void *core = nullptr;
    OK(AsyncRT_InteropContext_core_handle(context.handle, &core));
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(core, 0, &fd));
    const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    const VkSemaphore imported = application.import_timeline(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
    OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 1));
    OK(AsyncRT_Signal_timeline_semaphore_fd(copy, 2));
    CHECK(AsyncRT_Signal_timeline_semaphore_fd(fd, 2) == -EINVAL);
    CHECK_VK(VK_SUCCESS, application.wait(imported, 2, long_ns));
    // A description of its own of the same timeline is not known by its identity.
    const VkSemaphore unknown = application.create_exportable();
    const int other = application.export_fd(unknown);
    CHECK(AsyncRT_Signal_timeline_semaphore_fd(other, 9) == -EINVAL);
    for (const int each : {fd, copy, other}) ::close(each);
    for (const VkSemaphore each : {imported, unknown}) application.destroy(each);
}

void two_processes() {
    constexpr std::uint64_t rounds = 200;
    pair(
        [](const Peer &peer) {
            const Context context;
            const AsyncRT_InteropSemaphore semaphore = context.semaphore();
            AsyncRT_InteropSemaphoreInfo info;
            const int fd = export_timeline(semaphore, info);
            peer.send_fd(fd);
            ::close(fd);
            for (std::uint64_t i = 0; i < rounds; ++i) {
                OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 2 * i + 1));
                OK(AsyncRT_InteropSemaphore_wait(semaphore, 2 * i + 2, long_ns));
            }
            CHECK(value_of(semaphore) == 2 * rounds);
        },
        [](const Peer &peer) {
            const Context context;
            const int fd = peer.receive_fd();
            AsyncRT_InteropSemaphoreInfo info;
            ::close(export_timeline(context.semaphore(), info)); // the words of this device
            AsyncRT_InteropSemaphore semaphore = nullptr;
            OK(AsyncRT_InteropSemaphore_import_handle(context.handle, fd, &info, &semaphore));
            CHECK(is_open(fd));
            ::close(fd);
            for (std::uint64_t i = 0; i < rounds; ++i) {
                OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context.handle, 2 * i + 1, ASYNCRT_INTEROP_INFINITE));
                OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 2 * i + 2));
                OK(AsyncRT_InteropSemaphore_wait(semaphore, 2 * i + 2, long_ns));
            }
        });
}

void failed_timeline_imports() {
    const Context context;
    AsyncRT_InteropSemaphoreInfo info;
    const int good = export_timeline(context.semaphore(), info);
    int ends[2];
    CHECK(::pipe2(ends, O_CLOEXEC) == 0);
    const std::size_t before = descriptor_count();
    AsyncRT_InteropSemaphore semaphore = nullptr;
    CHECK(AsyncRT_InteropSemaphore_import_handle(context.handle, ends[0], &info, &semaphore) == -EINVAL);
    CHECK(semaphore == nullptr && is_open(ends[0]) && descriptor_count() == before);
    ::close(good);
}

void descriptors_stay_constant() {
    const Context context;
    AsyncRT_InteropSemaphoreInfo info;
    std::size_t before = 0;
    for (int i = 0; i < 300; ++i) {
        if (i == 2) before = descriptor_count();
        const AsyncRT_InteropSemaphore semaphore = context.semaphore();
        const int fd = export_timeline(semaphore, info);
        AsyncRT_InteropSemaphore imported = nullptr;
        OK(AsyncRT_InteropSemaphore_import_handle(context.handle, fd, &info, &imported));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context.handle, 1));
        OK(AsyncRT_InteropSemaphore_wait(imported, 1, long_ns));
        ::close(fd);
        OK(AsyncRT_InteropSemaphore_destroy(imported));
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    }
    // A stream keeps the last of what it has used until it is used again.
    CHECK(descriptor_count() <= before + 4);
}

constexpr Case cases[] = {
    {"features", features},
    {"timeline_with_raw_vulkan", timeline_with_raw_vulkan},
    {"host_signal", host_signal},
    {"host_signal_after_pending", host_signal_after_pending},
    {"host_signal_at_the_end", host_signal_at_the_end},
    {"stream_waits", stream_waits},
    {"close_makes_no_signal_too_early", close_makes_no_signal_too_early},
    {"other_devices", other_devices},
    {"core_functions", core_functions},
    {"two_processes", two_processes},
    {"failed_timeline_imports", failed_timeline_imports},
    {"descriptors_stay_constant", descriptors_stay_constant},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
