/* How the named conditions about descriptors, sockets and timelines hold and fail. */

#include "interop.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

const char *violate_descriptor_is_open(int *fd) {
    static const int numbers[] = {-1, 1000000, 900};
    *fd = numbers[suite_round(3)];
    return NULL;
}

const char *violate_descriptors_are_open(int *descriptors, uint32_t *count) {
    descriptors[0] = suite_descriptor();
    descriptors[1] = suite_round(2) == 0 ? -1 : 900;
    *count = 2;
    return NULL;
}

/** Descriptors of other things: a file, a socket, memory that the library itself exports. */
static const char *no_timeline(int *fd) {
    const unsigned round = suite_round(3);
    int pair[2];
    if (round == 0) *fd = suite_descriptor();
    if (round == 1) {
        new_socket_pair(pair);
        *fd = pair[0];
    }
    if (round == 2) {
        struct test_buffer buffer;
        uint64_t size;
        uint32_t pitch, width, height;
        MAX_Format format;
        const char *const reason = test_make_buffer(&usual_image, &buffer);
        if (reason != NULL) return reason;
        SUITE_ANSWERS(0, library.AsyncRT_DeviceBuffer_export_fd(buffer.handle, fd, &size, &pitch, &width, &height, &format));
        suite_defer(suite_close, (uint64_t)*fd);
    }
    return NULL;
}

const char *violate_descriptor_is_timeline(int *sem_fd) { return no_timeline(sem_fd); }

const char *satisfy_descriptor_is_importable_timeline(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropSemaphoreInfo *info) {
    const AsyncRT_InteropSemaphore semaphore = need_semaphore(*context, 0);
    suite_forget((uint64_t)*fd);
    suite_close((uint64_t)*fd);
    memset(info, 0, sizeof *info);
    info->struct_size = sizeof *info;
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_export_handle(semaphore, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, fd, info));
    suite_defer(suite_close, (uint64_t)*fd);
    return NULL;
}

const char *violate_descriptor_is_importable_timeline(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropSemaphoreInfo *info) {
    (void)context, (void)info;
    return no_timeline(fd);
}

const char *violate_descriptor_is_unix_socket(int *descriptor) {
    *descriptor = suite_descriptor();
    return NULL;
}

const char *violate_socket_is_listening(int *descriptor) {
    int pair[2];
    new_socket_pair(pair);
    *descriptor = pair[0];
    return NULL;
}

const char *satisfy_timeline_value_is_new(int *sem_fd, uint64_t *value) {
    (void)sem_fd;
    *value = 10;
    return NULL;
}

const char *violate_timeline_value_is_new(int *sem_fd, uint64_t *value) {
    const unsigned round = suite_round(3);
    *value = round == 0 ? 0 : round == 1 ? 7 : 6;
    if (round > 0) SUITE_ANSWERS(0, library.AsyncRT_Signal_timeline_semaphore_fd(*sem_fd, 7));
    return NULL;
}

const char *violate_path_is_not_empty(const char **path) {
    *path = "";
    return NULL;
}

const char *satisfy_path_fits(const char **path) {
    *path = new_path();
    return NULL;
}

const char *violate_path_fits(const char **path) {
    static char text[256];
    const unsigned round = suite_round(2);
    const size_t length = round == 0 ? ASYNCRT_INTEROP_MAX_PATH_SIZE + 1 : 250;
    memset(text, 'x', length);
    memcpy(text, "/tmp/", 5);
    text[length] = '\0';
    *path = text;
    return NULL;
}
