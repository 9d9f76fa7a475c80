/* How the named conditions about core handles and processes hold and fail. */

#include "interop.h"

#include <fcntl.h>
#include <string.h>

static const char no_runtime[] = "no Mojo runtime is loaded into the suite";

const char *violate_process_is_original(void) {
    // Every implementation counts from its first use.
    const void *context = NULL;
    if (test_open_context(&context) != NULL && library.AsyncRT_Interop_last_error_text != NULL) library.AsyncRT_Interop_last_error_text();
    suite_continue_in_child();
    return NULL;
}

/** Values that no implementation may take for a handle: null, and odd or small numbers, which are never addresses. */
static const void *never_a_handle(unsigned round) {
    static const uintptr_t values[] = {0, 5, 0x100, UINT64_C(0x000fedcba9876543)};
    return (const void *)values[round];
}

const char *violate_device_buffer_is_known(const void **device_buffer) {
    const bool has_extension = library.AsyncRT_InteropBuffer_core_handle != NULL && library.AsyncRT_InteropContext_core_handle != NULL;
    const unsigned round = suite_round(has_extension ? 6 : 4);
    if (round < 4) *device_buffer = never_a_handle(round);
    if (round == 4) {
        struct test_buffer stale;
        const char *const reason = test_make_buffer(&usual_image, &stale);
        if (reason != NULL) return reason;
        *device_buffer = stale.handle;
        return test_release_buffer(stale.handle);
    }
    // A handle of another kind.
    return round == 5 ? test_open_context(device_buffer) : NULL;
}

const char *violate_device_context_is_known(const void **device_context) {
    const bool has_extension = library.AsyncRT_InteropContext_open != NULL && library.AsyncRT_InteropContext_core_handle != NULL;
    const unsigned round = suite_round(has_extension ? 6 : 4);
    if (round < 4) *device_context = never_a_handle(round);
    if (round == 4) {
        AsyncRT_InteropContext context = NULL;
        SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, &context));
        SUITE_ANSWERS(0, library.AsyncRT_InteropContext_core_handle(context, device_context));
        SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    }
    if (round == 5) {
        struct test_buffer other;
        const char *const reason = test_make_buffer(&usual_image, &other);
        *device_context = other.handle;
        return reason;
    }
    return NULL;
}

/** The core handle of a buffer of the extension. */
static const char *core_handle(AsyncRT_InteropBuffer buffer, const void **handle) {
    if (library.AsyncRT_InteropBuffer_core_handle == NULL) return suite_reason("the library lacks AsyncRT_InteropBuffer_core_handle");
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_core_handle(buffer, handle));
    return NULL;
}

/** Memory of the suite, wrapped; with an image or without. */
static const char *wrapped(const struct test_image *image, const void **handle) {
    AsyncRT_InteropContext context = NULL;
    AsyncRT_InteropBuffer buffer = NULL;
    AsyncRT_InteropExternalMemory memory;
    AsyncRT_InteropImageDescription description;
    if (library.AsyncRT_InteropBuffer_wrap == NULL) return suite_reason("without AsyncRT_InteropBuffer_wrap no such buffer can be made");
    if (!is_host()) return suite_reason("the device cannot wrap memory of the suite");
    const char *const reason = suite_make_AsyncRT_InteropContext(&context);
    if (reason != NULL) return reason;
    memset(&memory, 0, sizeof memory);
    memory.struct_size = sizeof memory;
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = suite_scratch();
    memory.size_bytes = 4096;
    if (image != NULL) description = described(image);
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_wrap(context, &memory, image == NULL ? NULL : &description, &buffer));
    return core_handle(buffer, handle);
}

const char *violate_device_buffer_is_described(const void **device_buffer) { return wrapped(NULL, device_buffer); }

const char *violate_device_buffer_is_exportable(const void **device_buffer) {
    const struct test_image small = {MAX_FMT_R8, 16, 4};
    return wrapped(&small, device_buffer);
}

const char *violate_device_buffer_starts_allocation(const void **device_buffer) {
    if (library.AsyncRT_InteropBuffer_crop == NULL) return suite_reason("without AsyncRT_InteropBuffer_crop no such buffer can be made");
    const AsyncRT_InteropBuffer whole = need_buffer(need_context(), &usual_image);
    AsyncRT_InteropBuffer view = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_crop(whole, 8, 2, 16, 4, &view));
    return core_handle(view, device_buffer);
}

const char *satisfy_device_buffer_has_dma_buf(const void **device_buffer) {
    AsyncRT_InteropContext context = NULL;
    (void)device_buffer;
    const char *const reason = suite_make_AsyncRT_InteropContext(&context);
    if (reason != NULL) return suite_reason("whether there are dma-bufs is not known: %s", reason);
    return (context_info(context).features & ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF) != 0 ? NULL : suite_reason("the device exports no dma-buf");
}

const char *violate_device_buffer_has_dma_buf(const void **device_buffer) {
    // No format with the sRGB transfer function has a DRM code.
    const struct test_image image = {MAX_FMT_SRGBA8, 64, 8};
    struct test_buffer buffer;
    const char *const reason = test_make_buffer(&image, &buffer);
    *device_buffer = buffer.handle;
    return reason;
}

const char *satisfy_device_buffer_is_of_runtime(const void **device_buffer) {
    (void)device_buffer;
    return no_runtime;
}

const char *satisfy_device_context_is_of_runtime(const void **device_context) {
    (void)device_context;
    return no_runtime;
}

const char *satisfy_device_buffer_is_bound_to(const void **device_buffer, AsyncRT_InteropBuffer *buffer) {
    (void)device_buffer, (void)buffer;
    return no_runtime;
}

const char *violate_device_context_is_supported(const void **device_context) {
    (void)device_context;
    return suite_reason("%s, so there is no device of an unsupported kind", no_runtime);
}
