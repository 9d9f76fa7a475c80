/// A thousand failing calls of every function: the code, a text of this failure, no byte of an out parameter changed, no descriptor and no mapping more.
/// The functions are those of the document: one without a failing call here fails the test.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <new>

#include "api_fixture.hpp"
#include "function_names.hpp"
#include "process.hpp"

using namespace api;

namespace {

constexpr int not_open = 9'999;

/// Room for out parameters, every byte 0xA5.
class Outs final {
public:
    Outs() { std::memset(bytes_, poison, sizeof(bytes_)); }
    /// One out parameter.
    template <class Value>
    Value *out() {
        used_ = (used_ + alignof(Value) - 1) / alignof(Value) * alignof(Value);
        Value *const result = std::launder(reinterpret_cast<Value *>(bytes_ + used_));
        used_ += sizeof(Value);
        CHECK(used_ <= sizeof(bytes_));
        return result;
    }
    /// One that begins with its size, which the caller states.
    template <class Struct>
    Struct *sized() {
        Struct *const result = out<Struct>();
        const std::uint32_t size = sizeof(Struct);
        std::memcpy(static_cast<void *>(result), &size, sizeof(size));
        sizes_[static_cast<std::size_t>(reinterpret_cast<unsigned char *>(result) - bytes_)] = size;
        return result;
    }
    bool is_untouched() const {
        for (std::size_t index = 0; index < sizeof(bytes_); ++index) {
            if (const auto found = sizes_.find(index); found != sizes_.end()) {
                if (std::memcmp(bytes_ + index, &found->second, sizeof(found->second)) != 0) return false;
                index += sizeof(found->second) - 1;
            } else if (bytes_[index] != poison) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr unsigned char poison = 0xa5;
    alignas(64) unsigned char bytes_[2048];
    std::size_t used_ = 0;
    std::map<std::size_t, std::uint32_t> sizes_;
};

/// What the calls are made with.
struct World {
    Fixture fixture;
    AsyncRT_InteropContext context = fixture.context;
    AsyncRT_InteropBuffer buffer = nullptr;
    AsyncRT_InteropBuffer bare = nullptr;
    AsyncRT_InteropBuffer wrapped = nullptr;
    AsyncRT_InteropSemaphore semaphore = fixture.semaphore(10);
    AsyncRT_InteropMemory memory = nullptr;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    AsyncRT_InteropSemaphoreInfo semaphore_info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    AsyncRT_InteropImageDescription image = api::image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropImageDescription large = api::image(MAX_FMT_RGBA8, 8'000, 8'000);
    AsyncRT_InteropImageDescription odd = api::image(MAX_FMT_RGBA8, 64, 64, 257);
    AsyncRT_InteropExternalMemory external = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    int memory_fd = -1;
    int timeline_fd = -1;
    int core_fd = -1;
    int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    int ends[2] = {-1, -1};
    AsyncRT_InteropWait ended_wait = 0;
    std::byte own[256] = {};

    World() {
        OK(AsyncRT_InteropBuffer_create(context, &image, nullptr, &buffer));
        OK(AsyncRT_InteropBuffer_view(buffer, 64, 64, &bare));
        external.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
        external.memory.host_pointer = own;
        external.size_bytes = sizeof(own);
        OK(AsyncRT_InteropBuffer_wrap(context, &external, nullptr, &wrapped));
        OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &memory_fd, &info));
        OK(AsyncRT_InteropMemory_import_handle(context, memory_fd, &info, &memory));
        OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &timeline_fd, &semaphore_info));
        OK(AsyncRT_Create_timeline_semaphore_fd(context, 10, &core_fd));
        CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
        OK(AsyncRT_InteropSemaphore_wait_async(semaphore, 99, [](void *, int, std::uint64_t) {}, nullptr, &ended_wait));
        OK(AsyncRT_InteropWait_cancel(ended_wait));
    }
    ~World() {
        for (const int fd : {memory_fd, timeline_fd, core_fd, null, ends[0], ends[1]}) ::close(fd);
    }
};

using Call = int (*)(World &, Outs &);

struct Case {
    const char *function;
    int code;
    /// What the text says.
    const char *text;
    Call call;
};

void ignore_end(void *, int, std::uint64_t) {}

#define ON [](World & w, Outs & o) -> int
#define IGNORE(name) static_cast<void>(name)

const Case cases[] = {
    {"AsyncRT_DeviceBuffer_export_fd", EINVAL, "out_format", ON { return AsyncRT_DeviceBuffer_export_fd(w.buffer, o.out<int>(), o.out<uint64_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), nullptr); }},
    {"AsyncRT_DeviceBuffer_export_fd", EOPNOTSUPP, "image description", ON { return AsyncRT_DeviceBuffer_export_fd(w.bare, o.out<int>(), o.out<uint64_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<MAX_Format>()); }},
    {"AsyncRT_DeviceBuffer_export_dmabuf", EINVAL, "none of this library", ON { IGNORE(w); return AsyncRT_DeviceBuffer_export_dmabuf(nullptr, o.out<int>(), o.out<uint64_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint64_t>()); }},
    {"AsyncRT_DeviceBuffer_export_dmabuf", EOPNOTSUPP, "dma-buf", ON { return AsyncRT_DeviceBuffer_export_dmabuf(w.buffer, o.out<int>(), o.out<uint64_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint32_t>(), o.out<uint64_t>()); }},
    {"AsyncRT_Create_timeline_semaphore_fd", EINVAL, "none of this library", ON { return AsyncRT_Create_timeline_semaphore_fd(w.buffer, 0, o.out<int>()); }},
    {"AsyncRT_Create_timeline_semaphore_fd", EINVAL, "out_fd", ON { IGNORE(o); return AsyncRT_Create_timeline_semaphore_fd(w.context, 0, nullptr); }},
    {"AsyncRT_Signal_timeline_semaphore_fd", EBADF, "not open", ON { IGNORE(w), IGNORE(o); return AsyncRT_Signal_timeline_semaphore_fd(not_open, 1); }},
    {"AsyncRT_Signal_timeline_semaphore_fd", EINVAL, "no timeline semaphore", ON { IGNORE(o); return AsyncRT_Signal_timeline_semaphore_fd(w.null, 1); }},
    {"AsyncRT_Signal_timeline_semaphore_fd", EINVAL, "last value of the timeline, 10", ON { IGNORE(o); return AsyncRT_Signal_timeline_semaphore_fd(w.core_fd, 10); }},
    {"AsyncRT_Interop_version", EINVAL, "AsyncRT_Interop_version", ON { IGNORE(w); return AsyncRT_Interop_version(o.out<uint32_t>(), o.out<uint32_t>(), nullptr); }},
    {"AsyncRT_Interop_library_features", EINVAL, "out_features", ON { IGNORE(w), IGNORE(o); return AsyncRT_Interop_library_features(nullptr); }},
    {"AsyncRT_Interop_format_info", EINVAL, "`format` is a format", ON { IGNORE(w); return AsyncRT_Interop_format_info(static_cast<MAX_Format>(77), o.sized<AsyncRT_InteropFormatInfo>()); }},
    {"AsyncRT_InteropContext_open", EINVAL, "out_context", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropContext_open(nullptr, nullptr, nullptr); }},
    {"AsyncRT_InteropContext_open", ENODEV, "UUID", ON {
        IGNORE(w);
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
        options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
        return AsyncRT_InteropContext_open(&options, nullptr, o.out<AsyncRT_InteropContext>());
    }},
    {"AsyncRT_InteropContext_open_cuda", EINVAL, "cuda", ON { IGNORE(w); return AsyncRT_InteropContext_open_cuda(nullptr, nullptr, o.out<AsyncRT_InteropContext>()); }},
    {"AsyncRT_InteropContext_open_vulkan", EINVAL, "vulkan", ON { IGNORE(w); return AsyncRT_InteropContext_open_vulkan(nullptr, nullptr, o.out<AsyncRT_InteropContext>()); }},
    {"AsyncRT_InteropContext_attach", EINVAL, "Mojo runtime", ON { IGNORE(w); return AsyncRT_InteropContext_attach(&w, nullptr, o.out<AsyncRT_InteropContext>()); }},
    {"AsyncRT_InteropContext_info", EINVAL, "not open", ON { IGNORE(w); return AsyncRT_InteropContext_info(nullptr, o.sized<AsyncRT_InteropContextInfo>()); }},
    {"AsyncRT_InteropContext_core_handle", EINVAL, "not open", ON { return AsyncRT_InteropContext_core_handle(reinterpret_cast<AsyncRT_InteropContext>(w.buffer), o.out<const void *>()); }},
    {"AsyncRT_InteropContext_enqueue_host_function", EINVAL, "host_function", ON { IGNORE(o); return AsyncRT_InteropContext_enqueue_host_function(w.context, nullptr, nullptr); }},
    {"AsyncRT_InteropContext_close", EINVAL, "not open", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropContext_close(nullptr); }},
    {"AsyncRT_InteropBuffer_create", EINVAL, "row pitch", ON { return AsyncRT_InteropBuffer_create(w.context, &w.odd, nullptr, o.out<AsyncRT_InteropBuffer>()); }},
    {"AsyncRT_InteropBuffer_create", ENOMEM, "too large", ON {
        AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
        options.min_size_bytes = UINT64_MAX;
        return AsyncRT_InteropBuffer_create(w.context, &w.image, &options, o.out<AsyncRT_InteropBuffer>());
    }},
    {"AsyncRT_InteropBuffer_wrap", EINVAL, "ends beyond its memory", ON { return AsyncRT_InteropBuffer_wrap(w.context, &w.external, &w.large, o.out<AsyncRT_InteropBuffer>()); }},
    {"AsyncRT_InteropBuffer_describe", EINVAL, "ends beyond its memory", ON { IGNORE(o); return AsyncRT_InteropBuffer_describe(w.buffer, &w.large); }},
    {"AsyncRT_InteropBuffer_info", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropBuffer_info(nullptr, o.sized<AsyncRT_InteropBufferInfo>()); }},
    {"AsyncRT_InteropBuffer_core_handle", EINVAL, "out_handle", ON { IGNORE(o); return AsyncRT_InteropBuffer_core_handle(w.buffer, nullptr); }},
    {"AsyncRT_InteropBuffer_view", EINVAL, "beyond the buffer", ON { return AsyncRT_InteropBuffer_view(w.buffer, UINT64_MAX, 1, o.out<AsyncRT_InteropBuffer>()); }},
    {"AsyncRT_InteropBuffer_crop", EINVAL, "beyond the image", ON { return AsyncRT_InteropBuffer_crop(w.buffer, 63, 0, 2, 1, o.out<AsyncRT_InteropBuffer>()); }},
    {"AsyncRT_InteropBuffer_map", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropBuffer_map(nullptr, o.out<void *>(), o.out<uint64_t>()); }},
    {"AsyncRT_InteropBuffer_native_handles", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropBuffer_native_handles(nullptr, o.sized<AsyncRT_InteropNativeHandles>()); }},
    {"AsyncRT_InteropBuffer_bind", EINVAL, "no Mojo runtime", ON { IGNORE(o); return AsyncRT_InteropBuffer_bind(w.buffer, &w); }},
    {"AsyncRT_InteropBuffer_unbind", ENOENT, "not bound", ON { IGNORE(o); return AsyncRT_InteropBuffer_unbind(w.buffer, &w); }},
    {"AsyncRT_InteropBuffer_release_ownership", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropBuffer_release_ownership(nullptr); }},
    {"AsyncRT_InteropBuffer_acquire_ownership", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropBuffer_acquire_ownership(nullptr); }},
    {"AsyncRT_InteropBuffer_release", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropBuffer_release(nullptr); }},
    {"AsyncRT_InteropBuffer_release_at", EINVAL, "not live", ON { IGNORE(o); return AsyncRT_InteropBuffer_release_at(w.buffer, nullptr, 5); }},
    {"AsyncRT_InteropBuffer_export_handle", EOPNOTSUPP, "handle type", ON { return AsyncRT_InteropBuffer_export_handle(w.buffer, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED, o.out<int>(), o.sized<AsyncRT_InteropMemoryInfo>()); }},
    {"AsyncRT_InteropBuffer_export_handle", EOPNOTSUPP, "exported", ON { return AsyncRT_InteropBuffer_export_handle(w.wrapped, opaque, o.out<int>(), o.sized<AsyncRT_InteropMemoryInfo>()); }},
    {"AsyncRT_InteropMemory_import_handle", EBADF, "not open", ON { return AsyncRT_InteropMemory_import_handle(w.context, not_open, &w.info, o.out<AsyncRT_InteropMemory>()); }},
    {"AsyncRT_InteropMemory_import_handle", EINVAL, "memory file", ON { return AsyncRT_InteropMemory_import_handle(w.context, w.null, &w.info, o.out<AsyncRT_InteropMemory>()); }},
    {"AsyncRT_InteropMemory_import_handle", EINVAL, "smaller", ON { return AsyncRT_InteropMemory_import_handle(w.context, w.timeline_fd, &w.info, o.out<AsyncRT_InteropMemory>()); }},
    {"AsyncRT_InteropMemory_map_range", EINVAL, "beyond the memory", ON { return AsyncRT_InteropMemory_map_range(w.memory, 1, UINT64_MAX, nullptr, o.out<AsyncRT_InteropBuffer>()); }},
    {"AsyncRT_InteropMapping_create", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropMapping_create(nullptr, o.out<AsyncRT_InteropMapping>()); }},
    {"AsyncRT_InteropMapping_release", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropMapping_release(nullptr); }},
    {"AsyncRT_InteropMemory_release", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropMemory_release(nullptr); }},
    {"AsyncRT_InteropSemaphore_create", EINVAL, "not open", ON { IGNORE(w); return AsyncRT_InteropSemaphore_create(nullptr, 0, o.out<AsyncRT_InteropSemaphore>()); }},
    {"AsyncRT_InteropSemaphore_import_handle", EINVAL, "timeline", ON { return AsyncRT_InteropSemaphore_import_handle(w.context, w.memory_fd, nullptr, o.out<AsyncRT_InteropSemaphore>()); }},
    {"AsyncRT_InteropSemaphore_import_handle", EBADF, "not open", ON { return AsyncRT_InteropSemaphore_import_handle(w.context, not_open, &w.semaphore_info, o.out<AsyncRT_InteropSemaphore>()); }},
    {"AsyncRT_InteropSemaphore_export_handle", EOPNOTSUPP, "opaque file descriptors", ON { return AsyncRT_InteropSemaphore_export_handle(w.semaphore, ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, o.out<int>(), o.sized<AsyncRT_InteropSemaphoreInfo>()); }},
    {"AsyncRT_InteropSemaphore_as_vulkan", EINVAL, "vulkan", ON { return AsyncRT_InteropSemaphore_as_vulkan(w.semaphore, nullptr, o.out<uint64_t>(), o.out<bool>()); }},
    {"AsyncRT_InteropSemaphore_release_vulkan", ENOENT, "VkSemaphore", ON { IGNORE(o); return AsyncRT_InteropSemaphore_release_vulkan(w.semaphore, &w, 5); }},
    {"AsyncRT_InteropSemaphore_enqueue_signal", EINVAL, "last value of the timeline, 10", ON { IGNORE(o); return AsyncRT_InteropSemaphore_enqueue_signal(w.semaphore, w.context, 10); }},
    {"AsyncRT_InteropSemaphore_enqueue_wait", EINVAL, "not open", ON { IGNORE(o); return AsyncRT_InteropSemaphore_enqueue_wait(w.semaphore, nullptr, 1, 0); }},
    {"AsyncRT_InteropSemaphore_signal", EINVAL, "last value of the timeline, 10", ON { IGNORE(o); return AsyncRT_InteropSemaphore_signal(w.semaphore, 3); }},
    {"AsyncRT_InteropSemaphore_wait", ETIMEDOUT, "time", ON { IGNORE(o); return AsyncRT_InteropSemaphore_wait(w.semaphore, 11, 0); }},
    {"AsyncRT_InteropSemaphore_value", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropSemaphore_value(nullptr, o.out<uint64_t>()); }},
    {"AsyncRT_InteropSemaphore_wait_any", ETIMEDOUT, "time", ON {
        const std::uint64_t value = 11;
        return AsyncRT_InteropSemaphore_wait_any(&w.semaphore, &value, 1, 0, o.out<uint32_t>());
    }},
    {"AsyncRT_InteropSemaphore_wait_all", EINVAL, "semaphores", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropSemaphore_wait_all(nullptr, nullptr, 1, 0); }},
    {"AsyncRT_InteropSemaphore_wait_async", EINVAL, "callback", ON { return AsyncRT_InteropSemaphore_wait_async(w.semaphore, 11, nullptr, nullptr, o.out<AsyncRT_InteropWait>()); }},
    {"AsyncRT_InteropSemaphore_wait_async", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropSemaphore_wait_async(nullptr, 11, ignore_end, nullptr, o.out<AsyncRT_InteropWait>()); }},
    {"AsyncRT_InteropSemaphore_wait_eventfd", EINVAL, "not live", ON { IGNORE(w); return AsyncRT_InteropSemaphore_wait_eventfd(nullptr, 11, o.out<int>(), o.out<AsyncRT_InteropWait>()); }},
    {"AsyncRT_InteropWait_cancel", EALREADY, "ended", ON { IGNORE(o); return AsyncRT_InteropWait_cancel(w.ended_wait); }},
    {"AsyncRT_InteropWait_cancel", EINVAL, "never started", ON { IGNORE(o); return AsyncRT_InteropWait_cancel(w.ended_wait + 1); }},
    {"AsyncRT_InteropSemaphore_destroy", EINVAL, "not live", ON { IGNORE(w), IGNORE(o); return AsyncRT_InteropSemaphore_destroy(nullptr); }},
    {"AsyncRT_Interop_close_descriptor", EBADF, "not open", ON { IGNORE(w), IGNORE(o); return AsyncRT_Interop_close_descriptor(not_open); }},
    {"AsyncRT_Interop_duplicate_descriptor", EBADF, "not open", ON { IGNORE(w); return AsyncRT_Interop_duplicate_descriptor(-1, o.out<int>()); }},
    {"AsyncRT_Interop_same_description", EBADF, "not open", ON { return AsyncRT_Interop_same_description(w.null, not_open, o.out<bool>()); }},
    {"AsyncRT_InteropSocket_listen", ENOENT, "cannot listen", ON { IGNORE(w); return AsyncRT_InteropSocket_listen("/nowhere/at/all", o.out<int>()); }},
    {"AsyncRT_InteropSocket_accept", EINVAL, "does not listen", ON { return AsyncRT_InteropSocket_accept(w.ends[0], 0, o.out<int>()); }},
    {"AsyncRT_InteropSocket_connect", ENOENT, "cannot connect", ON { IGNORE(w); return AsyncRT_InteropSocket_connect("/nowhere/at/all", o.out<int>()); }},
    {"AsyncRT_InteropSocket_send", EBADF, "not open", ON { IGNORE(o); return AsyncRT_InteropSocket_send(w.ends[0], "x", 1, &not_open, 1, 0); }},
    {"AsyncRT_InteropSocket_receive", ETIMEDOUT, "time", ON {
        std::size_t size = 8;
        std::uint32_t count = 4;
        const int result = AsyncRT_InteropSocket_receive(w.ends[0], o.out<std::byte[8]>(), &size, *o.out<int[4]>(), &count, 0);
        CHECK(size == 8 && count == 4);
        return result;
    }},
    {"AsyncRT_InteropSocket_receive", ENOTSOCK, "socket", ON {
        std::size_t size = 8;
        std::uint32_t count = 0;
        return AsyncRT_InteropSocket_receive(w.null, o.out<std::byte[8]>(), &size, nullptr, &count, 0);
    }},
};

/// It only returns what is there.
constexpr const char *cannot_fail[] = {"AsyncRT_Interop_last_error_text"};

void every_function_has_one() {
    for (const char *const name : function_names) {
        const bool is_there = std::any_of(std::begin(cases), std::end(cases), [&](const Case &each) { return std::strcmp(each.function, name) == 0; });
        const bool is_exempt = std::any_of(std::begin(cannot_fail), std::end(cannot_fail), [&](const char *each) { return std::strcmp(each, name) == 0; });
        if (is_there == is_exempt) std::fprintf(stderr, "%s: %s\n", name, is_exempt ? "is said to be unable to fail" : "has no failing call here");
        CHECK(is_there != is_exempt);
    }
    for (const Case &each : cases) {
        CHECK(std::any_of(std::begin(function_names), std::end(function_names), [&](const char *name) { return std::strcmp(each.function, name) == 0; }));
    }
}

void failing_calls() {
    World world;
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    const int rounds = check::volume(1'000);
    for (const Case &each : cases) {
        for (int round = 0; round < rounds; ++round) {
            Outs outs;
            // So that the text is of this failure.
            CHECK(AsyncRT_Interop_version(nullptr, nullptr, nullptr) == -EINVAL);
            const int result = each.call(world, outs);
            const char *const text = AsyncRT_Interop_last_error_text();
            const bool is_as_said = result == -each.code && std::strstr(text, each.text) != nullptr && outs.is_untouched();
            if (!is_as_said) std::fprintf(stderr, "%s: %d instead of %d, \"%s\" for \"%s\"%s\n", each.function, result, -each.code, text, each.text, outs.is_untouched() ? "" : ", wrote to an out parameter");
            CHECK(is_as_said);
        }
        CHECK(process::descriptor_count() == descriptors);
        CHECK(process::mapping_count() == mappings);
    }
    std::printf("  %zu calls of %zu functions, %d times each\n", std::size(cases), std::size(function_names), rounds);
    // What they were made with is as it was.
    CHECK(value_of(world.semaphore) == 10);
    OK(AsyncRT_Signal_timeline_semaphore_fd(world.core_fd, 11));
    OK(AsyncRT_InteropSocket_send(world.ends[0], "x", 1, &world.memory_fd, 1, second));
    OK(AsyncRT_InteropMemory_release(world.memory));
    OK(AsyncRT_InteropMemory_import_handle(world.context, world.memory_fd, &world.info, &world.memory));
}

} // namespace

int main() {
    ::setenv("ASYNCRT_INTEROP_BACKEND", "host", 1);
    check::run("every function of the document has a failing call", every_function_has_one);
    check::run("failing calls", failing_calls);
}
