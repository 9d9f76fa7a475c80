/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/** A list that grows. */
struct list {
    struct suite_check *checks;
    size_t count;
    size_t room;
};

static void add(struct list *list, const struct suite_options *options, enum suite_check_kind kind, const struct suite_function *function, unsigned index,
                const char *what, const char *detail)
{
    if (list->count == list->room) {
        list->room = list->room == 0 ? 256 : list->room * 2;
        list->checks = realloc(list->checks, list->room * sizeof *list->checks);
        if (list->checks == NULL) abort();
    }
    struct suite_check *const check = &list->checks[list->count];
    check->kind = kind;
    check->function = function;
    check->index = index;
    snprintf(check->name, sizeof check->name, "%s: %s%s%s", function->name, what, detail[0] == '\0' ? "" : " ", detail);
    if (options->only == NULL || strstr(check->name, options->only) != NULL) ++list->count;
}

static bool gives_descriptor(const struct suite_function *function)
{
    for (unsigned index = 0; index < function->output_count; ++index) {
        if (function->outputs[index].kind == SUITE_DESCRIPTOR && function->outputs[index].is_owned) return true;
    }
    return false;
}

static void add_function(struct list *list, const struct suite_options *options, const struct suite_function *function)
{
    add(list, options, SUITE_CHECK_SYMBOL, function, 0, "is exported", "");
    add(list, options, SUITE_CHECK_CALL, function, 0, "succeeds with valid arguments", "");
    if (gives_descriptor(function)) add(list, options, SUITE_CHECK_DESCRIPTORS, function, 0, "gives out new descriptors", "");
    add(list, options, SUITE_CHECK_LEAKS, function, 0, "loses no descriptor", "");
    if (function->is_any_thread) add(list, options, SUITE_CHECK_THREADS, function, 0, "may be called from any thread", "");
    for (unsigned index = 0; index < function->violation_count; ++index)
        add(list, options, SUITE_CHECK_REQUIREMENT, function, index, "requires", function->violations[index].text);
    for (unsigned index = 0; index < function->code_count; ++index)
        add(list, options, SUITE_CHECK_CODE, function, index, "answers", function->codes[index].name);
    for (unsigned index = 0; index < function->struct_count; ++index) {
        add(list, options, SUITE_CHECK_LARGER_STRUCT, function, index, "takes a larger", function->structs[index].name);
        if (function->structs[index].smallest > 0 && function->structs[index].is_output)
            add(list, options, SUITE_CHECK_SMALLER_STRUCT, function, index, "takes the smallest", function->structs[index].name);
    }
    for (unsigned index = 0; index < function->promise_count; ++index)
        add(list, options, SUITE_CHECK_PROMISE, function, index, "promises", function->promises[index].name);
}

struct suite_check *suite_list_checks(const struct suite_options *options, size_t *count)
{
    struct list list = {NULL, 0, 0};
    for (size_t index = 0; index < suite_function_count; ++index) {
        const struct suite_function *const function = suite_functions[index];
        if (options->group == NULL || strcmp(options->group, function->group) == 0) add_function(&list, options, function);
    }
    *count = list.count;
    return list.checks;
}

int main(int count, char **arguments)
{
    struct suite_options options = {NULL, NULL, NULL, SUITE_TEXT, false, false, 20};
    const int status = suite_read_options(count, arguments, &options);
    if (status >= 0) return status;
    size_t number = 0;
    struct suite_check *const checks = suite_list_checks(&options, &number);
    if (options.is_list) {
        for (size_t index = 0; index < number; ++index) printf("%s\n", checks[index].name);
        free(checks);
        return 0;
    }
    // dlopen looks for a name without a slash where the system keeps its libraries.
    char path[4096];
    if (strchr(options.path, '/') == NULL && access(options.path, F_OK) == 0) {
        snprintf(path, sizeof path, "./%s", options.path);
        options.path = path;
    }
    const struct suite_result loaded = suite_run_apart(NULL, &options);
    if (loaded.outcome != SUITE_PASSED) {
        fprintf(stderr, "conformance: %s: %s\n", options.path, loaded.text);
        free(checks);
        return 2;
    }
    if (number == 0) {
        fprintf(stderr, "conformance: no check has such a name; see --list\n");
        free(checks);
        return 2;
    }
    struct suite_result *const results = calloc(number, sizeof *results);
    if (results == NULL) abort();
    suite_report_begin(&options, number);
    for (size_t index = 0; index < number; ++index) {
        results[index] = suite_run_apart(&checks[index], &options);
        suite_report(&options, &checks[index], &results[index], index + 1);
    }
    const int exit_status = suite_report_end(&options, checks, results, number);
    free(results);
    free(checks);
    return exit_status;
}
