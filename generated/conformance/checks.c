/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static void check_symbol(const struct suite_function *function)
{
    if (suite_has(function)) return;
    if (function->is_optional) suite_not_tested("the library lacks it, which it may");
    suite_fail("the library does not export it");
}

static void check_call(const struct suite_function *function)
{
    void *const call = suite_prepared(function);
    void *const before = malloc(function->call_size);
    memcpy(before, call, function->call_size);
    const long long status = suite_invoke(function, call);
    suite_expect_success(function, status);
    // Of several kinds of success the first is the one that gives something out.
    const bool is_first = function->success_count < 2 || status == function->successes[0];
    for (unsigned index = 0; is_first && index < function->output_count; ++index) {
        const struct suite_output *const output = &function->outputs[index];
        const char *const memory = (const char *)call + output->offset;
        if (output->is_written && memcmp((const char *)before + output->offset, memory, output->size) == 0) suite_fail("it succeeded and did not write %s", output->name);
        static const char zeros[16];
        if (output->kind == SUITE_HANDLE && output->is_owned && output->size <= sizeof zeros && memcmp(memory, zeros, output->size) == 0)
            suite_fail("it succeeded and gave out no handle in %s", output->name);
    }
    suite_finish(function, call);
    suite_unwind();
}

static int descriptor_in(const void *call, const struct suite_input *input)
{
    int descriptor;
    memcpy(&descriptor, (const char *)call + input->offset, sizeof descriptor);
    return descriptor;
}

static void one_round(const struct suite_function *function)
{
    void *const call = suite_prepared(function);
    int *const flags = calloc(function->input_count + 1, sizeof *flags);
    for (unsigned index = 0; index < function->input_count; ++index) flags[index] = fcntl(descriptor_in(call, &function->inputs[index]), F_GETFD);
    suite_expect_success(function, suite_invoke(function, call));
    for (unsigned index = 0; index < function->input_count; ++index) {
        const struct suite_input *const input = &function->inputs[index];
        if (input->is_taken) continue;
        const int descriptor = descriptor_in(call, input);
        suite_check_descriptor(descriptor, input->name, false);
        if (fcntl(descriptor, F_GETFD) != flags[index]) suite_fail("it changed the flags of %s, which is the caller's", input->name);
    }
    free(flags);
    suite_finish(function, call);
    suite_unwind();
    free(call);
}

static void check_leaks(const struct suite_function *function)
{
    for (int round = 0; round < 3; ++round) one_round(function);
    const size_t before = suite_open_descriptors();
    for (int round = 0; round < 8; ++round) one_round(function);
    size_t after = suite_open_descriptors();
    // What ends on another thread may take a moment.
    for (int wait = 0; wait < 100 && after != before; ++wait) {
        suite_sleep_ms(10);
        after = suite_open_descriptors();
    }
    if (before != after) suite_fail("after 8 calls whose results were given back, the process has %zu open descriptors instead of %zu", after, before);
}

/** Lets each allocation fail in turn, until a call succeeds: what fails says that there is no memory, and writes nothing. */
static void check_memory(const struct suite_function *function)
{
    one_round(function);
    for (unsigned long count = 1; count <= 2000; ++count) {
        void *const call = suite_prepared(function);
        void *const before = malloc(function->call_size);
        memcpy(before, call, function->call_size);
        if (!suite_refuse_allocations(count)) suite_not_tested("allocations cannot be made to fail in this build of the suite");
        const long long status = suite_invoke(function, call);
        const bool was_refused = suite_allow_allocations();
        if (suite_succeeded(function, status)) {
            suite_finish(function, call);
            suite_unwind();
            if (!was_refused) return;
            continue;
        }
        if (status != function->out_of_memory) suite_fail("when allocation %lu failed it answered %s", count, suite_status_text(status));
        const char *const changed = suite_changed_outputs(function, before, call);
        if (changed[0] != '\0') suite_fail("when allocation %lu failed it wrote to %s", count, changed);
        suite_unwind();
        free(before);
        free(call);
    }
}

/** Codes that any function may answer with, brought about without knowing it; false if the suite cannot. */
static bool provoke_by_itself(const struct suite_function *function, void *call, const struct suite_code *code)
{
    long long status = 0;
    if (strcmp(code->name, "EMFILE") == 0) {
        struct rlimit limit;
        getrlimit(RLIMIT_NOFILE, &limit);
        rlim_t lowest = 0;
        while (fcntl((int)lowest, F_GETFD) >= 0) ++lowest;
        limit.rlim_cur = lowest;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0) return false;
    } else if (strcmp(code->name, "ENFILE") == 0) {
        if (!suite_refuse_descriptors(ENFILE)) suite_not_tested("system calls cannot be made to fail here");
    } else {
        return false;
    }
    void *const before = malloc(function->call_size);
    memcpy(before, call, function->call_size);
    status = suite_invoke(function, call);
    if (suite_succeeded(function, status)) suite_not_tested("the call needs no new descriptor here");
    if (status != code->status) suite_fail("without a free descriptor it answered %s", suite_status_text(status));
    const char *const changed = suite_changed_outputs(function, before, call);
    if (changed[0] != '\0') suite_fail("it failed with %s and wrote to %s", suite_status_text(status), changed);
    return true;
}

/** Ends the check as not tested where nothing may be made to fail. */
static void need_faults(const struct suite_code *code)
{
    const char *const reason = permit_faults == NULL ? NULL : permit_faults(code->name);
    if (reason != NULL) suite_not_tested("%s", reason);
}

static void check_code(const struct suite_function *function, const struct suite_code *code, unsigned index)
{
    const char *const excuse = suite_excuse_for(function, code->name);
    if (excuse != NULL) suite_not_tested("%s", excuse);
    if (strcmp(code->name, "EMFILE") == 0 || strcmp(code->name, "ENFILE") == 0) {
        need_faults(code);
        // One call first, so that what the library keeps open is open.
        one_round(function);
    }
    void *const call = suite_prepared(function);
    const char *const reason = function->provoke(call, index);
    if (reason == NULL) {
        suite_check_refusal(function, call, code->status);
        return;
    }
    const bool is_memory = strstr(code->name, "NOMEM") != NULL || strstr(code->name, "MEMORY") != NULL;
    if (is_memory && code->status == function->out_of_memory) {
        suite_unwind();
        need_faults(code);
        check_memory(function);
        return;
    }
    char text[512];
    snprintf(text, sizeof text, "%s", reason);
    if (!provoke_by_itself(function, call, code)) suite_not_tested("%s", text);
}

static void check_promise(const struct suite_function *function, const struct suite_promise *promise)
{
    const char *const excuse = suite_excuse_for(function, promise->name);
    if (excuse != NULL) suite_not_tested("%s", excuse);
    if (promise->check == NULL) suite_not_tested("nobody has written promise_%s", promise->name);
    if (!suite_has(function)) suite_not_tested("the library lacks %s", function->name);
    promise->check(function);
    suite_unwind();
}

void suite_run_check(const struct suite_check *check)
{
    const struct suite_function *const function = check->function;
    switch (check->kind) {
    case SUITE_CHECK_SYMBOL: check_symbol(function); break;
    case SUITE_CHECK_CALL: check_call(function); break;
    case SUITE_CHECK_REQUIREMENT: {
        const char *const excuse = suite_excuse_for(function, function->violations[check->index].text);
        if (excuse != NULL) suite_not_tested("%s", excuse);
        suite_check_requirement(function, check->index);
        break;
    }
    case SUITE_CHECK_CODE: check_code(function, &function->codes[check->index], check->index); break;
    case SUITE_CHECK_DESCRIPTORS: suite_check_descriptors(function); break;
    case SUITE_CHECK_LEAKS: check_leaks(function); break;
    case SUITE_CHECK_THREADS: suite_check_threads(function); break;
    case SUITE_CHECK_MEMORY: check_memory(function); break;
    case SUITE_CHECK_LARGER_STRUCT: suite_check_larger_struct(function, &function->structs[check->index]); break;
    case SUITE_CHECK_SMALLER_STRUCT: suite_check_smaller_struct(function, &function->structs[check->index]); break;
    case SUITE_CHECK_PROMISE: check_promise(function, &function->promises[check->index]); break;
    }
}
