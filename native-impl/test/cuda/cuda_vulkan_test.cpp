/// The CUDA backend beside a real driver of Vulkan in software, on the double of the CUDA driver: what "the device" writes and signals reaches Vulkan.
///
/// The environment says which driver. With the test-only layer, timelines are native; without it they are of the host.

#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "cuda_fixture.hpp"

using namespace api;
using namespace cuda_test;

namespace {

void one_device() {
    const AsyncRT_InteropContext vulkan = open_backend(ASYNCRT_INTEROP_BACKEND_VULKAN);
    const AsyncRT_InteropContext context = open_backend(ASYNCRT_INTEROP_BACKEND_CUDA);
    const auto theirs = info_of(vulkan);
    const auto ours = info_of(context);
    CHECK(std::memcmp(theirs.device_uuid, ours.device_uuid, 16) == 0 && std::memcmp(theirs.driver_uuid, ours.driver_uuid, 16) == 0);
    CHECK(ours.backend == ASYNCRT_INTEROP_BACKEND_CUDA && ours.cuda_context != nullptr && ours.vk_device != nullptr);
    CHECK((ours.features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) == (theirs.features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES));
    CHECK(ours.max_value_difference == theirs.max_value_difference);
    std::printf("  %s with %s timelines\n", theirs.device_name, (ours.features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0 ? "native (layer)" : "host");
    OK(AsyncRT_InteropContext_close(context));
    OK(AsyncRT_InteropContext_close(vulkan));
    // Another device: CUDA goes on alone, and says why.
    const std::string uuid = std::getenv("CUDA_DOUBLE_UUID");
    ::setenv("CUDA_DOUBLE_UUID", "000102030405060708090a0b0c0d0e0f", 1);
    const AsyncRT_InteropContext alone = open_backend(ASYNCRT_INTEROP_BACKEND_CUDA);
    CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "Vulkan cannot be used") != nullptr);
    CHECK(info_of(alone).vk_device == nullptr && (info_of(alone).features & ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD) != 0);
    OK(AsyncRT_InteropContext_close(alone));
    ::setenv("CUDA_DOUBLE_UUID", uuid.c_str(), 1);
}

/// What the device writes is what Vulkan has, in all formats, and the other way round.
void memory() {
    const Application application;
    const AsyncRT_InteropContext context = application.open();
    const AsyncRT_InteropContext vulkan = open_backend(ASYNCRT_INTEROP_BACKEND_VULKAN);
    for (const MAX_Format format : all_formats) {
        for (const std::uint32_t width : {17U, 256U}) {
            const AsyncRT_InteropBuffer buffer = create(context, format, width, 5);
            int fd = -1;
            AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
            OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
            CHECK(info.backend == ASYNCRT_INTEROP_BACKEND_VULKAN && info.memory_type_bits != 0);
            AsyncRT_InteropMemory imported = nullptr;
            OK(AsyncRT_InteropMemory_import_handle(vulkan, fd, &info, &imported));
            AsyncRT_InteropBuffer range = nullptr;
            OK(AsyncRT_InteropMemory_map_range(imported, 0, info.size_bytes, nullptr, &range));
            void *data = nullptr;
            std::uint64_t size = 0;
            OK(AsyncRT_InteropBuffer_map(range, &data, &size));
            auto *const bytes = static_cast<unsigned char *>(data);
            CHECK(bytes[0] == 0 && bytes[size - 1] == 0);
            CU(cuMemsetD8Async(address_of(buffer), 0x5a, size, application.stream));
            CU(cuStreamSynchronize(application.stream));
            CHECK(bytes[0] == 0x5a && bytes[size - 1] == 0x5a);
            bytes[3] = 0x77;
            unsigned char back[4] = {};
            CU(cuMemcpyDtoH(back, address_of(buffer), 4));
            CHECK(back[2] == 0x5a && back[3] == 0x77);
            // And from Vulkan's description back into CUDA.
            AsyncRT_InteropMemory again = nullptr;
            OK(AsyncRT_InteropMemory_import_handle(context, fd, &info, &again));
            AsyncRT_InteropBuffer part = nullptr;
            OK(AsyncRT_InteropMemory_map_range(again, 2, 2, nullptr, &part));
            CU(cuMemcpyDtoH(back, address_of(part), 2));
            CHECK(back[0] == 0x5a && back[1] == 0x77);
            Poisoned<AsyncRT_InteropMemory> out;
            auto wrong = info;
            wrong.driver_uuid[0] ^= 1;
            FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(context, fd, &wrong, &out));
            CHECK(out.is_untouched());
            ::close(fd);
            OK(AsyncRT_InteropBuffer_release(part));
            OK(AsyncRT_InteropMemory_release(again));
            OK(AsyncRT_InteropBuffer_release(range));
            OK(AsyncRT_InteropMemory_release(imported));
            OK(AsyncRT_InteropBuffer_release(buffer));
        }
    }
    OK(AsyncRT_InteropContext_close(context));
    OK(AsyncRT_InteropContext_close(vulkan));
}

/// What the consumer is told, beside a descriptor of the memory and one of the timeline.
struct Delivery {
    AsyncRT_InteropMemoryInfo memory = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    AsyncRT_InteropSemaphoreInfo semaphore = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
};

constexpr unsigned frame_count = 200;
constexpr std::uint64_t looked_at = 64;

/// The other process: Vulkan alone. It waits for each frame, sees it stay, and answers on its queue.
void consume(int socket) {
    Delivery delivery;
    std::size_t size = sizeof(delivery);
    int fds[2] = {-1, -1};
    std::uint32_t count = 2;
    OK(AsyncRT_InteropSocket_receive(socket, &delivery, &size, fds, &count, 60 * second));
    CHECK(size == sizeof(delivery) && count == 2);
    const AsyncRT_InteropContext vulkan = open_backend(ASYNCRT_INTEROP_BACKEND_VULKAN);
    AsyncRT_InteropMemory memory = nullptr;
    AsyncRT_InteropBuffer buffer = nullptr;
    AsyncRT_InteropSemaphore semaphore = nullptr;
    void *data = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(vulkan, fds[0], &delivery.memory, &memory));
    OK(AsyncRT_InteropMemory_map_range(memory, 0, delivery.memory.size_bytes, nullptr, &buffer));
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    OK(AsyncRT_InteropSemaphore_import_handle(vulkan, fds[1], &delivery.semaphore, &semaphore));
    const auto *const pixel = static_cast<const volatile unsigned char *>(data) + looked_at;
    for (unsigned frame = 1; frame <= frame_count; ++frame) {
        const std::uint64_t ready = 2 * std::uint64_t{frame} - 1;
        OK(AsyncRT_InteropSemaphore_wait(semaphore, ready, 60 * second));
        CHECK(*pixel == static_cast<unsigned char>(frame));
        // What the stream does after its wait must not be seen before it was answered.
        if (frame % 20 == 0) pause_ms(2);
        CHECK(*pixel == static_cast<unsigned char>(frame));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, vulkan, ready + 1));
    }
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 2 * std::uint64_t{frame_count}, 60 * second));
    OK(AsyncRT_InteropContext_close(vulkan));
    ::close(fds[0]);
    ::close(fds[1]);
}

/// Frames to another process through a shared timeline: the stream writes, signals, and waits for the answer before it goes on.
void frames(int socket) {
    const Application application;
    cudaDouble_set_delay(300);
    const AsyncRT_InteropContext context = application.open();
    const bool native = (info_of(context).features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0;
    const AsyncRT_InteropBuffer buffer = create(context, MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
    Delivery delivery;
    int fds[2] = {-1, -1};
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fds[0], &delivery.memory));
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &fds[1], &delivery.semaphore));
    CHECK(delivery.semaphore.kind == (native ? ASYNCRT_INTEROP_TIMELINE_NATIVE : ASYNCRT_INTEROP_TIMELINE_HOST));
    OK(AsyncRT_InteropSocket_send(socket, &delivery, sizeof(delivery), fds, 2, 60 * second));
    ::close(fds[0]);
    ::close(fds[1]);
    const CUdeviceptr address = address_of(buffer) + looked_at;
    const Footprint footprint;
    unsigned long steady = 0;
    for (unsigned frame = 1; frame <= frame_count; ++frame) {
        const std::uint64_t ready = 2 * std::uint64_t{frame} - 1;
        CU(cuMemsetD8Async(address, static_cast<unsigned char>(frame), 1, application.stream));
        cudaDouble_reset_calls();
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, ready));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, ready + 1, 0));
        const unsigned long work = cudaDouble_calls(nullptr) - cudaDouble_calls("cuCtxPushCurrent") - cudaDouble_calls("cuCtxPopCurrent");
        if (frame > 1) steady = std::max(steady, work);
        CU(cuMemsetD8Async(address, 0xff, 1, application.stream));
    }
    CU(cuStreamSynchronize(application.stream));
    CHECK(process::descriptor_count() == footprint.descriptors && process::mapping_count() == footprint.mappings);
    std::printf("  at most %lu calls of the driver per frame, and a push and a pop of the context around each\n", steady);
    if (native) CHECK(steady == 2);
    cudaDouble_set_delay(0);
    OK(AsyncRT_InteropContext_close(context));
}

/// Every call fails once: nothing is left behind.
void injection() {
    const auto scenario = [] {
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
        Poisoned<AsyncRT_InteropContext> out;
        if (AsyncRT_InteropContext_open(&options, nullptr, &out) != 0) {
            CHECK(out.is_untouched());
            return false;
        }
        AsyncRT_InteropContext context = *&out;
        bool fine = true;
        const auto description = image(MAX_FMT_RGBA8, 64, 16);
        Poisoned<AsyncRT_InteropBuffer> buffer;
        if (AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer) != 0) {
            CHECK(buffer.is_untouched() && AsyncRT_Interop_last_error_text()[0] != '\0');
            fine = false;
        }
        Poisoned<AsyncRT_InteropSemaphore> semaphore;
        if (AsyncRT_InteropSemaphore_create(context, 0, &semaphore) != 0) {
            CHECK(semaphore.is_untouched() && AsyncRT_Interop_last_error_text()[0] != '\0');
            fine = false;
        } else {
            const bool signals = AsyncRT_InteropSemaphore_enqueue_signal(*&semaphore, context, 1) == 0;
            if (signals) OK(AsyncRT_InteropSemaphore_wait(*&semaphore, 1, 20 * second));
            fine = AsyncRT_InteropSemaphore_enqueue_wait(*&semaphore, context, 1, 0) == 0 && signals && fine;
            // So that no wait is left that nobody ends.
            if (!signals) OK(AsyncRT_InteropSemaphore_signal(*&semaphore, 1));
        }
        return AsyncRT_InteropContext_close(context) == 0 && fine;
    };
    CHECK(scenario());
    const Footprint footprint;
    cudaDouble_reset_calls();
    CHECK(scenario());
    const unsigned long calls = cudaDouble_calls(nullptr);
    footprint.check_unchanged();
    unsigned long told = 0;
    for (unsigned long n = 1; n <= calls; n += std::getenv("ABIWRIGHT_LONG") != nullptr ? 1 : 3) {
        cudaDouble_inject(nullptr, n, n % 2 == 0 ? CUDA_ERROR_OUT_OF_MEMORY : CUDA_ERROR_UNKNOWN);
        told += scenario() ? 0 : 1;
        cudaDouble_inject(nullptr, 0, 0);
        CHECK(current() == nullptr);
        footprint.check_unchanged();
    }
    std::printf("  %lu calls, %lu failures told\n", calls, told);
    CHECK(told > 0);
}

} // namespace

/// With `--uuid` it only prints the UUID, for tests that run on this backend beside Vulkan.
int main(int count, char **arguments) {
    ::unsetenv("ASYNCRT_INTEROP_BACKEND");
    if (count > 1 && std::string(arguments[1]) == "--uuid") {
        std::printf("%s\n", uuid_of_vulkan().c_str());
        return 0;
    }
    int sockets[2] = {-1, -1};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) == 0);
    // Before this process uses the library.
    const pid_t consumer = process::start([&] {
        ::close(sockets[0]);
        consume(sockets[1]);
    });
    ::close(sockets[1]);
    // The double says that it is the device that Vulkan has.
    ::setenv("CUDA_DOUBLE_UUID", uuid_of_vulkan().c_str(), 1);
    check::run("one device for both", one_device);
    check::run("memory in all formats", memory);
    check::run("frames to another process", [&] { frames(sockets[0]); });
    CHECK(process::succeeded(consumer));
    check::run("injected results", injection);
    CHECK(cudaDouble_live() == 0);
    return 0;
}
