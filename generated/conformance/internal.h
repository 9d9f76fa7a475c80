/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef SUITE_INTERNAL_H
#define SUITE_INTERNAL_H

#include "suite.h"

/* What the parts of the suite share, and hand-written parts do not need. */

/** A symbol of the document and the place of its pointer. */
struct suite_symbol_row {
    const char *name;
    void *slot;
};

extern const struct suite_symbol_row suite_symbols[];
extern const size_t suite_symbol_count;
extern const struct suite_function *const suite_functions[];
extern const size_t suite_function_count;
extern const char *const suite_groups[];
extern const char *const suite_abi;
extern const char *const suite_abi_version;

/** What a check is about. */
enum suite_check_kind {
    SUITE_CHECK_SYMBOL,
    SUITE_CHECK_CALL,
    SUITE_CHECK_REQUIREMENT,
    SUITE_CHECK_CODE,
    SUITE_CHECK_DESCRIPTORS,
    SUITE_CHECK_LEAKS,
    SUITE_CHECK_THREADS,
    SUITE_CHECK_MEMORY,
    SUITE_CHECK_LARGER_STRUCT,
    SUITE_CHECK_SMALLER_STRUCT,
    SUITE_CHECK_PROMISE
};

/** One check of one function. */
struct suite_check {
    enum suite_check_kind kind;
    const struct suite_function *function;
    /** Of the requirement, code, struct or promise. */
    unsigned index;
    char name[320];
};

enum suite_outcome { SUITE_PASSED, SUITE_FAILED, SUITE_NOT_TESTED };

struct suite_result {
    enum suite_outcome outcome;
    char text[900];
    uint64_t nanoseconds;
};

enum suite_format { SUITE_TEXT, SUITE_TAP, SUITE_JSON };

struct suite_options {
    const char *path;
    const char *group;
    const char *only;
    enum suite_format format;
    bool is_list;
    bool is_strict;
    unsigned timeout_seconds;
};

/** Reads the command line. Returns -1 to go on, else the exit status. */
int suite_read_options(int count, char **arguments, struct suite_options *options);

/** All checks that the options ask for; the caller frees them. */
struct suite_check *suite_list_checks(const struct suite_options *options, size_t *count);

/** Makes one check, in this process; returns if it passed. */
void suite_run_check(const struct suite_check *check);

void suite_check_threads(const struct suite_function *function);
void suite_check_larger_struct(const struct suite_function *function, const struct suite_struct *row);
void suite_check_smaller_struct(const struct suite_function *function, const struct suite_struct *row);
void suite_check_requirement(const struct suite_function *function, unsigned index);

/** Loads the library into this process. Ends the check if that fails. */
void suite_load(const char *path);

/** Makes one check in a process of its own. */
struct suite_result suite_run_apart(const struct suite_check *check, const struct suite_options *options);

/** Prints the beginning, each result, and the end; the last returns the exit status. */
void suite_report_begin(const struct suite_options *options, size_t count);
void suite_report(const struct suite_options *options, const struct suite_check *check, const struct suite_result *result, size_t number);
int suite_report_end(const struct suite_options *options, const struct suite_check *checks, const struct suite_result *results, size_t count);

/** The written reason why something of a function is not tested, or NULL. */
const char *suite_excuse_for(const struct suite_function *function, const char *what);

/** A call of the function with valid arguments, prepared; ends the check if it cannot be. */
void *suite_prepared(const struct suite_function *function);

/** Undoes what the preparation of calls deferred. */
void suite_unwind(void);

/** Names of the out parameters that differ from a copy of the call, or an empty text. */
const char *suite_changed_outputs(const struct suite_function *function, const void *before, const void *after);

/** A status in words: its name where it has one, and its number. */
const char *suite_status_text(long long status);

/** Fails unless the status is one of success. */
void suite_expect_success(const struct suite_function *function, long long status);

#endif
