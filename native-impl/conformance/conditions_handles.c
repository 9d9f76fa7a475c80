/* How the named conditions about handles of the extension hold and fail. Each handle is tried as null, odd, an address of the suite, and ended. */

#include "interop.h"

#include <string.h>

enum { shapes = 4 };

static void *never_a_handle(unsigned round) {
    if (round == 0) return NULL;
    return round == 1 ? (void *)(uintptr_t)7 : suite_scratch();
}

const char *violate_context_is_open(AsyncRT_InteropContext *context) {
    const unsigned round = suite_round(shapes);
    if (round < 3) {
        *context = never_a_handle(round);
        return NULL;
    }
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, context));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(*context));
    return NULL;
}

const char *violate_buffer_is_live(AsyncRT_InteropBuffer *buffer) {
    const unsigned round = suite_round(shapes + 1);
    if (round < 3) {
        *buffer = never_a_handle(round);
        return NULL;
    }
    AsyncRT_InteropContext context = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, &context));
    *buffer = need_buffer(context, &usual_image);
    if (round == 3) SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_release(*buffer));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    return NULL;
}

const char *violate_memory_is_live(AsyncRT_InteropMemory *memory) {
    const unsigned round = suite_round(shapes);
    if (round < 3) {
        *memory = never_a_handle(round);
        return NULL;
    }
    const char *const reason = suite_make_AsyncRT_InteropMemory(memory);
    if (reason != NULL) return reason;
    suite_forget((uint64_t)(uintptr_t)*memory);
    SUITE_ANSWERS(0, library.AsyncRT_InteropMemory_release(*memory));
    return NULL;
}

const char *violate_mapping_is_live(AsyncRT_InteropMapping *mapping) {
    const unsigned round = suite_round(shapes);
    if (round < 3) {
        *mapping = never_a_handle(round);
        return NULL;
    }
    const char *const reason = suite_make_AsyncRT_InteropMapping(mapping);
    if (reason != NULL) return reason;
    suite_forget((uint64_t)(uintptr_t)*mapping);
    SUITE_ANSWERS(0, library.AsyncRT_InteropMapping_release(*mapping));
    return NULL;
}

static const char *dead_semaphore(AsyncRT_InteropSemaphore *semaphore, unsigned round) {
    if (round < 3) {
        *semaphore = never_a_handle(round);
        return NULL;
    }
    AsyncRT_InteropContext context = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, &context));
    *semaphore = need_semaphore(context, 0);
    if (round == 3) SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_destroy(*semaphore));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    return NULL;
}

const char *violate_semaphore_is_live(AsyncRT_InteropSemaphore *semaphore) { return dead_semaphore(semaphore, suite_round(shapes + 1)); }

const char *violate_semaphores_are_live(AsyncRT_InteropSemaphore *semaphores, uint32_t *count) {
    const unsigned round = suite_round(shapes + 1);
    // The last of two.
    const char *const reason = suite_make_AsyncRT_InteropSemaphore(&semaphores[0]);
    if (reason != NULL) return reason;
    *count = 2;
    return dead_semaphore(&semaphores[1], round);
}

const char *violate_wait_was_issued(AsyncRT_InteropWait *wait) {
    *wait = suite_round(2) == 0 ? 0 : UINT64_MAX;
    return NULL;
}

const char *violate_wait_is_pending(AsyncRT_InteropWait *wait) {
    SUITE_ANSWERS(0, library.AsyncRT_InteropWait_cancel(*wait));
    return NULL;
}

const char *satisfy_semaphore_value_is_new(AsyncRT_InteropSemaphore *semaphore, uint64_t *value) {
    (void)semaphore;
    *value = 10;
    return NULL;
}

const char *violate_semaphore_value_is_new(AsyncRT_InteropSemaphore *semaphore, uint64_t *value) {
    const unsigned round = suite_round(3);
    *value = round == 0 ? 0 : round == 1 ? 7 : 6;
    if (round > 0) SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(*semaphore, 7));
    return NULL;
}

/** Sets a value that is further above 0 than the device allows. */
static const char *too_far(uint64_t *value) {
    const uint64_t most = context_info(need_context()).max_value_difference;
    if (most == UINT64_MAX) return suite_reason("the device allows any difference");
    *value = most + 1;
    return NULL;
}

const char *violate_semaphore_value_is_near(AsyncRT_InteropSemaphore *semaphore, uint64_t *value) {
    (void)semaphore;
    return too_far(value);
}

const char *violate_timeline_value_is_near(int *sem_fd, uint64_t *value) {
    (void)sem_fd;
    if (library.AsyncRT_InteropContext_info == NULL) return suite_reason("the difference that the device allows is not known");
    return too_far(value);
}

const char *violate_semaphore_is_exportable(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropHandleType *handle_type) {
    static const AsyncRT_InteropHandleType types[] = {ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32,
                                                      ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED};
    (void)semaphore;
    *handle_type = types[suite_round(4)];
    return NULL;
}

const char *violate_semaphore_reaches_context(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropContext *context) {
    (void)semaphore, (void)context;
    return suite_reason("every context of the suite is on the same device");
}

const char *satisfy_vk_semaphore_is_of(AsyncRT_InteropSemaphore *semaphore, void **vk_device, uint64_t *vk_semaphore) {
    (void)semaphore, (void)vk_device, (void)vk_semaphore;
    return suite_reason("the suite has no Vulkan device of an application");
}

const char *violate_semaphore_limit_is_free(void) {
    if (library.AsyncRT_InteropSemaphore_create == NULL) return suite_reason("without AsyncRT_InteropSemaphore_create so many would need as many descriptors");
    if (!is_host()) return suite_reason("so many semaphores of a driver take too long");
    const AsyncRT_InteropContext context = need_context();
    AsyncRT_InteropSemaphore semaphore = NULL;
    for (uint32_t count = 0; count < ASYNCRT_INTEROP_MAX_SEMAPHORES; ++count) {
        if (library.AsyncRT_InteropSemaphore_create(context, 0, &semaphore) != 0) {
            return count + 100 >= ASYNCRT_INTEROP_MAX_SEMAPHORES ? NULL : suite_reason("only %u semaphores could be made", count);
        }
    }
    return NULL;
}
