/// Memory through the public functions: formats, export and import, views, crops, wrapped memory, mappings, allocation callbacks.

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
    AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
    options.flags = asked_pitch != 0 ? ASYNCRT_INTEROP_BUFFER_EXACT_ROW_PITCH : 0;
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, &options, &buffer));
    const std::uint32_t row_bytes = width * bytes_per_pixel(format);
    const void *core = nullptr;
    OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
    int fd = -1;
    std::uint64_t size = 0;
    std::uint32_t pitch = 0, out_width = 0, out_height = 0;
    MAX_Format out_format{};
    OK(AsyncRT_DeviceBuffer_export_fd(core, &fd, &size, &pitch, &out_width, &out_height, &out_format));
    CHECK(out_width == width && out_height == height && out_format == format);
    const bool has_images = (context_info(context).features & ASYNCRT_INTEROP_FEATURE_LINEAR_IMAGES) != 0;
    if (asked_pitch != 0) CHECK(pitch == asked_pitch);
    else if (has_images) CHECK(pitch >= row_bytes && pitch % bytes_per_pixel(format) == 0);
    else CHECK(pitch == (row_bytes + 63) / 64 * 64);
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
    if (context_info(context).backend != ASYNCRT_INTEROP_BACKEND_HOST) {
        std::printf("  memory of the process is wrapped on the host only\n");
        OK(AsyncRT_InteropContext_close(context));
        return;
    }
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

/// The mapping of a buffer ends with it, not with the memory.
void mappings_end() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropBuffer buffer = nullptr, view = nullptr;
    const std::size_t at_first = process::mapping_count();
    const std::size_t one = maps_on_demand(context) ? 1 : 0;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    const std::size_t before = process::mapping_count();
    OK(AsyncRT_InteropBuffer_view(buffer, 0, 64, &view));
    *map(view) = 5;
    CHECK(process::mapping_count() == before + one);
    CHECK((info_of(view).state & ASYNCRT_INTEROP_BUFFER_STATE_MAPPED) != 0 && (info_of(buffer).state & ASYNCRT_INTEROP_BUFFER_STATE_MAPPED) == 0);
    OK(AsyncRT_InteropBuffer_release(view));
    CHECK(process::mapping_count() == before);
    CHECK(*map(buffer) == 5 && map(buffer) == map(buffer));
    OK(AsyncRT_InteropBuffer_view(buffer, 0, 64, &view));
    CHECK(map(view) == map(buffer));
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(process::mapping_count() == before + one && *map(view) == 5);
    OK(AsyncRT_InteropContext_close(context));
    CHECK(process::mapping_count() == at_first);
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

} // namespace

int main() {
    // What the first use of everything keeps is kept from now on.
    OK(AsyncRT_InteropContext_close(open_context()));
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("all formats go out and come back", formats);
    check::run("views and crops", views_and_crops);
    check::run("wrapped memory", wrapped);
    check::run("mappings end", mappings_end);
    check::run("allocation callbacks", allocation_callbacks);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
