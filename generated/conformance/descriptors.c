/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <dirent.h>

void suite_close(uint64_t descriptor)
{
    close((int)descriptor);
}

int suite_descriptor(void)
{
    const int descriptor = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (descriptor < 0) suite_not_tested("/dev/null cannot be opened: %s", strerror(errno));
    suite_defer(suite_close, (uint64_t)descriptor);
    return descriptor;
}

size_t suite_open_descriptors(void)
{
    DIR *const folder = opendir("/proc/self/fd");
    size_t count = 0;
    if (folder != NULL) {
        while (readdir(folder) != NULL) ++count;
        closedir(folder);
        // The two entries for folders, and the descriptor of the listing itself.
        return count - 3;
    }
    for (int number = 0; number < 4096; ++number) count += fcntl(number, F_GETFD) >= 0;
    return count;
}

void suite_check_descriptor(int descriptor, const char *name, bool close_on_exec)
{
    const int flags = fcntl(descriptor, F_GETFD);
    if (flags < 0) suite_fail("%s is %d, which is no open descriptor", name, descriptor);
    if (close_on_exec && (flags & FD_CLOEXEC) == 0) suite_fail("%s lacks close-on-exec", name);
}

static int descriptor_at(const void *call, size_t offset)
{
    int descriptor;
    memcpy(&descriptor, (const char *)call + offset, sizeof descriptor);
    return descriptor;
}

void suite_check_descriptors(const struct suite_function *function)
{
    void *const first = suite_prepared(function);
    bool *const was_open = calloc(4096, sizeof *was_open);
    for (int number = 0; number < 4096; ++number) was_open[number] = fcntl(number, F_GETFD) >= 0;
    suite_expect_success(function, suite_invoke(function, first));
    void *const second = suite_prepared(function);
    suite_expect_success(function, suite_invoke(function, second));
    for (unsigned index = 0; index < function->output_count; ++index) {
        const struct suite_output *const output = &function->outputs[index];
        if (output->kind != SUITE_DESCRIPTOR || !output->is_owned) continue;
        const int one = descriptor_at(first, output->offset);
        const int other = descriptor_at(second, output->offset);
        suite_check_descriptor(one, output->name, output->is_close_on_exec);
        suite_check_descriptor(other, output->name, output->is_close_on_exec);
        if (one < 4096 && was_open[one]) suite_fail("%s is %d, which was open before the call", output->name, one);
        if (one == other) suite_fail("%s is %d in two calls", output->name, one);
        for (unsigned input = 0; input < function->input_count; ++input) {
            if (descriptor_at(first, function->inputs[input].offset) == one) suite_fail("%s is the descriptor that went in", output->name);
        }
        if (close(one) != 0) suite_fail("%s cannot be closed: %s", output->name, strerror(errno));
        if (fcntl(other, F_GETFD) < 0) suite_fail("%s of one call was closed with that of another", output->name);
    }
    free(was_open);
}
