/// Descriptors in numbers: who owns them, copies of every kind, thousands of exports and imports, ten thousand frames.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

#include "api_descriptors.hpp"

using namespace api;

namespace {

/// Copies of a descriptor of every kind.
std::vector<int> copies_of(int fd) {
    int by_library = -1;
    OK(AsyncRT_Interop_duplicate_descriptor(fd, &by_library));
    const int second_number = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int third_number = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    CHECK(::dup2(fd, second_number) == second_number);
    CHECK(::dup3(fd, third_number, O_CLOEXEC) == third_number);
    return {by_library, ::dup(fd), second_number, third_number, over_socket(fd)};
}

void copies() {
    Fixture fixture;
    Fixture other;
    const auto buffer = create_buffer(fixture.context);
    const Exported exported = export_buffer(buffer);
    std::uint64_t value = 0;
    int timeline = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, value, &timeline));
    for (const int copy : copies_of(exported.fd)) {
        Imported imported(other.context, copy, exported.info);
        OK(AsyncRT_Interop_close_descriptor(copy));
        *imported.data = static_cast<unsigned char>(copy + 1);
        CHECK(*map(buffer) == static_cast<unsigned char>(copy + 1));
        imported.release();
    }
    for (const int copy : copies_of(timeline)) {
        OK(AsyncRT_Signal_timeline_semaphore_fd(copy, ++value));
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_import_handle(other.context, copy, nullptr, &semaphore));
        OK(AsyncRT_Interop_close_descriptor(copy));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, value, 20 * second));
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    }
    OK(AsyncRT_Interop_close_descriptor(exported.fd));
    OK(AsyncRT_Interop_close_descriptor(timeline));
}

void order_of_ends() {
    Fixture fixture;
    Fixture other;
    // Imported twice: one memory.
    auto buffer = create_buffer(fixture.context);
    Exported exported = export_buffer(buffer);
    Imported first(other.context, exported.fd, exported.info);
    Imported second_import(other.context, exported.fd, exported.info);
    *first.data = 1;
    CHECK(*second_import.data == 1 && *map(buffer) == 1);
    *second_import.data = 2;
    CHECK(*first.data == 2 && *map(buffer) == 2);
    // Closed before the memory is used again: what was imported stays.
    OK(AsyncRT_Interop_close_descriptor(exported.fd));
    *map(buffer) = 3;
    CHECK(*first.data == 3);
    // Freed by the exporter, then used; freed by one importer, then used by the other.
    OK(AsyncRT_InteropBuffer_release(buffer));
    *first.data = 4;
    CHECK(*second_import.data == 4);
    first.release();
    CHECK(*second_import.data == 4);
    second_import.release();
    // Freed, then imported; closed by its context, then imported.
    buffer = create_buffer(fixture.context);
    *map(buffer) = 5;
    exported = export_buffer(buffer);
    OK(AsyncRT_InteropBuffer_release(buffer));
    Imported late(other.context, exported.fd, exported.info);
    CHECK(*late.data == 5);
    late.release();
    int timeline = -1;
    AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    const auto semaphore = fixture.semaphore(7);
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &timeline, &info));
    fixture.close();
    Imported later(other.context, exported.fd, exported.info);
    CHECK(*later.data == 5);
    later.release();
    OK(AsyncRT_Interop_close_descriptor(exported.fd));
    AsyncRT_InteropSemaphore imported = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(other.context, timeline, &info, &imported));
    OK(AsyncRT_Interop_close_descriptor(timeline));
    CHECK(value_of(imported) == 7);
    OK(AsyncRT_InteropSemaphore_signal(imported, 8));
    OK(AsyncRT_InteropSemaphore_destroy(imported));
    // Closed before the import: nothing is there.
    Poisoned<AsyncRT_InteropMemory> memory;
    Poisoned<AsyncRT_InteropSemaphore> none;
    FAILS_WITH_TEXT(EBADF, AsyncRT_InteropMemory_import_handle(other.context, exported.fd, &exported.info, &memory));
    FAILS_WITH_TEXT(EBADF, AsyncRT_InteropSemaphore_import_handle(other.context, timeline, &info, &none));
    CHECK(memory.is_untouched() && none.is_untouched());
}

/// A descriptor that an import has refused is the caller's as before: open, the same, and good for an import that is right.
void refused_imports() {
    Fixture fixture;
    const auto buffer = create_buffer(fixture.context);
    *map(buffer) = 6;
    const Exported exported = export_buffer(buffer);
    const int copy = ::fcntl(exported.fd, F_DUPFD_CLOEXEC, 0);
    Poisoned<AsyncRT_InteropMemory> memory;
    Poisoned<AsyncRT_InteropSemaphore> semaphore;
    const auto refused = [&](int code, auto &&change) {
        auto wrong = exported.info;
        change(wrong);
        FAILS_WITH_TEXT(code, AsyncRT_InteropMemory_import_handle(fixture.context, exported.fd, &wrong, &memory));
        bool same = false;
        OK(AsyncRT_Interop_same_description(exported.fd, copy, &same));
        CHECK(same);
        Imported imported(fixture.context, exported.fd, exported.info);
        CHECK(*imported.data == 6);
        imported.release();
    };
    refused(EINVAL, [](auto &info) { info.allocation_size_bytes += 4096; });
    refused(EINVAL, [](auto &info) { info.device_uuid[0] ^= 1; });
    refused(EINVAL, [](auto &info) { info.driver_uuid[15] ^= 1; });
    refused(EINVAL, [](auto &info) { info.offset_bytes = UINT64_MAX; });
    refused(EOPNOTSUPP, [](auto &info) { info.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF; });
    refused(EOPNOTSUPP, [](auto &info) { info.backend = ASYNCRT_INTEROP_BACKEND_CUDA; });
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_import_handle(fixture.context, exported.fd, nullptr, &semaphore));
    CHECK(memory.is_untouched() && semaphore.is_untouched());
    OK(AsyncRT_Interop_close_descriptor(exported.fd));
    ::close(copy);
}

void thousands() {
    Fixture fixture;
    Fixture other;
    const auto buffer = create_buffer(fixture.context);
    const Exported first = export_buffer(buffer);
    const auto semaphore = fixture.semaphore();
    int timeline = -1;
    AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &timeline, &info));
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    // Imports that are alive at once: memory keeps a descriptor of each, timelines share one.
    std::vector<AsyncRT_InteropMemory> memories(4'096);
    std::vector<AsyncRT_InteropSemaphore> semaphores(4'096);
    for (std::size_t index = 0; index < memories.size(); ++index) {
        const Exported again = export_buffer(buffer);
        int same = -1;
        OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &same, &info));
        OK(AsyncRT_InteropMemory_import_handle(other.context, again.fd, &again.info, &memories[index]));
        OK(AsyncRT_InteropSemaphore_import_handle(other.context, same, &info, &semaphores[index]));
        OK(AsyncRT_Interop_close_descriptor(again.fd));
        OK(AsyncRT_Interop_close_descriptor(same));
    }
    OK(AsyncRT_InteropSemaphore_signal(semaphores.front(), 3));
    CHECK(value_of(semaphores.back()) == 3);
    for (const auto memory : memories) OK(AsyncRT_InteropMemory_release(memory));
    for (const auto each : semaphores) OK(AsyncRT_InteropSemaphore_destroy(each));
    CHECK(process::descriptor_count() == descriptors && process::mapping_count() == mappings);
    OK(AsyncRT_Interop_close_descriptor(first.fd));
    OK(AsyncRT_Interop_close_descriptor(timeline));
}

/// Frames of one process: each with a buffer, a timeline, exports, imports and a release in the order of the timeline.
void frames() {
    Fixture fixture;
    const auto done = fixture.semaphore();
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    // What is never let go ends this program.
    ::alarm(300);
    const auto count = static_cast<std::uint64_t>(check::volume(10'000));
    for (std::uint64_t frame = 1; frame <= count; ++frame) {
        const auto buffer = create_buffer(fixture.context);
        *map(buffer) = static_cast<unsigned char>(frame);
        const Exported exported = export_buffer(buffer);
        Imported imported(fixture.context, exported.fd, exported.info);
        CHECK(*imported.data == static_cast<unsigned char>(frame));
        imported.release();
        OK(AsyncRT_Interop_close_descriptor(exported.fd));
        int timeline = -1;
        OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &timeline));
        OK(AsyncRT_Signal_timeline_semaphore_fd(timeline, frame));
        OK(AsyncRT_Interop_close_descriptor(timeline));
        OK(AsyncRT_InteropBuffer_release_at(buffer, done, frame));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(done, fixture.context, frame));
        if (frame % 1'000 != 0) continue;
        OK(AsyncRT_InteropSemaphore_wait(done, frame, 20 * second));
        // Timelines of the core whose descriptors are closed are swept as new ones are made, and not while a signal is on its way: so some are left, and
        // new ones are made until they are few.
        while (process::descriptor_count() > descriptors + 16 || process::mapping_count() > mappings + 64) {
            pause_ms(1);
            OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &timeline));
            OK(AsyncRT_Interop_close_descriptor(timeline));
        }
    }
}

} // namespace

int main() {
    rlimit limit{};
    CHECK(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536);
    CHECK(limit.rlim_cur >= 5'000);
    CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    run_balanced("dup, dup2, dup3 and copies over a socket", copies);
    run_balanced("import twice, close before, free before", order_of_ends);
    run_balanced("a refused import leaves the descriptor", refused_imports);
    run_balanced("4,096 exports and imports", thousands);
    run_balanced("ten thousand frames", frames);
}
