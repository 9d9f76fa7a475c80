/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

size_t suite_call_size(const struct suite_function *function)
{
    return function->call_size;
}

const char *suite_name(const struct suite_function *function)
{
    return function->name;
}

bool suite_is(const struct suite_function *function, const char *name)
{
    return strcmp(function->name, name) == 0;
}

bool suite_has(const struct suite_function *function)
{
    void *address;
    memcpy(&address, function->slot, sizeof address);
    return address != NULL;
}

/** What of the call that was prepared last could not be brought about: the first requirement, and why. */
static struct {
    unsigned requirement;
    bool is_set;
    char reason[400];
} unsatisfied;

/** The function whose call is being prepared: one may make handles for another. */
static const struct suite_function *preparing;

/** The hooks that nobody has written for conditions of calls, each with the function that has the condition. */
static struct {
    const struct suite_function *function;
    unsigned requirement;
    const char *hook;
} assumed[32];
static size_t assumed_count;

static unsigned current_round;
static unsigned wanted_rounds;
static bool is_once;

void suite_unsatisfied(unsigned requirement, const char *reason)
{
    if (unsatisfied.is_set && unsatisfied.requirement <= requirement) return;
    unsatisfied.is_set = true;
    unsatisfied.requirement = requirement;
    snprintf(unsatisfied.reason, sizeof unsatisfied.reason, "%s", reason);
}

void suite_assumed(unsigned requirement, const char *hook)
{
    if (assumed_count == sizeof assumed / sizeof assumed[0]) return;
    assumed[assumed_count].function = preparing;
    assumed[assumed_count].requirement = requirement;
    assumed[assumed_count].hook = hook;
    ++assumed_count;
}

unsigned suite_round(unsigned rounds)
{
    wanted_rounds = rounds;
    return current_round;
}

void suite_once(void)
{
    is_once = true;
}

/** Prepares a call whose requirements hold as far as they can be brought about: `unsatisfied` tells. */
static const char *prepare_partly(const struct suite_function *function, void *call)
{
    if (!suite_has(function)) return suite_reason("the library lacks %s", function->name);
    return function->prepare(call);
}

const char *suite_prepare(const struct suite_function *function, void *call)
{
    const struct suite_function *const outer = preparing;
    unsatisfied.is_set = false;
    size_t kept = 0;
    for (size_t index = 0; index < assumed_count; ++index) {
        if (assumed[index].function != function) assumed[kept++] = assumed[index];
    }
    assumed_count = kept;
    preparing = function;
    const char *const reason = prepare_partly(function, call);
    preparing = outer;
    return reason == NULL && unsatisfied.is_set ? suite_reason("%s", unsatisfied.reason) : reason;
}

long long suite_invoke(const struct suite_function *function, void *call)
{
    return function->invoke(call);
}

bool suite_succeeded(const struct suite_function *function, long long status)
{
    if (!function->has_status) return true;
    for (unsigned index = 0; index < function->success_count; ++index) {
        if (function->successes[index] == status) return true;
    }
    return function->success_count == 0 && status == 0;
}

void suite_finish(const struct suite_function *function, void *call)
{
    function->finish(call);
}

const char *suite_produce(const struct suite_function *function, void *call, const char *hook)
{
    if (!suite_has(function)) return suite_reason("the library lacks %s, and nobody has written %s", function->name, hook);
    // Another call may be in the middle of its preparation.
    const unsigned outer_requirement = unsatisfied.requirement;
    const bool is_outer_set = unsatisfied.is_set;
    char outer_reason[sizeof unsatisfied.reason];
    memcpy(outer_reason, unsatisfied.reason, sizeof outer_reason);
    const char *const reason = suite_prepare(function, call);
    unsatisfied.requirement = outer_requirement;
    unsatisfied.is_set = is_outer_set;
    memcpy(unsatisfied.reason, outer_reason, sizeof outer_reason);
    if (reason != NULL) return reason;
    const long long status = function->invoke(call);
    if (!suite_succeeded(function, status)) return suite_reason("%s answered %s, so there is no handle to test with", function->name, suite_status_text(status));
    return NULL;
}

void *suite_prepared(const struct suite_function *function)
{
    void *const call = malloc(function->call_size);
    const char *const reason = suite_prepare(function, call);
    if (reason != NULL) suite_not_tested("%s", reason);
    return call;
}

void suite_expect_success(const struct suite_function *function, long long status)
{
    // The arguments may be valid or not: whoever wrote the document knows, and has not said so to the suite.
    for (size_t index = 0; index < assumed_count; ++index) {
        if (assumed[index].function != function) continue;
        if (function->violations[assumed[index].requirement].status == status && !suite_succeeded(function, status))
            suite_not_tested("nobody has written %s, and the call answered %s", assumed[index].hook, suite_status_text(status));
    }
    if (!suite_succeeded(function, status)) suite_fail("with valid arguments it answered %s", suite_status_text(status));
}

void suite_expect_status(long long expected, long long got, const char *call)
{
    if (expected == got) return;
    char wanted[64];
    snprintf(wanted, sizeof wanted, "%s", suite_status_text(expected));
    suite_fail("%s answered %s instead of %s", call, suite_status_text(got), wanted);
}

const char *suite_status_text(long long status)
{
    static char text[64];
    const char *const name = suite_status_name(status);
    if (name == NULL) snprintf(text, sizeof text, "%lld", status);
    else snprintf(text, sizeof text, "%lld (%s)", status, name);
    return text;
}

const char *suite_status_name(long long status)
{
    for (size_t index = 0; index < suite_function_count; ++index) {
        const struct suite_function *const function = suite_functions[index];
        for (unsigned row = 0; row < function->violation_count; ++row) {
            if (function->violations[row].status == status) return function->violations[row].code;
        }
        for (unsigned row = 0; row < function->code_count; ++row) {
            if (function->codes[row].status == status) return function->codes[row].name;
        }
    }
    return NULL;
}

const char *suite_changed_outputs(const struct suite_function *function, const void *before, const void *after)
{
    static char names[256];
    size_t length = 0;
    names[0] = '\0';
    for (unsigned index = 0; index < function->output_count; ++index) {
        const struct suite_output *const output = &function->outputs[index];
        const char *const old = (const char *)before + output->offset;
        if (memcmp(old, (const char *)after + output->offset, output->size) == 0) continue;
        const int written = snprintf(names + length, sizeof names - length, "%s%s", length == 0 ? "" : ", ", output->name);
        if (written > 0 && length + (size_t)written < sizeof names) length += (size_t)written;
    }
    return names;
}

/** Fails unless descriptors that went in are still open, as far as the library may not have taken them over. */
static void check_inputs(const struct suite_function *function, const void *call, const bool *was_open, bool has_succeeded)
{
    for (unsigned index = 0; index < function->input_count; ++index) {
        const struct suite_input *const input = &function->inputs[index];
        int descriptor;
        memcpy(&descriptor, (const char *)call + input->offset, sizeof descriptor);
        const bool may_be_taken = has_succeeded ? input->is_taken : input->is_taken_on_failure;
        if (!was_open[index] || may_be_taken || fcntl(descriptor, F_GETFD) >= 0) continue;
        suite_fail("it closed %s, which is the caller's", input->name);
    }
}

static void note_inputs(const struct suite_function *function, const void *call, bool *is_open)
{
    for (unsigned index = 0; index < function->input_count && index < 8; ++index) {
        int descriptor;
        memcpy(&descriptor, (const char *)call + function->inputs[index].offset, sizeof descriptor);
        is_open[index] = fcntl(descriptor, F_GETFD) >= 0;
    }
}

/** Makes a call and checks what must hold whether it succeeds or fails; returns its status. */
static long long checked_call(const struct suite_function *function, void *call)
{
    bool was_open[8] = {false};
    void *const before = malloc(function->call_size);
    memcpy(before, call, function->call_size);
    note_inputs(function, call, was_open);
    const long long status = suite_invoke(function, call);
    check_inputs(function, before, was_open, suite_succeeded(function, status));
    if (!suite_succeeded(function, status)) {
        const char *const changed = suite_changed_outputs(function, before, call);
        if (changed[0] != '\0') suite_fail("it failed with %s and wrote to %s", suite_status_text(status), changed);
    }
    free(before);
    return status;
}

void suite_check_refusal(const struct suite_function *function, void *call, long long status)
{
    // The first refusal may open what the library keeps; the second must open nothing.
    suite_expect_status(status, checked_call(function, call), "the call");
    if (is_once) return;
    const size_t before = suite_open_descriptors();
    suite_expect_status(status, checked_call(function, call), "the same call, made again,");
    const size_t after = suite_open_descriptors();
    if (before != after) suite_fail("the call failed, and the process has %zu open descriptors instead of %zu", after, before);
}

void suite_check_requirement(const struct suite_function *function, unsigned index)
{
    const struct suite_violation *const row = &function->violations[index];
    if (row->ways == 0) suite_not_tested("it cannot be broken while all that is checked before it holds");
    for (unsigned way = 0; way < row->ways; ++way) {
        current_round = 0;
        do {
            wanted_rounds = 1;
            void *const call = malloc(function->call_size);
            unsatisfied.is_set = false;
            const char *const missing = prepare_partly(function, call);
            if (missing != NULL) suite_not_tested("%s", missing);
            if (unsatisfied.is_set && unsatisfied.requirement < index) suite_not_tested("%s", unsatisfied.reason);
            // What cannot be brought about is broken as it is.
            const bool is_broken = unsatisfied.is_set && unsatisfied.requirement == index;
            const char *const reason = is_broken ? NULL : function->violate(call, index, way);
            if (reason != NULL) suite_not_tested("%s", reason);
            suite_check_refusal(function, call, row->status);
            suite_unwind();
            free(call);
        } while (++current_round < wanted_rounds);
    }
}

void suite_check_failures(const struct suite_function *function)
{
    unsigned checked = 0;
    for (unsigned index = 0; index < function->violation_count; ++index) {
        const struct suite_violation *const row = &function->violations[index];
        // What hooks break may go on in another process: that is left to the check of the requirement itself.
        for (unsigned way = 0; way < row->ways && !row->is_by_hand; ++way) {
            void *const call = malloc(function->call_size);
            unsatisfied.is_set = false;
            const bool is_ready = prepare_partly(function, call) == NULL && !(unsatisfied.is_set && unsatisfied.requirement < index);
            if (is_ready && function->violate(call, index, way) == NULL) {
                suite_check_refusal(function, call, row->status);
                ++checked;
            }
            suite_unwind();
            free(call);
        }
    }
    if (checked == 0) suite_not_tested("no requirement of it can be broken without a hand-written part");
}
