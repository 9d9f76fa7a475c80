/// The CUDA backend without Vulkan, on the double of the driver: memory of CUDA itself, timelines of the host.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstring>

#include "cuda_fixture.hpp"

using namespace api;
using namespace cuda_test;

namespace {

void own_context() {
    CHECK(current() == nullptr);
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    const auto info = info_of(context);
    CHECK(info.backend == ASYNCRT_INTEROP_BACKEND_CUDA && info.cuda_context != nullptr && info.cuda_stream != nullptr && info.vk_device == nullptr);
    CHECK(std::strstr(info.device_name, "Double") != nullptr);
    CHECK((info.features & (ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_STREAM_WAIT)) ==
          (ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_STREAM_WAIT));
    CHECK((info.features & (ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE | ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES | ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF)) == 0);
    CHECK(current() == nullptr);
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
    std::memcpy(options.device_uuid, info.device_uuid, sizeof(options.device_uuid));
    AsyncRT_InteropContext same = nullptr;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &same));
    OK(AsyncRT_InteropContext_close(same));
    options.device_uuid[3] ^= 1;
    Poisoned<AsyncRT_InteropContext> out;
    FAILS_WITH_TEXT(ENODEV, AsyncRT_InteropContext_open(&options, nullptr, &out));
    CHECK(out.is_untouched());
    OK(AsyncRT_InteropContext_close(context));
    CHECK(current() == nullptr);
}

void given_and_current_context() {
    const Application application;
    const AsyncRT_InteropContext given = application.open();
    CHECK(info_of(given).cuda_context == application.context && info_of(given).cuda_stream == application.stream);
    AsyncRT_InteropContext on_current = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &on_current));
    CHECK(info_of(on_current).cuda_context == application.context && info_of(on_current).cuda_stream != application.stream);
    CHECK(current() == application.context);
    // A stream of another context, and no context at all.
    CUcontext other = nullptr;
    CUdevice device = 0;
    CU(cuCtxCreate_v2(&other, 0, device));
    AsyncRT_InteropCudaStream wrong = ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT;
    wrong.cuda_context = other;
    wrong.stream = application.stream;
    Poisoned<AsyncRT_InteropContext> out;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_open_cuda(&wrong, nullptr, &out));
    CU(cuCtxDestroy(other));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_open_cuda(&wrong, nullptr, &out));
    CHECK(out.is_untouched() && current() == application.context);
    OK(AsyncRT_InteropContext_close(given));
    OK(AsyncRT_InteropContext_close(on_current));
    CHECK(current() == application.context);
}

/// Bytes go from the device through a descriptor to another importer, in all formats.
void memory() {
    const Application application;
    const AsyncRT_InteropContext context = application.open();
    AsyncRT_InteropContext other = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &other));
    for (const MAX_Format format : all_formats) {
        const AsyncRT_InteropBuffer buffer = create(context, format, 100, 7);
        int fd = -1;
        AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
        OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
        CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
        CHECK(info.backend == ASYNCRT_INTEROP_BACKEND_CUDA && info.offset_bytes == 0 && info.row_pitch_bytes % 64 == 0);
        CHECK(info.allocation_size_bytes >= std::uint64_t{info.row_pitch_bytes} * 7 + ASYNCRT_INTEROP_PADDING);
        std::vector<unsigned char> bytes(info.allocation_size_bytes, 1);
        CU(cuMemcpyDtoH(bytes.data(), address_of(buffer), bytes.size()));
        CHECK(bytes == std::vector<unsigned char>(bytes.size(), 0));
        AsyncRT_InteropMemory memory = nullptr;
        OK(AsyncRT_InteropMemory_import_handle(other, fd, &info, &memory));
        AsyncRT_InteropBuffer range = nullptr;
        OK(AsyncRT_InteropMemory_map_range(memory, 256, 1024, nullptr, &range));
        CU(cuMemsetD8(address_of(buffer) + 256, 77, 1024));
        CU(cuMemcpyDtoH(bytes.data(), address_of(range), 1024));
        CHECK(bytes[0] == 77 && bytes[1023] == 77 && bytes[1024] == 0);
        // The importer keeps the memory.
        OK(AsyncRT_InteropBuffer_release(buffer));
        CU(cuMemcpyDtoH(bytes.data(), address_of(range), 1024));
        CHECK(bytes[0] == 77);
        Poisoned<AsyncRT_InteropMemory> out;
        auto wrong = info;
        wrong.device_uuid[0] ^= 1;
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(other, fd, &wrong, &out));
        wrong = info;
        wrong.allocation_size_bytes -= 4096;
        wrong.size_bytes = 64;
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(other, fd, &wrong, &out));
        wrong = info;
        wrong.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropMemory_import_handle(other, fd, &wrong, &out));
        CHECK(out.is_untouched());
        ::close(fd);
        OK(AsyncRT_InteropBuffer_release(range));
        OK(AsyncRT_InteropMemory_release(memory));
    }
    OK(AsyncRT_InteropContext_close(other));
    OK(AsyncRT_InteropContext_close(context));
}

/// A stock buffer of a runtime whose pool is exportable: the export shares the whole chunk, and says where the buffer lies in it.
void pool_buffer() {
    const Application application;
    const AsyncRT_InteropContext context = application.open();
    const auto description = image(MAX_FMT_RGBA8, 16, 16, 64);
    {
        const Pool pool(CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR);
        const auto memory = external(pool.address + 8192, 1024, 256);
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropBuffer_wrap(context, &memory, &description, &buffer));
        CHECK(address_of(buffer) == pool.address + 8448);
        int fd = -1;
        AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
        OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
        CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
        CHECK(info.offset_bytes == 8448 && info.size_bytes == 1024 && info.allocation_size_bytes == Pool::size);
        CU(cuMemsetD8(address_of(buffer), 5, 1024));
        CU(cuStreamSynchronize(nullptr));
        unsigned char byte = 0;
        CHECK(::pread(fd, &byte, 1, 8448) == 1 && byte == 5);
        ::close(fd);
        // The core can say neither the offset nor an image that was not described.
        Poisoned<int> out_fd;
        std::uint64_t size = 0;
        std::uint32_t pitch = 0, width = 0, height = 0;
        MAX_Format format{};
        const void *core = nullptr;
        OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(core, &out_fd, &size, &pitch, &width, &height, &format));
        CHECK(out_fd.is_untouched());
        OK(AsyncRT_InteropBuffer_release(buffer));
        const auto at_start = external(pool.address, 1024);
        OK(AsyncRT_InteropBuffer_wrap(context, &at_start, nullptr, &buffer));
        OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(core, &out_fd, &size, &pitch, &width, &height, &format));
        OK(AsyncRT_InteropBuffer_describe(buffer, &description));
        OK(AsyncRT_DeviceBuffer_export_fd(core, &fd, &size, &pitch, &width, &height, &format));
        CHECK(size == Pool::size && pitch == 64 && width == 16 && height == 16 && format == MAX_FMT_RGBA8);
        ::close(fd);
        OK(AsyncRT_InteropBuffer_release(buffer));
        // A buffer that goes on in another chunk is no part of one.
        Poisoned<AsyncRT_InteropBuffer> out;
        const auto beyond = external(pool.address + Pool::size - 512, 1024);
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &beyond, nullptr, &out));
        CHECK(out.is_untouched());
    }
    {
        const Pool pool(CU_MEM_HANDLE_TYPE_NONE);
        const auto memory = external(pool.address, 1024);
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropBuffer_wrap(context, &memory, &description, &buffer));
        Poisoned<int> out_fd;
        auto out_info = Poisoned<AsyncRT_InteropMemoryInfo>::sized();
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_export_handle(buffer, opaque, &out_fd, &out_info));
        CHECK(out_fd.is_untouched() && out_info.is_untouched());
        OK(AsyncRT_InteropBuffer_release(buffer));
    }
    void *host = nullptr;
    CU(cuMemHostAlloc(&host, 4096, 0));
    Poisoned<AsyncRT_InteropBuffer> out;
    const auto of_host = external(static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(host)), 1024);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &of_host, nullptr, &out));
    const auto nowhere = external(4096, 1024);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &nowhere, nullptr, &out));
    CHECK(out.is_untouched());
    CU(cuMemFreeHost(host));
    OK(AsyncRT_InteropContext_close(context));
}

void dma_buf() {
    const Application application;
    ::setenv("CUDA_DOUBLE_ATTRIBUTE_124", "1", 1);
    const AsyncRT_InteropContext context = application.open();
    CHECK((info_of(context).features & ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF) != 0);
    const AsyncRT_InteropBuffer buffer = create(context, MAX_FMT_RGBA8, 32, 32);
    int fd = -1;
    std::uint64_t size = 0, modifier = 9;
    std::uint32_t stride = 0, width = 0, height = 0, fourcc = 0;
    const void *core = nullptr;
    OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
    const int exported = AsyncRT_DeviceBuffer_export_dmabuf(core, &fd, &size, &stride, &width, &height, &fourcc, &modifier);
    CHECK(exported == 0 && fourcc == 0x34324241 && modifier == 0 && stride == 128);
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    ::close(fd);
    OK(AsyncRT_InteropBuffer_release(buffer));
    // A range that does not begin at a page.
    CUdeviceptr memory = 0;
    CU(cuMemAlloc(&memory, 8192));
    const auto description = image(MAX_FMT_RGBA8, 16, 16, 64);
    const auto inside = external(memory + 64, 4096);
    AsyncRT_InteropBuffer wrapped = nullptr;
    OK(AsyncRT_InteropBuffer_wrap(context, &inside, &description, &wrapped));
    Poisoned<int> out_fd;
    auto info = Poisoned<AsyncRT_InteropMemoryInfo>::sized();
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_export_handle(wrapped, ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, &out_fd, &info));
    CHECK(out_fd.is_untouched() && info.is_untouched());
    OK(AsyncRT_InteropContext_close(context));
    CU(cuMemFree(memory));
    ::unsetenv("CUDA_DOUBLE_ATTRIBUTE_124");
}

/// Work of the application on its own stream, and a wait before the signal.
void order() {
    const Application application;
    cudaDouble_set_delay(500);
    const AsyncRT_InteropContext context = application.open();
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
    CUdeviceptr memory = 0;
    CU(cuMemAlloc(&memory, 4));
    std::uint64_t value = 0;
    for (unsigned frame = 1; frame <= 50; ++frame) {
        CU(cuMemsetD32Async(memory, frame, 1, application.stream));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, ++value));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, value, 20 * second));
        unsigned seen = 0;
        std::memcpy(&seen, reinterpret_cast<void *>(memory), sizeof(seen));
        CHECK(seen == frame);
        // The stream waits for the host, and the host does not wait for it.
        OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, ++value, 0));
        CU(cuMemsetD32Async(memory, 0xffffffff, 1, application.stream));
        // Longer than the stream dawdles before two pieces of work: one that does not wait would have written by now.
        pause_ms(2);
        CHECK(cuStreamQuery(application.stream) == CUDA_ERROR_NOT_READY);
        std::memcpy(&seen, reinterpret_cast<void *>(memory), sizeof(seen));
        CHECK(seen == frame);
        OK(AsyncRT_InteropSemaphore_signal(semaphore, value));
        CU(cuStreamSynchronize(application.stream));
        std::memcpy(&seen, reinterpret_cast<void *>(memory), sizeof(seen));
        CHECK(seen == 0xffffffff);
    }
    cudaDouble_set_delay(0);
    CU(cuMemFree(memory));
    OK(AsyncRT_InteropContext_close(context));
}

/// A context is closed by a function that runs on its own stream, where the driver may not be called.
void closed_from_its_stream() {
    const Application application;
    AsyncRT_InteropContext context = application.open();
    create(context, MAX_FMT_R8, 16, 16);
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
    OK(AsyncRT_InteropContext_enqueue_host_function(context, [](void *handle) { OK(AsyncRT_InteropContext_close(static_cast<AsyncRT_InteropContext>(handle))); }, context));
    CU(cuStreamSynchronize(application.stream));
    FAILS(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, 1));
    for (int attempt = 0; attempt < 2000 && cudaDouble_live() != 2; ++attempt) pause_ms(5);
}

} // namespace

int main() {
    const Footprint footprint;
    check::run("a context of its own", own_context);
    check::run("the application's context and stream, and the current one", given_and_current_context);
    check::run("memory in all formats", memory);
    check::run("a buffer of a pool", pool_buffer);
    check::run("dma-buf", dma_buf);
    check::run("order on the stream", order);
    check::run("closed from its own stream", closed_from_its_stream);
    footprint.check_unchanged();
    return 0;
}
