/*
 * A second implementation of the core, written from the header alone and sharing nothing with the reference implementation: buffers are memory files, a
 * timeline is a page of another, and the stream of a context is one thread. It exists to try the conformance suite on.
 */

#define _GNU_SOURCE
#include <asyncrt_interop_fd.h>

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

enum { most = 4096, row_alignment = 64, padding = 64 };

struct buffer {
    int file;
    uint64_t size;
    uint32_t pitch, width, height;
    MAX_Format format;
    void *pixels;
};

/** The values of a timeline: what the page holds, and what was promised. */
struct timeline {
    dev_t device;
    ino_t inode;
    _Atomic uint64_t *value;
    uint64_t promised;
    struct context *context;
};

struct job {
    void (*function)(void *argument);
    void *argument;
    struct timeline *timeline;
    uint64_t value;
    struct job *next;
};

struct context {
    pthread_t thread;
    pthread_cond_t filled;
    struct job *first, **last;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct buffer *buffers[most];
static struct context *contexts[most];
static struct timeline *timelines[most];
static size_t buffer_count, context_count, timeline_count;
static pid_t owner;

/** A handle is twice the number of the object, plus one: odd, and never an address. Buffers and contexts share the numbers. */
static const void *handle_of(size_t index, unsigned kind) { return (const void *)(uintptr_t)(((index + 1) << 3) | (kind << 1) | 1); }

static void *object_of(const void *handle, unsigned kind) {
    const uintptr_t number = (uintptr_t)handle;
    const size_t index = (number >> 3) - 1;
    if ((number & 7) != ((kind << 1) | 1) || number >> 3 == 0) return NULL;
    if (kind == 1) return index < buffer_count ? buffers[index] : NULL;
    return index < context_count ? contexts[index] : NULL;
}

static int has_forked(void) {
    if (owner == 0) owner = getpid();
    return owner != getpid();
}

static int new_file(uint64_t size) {
    const int file = memfd_create("tiny", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) return -errno;
    if (ftruncate(file, (off_t)size) != 0 || fcntl(file, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW) != 0) {
        const int error = errno;
        close(file);
        return -error;
    }
    return file;
}

static uint32_t bytes_of(MAX_Format format) {
    static const uint32_t bytes[] = {0, 1, 2, 4, 4, 4, 2, 4, 8, 4, 8, 16};
    return (unsigned)format < sizeof bytes / sizeof bytes[0] ? bytes[format] : 0;
}

/* What the proposal has no call for; the adapter finds it by name. */

EXPORT const void *tiny_create_buffer(uint32_t width, uint32_t height, MAX_Format format, void **pixels) {
    struct buffer *const made = calloc(1, sizeof *made);
    has_forked();
    if (made == NULL || buffer_count == most) return NULL;
    made->width = width;
    made->height = height;
    made->format = format;
    made->pitch = (width * bytes_of(format) + row_alignment - 1) / row_alignment * row_alignment;
    made->size = (uint64_t)made->pitch * height + padding;
    made->file = new_file(made->size);
    if (made->file < 0) return NULL;
    made->pixels = mmap(NULL, made->size, PROT_READ | PROT_WRITE, MAP_SHARED, made->file, 0);
    *pixels = made->pixels;
    buffers[buffer_count] = made;
    return handle_of(buffer_count++, 1);
}

static void *work(void *argument) {
    struct context *const context = argument;
    pthread_mutex_lock(&lock);
    for (;;) {
        while (context->first == NULL) pthread_cond_wait(&context->filled, &lock);
        struct job *const job = context->first;
        context->first = job->next;
        if (context->first == NULL) context->last = &context->first;
        pthread_mutex_unlock(&lock);
        if (job->function != NULL) job->function(job->argument);
        pthread_mutex_lock(&lock);
        if (job->timeline != NULL && atomic_load(job->timeline->value) < job->value) atomic_store(job->timeline->value, job->value);
        free(job);
    }
    return NULL;
}

EXPORT const void *tiny_open_context(void) {
    struct context *const made = calloc(1, sizeof *made);
    has_forked();
    if (made == NULL || context_count == most) return NULL;
    made->last = &made->first;
    pthread_cond_init(&made->filled, NULL);
    if (pthread_create(&made->thread, NULL, work, made) != 0) return NULL;
    contexts[context_count] = made;
    return handle_of(context_count++, 2);
}

static int enqueue(struct context *context, void (*function)(void *), void *argument, struct timeline *timeline, uint64_t value) {
    struct job *const job = calloc(1, sizeof *job);
    if (job == NULL) return -ENOMEM;
    job->function = function;
    job->argument = argument;
    job->timeline = timeline;
    job->value = value;
    *context->last = job;
    context->last = &job->next;
    pthread_cond_signal(&context->filled);
    return 0;
}

EXPORT int tiny_enqueue(const void *handle, void (*function)(void *), void *argument) {
    pthread_mutex_lock(&lock);
    const int status = enqueue(object_of(handle, 2), function, argument, NULL, 0);
    pthread_mutex_unlock(&lock);
    return status;
}

static struct timeline *timeline_of(int descriptor) {
    struct stat about;
    if (fstat(descriptor, &about) != 0) return NULL;
    for (size_t index = 0; index < timeline_count; ++index) {
        if (timelines[index]->inode == about.st_ino && timelines[index]->device == about.st_dev) return timelines[index];
    }
    return NULL;
}

EXPORT uint64_t tiny_timeline_value(int descriptor) {
    pthread_mutex_lock(&lock);
    const struct timeline *const timeline = timeline_of(descriptor);
    const uint64_t value = timeline == NULL ? 0 : atomic_load(timeline->value);
    pthread_mutex_unlock(&lock);
    return value;
}

/* The core. */

EXPORT int AsyncRT_DeviceBuffer_export_fd(const void *device_buffer_handle, int *out_fd, uint64_t *out_size_bytes, uint32_t *out_row_pitch_bytes, uint32_t *out_width,
                                          uint32_t *out_height, MAX_Format *out_format) {
    const struct buffer *const buffer = object_of(device_buffer_handle, 1);
    if (buffer == NULL || out_fd == NULL || out_size_bytes == NULL || out_row_pitch_bytes == NULL || out_width == NULL || out_height == NULL || out_format == NULL)
        return -EINVAL;
    if (has_forked()) return -EOPNOTSUPP;
    const int copy = fcntl(buffer->file, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return errno == EINVAL ? -EMFILE : -errno;
    *out_fd = copy;
    *out_size_bytes = buffer->size;
    *out_row_pitch_bytes = buffer->pitch;
    *out_width = buffer->width;
    *out_height = buffer->height;
    *out_format = buffer->format;
    return 0;
}

EXPORT int AsyncRT_DeviceBuffer_export_dmabuf(const void *device_buffer_handle, int *out_dmabuf_fd, uint64_t *out_size_bytes, uint32_t *out_stride_bytes, uint32_t *out_width,
                                              uint32_t *out_height, uint32_t *out_fourcc, uint64_t *out_modifier) {
    if (object_of(device_buffer_handle, 1) == NULL || out_dmabuf_fd == NULL || out_size_bytes == NULL || out_stride_bytes == NULL || out_width == NULL ||
        out_height == NULL || out_fourcc == NULL || out_modifier == NULL)
        return -EINVAL;
    // Memory files are no dma-bufs.
    return -EOPNOTSUPP;
}

static int create_timeline(struct context *context, uint64_t initial_value, int *out_fd) {
    struct stat about;
    struct timeline *const made = calloc(1, sizeof *made);
    if (made == NULL) return -ENOMEM;
    if (timeline_count == most) {
        free(made);
        return -EMFILE;
    }
    const int file = new_file(4096);
    if (file < 0) {
        free(made);
        return file;
    }
    void *const page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (page == MAP_FAILED || fstat(file, &about) != 0) {
        close(file);
        free(made);
        return -ENOMEM;
    }
    made->value = page;
    made->device = about.st_dev;
    made->inode = about.st_ino;
    made->promised = initial_value;
    made->context = context;
    atomic_store(made->value, initial_value);
    timelines[timeline_count++] = made;
    *out_fd = file;
    return 0;
}

EXPORT int AsyncRT_Create_timeline_semaphore_fd(const void *device_context_handle, uint64_t initial_value, int *out_fd) {
    if (object_of(device_context_handle, 2) == NULL || out_fd == NULL) return -EINVAL;
    if (has_forked()) return -EOPNOTSUPP;
    pthread_mutex_lock(&lock);
    const int status = create_timeline(object_of(device_context_handle, 2), initial_value, out_fd);
    pthread_mutex_unlock(&lock);
    return status;
}

EXPORT int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, uint64_t value) {
    if (fcntl(sem_fd, F_GETFD) < 0) return -EBADF;
    if (has_forked()) return -EOPNOTSUPP;
    pthread_mutex_lock(&lock);
    struct timeline *const timeline = timeline_of(sem_fd);
    int status = -EINVAL;
    if (timeline != NULL && value > timeline->promised) status = enqueue(timeline->context, NULL, NULL, timeline, value);
    if (status == 0) timeline->promised = value;
    pthread_mutex_unlock(&lock);
    return status;
}
