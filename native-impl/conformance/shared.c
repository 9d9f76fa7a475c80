#include "interop.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

const struct test_image usual_image = {MAX_FMT_RGBA8, 100, 9};

void need(const char *reason) {
    if (reason != NULL) suite_not_tested("%s", reason);
}

AsyncRT_InteropContext need_context(void) {
    AsyncRT_InteropContext context = NULL;
    need(suite_make_AsyncRT_InteropContext(&context));
    return context;
}

AsyncRT_InteropImageDescription described(const struct test_image *image) {
    AsyncRT_InteropImageDescription result;
    memset(&result, 0, sizeof result);
    result.struct_size = sizeof result;
    result.format = image->format;
    result.width = image->width;
    result.height = image->height;
    return result;
}

AsyncRT_InteropBuffer need_buffer(AsyncRT_InteropContext context, const struct test_image *image) {
    AsyncRT_InteropBuffer buffer = NULL;
    const AsyncRT_InteropImageDescription description = described(image);
    AsyncRT_InteropBufferOptions options;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.flags = ASYNCRT_INTEROP_BUFFER_HOST_VISIBLE;
    if (library.AsyncRT_InteropBuffer_create == NULL) suite_not_tested("the library lacks AsyncRT_InteropBuffer_create");
    const int status = library.AsyncRT_InteropBuffer_create(context, &description, &options, &buffer);
    if (status == -EOPNOTSUPP) suite_not_tested("the device has no memory that can be mapped and exported");
    SUITE_ANSWERS(0, status);
    return buffer;
}

AsyncRT_InteropSemaphore need_semaphore(AsyncRT_InteropContext context, uint64_t initial) {
    AsyncRT_InteropSemaphore semaphore = NULL;
    if (library.AsyncRT_InteropSemaphore_create == NULL) suite_not_tested("the library lacks AsyncRT_InteropSemaphore_create");
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_create(context, initial, &semaphore));
    return semaphore;
}

uint64_t value_of(AsyncRT_InteropSemaphore semaphore) {
    uint64_t value = 0;
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_value(semaphore, &value));
    return value;
}

void wait_for_value(AsyncRT_InteropSemaphore semaphore, uint64_t value) { SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait(semaphore, value, UINT64_C(5000000000))); }

AsyncRT_InteropContextInfo context_info(AsyncRT_InteropContext context) {
    AsyncRT_InteropContextInfo info;
    memset(&info, 0, sizeof info);
    info.struct_size = sizeof info;
    if (library.AsyncRT_InteropContext_info == NULL) suite_not_tested("the library lacks AsyncRT_InteropContext_info");
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_info(context, &info));
    return info;
}

/** The backend, or AUTO where the library has no extension to tell it. */
static AsyncRT_InteropBackend backend(void) {
    AsyncRT_InteropContext context = NULL;
    if (library.AsyncRT_InteropContext_info == NULL || suite_make_AsyncRT_InteropContext(&context) != NULL) return ASYNCRT_INTEROP_BACKEND_AUTO;
    return context_info(context).backend;
}

bool is_host(void) { return backend() == ASYNCRT_INTEROP_BACKEND_HOST; }

bool is_device(void) { return backend() != ASYNCRT_INTEROP_BACKEND_HOST && backend() != ASYNCRT_INTEROP_BACKEND_AUTO; }

/** Where the library begins, if only its own allocations may fail. */
static const void *sole_allocator;

const char *permit_faults(const char *code) {
    if (!is_device()) return NULL;
    if (strcmp(code, "ENOMEM") != 0) return "below the library is a driver, which has its own words for descriptors that ran out";
    // Drivers do not survive it: lavapipe, for one, ends in its initializers and while it records a barrier.
    Dl_info place;
    if (dladdr(suite_symbol("AsyncRT_InteropContext_open"), &place) == 0) return "below the library is a driver, and their allocations cannot be told apart";
    sole_allocator = place.dli_fbase;
    return NULL;
}

bool spare_allocation(const void *caller) {
    Dl_info place;
    return sole_allocator != NULL && (dladdr(caller, &place) == 0 || place.dli_fbase != sole_allocator);
}

unsigned char *need_mapping(int descriptor, uint64_t size) {
    struct stat about;
    if (is_device() || fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) suite_not_tested("the exported memory is no file that can be mapped: only its driver can look into it");
    if ((uint64_t)about.st_size < size) suite_fail("the memory is said to have %llu bytes, and its file has %llu", (unsigned long long)size, (unsigned long long)about.st_size);
    void *const memory = mmap(NULL, (size_t)size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (memory == MAP_FAILED) suite_fail("the exported memory cannot be mapped: %s", strerror(errno));
    return memory;
}

/** Where a socket may be made: a folder of its own for each. */
struct socket_place {
    char folder[64];
    char path[128];
};

static void remove_place(uint64_t number) {
    struct socket_place *const place = (struct socket_place *)(uintptr_t)number;
    unlink(place->path);
    rmdir(place->folder);
    free(place);
}

const char *new_path(void) {
    struct socket_place *const place = malloc(sizeof *place);
    snprintf(place->folder, sizeof place->folder, "/tmp/conformance-XXXXXX");
    if (mkdtemp(place->folder) == NULL) suite_not_tested("there is no folder for a socket: %s", strerror(errno));
    snprintf(place->path, sizeof place->path, "%s/socket", place->folder);
    suite_defer(remove_place, (uint64_t)(uintptr_t)place);
    return place->path;
}

void new_socket_pair(int pair[2]) {
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) suite_not_tested("there are no sockets: %s", strerror(errno));
    suite_defer(suite_close, (uint64_t)pair[0]);
    suite_defer(suite_close, (uint64_t)pair[1]);
}

int listening_socket(const char *path) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    const int descriptor = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (descriptor < 0 || bind(descriptor, (const struct sockaddr *)&address, sizeof address) != 0 || listen(descriptor, 8) != 0)
        suite_not_tested("no socket can listen: %s", strerror(errno));
    suite_defer(suite_close, (uint64_t)descriptor);
    return descriptor;
}

void slow_work(void *flag) {
    suite_sleep_ms(50);
    if (flag != NULL) atomic_store((atomic_int *)flag, 1);
}
