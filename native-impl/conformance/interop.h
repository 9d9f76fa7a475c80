/* What the hand-written parts of the conformance suite share. */
#ifndef INTEROP_CONFORMANCE_H
#define INTEROP_CONFORMANCE_H

#include "adapter.h"

/** The image that a buffer is to have. */
struct test_image {
    MAX_Format format;
    uint32_t width;
    uint32_t height;
};

/** A buffer with an image. */
struct test_buffer {
    /** What the core functions take. */
    const void *handle;
    /** Address of its bytes in this process, or NULL where they cannot be reached. */
    void *pixels;
};

/*
 * The adapter: how an implementation of the core makes what the core has no call for. The first two are all that is needed; without the others, and without
 * the extension, the checks that need them say so. Each returns NULL, or the reason why it cannot.
 */

/** Makes a buffer of this size, described and exportable. */
SUITE_HOOK const char *adapter_make_buffer(const struct test_image *image, struct test_buffer *buffer);

/** Opens a context. */
SUITE_HOOK const char *adapter_open_context(const void **context);

/** Ends a buffer whose exports must outlive it. */
SUITE_HOOK const char *adapter_release_buffer(const void *buffer);

/** Enqueues a function on the stream of a context. */
SUITE_HOOK const char *adapter_enqueue(const void *context, void (*function)(void *argument), void *argument);

/** Reads the value of a timeline semaphore of this context. */
SUITE_HOOK const char *adapter_timeline_value(const void *context, int descriptor, uint64_t *value);

/* The same, through the adapter where it has them, else through the extension. */

const char *test_make_buffer(const struct test_image *image, struct test_buffer *buffer);
const char *test_open_context(const void **context);
const char *test_release_buffer(const void *buffer);
const char *test_enqueue(const void *context, void (*function)(void *argument), void *argument);
const char *test_timeline_value(const void *context, int descriptor, uint64_t *value);

/** Ends the check as not tested if there is a reason. */
void need(const char *reason);

/** A context of the extension; ends the check if there is none. */
AsyncRT_InteropContext need_context(void);

/** A mappable buffer of the extension with this image; ends the check if there is none. */
AsyncRT_InteropBuffer need_buffer(AsyncRT_InteropContext context, const struct test_image *image);

/** A timeline semaphore of the extension. */
AsyncRT_InteropSemaphore need_semaphore(AsyncRT_InteropContext context, uint64_t initial);

/** The value of a semaphore. */
uint64_t value_of(AsyncRT_InteropSemaphore semaphore);

/** Waits at most 5 s for a value. */
void wait_for_value(AsyncRT_InteropSemaphore semaphore, uint64_t value);

/** What the context can do. */
AsyncRT_InteropContextInfo context_info(AsyncRT_InteropContext context);

/** True if the library works on the memory of the host, with memory files. */
bool is_host(void);

/** True if the extension says that the library works on the memory of a device, into which only its driver can look. */
bool is_device(void);

/** Fails if a program that is executed while the function is called inherits a descriptor that the function makes. */
void check_close_on_exec_from_birth(const struct suite_function *function);

/** Maps exported memory; ends the check as not tested where the descriptor is none that can be mapped. */
unsigned char *need_mapping(int descriptor, uint64_t size);

/** A path in a new folder for a Unix socket. */
const char *new_path(void);

/** A pair of connected sockets that keep message boundaries; both are closed when the call is over. */
void new_socket_pair(int pair[2]);

/** A listening socket at this path, made without the library. */
int listening_socket(const char *path);

/** An AsyncRT_InteropImageDescription of this image. */
AsyncRT_InteropImageDescription described(const struct test_image *image);

/** The image that most checks use. Its row is no multiple of 64 bytes. */
extern const struct test_image usual_image;

/** Work for a stream that takes 50 ms and then notes that it ran. */
void slow_work(void *flag);

#endif
