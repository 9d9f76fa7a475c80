/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef SUITE_H
#define SUITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What hand-written parts of the suite use. Every check runs in a process of its own that has just loaded the library, so a part may leave behind whatever
 * it likes, may crash, and may never return: that is a failed check, no more.
 */

/** Declares something that may be written by hand. Where nobody has, the suite says so by its name. The first definition that is linked counts. */
#define SUITE_HOOK extern __attribute__((weak))

#if defined(__GNUC__)
#define SUITE_PRINTF(text, arguments) __attribute__((format(printf, text, arguments)))
#define SUITE_NORETURN __attribute__((noreturn))
#else
#define SUITE_PRINTF(text, arguments)
#define SUITE_NORETURN
#endif

/** Ends the check: the library does not keep what it promises. The text says what was seen. */
SUITE_NORETURN void suite_fail(const char *format, ...) SUITE_PRINTF(1, 2);

/** Ends the check: it could not be made, for the reason given. It does not count as passed. */
SUITE_NORETURN void suite_not_tested(const char *format, ...) SUITE_PRINTF(1, 2);

/** Fails with the place and the text of a condition that does not hold. */
#define SUITE_EXPECT(condition) \
    ((condition) ? (void)0 : suite_fail("%s:%d: expected %s", suite_file_name(__FILE__), __LINE__, #condition))

/** Fails unless a call of the library answers with this status. */
#define SUITE_ANSWERS(status, call) suite_expect_status((long long)(status), (long long)(call), #call)

void suite_expect_status(long long expected, long long got, const char *call);

/** The part of a path after its last slash. */
const char *suite_file_name(const char *path);

/** A reason for which something cannot be done, for hooks to return; valid until the next call. */
const char *suite_reason(const char *format, ...) SUITE_PRINTF(1, 2);

/** The reason that nobody has written this hook. */
const char *suite_unwritten(const char *hook);

/** Runs `end(value)` when the call that is being prepared is over; the last comes first. */
void suite_defer(void (*end)(uint64_t value), uint64_t value);

/** Takes the newest of these back: the library has taken over the value or ended it. */
void suite_forget(uint64_t value);

/** An address of the library under test by name, or NULL: for functions that the document does not know, such as an implementer's own. */
void *suite_symbol(const char *name);

/** Memory that may be pointed at where any pointer will do; 4096 bytes, zero at first. */
void *suite_scratch(void);

/** A new open descriptor that means nothing to anybody; closed when the call is over. */
int suite_descriptor(void);

/** Closes a descriptor, given as the number it was deferred with. */
void suite_close(uint64_t descriptor);

/** Number of open descriptors of this process. */
size_t suite_open_descriptors(void);

/** Fails unless the descriptor is open and, if asked for, close-on-exec. */
void suite_check_descriptor(int descriptor, const char *name, bool close_on_exec);

/** A monotonic time in nanoseconds. */
uint64_t suite_now(void);

/** Lets the calling thread sleep. */
void suite_sleep_ms(unsigned milliseconds);

/**
 * For a hook that can break a condition in several ways: says how many, and returns which one is wanted now, counted from 0. The check is made again for
 * each.
 */
unsigned suite_round(unsigned rounds);

/** For a hook whose doing lasts for one call only: the call is not made a second time. */
void suite_once(void);

/** The named condition of a requirement could not be brought about, for this reason: what is checked after it cannot be tested. */
void suite_unsatisfied(unsigned requirement, const char *reason);

/** The named condition of a requirement is taken to hold, because nobody has written the hook that would see to it. */
void suite_assumed(unsigned requirement, const char *hook);

/** The check goes on in a child process, which has not executed a program; the caller's process ends as the child does. */
void suite_continue_in_child(void);

/** Lets every allocation from the `count`-th on fail, counted from 1, until `suite_allow_allocations`. Returns false where that cannot be done. */
bool suite_refuse_allocations(unsigned long count);

/** Ends that; true if one was refused. */
bool suite_allow_allocations(void);

/** Lets system calls that would make a descriptor fail with this errno value, for the rest of the check. Returns false where that cannot be done. */
bool suite_refuse_descriptors(int errno_value);

/**
 * Whether allocations or system calls may be made to fail to see this error code, such as "ENOMEM": NULL, or the reason why not, such as a driver below the
 * library.
 */
SUITE_HOOK const char *permit_faults(const char *code);

/** Whether an allocation by the code at this address succeeds all the same, such as one of a driver below the library. It must not allocate. */
SUITE_HOOK bool spare_allocation(const void *caller);

struct suite_function;

/** Prepares a call with valid arguments. Returns NULL, or the reason why that cannot be done. `call` has `suite_call_size` bytes. */
const char *suite_prepare(const struct suite_function *function, void *call);

/** Makes a prepared call. Returns its status, 0 for functions without one. */
long long suite_invoke(const struct suite_function *function, void *call);

/** True if this is a status by which the function reports success. */
bool suite_succeeded(const struct suite_function *function, long long status);

/** Ends what came out of a call that succeeded. */
void suite_finish(const struct suite_function *function, void *call);

/** Makes the handle that a constructor or getter gives out; what `suite_make_…` calls. The hook is named in the reason why it cannot. */
const char *suite_produce(const struct suite_function *function, void *call, const char *hook);

size_t suite_call_size(const struct suite_function *function);
const char *suite_name(const struct suite_function *function);

/** True if this is the function of that name. */
bool suite_is(const struct suite_function *function, const char *name);

/** True if the library has the function. */
bool suite_has(const struct suite_function *function);

/** Makes a valid call that must fail with this status, and fails the check unless it does, leaves out parameters alone and loses no descriptor. */
void suite_check_refusal(const struct suite_function *function, void *call, long long status);

/** Breaks each requirement of a function in turn that can be broken here, and checks each refusal: for promises about failure. */
void suite_check_failures(const struct suite_function *function);

/** Calls the function twice and checks that what comes out as a descriptor is open, new each time and, where promised, close-on-exec. */
void suite_check_descriptors(const struct suite_function *function);

/** A reason, written by hand, why something is not tested at all. The list ends with a row of NULL. */
struct suite_excuse {
    /** Name of the function; "*" for all. */
    const char *function;
    /** Name of an error code, of a promise, or the text of a requirement. */
    const char *what;
    const char *reason;
};

SUITE_HOOK const struct suite_excuse suite_excuses[];

/** Tells what a status is called; NULL where it has no name. */
const char *suite_status_name(long long status);

/* The tables that are generated of each function. */

enum suite_kind { SUITE_BYTES, SUITE_DESCRIPTOR, SUITE_HANDLE };

/** An out parameter: where its memory lies in a call, whether it is the caller's, close-on-exec, and always written on success. */
struct suite_output {
    const char *name;
    size_t offset;
    size_t size;
    enum suite_kind kind;
    bool is_owned;
    bool is_close_on_exec;
    bool is_written;
};

/** A descriptor that goes in: whether the library takes it over on success, and on failure as well. */
struct suite_input {
    const char *name;
    size_t offset;
    bool is_taken;
    bool is_taken_on_failure;
};

/** A struct that begins with its size. */
struct suite_struct {
    const char *name;
    size_t pointer_offset;
    size_t memory_offset;
    size_t size;
    size_t field_offset;
    size_t field_size;
    /** Smallest size that the requirements allow; 0 if they do not tell. */
    size_t smallest;
    bool is_output;
};

/** A requirement, the status where it does not hold, and in how many ways the suite can break it. */
struct suite_violation {
    const char *text;
    const char *code;
    long long status;
    unsigned ways;
    /** A hand-written hook is part of breaking it. */
    bool is_by_hand;
};

/** An error code that no requirement answers with. */
struct suite_code {
    const char *name;
    long long status;
    const char *when;
};

struct suite_promise {
    const char *name;
    void (*check)(const struct suite_function *function);
};

struct suite_function {
    const char *name;
    const char *group;
    size_t call_size;
    /** Address of the pointer in `library`. */
    const void *slot;
    bool is_optional;
    /** It may be called from any thread, also while others call it. */
    bool is_any_thread;
    bool has_status;
    const char *(*prepare)(void *call);
    long long (*invoke)(void *call);
    void (*finish)(void *call);
    const char *(*violate)(void *call, unsigned requirement, unsigned way);
    const char *(*provoke)(void *call, unsigned code);
    const struct suite_violation *violations;
    unsigned violation_count;
    const struct suite_code *codes;
    unsigned code_count;
    const long long *statuses;
    unsigned status_count;
    const long long *successes;
    unsigned success_count;
    const struct suite_output *outputs;
    unsigned output_count;
    const struct suite_input *inputs;
    unsigned input_count;
    const struct suite_struct *structs;
    unsigned struct_count;
    const struct suite_promise *promises;
    unsigned promise_count;
    /** What it answers if a struct is larger than it knows and the rest of it is not zero. */
    long long too_big;
    long long out_of_memory;
};

#endif
