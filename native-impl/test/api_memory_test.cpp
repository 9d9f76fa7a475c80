/// Memory through the public functions: formats, export and import, views, crops, wrapped memory, and what fails.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

AsyncRT_InteropContext open_context() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    return context;
}

unsigned char *map(AsyncRT_InteropBuffer buffer, std::uint64_t *out_size = nullptr) {
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    if (out_size != nullptr) *out_size = size;
    return static_cast<unsigned char *>(data);
}

AsyncRT_InteropBufferInfo info_of(AsyncRT_InteropBuffer buffer) {
    AsyncRT_InteropBufferInfo info = ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT;
    OK(AsyncRT_InteropBuffer_info(buffer, &info));
    return info;
}

void fill(unsigned char *data, std::uint32_t row_bytes, std::uint32_t height, std::uint32_t pitch) {
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < row_bytes; ++x) data[std::size_t{y} * pitch + x] = pixel_byte(0, x, y);
    }
}

void check_pixels(const unsigned char *data, std::uint32_t row_bytes, std::uint32_t height, std::uint32_t pitch) {
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < row_bytes; ++x) CHECK(data[std::size_t{y} * pitch + x] == pixel_byte(0, x, y));
    }
}

void round_trip(AsyncRT_InteropContext context, MAX_Format format, std::uint32_t width, std::uint32_t height, std::uint32_t asked_pitch) {
    const auto description = image(format, width, height, asked_pitch);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    const std::uint32_t row_bytes = width * bytes_per_pixel(format);
    const void *core = nullptr;
    OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
    int fd = -1;
    std::uint64_t size = 0;
    std::uint32_t pitch = 0, out_width = 0, out_height = 0;
    MAX_Format out_format{};
    OK(AsyncRT_DeviceBuffer_export_fd(core, &fd, &size, &pitch, &out_width, &out_height, &out_format));
    CHECK(out_width == width && out_height == height && out_format == format);
    CHECK(pitch == (asked_pitch != 0 ? asked_pitch : (row_bytes + 63) / 64 * 64));
    CHECK(size >= std::uint64_t{pitch} * height + 64);
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    fill(map(buffer), row_bytes, height, pitch);

    int again = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &again, &info));
    CHECK(info.allocation_size_bytes == size && info.row_pitch_bytes == pitch && info.format == format && info.offset_bytes == 0);
    OK(AsyncRT_InteropBuffer_release(buffer));

    AsyncRT_InteropMemory memory = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory));
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_Interop_close_descriptor(again));
    const auto seen = image(info.format, info.width, info.height, info.row_pitch_bytes);
    AsyncRT_InteropBuffer imported = nullptr;
    OK(AsyncRT_InteropMemory_map_range(memory, info.offset_bytes, info.size_bytes, &seen, &imported));
    OK(AsyncRT_InteropMemory_release(memory));
    check_pixels(map(imported), row_bytes, height, pitch);
    OK(AsyncRT_InteropBuffer_release(imported));
}

void formats() {
    AsyncRT_InteropContext context = open_context();
    for (const MAX_Format format : all_formats) {
        for (const std::uint32_t width : {1U, 17U, 100U, 257U, 1920U}) {
            for (const std::uint32_t height : {1U, 9U}) {
                round_trip(context, format, width, height, 0);
                round_trip(context, format, width, height, (width + 3) * bytes_per_pixel(format));
            }
        }
    }
    OK(AsyncRT_InteropContext_close(context));
}

void views_and_crops() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 100, 50);
    AsyncRT_InteropBuffer buffer = nullptr, view = nullptr, crop = nullptr, inner = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    const std::uint32_t pitch = info_of(buffer).row_pitch_bytes;
    unsigned char *const data = map(buffer);
    OK(AsyncRT_InteropBuffer_view(buffer, 256, 1024, &view));
    CHECK(map(view) == data + 256);
    CHECK((info_of(view).state & ASYNCRT_INTEROP_BUFFER_STATE_DESCRIBED) == 0);
    CHECK((info_of(view).state & ASYNCRT_INTEROP_BUFFER_STATE_VIEW) != 0);
    const void *core = nullptr;
    OK(AsyncRT_InteropBuffer_core_handle(view, &core));
    int fd = -1;
    std::uint64_t size = 0;
    std::uint32_t out_pitch = 0, width = 0, height = 0;
    MAX_Format format{};
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(core, &fd, &size, &out_pitch, &width, &height, &format));
    const auto small = image(MAX_FMT_R8, 16, 4, 16);
    OK(AsyncRT_InteropBuffer_describe(view, &small));
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(core, &fd, &size, &out_pitch, &width, &height, &format));
    const auto large = image(MAX_FMT_R8, 1024, 2, 1024);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_describe(view, &large));

    OK(AsyncRT_InteropBuffer_crop(buffer, 10, 20, 30, 5, &crop));
    CHECK(map(crop) == data + 20 * pitch + 40);
    OK(AsyncRT_InteropBuffer_crop(crop, 29, 4, 1, 1, &inner));
    CHECK(map(inner) == data + 24 * pitch + 39 * 4);
    CHECK(info_of(crop).row_pitch_bytes == pitch && info_of(crop).width == 30 && info_of(crop).height == 5);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_crop(crop, 1, 0, 30, 1, &inner));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_crop(crop, UINT32_MAX, 0, 1, 1, &inner));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_view(view, 1, UINT64_MAX, &inner));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_view(view, 1024, 1, &inner));
    // A crop keeps the memory, and is exported by the extension with its place.
    data[20 * pitch + 40] = 77;
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(*map(crop) == 77);
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(crop, opaque, &fd, &info));
    CHECK(info.offset_bytes == 20 * pitch + 40 && info.width == 30);
    AsyncRT_InteropMemory memory = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory));
    AsyncRT_InteropBuffer imported = nullptr;
    const auto seen = image(info.format, info.width, info.height, info.row_pitch_bytes, info.image_offset_bytes);
    OK(AsyncRT_InteropMemory_map_range(memory, info.offset_bytes, info.size_bytes, &seen, &imported));
    CHECK(*map(imported) == 77);
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropContext_close(context));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_release(crop));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_release(memory));
}

void wrapped() {
    AsyncRT_InteropContext context = open_context();
    std::vector<unsigned char> own(4096, 9);
    AsyncRT_InteropExternalMemory memory = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = own.data();
    memory.offset_bytes = 128;
    memory.size_bytes = 1024;
    const auto description = image(MAX_FMT_RGBA8, 8, 8, 32);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_wrap(context, &memory, &description, &buffer));
    std::uint64_t size = 0;
    CHECK(map(buffer, &size) == own.data() + 128 && size == 1024);
    CHECK((info_of(buffer).state & ASYNCRT_INTEROP_BUFFER_STATE_WRAPPED) != 0);
    AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
    OK(AsyncRT_InteropBuffer_native_handles(buffer, &handles));
    CHECK(handles.host_pointer == own.data() + 128 && handles.backend == ASYNCRT_INTEROP_BACKEND_HOST);
    Poisoned<int> fd;
    auto info = Poisoned<AsyncRT_InteropMemoryInfo>::sized();
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    CHECK(fd.is_untouched() && info.is_untouched());
    Poisoned<AsyncRT_InteropBuffer> out;
    memory.memory.host_pointer = nullptr;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    memory.memory.host_pointer = own.data();
    memory.size_bytes = 0;
    FAILS(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    memory.size_bytes = 200;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, &description, &out));
    memory.size_bytes = UINT64_MAX;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    memory.kind = ASYNCRT_INTEROP_NATIVE_CUDA_POINTER;
    memory.memory.cuda_pointer = 4096;
    memory.size_bytes = 64;
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    CHECK(out.is_untouched());
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(own[128] == 9);
    OK(AsyncRT_InteropContext_close(context));
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
        CHECK(AsyncRT_InteropMemory_import_handle(context, descriptor, &info, &out) == -code);
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
    info = good;
    info.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    fails(EOPNOTSUPP, fd, info);
    for (const AsyncRT_InteropHandleType type : {ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT,
                                             ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED}) {
        info = good;
        info.handle_type = type;
        fails(EOPNOTSUPP, fd, info);
    }
    const int unsealed = ::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    CHECK(unsealed >= 0 && ::ftruncate(unsealed, 1 << 20) == 0);
    fails(EACCES, unsealed, good);
    ::close(unsealed);
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

/// The mapping of a buffer ends with it, not with the memory.
void mappings_end() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropBuffer buffer = nullptr, view = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    const std::size_t before = process::mapping_count();
    OK(AsyncRT_InteropBuffer_view(buffer, 0, 64, &view));
    *map(view) = 5;
    CHECK(process::mapping_count() == before + 1);
    CHECK((info_of(view).state & ASYNCRT_INTEROP_BUFFER_STATE_MAPPED) != 0 && (info_of(buffer).state & ASYNCRT_INTEROP_BUFFER_STATE_MAPPED) == 0);
    OK(AsyncRT_InteropBuffer_release(view));
    CHECK(process::mapping_count() == before);
    CHECK(*map(buffer) == 5 && map(buffer) == map(buffer));
    OK(AsyncRT_InteropBuffer_view(buffer, 0, 64, &view));
    CHECK(map(view) == map(buffer));
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(process::mapping_count() == before + 1 && *map(view) == 5);
    OK(AsyncRT_InteropContext_close(context));
    CHECK(process::mapping_count() == before);
}

struct Heap {
    std::size_t alive = 0;
    bool is_full = false;
    static void *allocate(void *user_data, std::size_t size, std::size_t alignment) {
        auto &heap = *static_cast<Heap *>(user_data);
        if (heap.is_full) return nullptr;
        heap.alive += size;
        return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    }
    static void deallocate(void *user_data, void *memory, std::size_t size) {
        static_cast<Heap *>(user_data)->alive -= size;
        std::free(memory);
    }
};

void allocation_callbacks() {
    Heap heap;
    AsyncRT_InteropAllocationCallbacks callbacks = ASYNCRT_INTEROP_FD_ALLOCATION_CALLBACKS_INIT;
    Poisoned<AsyncRT_InteropContext> none;
    FAILS(EINVAL, AsyncRT_InteropContext_open(nullptr, &callbacks, &none));
    CHECK(none.is_untouched());
    callbacks.allocate = Heap::allocate;
    callbacks.deallocate = Heap::deallocate;
    callbacks.user_data = &heap;
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, &callbacks, &context));
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr, view = nullptr;
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    const std::size_t one = heap.alive;
    CHECK(one > 0);
    OK(AsyncRT_InteropBuffer_view(buffer, 0, 4, &view));
    OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
    CHECK(heap.alive > one);
    heap.is_full = true;
    Poisoned<AsyncRT_InteropBuffer> out;
    Poisoned<AsyncRT_InteropSemaphore> out_semaphore;
    FAILS(ENOMEM, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
    FAILS(ENOMEM, AsyncRT_InteropBuffer_view(buffer, 0, 4, &out));
    FAILS(ENOMEM, AsyncRT_InteropSemaphore_create(context, 0, &out_semaphore));
    CHECK(out.is_untouched() && out_semaphore.is_untouched());
    OK(AsyncRT_InteropBuffer_release(view));
    OK(AsyncRT_InteropContext_close(context));
    CHECK(heap.alive == 0);
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
    check::run("all formats go out and come back", formats);
    check::run("views and crops", views_and_crops);
    check::run("wrapped memory", wrapped);
    check::run("create and open fail", create_fails);
    check::run("exports fail", exports_fail);
    check::run("imports fail", imports_fail);
    check::run("mappings end", mappings_end);
    check::run("allocation callbacks", allocation_callbacks);
    check::run("struct sizes", struct_sizes);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
