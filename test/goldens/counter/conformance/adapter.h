/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* counter 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef SUITE_ADAPTER_H
#define SUITE_ADAPTER_H

/* The functions of the library under test, their calls, and everything that may be written by hand for the suite. */

#include "counter.h"

#include "suite.h"

/** The functions of the library under test; NULL where it lacks one. The suite is not linked with any library. */
extern struct suite_library {
    int (*counter_create)(const counter_info *info, counter *created);
    int (*counter_destroy)(counter handle);
    int (*counter_add)(counter handle, uint64_t amount, uint64_t *sum);
    int (*counter_describe)(counter handle, counter_info *info);
    int (*counter_visit)(counter handle, counter_visit_fn visit, void *user_data);
    const char *(*counter_name)(counter_mode mode);
} library;

/** A call of `counter_create`. */
struct call_counter_create {
    struct {
        const counter_info *info;
        counter *created;
    } args;
    struct {
        counter_info info;
        counter created;
    } memory;
    int returned;
};

/** A call of `counter_destroy`. */
struct call_counter_destroy {
    struct {
        counter handle;
    } args;
    int returned;
};

/** A call of `counter_add`. */
struct call_counter_add {
    struct {
        counter handle;
        uint64_t amount;
        uint64_t *sum;
    } args;
    struct {
        uint64_t sum;
    } memory;
    int returned;
};

/** A call of `counter_describe`. */
struct call_counter_describe {
    struct {
        counter handle;
        counter_info *info;
    } args;
    struct {
        counter_info info;
    } memory;
    int returned;
};

/** A call of `counter_visit`. */
struct call_counter_visit {
    struct {
        counter handle;
        counter_visit_fn visit;
        void *user_data;
    } args;
    int returned;
};

/** A call of `counter_name`. */
struct call_counter_name {
    struct {
        counter_mode mode;
    } args;
    const char *returned;
};

extern const struct suite_function function_counter_create;
extern const struct suite_function function_counter_destroy;
extern const struct suite_function function_counter_add;
extern const struct suite_function function_counter_describe;
extern const struct suite_function function_counter_visit;
extern const struct suite_function function_counter_name;

/* Handles: the suite makes one by the hook of the adapter, else by a function of the document. */
const char *suite_make_counter(counter *handle);
void suite_end_counter(uint64_t value);

/** Makes a valid counter and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_counter(counter *handle);

/* Facts of the document's pixel formats. */
/** Bytes of one pixel; 0 for an unknown format. */
uint32_t suite_bytes_per_pixel_counter_pixels(counter_pixels format);

/* Functions that may be given for a callback and do nothing. */
void stub_counter_visit_fn(uint64_t number, void *user_data);

/*
 * Named conditions. A hook gets the addresses of what the condition is about and changes that, or the world, so that the condition holds (satisfy) or
 * fails alone (violate). It returns NULL, or the reason why it cannot.
 */

/** counter_is_live: The counter has been made by this library and not been destroyed. */
SUITE_HOOK const char *satisfy_counter_is_live(counter *handle);
SUITE_HOOK const char *violate_counter_is_live(counter *handle);

/*
 * Calls. `adapt` corrects arguments that the suite has prepared so that the call succeeds; `provoke` brings about that the prepared call answers with an
 * error code. Each returns NULL, or the reason why it cannot.
 */

SUITE_HOOK const char *adapt_counter_create(struct call_counter_create *call);
SUITE_HOOK const char *provoke_counter_create_ENOMEM(struct call_counter_create *call);

SUITE_HOOK const char *adapt_counter_destroy(struct call_counter_destroy *call);

SUITE_HOOK const char *adapt_counter_add(struct call_counter_add *call);
SUITE_HOOK const char *provoke_counter_add_ERANGE(struct call_counter_add *call);

SUITE_HOOK const char *adapt_counter_describe(struct call_counter_describe *call);

SUITE_HOOK const char *adapt_counter_visit(struct call_counter_visit *call);

SUITE_HOOK const char *adapt_counter_name(struct call_counter_name *call);

/* Promises: each is called once for every function that makes it, and returns if the library keeps it. */

/** outputs_untouched_on_failure: What goes out is written on success only. */
SUITE_HOOK void promise_outputs_untouched_on_failure(const struct suite_function *function);

/** grows: No call makes the number smaller. */
SUITE_HOOK void promise_grows(const struct suite_function *function);

#endif
