/// Timelines through the public functions: signals, deferred release, the descriptors of the core, and what fails.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <utility>

#include "api_fixture.hpp"
#include "process.hpp"

using namespace api;

namespace {

void values() {
    Fixture fixture;
    const auto semaphore = fixture.semaphore();
    for (const std::uint64_t value : {UINT64_C(1), UINT64_C(5), UINT64_C(0x80000004), UINT64_C(0xfffffffe), UINT64_MAX}) {
        OK(AsyncRT_InteropSemaphore_signal(semaphore, value));
        CHECK(value_of(semaphore) == value);
        OK(AsyncRT_InteropSemaphore_wait(semaphore, value, 0));
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, value));
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, value - 1));
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, value));
        CHECK(value_of(semaphore) == value);
    }
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    Poisoned<std::uint64_t> out;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_value(semaphore, &out));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, 9));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_destroy(semaphore));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_wait(nullptr, 1, 0));
    CHECK(out.is_untouched());
}

void stream_order() {
    Fixture fixture;
    const auto semaphore = fixture.semaphore();
    std::atomic<bool> done{false};
    OK(AsyncRT_InteropContext_enqueue_host_function(
        fixture.context,
        [](void *user_data) {
            pause_ms(30);
            *static_cast<std::atomic<bool> *>(user_data) = true;
        },
        &done));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 10));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, 10));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, 3));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 10, 20 * second));
    CHECK(done);
    // The stream waits; its work comes after.
    done = false;
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, fixture.context, 20, 0));
    OK(AsyncRT_InteropContext_enqueue_host_function(fixture.context, [](void *user_data) { *static_cast<std::atomic<bool> *>(user_data) = true; }, &done));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 30));
    pause_ms(20);
    CHECK(!done && value_of(semaphore) == 10);
    Fixture other;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_enqueue_signal(semaphore, other.context, 20));
    // The payload itself may still be raised by another process; here the stream gives up when the context closes.
    fixture.close();
    CHECK(done);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_wait(semaphore, 1, 0));
}

void core_descriptors() {
    Fixture fixture;
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 4, &fd));
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(fixture.context, fd, nullptr, &semaphore));
    CHECK(value_of(semaphore) == 4);
    fixture.enqueue_sleep();
    OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 9));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 9));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 7));
    CHECK(value_of(semaphore) == 4);
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 9, 20 * second));
    int copy = -1;
    OK(AsyncRT_Interop_duplicate_descriptor(fd, &copy));
    bool same = false;
    OK(AsyncRT_Interop_same_description(fd, copy, &same));
    CHECK(same);
    OK(AsyncRT_Signal_timeline_semaphore_fd(copy, 10));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 10, 20 * second));
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_Signal_timeline_semaphore_fd(copy, 11));
    FAILS_WITH_TEXT(EBADF, AsyncRT_Signal_timeline_semaphore_fd(fd, 12));
    // The number is reused by something else.
    const int reused = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    CHECK(reused == fd);
    FAILS(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(reused, 12));
    OK(AsyncRT_Interop_same_description(reused, copy, &same));
    CHECK(!same);
    ::close(reused);
    OK(AsyncRT_InteropContext_close(std::exchange(fixture.context, nullptr)));
    FAILS(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(copy, 13));
    OK(AsyncRT_Interop_close_descriptor(copy));
}

void export_and_import() {
    Fixture fixture;
    Fixture other;
    const auto semaphore = fixture.semaphore(3);
    int fd = -1;
    AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &fd, &info));
    CHECK(info.handle_type == opaque && info.kind == ASYNCRT_INTEROP_TIMELINE_HOST && info.backend == ASYNCRT_INTEROP_BACKEND_HOST);
    AsyncRT_InteropSemaphore second_handle = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(other.context, fd, &info, &second_handle));
    OK(AsyncRT_InteropSemaphore_signal(second_handle, 8));
    CHECK(value_of(semaphore) == 8);
    Poisoned<AsyncRT_InteropSemaphore> out;
    FAILS_WITH_TEXT(EBADF, AsyncRT_InteropSemaphore_import_handle(other.context, 1000, &info, &out));
    auto wrong = info;
    wrong.device_uuid[0] ^= 1;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_import_handle(other.context, fd, &wrong, &out));
    wrong = info;
    wrong.kind = ASYNCRT_INTEROP_TIMELINE_NATIVE;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_import_handle(other.context, fd, &wrong, &out));
    wrong = info;
    wrong.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32;
    FAILS(EOPNOTSUPP, AsyncRT_InteropSemaphore_import_handle(other.context, fd, &wrong, &out));
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_import_handle(other.context, null, nullptr, &out));
    ::close(null);
    Poisoned<int> out_fd;
    auto out_info = Poisoned<AsyncRT_InteropSemaphoreInfo>::sized();
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropSemaphore_export_handle(semaphore, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED, &out_fd, &out_info));
    FAILS(EINVAL, AsyncRT_InteropSemaphore_export_handle(semaphore, 0, &out_fd, &out_info));
    AsyncRT_InteropVulkanDevice vulkan = ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT;
    Poisoned<std::uint64_t> vk_semaphore;
    Poisoned<bool> bridged;
    FAILS(EINVAL, AsyncRT_InteropSemaphore_as_vulkan(semaphore, &vulkan, &vk_semaphore, &bridged));
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropSemaphore_release_vulkan(semaphore, &vulkan, 5));
    CHECK(out.is_untouched() && out_fd.is_untouched() && out_info.is_untouched() && vk_semaphore.is_untouched() && bridged.is_untouched());
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    OK(AsyncRT_InteropSemaphore_signal(second_handle, 9));
    OK(AsyncRT_InteropSemaphore_destroy(second_handle));
}

void release_at() {
    const std::size_t before = process::mapping_count();
    Fixture fixture;
    const auto semaphore = fixture.semaphore();
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropBuffer first = nullptr, second_buffer = nullptr;
    void *data = nullptr;
    std::uint64_t size = 0;
    for (AsyncRT_InteropBuffer *buffer : {&first, &second_buffer}) {
        OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, buffer));
        OK(AsyncRT_InteropBuffer_map(*buffer, &data, &size));
    }
    CHECK(process::mapping_count() == before + 2);
    // Somebody else who has the timeline keeps what it belongs to, but not the memory.
    Fixture other;
    int fd = -1;
    AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &fd, &info));
    AsyncRT_InteropSemaphore second_handle = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(other.context, fd, &info, &second_handle));
    OK(AsyncRT_Interop_close_descriptor(fd));
    const std::size_t with_page = process::mapping_count() - 2;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_release_at(first, nullptr, 5));
    OK(AsyncRT_InteropBuffer_release_at(first, semaphore, 5));
    OK(AsyncRT_InteropBuffer_release_at(second_buffer, semaphore, 500));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_release(first));
    pause_ms(10);
    CHECK(process::mapping_count() == with_page + 2);
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 5));
    while (process::mapping_count() != with_page + 1) pause_ms(1);
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    CHECK(process::mapping_count() == with_page + 1);
    fixture.close();
    CHECK(process::mapping_count() == with_page);
}

/// More semaphores than the process may have descriptors.
void many() {
    rlimit before{};
    CHECK(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    const rlimit small{256, before.rlim_max};
    CHECK(::setrlimit(RLIMIT_NOFILE, &small) == 0);
    Fixture fixture;
    for (int round = 0; round < 2'000; ++round) {
        int fd = -1;
        OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &fd));
        OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 1));
        OK(AsyncRT_Interop_close_descriptor(fd));
        OK(AsyncRT_InteropSemaphore_destroy(fixture.semaphore()));
    }
    std::vector<AsyncRT_InteropSemaphore> alive;
    for (int count = 0; count < 1'000; ++count) alive.push_back(fixture.semaphore());
    fixture.close();
    Poisoned<std::uint64_t> out;
    for (const auto semaphore : alive) FAILS(EINVAL, AsyncRT_InteropSemaphore_value(semaphore, &out));
    CHECK(::setrlimit(RLIMIT_NOFILE, &before) == 0);
}

} // namespace

int main() {
    { Fixture first_use; }
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("values", values);
    check::run("the stream is a queue", stream_order);
    check::run("timelines of the core", core_descriptors);
    check::run("export and import", export_and_import);
    check::run("release at a value", release_at);
    check::run("many", many);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
