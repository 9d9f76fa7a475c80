/* Promises about memory: it is shared, it outlives what it came from, and it is nobody else's. */

#include "interop.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void fill(unsigned char *bytes, uint64_t size, unsigned seed) {
    for (uint64_t index = 0; index < size; ++index) bytes[index] = (unsigned char)(index * 7 + seed);
}

static void expect_pattern(const unsigned char *bytes, uint64_t size, unsigned seed, const char *where) {
    for (uint64_t index = 0; index < size; ++index) {
        if (bytes[index] != (unsigned char)(index * 7 + seed)) suite_fail("byte %llu of %s is 0x%02x, not what was written", (unsigned long long)index, where, bytes[index]);
    }
}

/** What the core says of an export. */
struct exported {
    int fd;
    uint64_t size;
    uint32_t pitch;
    uint32_t width;
    uint32_t height;
    MAX_Format format;
};

static struct exported export_core(const void *handle) {
    struct exported result;
    memset(&result, 0, sizeof result);
    SUITE_ANSWERS(0, library.AsyncRT_DeviceBuffer_export_fd(handle, &result.fd, &result.size, &result.pitch, &result.width, &result.height, &result.format));
    return result;
}

static void check_layout(const struct exported *about, const struct test_image *image) {
    const uint32_t row = image->width * suite_bytes_per_pixel_MAX_Format(image->format);
    if (about->width != image->width || about->height != image->height) suite_fail("an image of %ux%u is exported as %ux%u", image->width, image->height, about->width, about->height);
    if (about->format != image->format) suite_fail("format %d is exported as %d", (int)image->format, (int)about->format);
    if (about->pitch < row || about->pitch % suite_bytes_per_pixel_MAX_Format(image->format) != 0) suite_fail("a row of %u bytes has the row pitch %u", row, about->pitch);
    if (is_host() && about->pitch != (row + 63) / 64 * 64) suite_fail("a row of %u bytes has the row pitch %u on the host, not the next multiple of 64", row, about->pitch);
    const uint64_t pixels = (uint64_t)about->pitch * (image->height - 1) + row;
    if (about->size < pixels + ASYNCRT_INTEROP_PADDING) suite_fail("%llu bytes are exported for %llu bytes of pixels: there must be 64 more", (unsigned long long)about->size, (unsigned long long)pixels);
}

static void check_export_core(void) {
    static const struct test_image images[] = {{MAX_FMT_RGBA8, 100, 9}, {MAX_FMT_R8, 1, 1}, {MAX_FMT_RGBA16F, 17, 3}, {MAX_FMT_RG8, 257, 2}};
    unsigned char *seen[4] = {NULL, NULL, NULL, NULL};
    uint64_t sizes[4] = {0, 0, 0, 0};
    struct test_buffer buffers[4];
    for (unsigned index = 0; index < 4; ++index) {
        need(test_make_buffer(&images[index], &buffers[index]));
        const struct exported about = export_core(buffers[index].handle);
        check_layout(&about, &images[index]);
        const uint64_t pixels = (uint64_t)about.pitch * (images[index].height - 1) + images[index].width * suite_bytes_per_pixel_MAX_Format(images[index].format);
        seen[index] = need_mapping(about.fd, about.size);
        sizes[index] = pixels;
        if (buffers[index].pixels != NULL) fill(buffers[index].pixels, pixels, index * 40 + 3);
    }
    for (unsigned index = 0; index < 4; ++index) {
        if (buffers[index].pixels == NULL) suite_not_tested("the adapter does not say where the pixels are");
        expect_pattern(seen[index], sizes[index], index * 40 + 3, "the exported memory");
        fill(seen[index], sizes[index], index * 40 + 4);
        expect_pattern(buffers[index].pixels, sizes[index], index * 40 + 4, "the buffer");
    }
}

static AsyncRT_InteropMemoryInfo export_memory(AsyncRT_InteropBuffer buffer, int *fd) {
    AsyncRT_InteropMemoryInfo info;
    memset(&info, 0, sizeof info);
    info.struct_size = sizeof info;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_export_handle(buffer, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, fd, &info));
    return info;
}

static unsigned char *map_buffer(AsyncRT_InteropBuffer buffer, uint64_t *size) {
    void *data = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_map(buffer, &data, size));
    SUITE_EXPECT(data != NULL && *size > 0);
    return data;
}

static AsyncRT_InteropBuffer import_buffer(AsyncRT_InteropContext context, int fd, const AsyncRT_InteropMemoryInfo *info) {
    AsyncRT_InteropMemory memory = NULL;
    AsyncRT_InteropBuffer buffer = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_import_handle(context, fd, info, &memory));
    SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_map_range(memory, 0, info->size_bytes, NULL, &buffer));
    return buffer;
}

static void check_shared_by_extension(bool is_imported) {
    const AsyncRT_InteropContext context = need_context();
    const AsyncRT_InteropBuffer buffer = need_buffer(context, &usual_image);
    const AsyncRT_InteropBuffer other = need_buffer(context, &usual_image);
    uint64_t size = 0;
    unsigned char *const bytes = map_buffer(buffer, &size);
    fill(bytes, size, 9);
    uint64_t other_size = 0;
    unsigned char *const other_bytes = map_buffer(other, &other_size);
    fill(other_bytes, other_size, 77);
    int fd = -1;
    const AsyncRT_InteropMemoryInfo info = export_memory(buffer, &fd);
    unsigned char *seen = NULL;
    if (!is_imported) {
        SUITE_EXPECT(info.width == usual_image.width && info.height == usual_image.height && info.format == usual_image.format);
        SUITE_EXPECT(info.offset_bytes == 0 && info.row_pitch_bytes >= usual_image.width * 4);
        SUITE_EXPECT(info.allocation_size_bytes >= info.size_bytes);
        if (!is_device()) seen = need_mapping(fd, info.allocation_size_bytes);
    }
    if (seen == NULL) {
        uint64_t seen_size = 0;
        seen = map_buffer(import_buffer(need_context(), fd, &info), &seen_size);
        if (seen_size < size) size = seen_size;
    }
    expect_pattern(seen, size, 9, "the exported memory");
    fill(seen, size, 10);
    expect_pattern(bytes, size, 10, "the buffer");
}

void promise_memory_is_shared(const struct suite_function *function) {
    if (suite_is(function, "AsyncRT_DeviceBuffer_export_fd")) check_export_core();
    else if (suite_is(function, "AsyncRT_DeviceBuffer_export_dmabuf")) suite_not_tested("a dma-buf is looked into by the tests of the backends that export it");
    else if (suite_is(function, "AsyncRT_InteropBuffer_map") || suite_is(function, "AsyncRT_InteropBuffer_export_handle")) check_shared_by_extension(false);
    else check_shared_by_extension(true);
}

/** Releases a buffer or its context in the way of the function, and looks at what was exported before. */
static void check_memory_outlives(const struct suite_function *function) {
    const AsyncRT_InteropContext context = need_context();
    const AsyncRT_InteropBuffer buffer = need_buffer(context, &usual_image);
    uint64_t size = 0;
    unsigned char *const bytes = map_buffer(buffer, &size);
    fill(bytes, size, 21);
    int fd = -1;
    const AsyncRT_InteropMemoryInfo info = export_memory(buffer, &fd);
    uint64_t imported_size = 0;
    unsigned char *const imported = map_buffer(import_buffer(need_context(), fd, &info), &imported_size);
    if (suite_is(function, "AsyncRT_InteropContext_close")) {
        suite_forget((uint64_t)(uintptr_t)context);
        SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    } else if (suite_is(function, "AsyncRT_InteropBuffer_release_at")) {
        const AsyncRT_InteropSemaphore semaphore = need_semaphore(context, 0);
        SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release_at(buffer, semaphore, 3));
        SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(semaphore, 3));
        suite_sleep_ms(20);
    } else {
        SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(buffer));
    }
    // What comes after must not get the same memory.
    uint64_t later_size = 0;
    unsigned char *const later = map_buffer(need_buffer(need_context(), &usual_image), &later_size);
    fill(later, later_size, 99);
    expect_pattern(imported, size, 21, "the import");
    if (!is_device()) expect_pattern(need_mapping(fd, info.allocation_size_bytes), size, 21, "the exported memory");
}

static void check_semaphore_outlives(void) {
    const AsyncRT_InteropSemaphore first = need_semaphore(need_context(), 4);
    AsyncRT_InteropSemaphoreInfo info;
    AsyncRT_InteropSemaphore imported = NULL;
    int fd = -1;
    memset(&info, 0, sizeof info);
    info.struct_size = sizeof info;
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_export_handle(first, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &fd, &info));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_import_handle(need_context(), fd, NULL, &imported));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_destroy(first));
    SUITE_EXPECT(value_of(imported) == 4);
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(imported, 5));
    SUITE_EXPECT(value_of(imported) == 5);
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_destroy(imported));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_import_handle(need_context(), fd, NULL, &imported));
    SUITE_EXPECT(value_of(imported) == 5);
}

void promise_exports_outlive_release(const struct suite_function *function) {
    if (suite_is(function, "AsyncRT_InteropSemaphore_destroy")) check_semaphore_outlives();
    else check_memory_outlives(function);
}

void promise_view_keeps_owner_alive(const struct suite_function *function) {
    const AsyncRT_InteropContext context = need_context();
    const AsyncRT_InteropBuffer owner = need_buffer(context, &usual_image);
    uint64_t size = 0;
    uint64_t offset = 0;
    unsigned char *const owned = map_buffer(owner, &size);
    fill(owned, size, 5);
    AsyncRT_InteropBuffer view = NULL;
    if (suite_is(function, "AsyncRT_InteropBuffer_view")) {
        offset = 256;
        SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_view(owner, offset, 128, &view));
    } else if (suite_is(function, "AsyncRT_InteropBuffer_crop")) {
        SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_crop(owner, 0, 0, 16, 2, &view));
    } else {
        int fd = -1;
        const AsyncRT_InteropMemoryInfo info = export_memory(owner, &fd);
        AsyncRT_InteropMemory memory = NULL;
        SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory));
        SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_map_range(memory, 0, info.size_bytes, NULL, &view));
        SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_release(memory));
    }
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(owner));
    uint64_t view_size = 0;
    const unsigned char *const bytes = map_buffer(view, &view_size);
    for (uint64_t index = 0; index < 16; ++index) SUITE_EXPECT(bytes[index] == (unsigned char)((offset + index) * 7 + 5));
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(view));
}

void promise_mapping_outlives_buffer(const struct suite_function *function) {
    (void)function;
    AsyncRT_InteropContext context = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, &context));
    const AsyncRT_InteropBuffer buffer = need_buffer(context, &usual_image);
    uint64_t size = 0;
    unsigned char *const bytes = map_buffer(buffer, &size);
    fill(bytes, size, 9);
    AsyncRT_InteropMapping first = NULL;
    AsyncRT_InteropMapping second = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropMapping_create(buffer, &first));
    SUITE_ANSWERS(0, library.AsyncRT_InteropMapping_create(buffer, &second));
    SUITE_EXPECT(first != second);
    SUITE_ANSWERS(0, library.AsyncRT_InteropMapping_release(first));
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(buffer));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    for (uint64_t index = 0; index < size; ++index) SUITE_EXPECT(bytes[index] == (unsigned char)(index * 7 + 9));
    bytes[0] = 1;
    SUITE_EXPECT(bytes[0] == 1);
    SUITE_ANSWERS(0, library.AsyncRT_InteropMapping_release(second));
}

void promise_wrapped_memory_is_untouched(const struct suite_function *function) {
    unsigned char *const bytes = aligned_alloc(4096, 8192);
    AsyncRT_InteropExternalMemory memory;
    AsyncRT_InteropBuffer buffer = NULL;
    (void)function;
    if (!is_host()) suite_not_tested("the device cannot wrap memory of the suite");
    fill(bytes, 8192, 33);
    memset(&memory, 0, sizeof memory);
    memory.struct_size = sizeof memory;
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = bytes;
    memory.size_bytes = 8192;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_wrap(need_context(), &memory, NULL, &buffer));
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(buffer));
    expect_pattern(bytes, 8192, 33, "the wrapped memory");
    fill(bytes, 8192, 34);
    free(bytes);
}
