/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { thread_count = 4 };

/** A prepared call, and what it answered on another thread. */
struct threaded_call {
    const struct suite_function *function;
    /** How many threads are not ready yet; they begin together. NULL: at once. */
    atomic_int *missing;
    void *call;
    long long status;
};

static void *invoke_on_thread(void *untyped)
{
    struct threaded_call *const call = untyped;
    if (call->missing != NULL) {
        atomic_fetch_sub(call->missing, 1);
        while (atomic_load(call->missing) > 0) {}
    }
    call->status = suite_invoke(call->function, call->call);
    return NULL;
}

static pthread_t begin(struct threaded_call *call)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, invoke_on_thread, call) != 0) suite_not_tested("there can be no further thread");
    return thread;
}

static void expect_success(const struct threaded_call *call, const char *where)
{
    if (!suite_succeeded(call->function, call->status)) suite_fail("%s it answered %s", where, suite_status_text(call->status));
}

/** One call on another thread than the one that loaded the library, then several at once. */
void suite_check_threads(const struct suite_function *function)
{
    // On the own thread it must succeed, or there is nothing to compare.
    void *const own = suite_prepared(function);
    suite_expect_success(function, suite_invoke(function, own));
    suite_finish(function, own);
    suite_unwind();
    struct threaded_call alone = {function, NULL, suite_prepared(function), 0};
    pthread_join(begin(&alone), NULL);
    expect_success(&alone, "on another thread");
    suite_finish(function, alone.call);
    suite_unwind();

    for (int round = 0; round < 8; ++round) {
        atomic_int missing = thread_count;
        struct threaded_call calls[thread_count];
        pthread_t threads[thread_count];
        for (int index = 0; index < thread_count; ++index) calls[index] = (struct threaded_call){function, &missing, suite_prepared(function), 0};
        for (int index = 0; index < thread_count; ++index) threads[index] = begin(&calls[index]);
        for (int index = 0; index < thread_count; ++index) pthread_join(threads[index], NULL);
        for (int index = 0; index < thread_count; ++index) expect_success(&calls[index], "beside other calls");
        for (int index = 0; index < thread_count; ++index) suite_finish(function, calls[index].call);
        suite_unwind();
        for (int index = 0; index < thread_count; ++index) free(calls[index].call);
    }
}
