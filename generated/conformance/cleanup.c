/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct {
    void (*end)(uint64_t value);
    uint64_t value;
} deferred[4096];
static size_t deferred_count;

void suite_defer(void (*end)(uint64_t value), uint64_t value)
{
    if (deferred_count == sizeof deferred / sizeof deferred[0]) suite_fail("too much is deferred");
    deferred[deferred_count].end = end;
    deferred[deferred_count].value = value;
    ++deferred_count;
}

void suite_forget(uint64_t value)
{
    for (size_t index = deferred_count; index-- > 0;) {
        if (deferred[index].value != value) continue;
        memmove(&deferred[index], &deferred[index + 1], (deferred_count - index - 1) * sizeof deferred[0]);
        --deferred_count;
        return;
    }
}

void suite_unwind(void)
{
    while (deferred_count > 0) {
        --deferred_count;
        deferred[deferred_count].end(deferred[deferred_count].value);
    }
}

const char *suite_reason(const char *format, ...)
{
    static char text[512];
    // An argument may be a reason that was given before.
    char fresh[sizeof text];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(fresh, sizeof fresh, format, arguments);
    va_end(arguments);
    memcpy(text, fresh, sizeof text);
    return text;
}

const char *suite_unwritten(const char *hook)
{
    return suite_reason("nobody has written %s", hook);
}

const char *suite_file_name(const char *path)
{
    const char *const slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

void *suite_scratch(void)
{
    static _Alignas(16) unsigned char memory[4096];
    return memory;
}

uint64_t suite_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void suite_sleep_ms(unsigned milliseconds)
{
    struct timespec left = {(time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {}
}

void suite_continue_in_child(void)
{
    fflush(NULL);
    const pid_t child = fork();
    if (child < 0) suite_not_tested("fork failed: %s", strerror(errno));
    if (child == 0) return;
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
    suite_fail("in a process that has forked, it was ended by signal %d (%s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
}

static void *handle;

void *suite_symbol(const char *name)
{
    return handle == NULL ? NULL : dlsym(handle, name);
}

void suite_load(const char *path)
{
    handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) suite_fail("the library cannot be loaded: %s", dlerror());
    for (size_t index = 0; index < suite_symbol_count; ++index) {
        void *const address = dlsym(handle, suite_symbols[index].name);
        memcpy(suite_symbols[index].slot, &address, sizeof address);
    }
}

const char *suite_excuse_for(const struct suite_function *function, const char *what)
{
    if (suite_excuses == NULL) return NULL;
    for (const struct suite_excuse *row = suite_excuses; row->function != NULL; ++row) {
        const bool is_function = strcmp(row->function, "*") == 0 || strcmp(row->function, function->name) == 0;
        if (is_function && strcmp(row->what, what) == 0) return row->reason;
    }
    return NULL;
}
