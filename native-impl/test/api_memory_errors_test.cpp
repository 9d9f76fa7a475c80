/// What fails of the functions of memory: the error code, a text, no byte of an out parameter changed, and no descriptor lost.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

AsyncRT_InteropContext open_context() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    return context;
}

void create_fails() {
    AsyncRT_InteropContext context = open_context();
    Poisoned<AsyncRT_InteropBuffer> out;
    auto description = image(MAX_FMT_RGBA8, 4, 4);
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, nullptr, nullptr, &out));
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, nullptr));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_create(nullptr, &description, nullptr, &out));
    for (const std::uint32_t pitch : {1U, 15U, 17U}) {
        description.row_pitch_bytes = pitch;
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    }
    description = image(MAX_FMT_RGBA8, 0, 4);
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    description = image(MAX_FMT_RGBA8, 4, 65537);
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    description = image(static_cast<MAX_Format>(99), 4, 4);
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    description = image(MAX_FMT_RGBA8, 4, 4);
    description.struct_size = 4;
    FAILS(EINVAL, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    description.struct_size = 5000;
    FAILS(E2BIG, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
    for (const AsyncRT_InteropHandleType type : {ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED}) {
        options.handle_types = type;
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_create(context, &description, &options, &out));
    }
    options.handle_types = 0;
    options.min_size_bytes = UINT64_MAX;
    FAILS_WITH_TEXT(ENOMEM, AsyncRT_InteropBuffer_create(context, &description, &options, &out));
    CHECK(out.is_untouched());
    OK(AsyncRT_InteropContext_close(context));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_close(context));
    Poisoned<AsyncRT_InteropContext> none;
    AsyncRT_InteropVulkanDevice vulkan = ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT;
    FAILS(EINVAL, AsyncRT_InteropContext_open_vulkan(&vulkan, nullptr, &none));
    AsyncRT_InteropContextOptions other = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    other.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
    FAILS_WITH_TEXT(ENODEV, AsyncRT_InteropContext_open(&other, nullptr, &none));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_attach(nullptr, nullptr, &none));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_attach(&other, nullptr, &none));
    CHECK(none.is_untouched());
}

void exports_fail() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    Poisoned<int> fd;
    Poisoned<std::uint64_t> size, modifier;
    Poisoned<std::uint32_t> pitch, width, height, fourcc;
    Poisoned<MAX_Format> format;
    const auto untouched = [&] {
        return fd.is_untouched() && size.is_untouched() && modifier.is_untouched() && pitch.is_untouched() && width.is_untouched() && height.is_untouched() &&
               fourcc.is_untouched() && format.is_untouched();
    };
    for (const std::uintptr_t value : {std::uintptr_t{0}, std::uintptr_t{1}, std::uintptr_t{8}, std::uintptr_t{4097}, UINTPTR_MAX, UINTPTR_MAX - 7}) {
        const void *const handle = reinterpret_cast<const void *>(value);
        FAILS(EINVAL, AsyncRT_DeviceBuffer_export_fd(handle, &fd, &size, &pitch, &width, &height, &format));
        FAILS(EINVAL, AsyncRT_DeviceBuffer_export_dmabuf(handle, &fd, &size, &pitch, &width, &height, &fourcc, &modifier));
        FAILS(EINVAL, AsyncRT_Create_timeline_semaphore_fd(handle, 0, &fd));
    }
    // The handle of another kind.
    FAILS_WITH_TEXT(EINVAL, AsyncRT_DeviceBuffer_export_fd(context, &fd, &size, &pitch, &width, &height, &format));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_Create_timeline_semaphore_fd(buffer, 0, &fd));
    FAILS(EINVAL, AsyncRT_DeviceBuffer_export_fd(buffer, nullptr, &size, &pitch, &width, &height, &format));
    FAILS(EINVAL, AsyncRT_DeviceBuffer_export_fd(buffer, &fd, &size, &pitch, &width, &height, nullptr));
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_dmabuf(buffer, &fd, &size, &pitch, &width, &height, &fourcc, &modifier));
    auto info = Poisoned<AsyncRT_InteropMemoryInfo>::sized();
    for (const AsyncRT_InteropHandleType type : {ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT,
                                                 ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED}) {
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_export_handle(buffer, type, &fd, &info));
    }
    FAILS(EINVAL, AsyncRT_InteropBuffer_export_handle(buffer, 3, &fd, &info));
    FAILS(EINVAL, AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, nullptr));
    CHECK(untouched() && info.is_untouched());
    OK(AsyncRT_InteropBuffer_release(buffer));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_DeviceBuffer_export_fd(buffer, &fd, &size, &pitch, &width, &height, &format));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_release(buffer));
    CHECK(untouched());
    OK(AsyncRT_InteropContext_close(context));
}

void imports_fail() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    int fd = -1;
    AsyncRT_InteropMemoryInfo good = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &good));
    Poisoned<AsyncRT_InteropMemory> out;
    const auto fails = [&](int code, int descriptor, const AsyncRT_InteropMemoryInfo &info) {
        FAILS(code, AsyncRT_InteropMemory_import_handle(context, descriptor, &info, &out));
        CHECK(out.is_untouched());
        CHECK(descriptor < 0 || code == EBADF || ::fcntl(descriptor, F_GETFD) >= 0);
    };
    fails(EBADF, -1, good);
    fails(EBADF, 1000, good);
    auto info = good;
    info.allocation_size_bytes *= 2;
    fails(EINVAL, fd, info);
    info = good;
    info.offset_bytes = info.allocation_size_bytes;
    fails(EINVAL, fd, info);
    info = good;
    info.device_uuid[3] ^= 1;
    fails(EINVAL, fd, info);
    info = good;
    info.driver_uuid[15] ^= 1;
    fails(EINVAL, fd, info);
    // Memory of another backend. A driver that takes memory files finds that this one is not of the host.
    info = good;
    info.backend = good.backend == ASYNCRT_INTEROP_BACKEND_HOST ? ASYNCRT_INTEROP_BACKEND_VULKAN : ASYNCRT_INTEROP_BACKEND_HOST;
    const bool is_sealed = (good.flags & ASYNCRT_INTEROP_MEMORY_SEALED) != 0;
    fails(is_sealed ? EOPNOTSUPP : EACCES, fd, info);
    for (const AsyncRT_InteropHandleType type : {ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT,
                                             ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED}) {
        info = good;
        info.handle_type = type;
        fails(EOPNOTSUPP, fd, info);
    }
    if (is_sealed) {
        const int unsealed = ::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);
        CHECK(unsealed >= 0 && ::ftruncate(unsealed, 1 << 20) == 0);
        fails(EACCES, unsealed, good);
        ::close(unsealed);
    } else {
        std::printf("  the driver does not seal its memory, so any memory file will do\n");
    }
    int ends[2] = {};
    CHECK(::pipe(ends) == 0);
    fails(EINVAL, ends[0], good);
    ::close(ends[0]);
    ::close(ends[1]);
    AsyncRT_InteropMemory memory = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(context, fd, &good, &memory));
    Poisoned<AsyncRT_InteropBuffer> range;
    FAILS(EINVAL, AsyncRT_InteropMemory_map_range(memory, 0, 0, nullptr, &range));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_map_range(memory, 1, good.allocation_size_bytes, nullptr, &range));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_map_range(memory, UINT64_MAX, 2, nullptr, &range));
    const auto large = image(MAX_FMT_RGBA8, 1920, 1080);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_map_range(memory, 0, good.size_bytes, &large, &range));
    CHECK(range.is_untouched());
    OK(AsyncRT_Interop_close_descriptor(fd));
    FAILS_WITH_TEXT(EBADF, AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropContext_close(context));
}

/// Older and newer callers know smaller and larger structs.
void struct_sizes() {
    auto small = Poisoned<AsyncRT_InteropFormatInfo>::sized(12);
    OK(AsyncRT_Interop_format_info(MAX_FMT_RGBA16F, &small));
    CHECK((&small)->bytes_per_pixel == 8);
    CHECK(reinterpret_cast<const unsigned char *>(&small)[12] == 0xa5);
    auto tiny = Poisoned<AsyncRT_InteropFormatInfo>::sized(4);
    FAILS(EINVAL, AsyncRT_Interop_format_info(MAX_FMT_R8, &tiny));
    auto huge = Poisoned<AsyncRT_InteropFormatInfo>::sized(4097);
    FAILS(E2BIG, AsyncRT_Interop_format_info(MAX_FMT_R8, &huge));
    CHECK(tiny.is_untouched() && huge.is_untouched());
    FAILS(EINVAL, AsyncRT_Interop_format_info(static_cast<MAX_Format>(0), &tiny));
}

} // namespace

int main() {
    // What the first use of everything keeps is kept from now on.
    OK(AsyncRT_InteropContext_close(open_context()));
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("create and open fail", create_fails);
    check::run("exports fail", exports_fail);
    check::run("imports fail", imports_fail);
    check::run("struct sizes", struct_sizes);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
