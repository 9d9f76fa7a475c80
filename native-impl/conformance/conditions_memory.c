/* How the named conditions about images, ranges and memory hold and fail. */

#include "interop.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const char every_format[] = "the device supports every format of the document";

const char *violate_format_is_supported(AsyncRT_InteropContext *context, MAX_Format *format) {
    (void)context, (void)format;
    return every_format;
}

const char *violate_buffer_format_is_supported(AsyncRT_InteropBuffer *buffer, MAX_Format *format) {
    (void)buffer, (void)format;
    return every_format;
}

const char *violate_row_pitch_is_valid(AsyncRT_InteropImageDescription *image) {
    image->format = MAX_FMT_RGBA8;
    image->width = 64;
    image->height = 2;
    // Shorter than a row; longer, but no multiple of a pixel.
    image->row_pitch_bytes = suite_round(2) == 0 ? 252 : 257;
    return NULL;
}

static void make_huge(AsyncRT_InteropImageDescription *image) {
    image->format = MAX_FMT_RGBA32F;
    image->width = ASYNCRT_INTEROP_MAX_EXTENT;
    image->height = ASYNCRT_INTEROP_MAX_EXTENT;
}

const char *violate_image_fits(AsyncRT_InteropContext *context, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes) {
    (void)context;
    if (suite_round(2) == 0) make_huge(image);
    else image->offset_bytes = *size_bytes;
    return NULL;
}

const char *satisfy_image_fits_memory(AsyncRT_InteropMemory *memory, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes) {
    (void)memory;
    image->format = MAX_FMT_R8;
    *size_bytes = 256;
    return NULL;
}

const char *violate_image_fits_memory(AsyncRT_InteropMemory *memory, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes) {
    (void)memory;
    if (suite_round(2) == 0) make_huge(image);
    else image->offset_bytes = *size_bytes;
    return NULL;
}

const char *violate_image_fits_buffer(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropImageDescription *image) {
    (void)buffer;
    if (suite_round(2) == 0) make_huge(image);
    else image->offset_bytes = UINT64_MAX - 8;
    return NULL;
}

const char *satisfy_native_memory_is_given(AsyncRT_InteropExternalMemory *memory) {
    memory->kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory->memory.host_pointer = suite_scratch();
    memory->size_bytes = 4096;
    return NULL;
}

const char *violate_native_memory_is_given(AsyncRT_InteropExternalMemory *memory) {
    static const AsyncRT_InteropNativeKind kinds[] = {ASYNCRT_INTEROP_NATIVE_HOST_POINTER, ASYNCRT_INTEROP_NATIVE_CUDA_POINTER, ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER};
    memory->kind = kinds[suite_round(3)];
    memset(&memory->memory, 0, sizeof memory->memory);
    return NULL;
}

const char *satisfy_native_kind_is_reachable(AsyncRT_InteropContext *context, AsyncRT_InteropNativeKind *kind) {
    (void)kind;
    return context_info(*context).backend == ASYNCRT_INTEROP_BACKEND_HOST ? NULL : suite_reason("the device cannot wrap memory of the suite");
}

const char *violate_native_kind_is_reachable(AsyncRT_InteropContext *context, AsyncRT_InteropNativeKind *kind) {
    (void)context;
    *kind = suite_round(2) == 0 ? ASYNCRT_INTEROP_NATIVE_CUDA_POINTER : ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER;
    return NULL;
}

/** Ranges that leave whatever they are in: by far, by their end, and by an end that overflows. */
static void leave_range(uint64_t *offset_bytes, uint64_t *size_bytes) {
    switch (suite_round(3)) {
    case 0: *offset_bytes = UINT64_C(1) << 40; break;
    case 1: *size_bytes = UINT64_C(1) << 40; break;
    default:
        *offset_bytes = UINT64_MAX - 3;
        *size_bytes = 8;
    }
}

const char *violate_range_is_inside_buffer(AsyncRT_InteropBuffer *buffer, uint64_t *offset_bytes, uint64_t *size_bytes) {
    (void)buffer;
    leave_range(offset_bytes, size_bytes);
    return NULL;
}

const char *violate_range_is_inside_memory(AsyncRT_InteropMemory *memory, uint64_t *offset_bytes, uint64_t *size_bytes) {
    (void)memory;
    leave_range(offset_bytes, size_bytes);
    return NULL;
}

const char *violate_range_is_inside_allocation(AsyncRT_InteropMemoryInfo *info) {
    leave_range(&info->offset_bytes, &info->size_bytes);
    return NULL;
}

const char *violate_rectangle_is_inside_image(AsyncRT_InteropBuffer *buffer, uint32_t *x, uint32_t *y, uint32_t *width, uint32_t *height) {
    (void)buffer, (void)height;
    switch (suite_round(3)) {
    case 0: *x = 65535; break;
    case 1: *y = UINT32_MAX; break;
    default: *width = UINT32_MAX;
    }
    return NULL;
}

const char *violate_buffer_is_described(AsyncRT_InteropBuffer *buffer) {
    AsyncRT_InteropMemory memory = NULL;
    const char *const reason = suite_make_AsyncRT_InteropMemory(&memory);
    if (reason != NULL) return reason;
    SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_map_range(memory, 0, 256, NULL, buffer));
    return NULL;
}

const char *violate_buffer_is_mappable(AsyncRT_InteropBuffer *buffer) {
    (void)buffer;
    return is_host() ? suite_reason("all memory of the host can be mapped") : suite_reason("which memory of the device cannot be mapped is not known");
}

const char *violate_buffer_is_exportable(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropHandleType *handle_type) {
    static const AsyncRT_InteropHandleType types[] = {ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT,
                                                      ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED};
    const unsigned round = suite_round(4);
    if (round < 3) {
        *handle_type = types[round];
        return NULL;
    }
    // Imported memory is not the library's own.
    AsyncRT_InteropMemory memory = NULL;
    const char *const reason = suite_make_AsyncRT_InteropMemory(&memory);
    if (reason != NULL) return reason;
    SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_map_range(memory, 0, 256, NULL, buffer));
    return NULL;
}

const char *violate_handle_type_is_importable(AsyncRT_InteropContext *context, AsyncRT_InteropHandleType *handle_type) {
    (void)context;
    *handle_type = suite_round(2) == 0 ? ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED : ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32;
    return NULL;
}

const char *satisfy_memory_is_sealed(int *fd, AsyncRT_InteropMemoryInfo *info) {
    const AsyncRT_InteropBuffer buffer = need_buffer(need_context(), &usual_image);
    suite_forget((uint64_t)*fd);
    suite_close((uint64_t)*fd);
    memset(info, 0, sizeof *info);
    info->struct_size = sizeof *info;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_export_handle(buffer, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, fd, info));
    suite_defer(suite_close, (uint64_t)*fd);
    return NULL;
}

const char *violate_memory_is_sealed(int *fd, AsyncRT_InteropMemoryInfo *info) {
    if (!is_host()) return suite_reason("memory of a driver has no seals");
    const int unsealed = memfd_create("conformance", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (unsealed < 0 || ftruncate(unsealed, (off_t)info->allocation_size_bytes) != 0) return suite_reason("there are no memory files");
    suite_defer(suite_close, (uint64_t)unsealed);
    *fd = unsealed;
    return NULL;
}

const char *violate_memory_matches_context(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropMemoryInfo *info) {
    (void)context, (void)fd;
    if (suite_round(2) == 0) info->allocation_size_bytes = info->allocation_size_bytes + (UINT64_C(1) << 20);
    else info->device_uuid[3] = (uint8_t)(info->device_uuid[3] ^ 0x55);
    return NULL;
}
