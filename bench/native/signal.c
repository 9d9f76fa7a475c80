/*
 * From a signal to its being seen in another process: a bare futex, and the library on the host backend, in turn. Prints JSON: nanoseconds for each
 * way, one number for each round.
 */
#define _GNU_SOURCE
#include "asyncrt_interop_fd_ext.h"

#include <fcntl.h>
#include <linux/futex.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { rounds = 15, turns = 4000 };

static void must(bool held, const char *what)
{
    if (held) return;
    fprintf(stderr, "signal: %s failed: %s\n", what, AsyncRT_Interop_last_error_text());
    exit(1);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void wait_futex(_Atomic uint32_t *word, uint32_t value)
{
    uint32_t seen;
    while ((seen = atomic_load(word)) < value) syscall(SYS_futex, word, FUTEX_WAIT, seen, NULL, NULL, 0);
}

static void signal_futex(_Atomic uint32_t *word, uint32_t value)
{
    atomic_store(word, value);
    syscall(SYS_futex, word, FUTEX_WAKE, INT32_MAX, NULL, NULL, 0);
}

/* One side: even turns are the parent's, odd ones the child's. */
static void turn_futex(_Atomic uint32_t *word, uint32_t base, bool is_parent)
{
    for (uint32_t turn = 0; turn < turns; ++turn) {
        const uint32_t value = base + 2 * turn + 1;
        if (is_parent) {
            signal_futex(word, value);
            wait_futex(word, value + 1);
        } else {
            wait_futex(word, value);
            signal_futex(word, value + 1);
        }
    }
}

static void turn_library(AsyncRT_InteropSemaphore semaphore, uint64_t base, bool is_parent)
{
    for (uint64_t turn = 0; turn < turns; ++turn) {
        const uint64_t value = base + 2 * turn + 1;
        if (is_parent) {
            must(AsyncRT_InteropSemaphore_signal(semaphore, value) == 0, "signal");
            must(AsyncRT_InteropSemaphore_wait(semaphore, value + 1, ASYNCRT_INTEROP_INFINITE) == 0, "wait");
        } else {
            must(AsyncRT_InteropSemaphore_wait(semaphore, value, ASYNCRT_INTEROP_INFINITE) == 0, "wait");
            must(AsyncRT_InteropSemaphore_signal(semaphore, value + 1) == 0, "signal");
        }
    }
}

static void play(_Atomic uint32_t *word, AsyncRT_InteropSemaphore semaphore, bool is_parent)
{
    double futex_ns[rounds];
    double library_ns[rounds];
    /* The first round warms up. */
    for (int round = -1; round < rounds; ++round) {
        const uint32_t base = (uint32_t)(round + 1) * 2 * turns;
        double start = now();
        turn_futex(word, base, is_parent);
        if (round >= 0) futex_ns[round] = (now() - start) / (2 * turns);
        start = now();
        turn_library(semaphore, base, is_parent);
        if (round >= 0) library_ns[round] = (now() - start) / (2 * turns);
    }
    if (!is_parent) return;
    const double *lists[] = {futex_ns, library_ns};
    const char *names[] = {"futex", "library"};
    for (int list = 0; list < 2; ++list) {
        printf("%s\"%s\":[", list == 0 ? "{" : ",", names[list]);
        for (int round = 0; round < rounds; ++round) printf("%s%.1f", round == 0 ? "" : ",", lists[list][round]);
        printf("]");
    }
    printf("}\n");
}

int main(int count, char **values)
{
    const bool is_parent = count == 1;
    AsyncRT_InteropContextOptions options = {.struct_size = sizeof options, .backend = ASYNCRT_INTEROP_BACKEND_HOST};
    AsyncRT_InteropContext context = NULL;
    AsyncRT_InteropSemaphore semaphore = NULL;
    must(AsyncRT_InteropContext_open(&options, NULL, &context) == 0, "open");
    int page = -1;
    int timeline = -1;
    pid_t child = 0;
    if (is_parent) {
        /* The child is this program again, and inherits both descriptors. */
        AsyncRT_InteropSemaphoreInfo info = {.struct_size = sizeof info};
        must(AsyncRT_InteropSemaphore_create(context, 0, &semaphore) == 0, "create");
        must(AsyncRT_InteropSemaphore_export_handle(semaphore, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &timeline, &info) == 0, "export");
        page = memfd_create("bench", 0);
        must(page >= 0 && ftruncate(page, 4096) == 0, "memfd_create");
        fcntl(timeline, F_SETFD, 0);
        child = fork();
        if (child == 0) {
            char first[16];
            char second[16];
            snprintf(first, sizeof first, "%d", page);
            snprintf(second, sizeof second, "%d", timeline);
            execl("/proc/self/exe", values[0], first, second, (char *)NULL);
            _exit(127);
        }
    } else {
        page = atoi(values[1]);
        timeline = atoi(values[2]);
        must(AsyncRT_InteropSemaphore_import_handle(context, timeline, NULL, &semaphore) == 0, "import");
    }
    _Atomic uint32_t *word = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, page, 0);
    must(word != MAP_FAILED, "mmap");
    play(word, semaphore, is_parent);
    if (is_parent) waitpid(child, NULL, 0);
    AsyncRT_InteropContext_close(context);
    return 0;
}
