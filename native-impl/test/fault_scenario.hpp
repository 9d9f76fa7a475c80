#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <initializer_list>

#include "api_fixture.hpp"
#include "process.hpp"

/// A piece of work with everything in it, each step of which may fail: cleanly, without a byte of an out parameter, and with nothing left over.
namespace scenario {

using namespace api;

/// A call has succeeded. If not, its code is one of those that every function documents, or one of these.
inline bool ok(int result, const char *call, std::initializer_list<int> others = {}) {
    if (result == 0) return true;
    bool is_clean = false;
    for (const int code : {ENOMEM, EMFILE, ENFILE, EIO}) is_clean = is_clean || result == -code;
    for (const int code : others) is_clean = is_clean || result == -code;
    if (!is_clean) std::fprintf(stderr, "%s answers %d: %s\n", call, result, AsyncRT_Interop_last_error_text());
    CHECK(is_clean);
    return false;
}

/// An out parameter: the value, or untouched.
template <class Value>
struct Out {
    Poisoned<Value> value = {};
    bool has(bool succeeded) {
        CHECK(succeeded != value.is_untouched());
        return succeeded;
    }
    Value get() { return *&value; }
};

#define TRY(out, call, ...) (out).has(scenario::ok((call), #call, {__VA_ARGS__}))

inline void memory(AsyncRT_InteropContext context) {
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    Out<AsyncRT_InteropBuffer> buffer, view, mapped;
    Out<AsyncRT_InteropMemory> imported;
    Out<int> fd, core_fd;
    if (!TRY(buffer, AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer.value))) return;
    Out<void *> data;
    Out<std::uint64_t> size;
    if (TRY(data, AsyncRT_InteropBuffer_map(buffer.get(), &data.value, &size.value))) *static_cast<char *>(data.get()) = 1;
    Out<AsyncRT_InteropMapping> hold;
    const bool is_held = TRY(hold, AsyncRT_InteropMapping_create(buffer.get(), &hold.value));
    const bool has_view = TRY(view, AsyncRT_InteropBuffer_crop(buffer.get(), 1, 1, 5, 5, &view.value));
    Out<std::uint64_t> core_size;
    Out<std::uint32_t> pitch, width, height;
    Out<MAX_Format> format;
    if (TRY(core_fd, AsyncRT_DeviceBuffer_export_fd(buffer.get(), &core_fd.value, &core_size.value, &pitch.value, &width.value, &height.value, &format.value))) {
        OK(AsyncRT_Interop_close_descriptor(core_fd.get()));
    }
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    if (TRY(fd, AsyncRT_InteropBuffer_export_handle(buffer.get(), opaque, &fd.value, &info))) {
        // An import that fails leaves the descriptor to its owner, who closes it.
        if (TRY(imported, AsyncRT_InteropMemory_import_handle(context, fd.get(), &info, &imported.value), EBADF, EINVAL)) {
            if (TRY(mapped, AsyncRT_InteropMemory_map_range(imported.get(), 0, info.size_bytes, nullptr, &mapped.value))) {
                Out<void *> bytes;
                Out<std::uint64_t> length;
                static_cast<void>(TRY(bytes, AsyncRT_InteropBuffer_map(mapped.get(), &bytes.value, &length.value)));
                OK(AsyncRT_InteropBuffer_release(mapped.get()));
            }
            OK(AsyncRT_InteropMemory_release(imported.get()));
        }
        OK(AsyncRT_Interop_close_descriptor(fd.get()));
    }
    if (has_view) OK(AsyncRT_InteropBuffer_release(view.get()));
    OK(AsyncRT_InteropBuffer_release(buffer.get()));
    if (is_held) OK(AsyncRT_InteropMapping_release(hold.get()));
}

inline void core_timeline(AsyncRT_InteropContext context) {
    Out<int> fd, copy;
    if (!TRY(fd, AsyncRT_Create_timeline_semaphore_fd(context, 1, &fd.value))) return;
    static_cast<void>(ok(AsyncRT_Signal_timeline_semaphore_fd(fd.get(), 2), "Signal_timeline_semaphore_fd", {EBADF, EINVAL}));
    if (TRY(copy, AsyncRT_Interop_duplicate_descriptor(fd.get(), &copy.value), EBADF)) {
        Out<bool> same;
        static_cast<void>(TRY(same, AsyncRT_Interop_same_description(fd.get(), copy.get(), &same.value), EBADF, EOPNOTSUPP));
        Out<AsyncRT_InteropSemaphore> semaphore;
        if (TRY(semaphore, AsyncRT_InteropSemaphore_import_handle(context, copy.get(), nullptr, &semaphore.value), EBADF, EINVAL)) OK(AsyncRT_InteropSemaphore_destroy(semaphore.get()));
        OK(AsyncRT_Interop_close_descriptor(copy.get()));
    }
    OK(AsyncRT_Interop_close_descriptor(fd.get()));
}

inline void timelines(AsyncRT_InteropContext context) {
    Out<AsyncRT_InteropSemaphore> first, other;
    if (!TRY(first, AsyncRT_InteropSemaphore_create(context, 0, &first.value))) return;
    const bool has_other = TRY(other, AsyncRT_InteropSemaphore_create(context, 0, &other.value));
    Out<int> fd, events;
    AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    if (TRY(fd, AsyncRT_InteropSemaphore_export_handle(first.get(), opaque, &fd.value, &info))) OK(AsyncRT_Interop_close_descriptor(fd.get()));
    Out<AsyncRT_InteropWait> wait, event_wait;
    std::atomic<int> ended{0};
    const auto count = [](void *user_data, int, std::uint64_t) { ++*static_cast<std::atomic<int> *>(user_data); };
    const bool waits = TRY(wait, AsyncRT_InteropSemaphore_wait_async(first.get(), 3, count, &ended, &wait.value));
    if (TRY(events, AsyncRT_InteropSemaphore_wait_eventfd(first.get(), 100, &events.value, &event_wait.value))) {
        OK(AsyncRT_InteropWait_cancel(event_wait.get()));
        OK(AsyncRT_Interop_close_descriptor(events.get()));
    }
    static_cast<void>(ok(AsyncRT_InteropContext_enqueue_host_function(context, [](void *) {}, nullptr), "enqueue_host_function"));
    if (ok(AsyncRT_InteropSemaphore_enqueue_signal(first.get(), context, 3), "enqueue_signal")) {
        static_cast<void>(ok(AsyncRT_InteropSemaphore_wait(first.get(), 3, 20 * second), "wait"));
        while (waits && ended == 0) std::this_thread::yield();
    } else if (waits) {
        OK(AsyncRT_InteropWait_cancel(wait.get()));
    }
    if (has_other) {
        const AsyncRT_InteropSemaphore both[] = {first.get(), other.get()};
        const std::uint64_t values[] = {50, 2};
        Out<std::uint32_t> index;
        OK(AsyncRT_InteropSemaphore_signal(other.get(), 2));
        static_cast<void>(TRY(index, AsyncRT_InteropSemaphore_wait_any(both, values, 2, 20 * second, &index.value)));
        static_cast<void>(ok(AsyncRT_InteropSemaphore_wait_all(both, values, 2, 2 * millisecond), "wait_all", {ETIMEDOUT}));
        const auto description = image(MAX_FMT_R8, 4, 4);
        Out<AsyncRT_InteropBuffer> buffer;
        if (TRY(buffer, AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer.value))) {
            if (!ok(AsyncRT_InteropBuffer_release_at(buffer.get(), other.get(), 60), "release_at")) OK(AsyncRT_InteropBuffer_release(buffer.get()));
        }
        OK(AsyncRT_InteropSemaphore_destroy(other.get()));
    }
    OK(AsyncRT_InteropSemaphore_destroy(first.get()));
}

inline void sockets() {
    // Without an allocation, which could be the one that fails.
    char path[64];
    std::snprintf(path, sizeof(path), "/tmp/interop-fault-%d", static_cast<int>(::getpid()));
    ::unlink(path);
    Out<int> listener, client, server;
    if (TRY(listener, AsyncRT_InteropSocket_listen(path, &listener.value))) {
        if (TRY(client, AsyncRT_InteropSocket_connect(path, &client.value))) {
            if (TRY(server, AsyncRT_InteropSocket_accept(listener.get(), second, &server.value), EBADF, ENOTSOCK, EINVAL, ETIMEDOUT)) {
                const int standard = 0;
                if (ok(AsyncRT_InteropSocket_send(client.get(), "abc", 3, &standard, 1, second), "send", {EBADF, ENOTSOCK, EPIPE})) {
                    Poisoned<char[4]> bytes;
                    Out<int> received;
                    std::size_t size = 4;
                    std::uint32_t count = 1;
                    const bool has = TRY(received, AsyncRT_InteropSocket_receive(server.get(), &bytes, &size, &received.value, &count, second), EBADF, ENOTSOCK, ECONNRESET);
                    CHECK(has != bytes.is_untouched());
                    if (has) OK(AsyncRT_Interop_close_descriptor(received.get()));
                    else CHECK(size == 4 && count == 1);
                }
                OK(AsyncRT_Interop_close_descriptor(server.get()));
            }
            OK(AsyncRT_Interop_close_descriptor(client.get()));
        }
        OK(AsyncRT_Interop_close_descriptor(listener.get()));
    }
    ::unlink(path);
}

/// All of it. @param set_armed Says when failures are wanted: not while the process is looked at.
inline void run(const std::function<void(bool)> &set_armed) {
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    {
        Out<AsyncRT_InteropContext> context;
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
        set_armed(true);
        sockets();
        if (TRY(context, AsyncRT_InteropContext_open(&options, nullptr, &context.value))) {
            memory(context.get());
            core_timeline(context.get());
            timelines(context.get());
            OK(AsyncRT_InteropContext_close(context.get()));
        }
        set_armed(false);
    }
    const bool is_clean = process::descriptor_count() == descriptors && process::mapping_count() == mappings;
    if (!is_clean) std::fprintf(stderr, "left over: %zu descriptors, %zu mappings\n", process::descriptor_count() - descriptors, process::mapping_count() - mappings);
    CHECK(is_clean);
}

} // namespace scenario
