/* Promises about lives: of handles, of descriptors, and of callbacks. */

#include "interop.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void promise_out_parameters_untouched_on_failure(const struct suite_function *function) { suite_check_failures(function); }

void promise_descriptor_close_on_exec(const struct suite_function *function) {
    if (!suite_is(function, "AsyncRT_InteropSocket_receive")) {
        suite_check_descriptors(function);
        check_close_on_exec_from_birth(function);
        return;
    }
    struct call_AsyncRT_InteropSocket_receive call;
    need(suite_prepare(function, &call));
    SUITE_ANSWERS(0, suite_invoke(function, &call));
    SUITE_EXPECT(call.memory.descriptor_count == 1);
    suite_check_descriptor(call.memory.out_descriptors[0], "the descriptor that was received", true);
}

static bool is_same_file(int descriptor, const struct stat *before) {
    struct stat now;
    return fstat(descriptor, &now) == 0 && now.st_ino == before->st_ino && now.st_dev == before->st_dev;
}

void promise_descriptor_stays_with_caller(const struct suite_function *function) {
    void *const call = malloc(suite_call_size(function));
    const bool is_send = suite_is(function, "AsyncRT_InteropSocket_send");
    for (int round = 0; round < 3; ++round) {
        need(suite_prepare(function, call));
        int descriptor;
        if (is_send) descriptor = ((struct call_AsyncRT_InteropSocket_send *)call)->memory.descriptors[0];
        else memcpy(&descriptor, (char *)call + function->inputs[0].offset, sizeof descriptor);
        struct stat before;
        SUITE_EXPECT(fstat(descriptor, &before) == 0);
        SUITE_ANSWERS(0, suite_invoke(function, call));
        if (!is_same_file(descriptor, &before)) suite_fail("after a call that succeeded the descriptor is no longer the caller's");
        suite_finish(function, call);
        if (!is_same_file(descriptor, &before)) suite_fail("what was made of the descriptor took it along when it ended");
    }
    free(call);
}

void promise_handles_are_never_reused(const struct suite_function *function) {
    enum { rounds = 100 };
    const struct suite_output *handle = NULL;
    for (unsigned index = 0; index < function->output_count; ++index) {
        if (function->outputs[index].kind == SUITE_HANDLE) handle = &function->outputs[index];
    }
    SUITE_EXPECT(handle != NULL && handle->size <= sizeof(uint64_t));
    uint64_t seen[rounds];
    char *const call = malloc(suite_call_size(function));
    for (int round = 0; round < rounds; ++round) {
        need(suite_prepare(function, call));
        SUITE_ANSWERS(0, suite_invoke(function, call));
        seen[round] = 0;
        memcpy(&seen[round], call + handle->offset, handle->size);
        for (int earlier = 0; earlier < round; ++earlier) {
            if (seen[earlier] == seen[round]) suite_fail("handle 0x%llx was given out twice", (unsigned long long)seen[round]);
        }
        suite_finish(function, call);
    }
    free(call);
}

void promise_children_end_with_parent(const struct suite_function *function) {
    AsyncRT_InteropContext context = NULL;
    (void)function;
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_open(NULL, NULL, &context));
    const AsyncRT_InteropBuffer buffer = need_buffer(context, &usual_image);
    const AsyncRT_InteropSemaphore semaphore = need_semaphore(context, 0);
    const void *core = NULL;
    SUITE_ANSWERS(0, library.AsyncRT_InteropBuffer_core_handle(buffer, &core));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_close(context));
    AsyncRT_InteropBufferInfo info;
    uint64_t value = 0;
    memset(&info, 0, sizeof info);
    info.struct_size = sizeof info;
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_InteropBuffer_info(buffer, &info));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_InteropBuffer_release(buffer));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_InteropSemaphore_value(semaphore, &value));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_InteropSemaphore_destroy(semaphore));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_InteropContext_close(context));
}

static atomic_int calls;

static void count_call(void *unused) {
    (void)unused;
    atomic_fetch_add(&calls, 1);
}

static void count_wait(void *unused, int result, uint64_t value) {
    (void)unused, (void)result, (void)value;
    atomic_fetch_add(&calls, 1);
}

static void expect_calls(int wanted) {
    for (int wait = 0; wait < 5000 && atomic_load(&calls) < wanted; ++wait) suite_sleep_ms(1);
    suite_sleep_ms(20);
    if (atomic_load(&calls) != wanted) suite_fail("the callback ran %d times instead of %d", atomic_load(&calls), wanted);
}

void promise_callback_runs_exactly_once(const struct suite_function *function) {
    const AsyncRT_InteropContext context = need_context();
    if (suite_is(function, "AsyncRT_InteropContext_enqueue_host_function")) {
        SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, count_call, NULL));
        expect_calls(1);
        return;
    }
    const AsyncRT_InteropSemaphore semaphore = need_semaphore(context, 0);
    AsyncRT_InteropWait wait = 0;
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait_async(semaphore, 5, count_wait, NULL, &wait));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(semaphore, 4));
    suite_sleep_ms(20);
    if (atomic_load(&calls) != 0) suite_fail("the callback ran before its value was reached");
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(semaphore, 5));
    expect_calls(1);
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(semaphore, 6));
    expect_calls(1);
    // One that is reached already, and one whose semaphore goes.
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait_async(semaphore, 2, count_wait, NULL, &wait));
    expect_calls(2);
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait_async(semaphore, 50, count_wait, NULL, &wait));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_destroy(semaphore));
    expect_calls(3);
}

static AsyncRT_InteropSemaphore raced;
static atomic_uint_least64_t raced_value;

static void *signal_raced(void *unused) {
    (void)unused;
    library.AsyncRT_InteropSemaphore_signal(raced, atomic_load(&raced_value));
    return NULL;
}

void promise_callback_never_after_cancel(const struct suite_function *function) {
    (void)function;
    raced = need_semaphore(need_context(), 0);
    AsyncRT_InteropWait wait = 0;
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait_async(raced, 1, count_wait, NULL, &wait));
    SUITE_ANSWERS(0, library.AsyncRT_InteropWait_cancel(wait));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_signal(raced, 1));
    suite_sleep_ms(20);
    if (atomic_load(&calls) != 0) suite_fail("the callback ran after cancel had returned");
    SUITE_ANSWERS(-EALREADY, library.AsyncRT_InteropWait_cancel(wait));
    for (uint64_t round = 2; round < 200; ++round) {
        pthread_t thread;
        atomic_store(&calls, 0);
        atomic_store(&raced_value, round);
        SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_wait_async(raced, round, count_wait, NULL, &wait));
        if (pthread_create(&thread, NULL, signal_raced, NULL) != 0) suite_not_tested("no thread can be started");
        const int status = library.AsyncRT_InteropWait_cancel(wait);
        const int before = atomic_load(&calls);
        pthread_join(thread, NULL);
        if (status != 0 && status != -EALREADY) suite_fail("cancel answered %d", status);
        if (status == -EALREADY && before != 1) suite_fail("cancel answered -EALREADY, and the callback had run %d times", before);
        if (status == 0 && atomic_load(&calls) != 0) suite_fail("cancel succeeded, and the callback ran");
    }
}
