/* The adapter's part, through the extension where the implementation has no adapter of its own. */

#include "interop.h"

#include <errno.h>
#include <string.h>

static AsyncRT_InteropContext shared_context;

static void forget_context(uint64_t unused) {
    (void)unused;
    shared_context = NULL;
}

/** One context for everything that is made through this file in one call. */
static const char *context_of_extension(AsyncRT_InteropContext *context) {
    if (shared_context == NULL) {
        const char *const reason = suite_make_AsyncRT_InteropContext(&shared_context);
        if (reason != NULL) return reason;
        suite_defer(forget_context, 0);
    }
    *context = shared_context;
    return NULL;
}

const char *test_open_context(const void **handle) {
    if (adapter_open_context != NULL) {
        // An adapter need not say how its objects end: one of each is made.
        static const void *adapted;
        const char *const missing = adapted == NULL ? adapter_open_context(&adapted) : NULL;
        *handle = adapted;
        return missing;
    }
    AsyncRT_InteropContext context = NULL;
    const char *const reason = context_of_extension(&context);
    if (reason != NULL) return reason;
    if (library.AsyncRT_InteropContext_core_handle == NULL) return suite_reason("nobody has written adapter_open_context");
    const int status = library.AsyncRT_InteropContext_core_handle(context, handle);
    return status == 0 ? NULL : suite_reason("AsyncRT_InteropContext_core_handle answered %d", status);
}

/** The buffers of the extension behind the core handles that were made last. */
static struct {
    const void *handle;
    AsyncRT_InteropBuffer buffer;
} made[16];
static size_t made_count;

const char *test_make_buffer(const struct test_image *image, struct test_buffer *result) {
    result->pixels = NULL;
    if (adapter_make_buffer != NULL) return adapter_make_buffer(image, result);
    AsyncRT_InteropContext context = NULL;
    AsyncRT_InteropBuffer buffer = NULL;
    const char *const reason = context_of_extension(&context);
    if (reason != NULL) return reason;
    if (library.AsyncRT_InteropBuffer_create == NULL || library.AsyncRT_InteropBuffer_core_handle == NULL) return suite_reason("nobody has written adapter_make_buffer");
    const AsyncRT_InteropImageDescription description = described(image);
    AsyncRT_InteropBufferOptions options;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.flags = ASYNCRT_INTEROP_BUFFER_HOST_VISIBLE;
    int status = library.AsyncRT_InteropBuffer_create(context, &description, &options, &buffer);
    if (status == -EOPNOTSUPP) status = library.AsyncRT_InteropBuffer_create(context, &description, NULL, &buffer);
    if (status != 0) return suite_reason("AsyncRT_InteropBuffer_create answered %d", status);
    suite_defer(suite_end_AsyncRT_InteropBuffer, (uint64_t)(uintptr_t)buffer);
    status = library.AsyncRT_InteropBuffer_core_handle(buffer, &result->handle);
    if (status != 0) return suite_reason("AsyncRT_InteropBuffer_core_handle answered %d", status);
    uint64_t size = 0;
    if (library.AsyncRT_InteropBuffer_map == NULL || library.AsyncRT_InteropBuffer_map(buffer, &result->pixels, &size) != 0) result->pixels = NULL;
    made[made_count % 16].handle = result->handle;
    made[made_count % 16].buffer = buffer;
    ++made_count;
    return NULL;
}

const char *test_release_buffer(const void *handle) {
    if (adapter_release_buffer != NULL) return adapter_release_buffer(handle);
    for (size_t index = 0; index < made_count && index < 16; ++index) {
        if (made[index].handle != handle) continue;
        const int status = library.AsyncRT_InteropBuffer_release(made[index].buffer);
        suite_forget((uint64_t)(uintptr_t)made[index].buffer);
        return status == 0 ? NULL : suite_reason("AsyncRT_InteropBuffer_release answered %d", status);
    }
    return suite_reason("nobody has written adapter_release_buffer");
}

const char *test_enqueue(const void *context, void (*function)(void *argument), void *argument) {
    if (adapter_enqueue != NULL) return adapter_enqueue(context, function, argument);
    if (library.AsyncRT_InteropContext_enqueue_host_function == NULL || shared_context == NULL) return suite_reason("nobody has written adapter_enqueue");
    const int status = library.AsyncRT_InteropContext_enqueue_host_function(shared_context, function, argument);
    return status == 0 ? NULL : suite_reason("AsyncRT_InteropContext_enqueue_host_function answered %d", status);
}

const char *test_timeline_value(const void *context, int descriptor, uint64_t *value) {
    if (adapter_timeline_value != NULL) return adapter_timeline_value(context, descriptor, value);
    if (library.AsyncRT_InteropSemaphore_import_handle == NULL || shared_context == NULL) return suite_reason("nobody has written adapter_timeline_value");
    AsyncRT_InteropSemaphore semaphore = NULL;
    int status = library.AsyncRT_InteropSemaphore_import_handle(shared_context, descriptor, NULL, &semaphore);
    if (status != 0) return suite_reason("AsyncRT_InteropSemaphore_import_handle answered %d", status);
    status = library.AsyncRT_InteropSemaphore_value(semaphore, value);
    library.AsyncRT_InteropSemaphore_destroy(semaphore);
    return status == 0 ? NULL : suite_reason("AsyncRT_InteropSemaphore_value answered %d", status);
}

const char *make_DeviceBuffer(const void **handle) {
    static struct test_buffer adapted;
    struct test_buffer buffer = adapted;
    const char *const reason = adapted.handle == NULL ? test_make_buffer(&usual_image, &buffer) : NULL;
    if (adapter_make_buffer != NULL) adapted = buffer;
    *handle = buffer.handle;
    return reason;
}

const char *make_DeviceContext(const void **handle) { return test_open_context(handle); }
