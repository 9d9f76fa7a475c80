/* Promises about timelines and streams: values only grow, and what is enqueued takes effect in order. */

#include "interop.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>

static int create_core(const void *context, uint64_t initial) {
    int fd = -1;
    SUITE_ANSWERS(0, library.AsyncRT_Create_timeline_semaphore_fd(context, initial, &fd));
    return fd;
}

static uint64_t core_value(const void *context, int fd) {
    uint64_t value = 0;
    need(test_timeline_value(context, fd, &value));
    return value;
}

/** Waits until the timeline has this value, and fails if it has another that is larger, or does not get there in 5 s. */
static void await_core(const void *context, int fd, uint64_t wanted) {
    const uint64_t end = suite_now() + UINT64_C(5000000000);
    for (uint64_t value = 0; value != wanted; suite_sleep_ms(1)) {
        value = core_value(context, fd);
        if (value > wanted) suite_fail("the timeline has the value %llu instead of %llu", (unsigned long long)value, (unsigned long long)wanted);
        if (suite_now() > end) suite_fail("the timeline has not got from %llu to %llu in 5 s", (unsigned long long)value, (unsigned long long)wanted);
    }
}

static void check_core_order(void) {
    const void *context = NULL;
    atomic_int has_run = 0;
    need(test_open_context(&context));
    const int fd = create_core(context, 0);
    need(test_enqueue(context, slow_work, &has_run));
    SUITE_ANSWERS(0, library.AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    const uint64_t end = suite_now() + UINT64_C(5000000000);
    while (core_value(context, fd) < 5) {
        if (suite_now() > end) suite_fail("the signal was not applied in 5 s");
    }
    if (atomic_load(&has_run) == 0) suite_fail("the signal was seen before the work that was enqueued before it had ended");
}

static void check_core_monotonic(void) {
    const void *context = NULL;
    need(test_open_context(&context));
    const int fd = create_core(context, 3);
    SUITE_EXPECT(core_value(context, fd) == 3);
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(fd, 3));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(fd, 2));
    static const uint64_t values[] = {5, UINT64_C(0x80000004), UINT64_C(0xFFFFFFFE), UINT64_C(0x100000001)};
    for (unsigned index = 0; index < 4; ++index) {
        const int status = library.AsyncRT_Signal_timeline_semaphore_fd(fd, values[index]);
        if (status == -ERANGE && index > 0) break;
        SUITE_ANSWERS(0, status);
        await_core(context, fd, values[index]);
        SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(fd, values[index]));
        SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(fd, values[index] - 1));
        SUITE_EXPECT(core_value(context, fd) == values[index]);
    }
    // While a higher value is pending, a lower one is refused, and so is the same.
    const int other = create_core(context, 0);
    need(test_enqueue(context, slow_work, NULL));
    SUITE_ANSWERS(0, library.AsyncRT_Signal_timeline_semaphore_fd(other, 10));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(other, 7));
    SUITE_ANSWERS(-EINVAL, library.AsyncRT_Signal_timeline_semaphore_fd(other, 10));
    await_core(context, other, 10);
}

static AsyncRT_InteropContext context;
static AsyncRT_InteropSemaphore semaphore;

static int signal_by(const struct suite_function *function, uint64_t value) {
    return suite_is(function, "AsyncRT_InteropSemaphore_enqueue_signal") ? library.AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, value)
                                                                         : library.AsyncRT_InteropSemaphore_signal(semaphore, value);
}

static void check_monotonic(const struct suite_function *function) {
    context = need_context();
    semaphore = need_semaphore(context, 3);
    SUITE_EXPECT(value_of(semaphore) == 3);
    SUITE_ANSWERS(-EINVAL, signal_by(function, 3));
    SUITE_ANSWERS(-EINVAL, signal_by(function, 2));
    SUITE_ANSWERS(0, signal_by(function, 5));
    wait_for_value(semaphore, 5);
    SUITE_ANSWERS(-EINVAL, signal_by(function, 5));
    SUITE_ANSWERS(-EINVAL, signal_by(function, 4));
    SUITE_EXPECT(value_of(semaphore) == 5);
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, slow_work, NULL));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 10));
    SUITE_ANSWERS(-EINVAL, signal_by(function, 7));
    SUITE_ANSWERS(-EINVAL, signal_by(function, 10));
    wait_for_value(semaphore, 10);
    SUITE_EXPECT(value_of(semaphore) == 10);
}

static void *signal_often(void *unused) {
    (void)unused;
    for (uint64_t value = 1; value <= 2000; ++value) library.AsyncRT_InteropSemaphore_signal(semaphore, value);
    return NULL;
}

static void check_value(void) {
    pthread_t thread;
    context = need_context();
    semaphore = need_semaphore(context, 0);
    if (pthread_create(&thread, NULL, signal_often, NULL) != 0) suite_not_tested("no thread can be started");
    for (uint64_t last = 0; last < 2000;) {
        const uint64_t value = value_of(semaphore);
        if (value < last) suite_fail("the value fell from %llu to %llu", (unsigned long long)last, (unsigned long long)value);
        last = value;
    }
    pthread_join(thread, NULL);
}

void promise_monotonic(const struct suite_function *function) {
    if (suite_is(function, "AsyncRT_Signal_timeline_semaphore_fd")) check_core_monotonic();
    else if (suite_is(function, "AsyncRT_InteropSemaphore_value")) check_value();
    else check_monotonic(function);
}

enum { works = 100 };
static atomic_int ran;
static atomic_int first_has_run;
static atomic_int is_out_of_order;

static void note_order(void *number) {
    if (atomic_load(&first_has_run) == 0 || atomic_fetch_add(&ran, 1) != (int)(intptr_t)number) atomic_store(&is_out_of_order, 1);
}

static void check_work_order(void) {
    context = need_context();
    semaphore = need_semaphore(context, 0);
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, slow_work, &first_has_run));
    for (int number = 0; number < works; ++number) SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, note_order, (void *)(intptr_t)number));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 1));
    wait_for_value(semaphore, 1);
    if (atomic_load(&is_out_of_order) != 0) suite_fail("the functions did not run in the order in which they were enqueued, each after the end of the one before");
    if (atomic_load(&ran) != works) suite_fail("%d of %d functions had run when the signal after them was seen", atomic_load(&ran), works);
}

static void check_signal_order(void) {
    atomic_int has_run = 0;
    context = need_context();
    semaphore = need_semaphore(context, 0);
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, slow_work, &has_run));
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 5));
    wait_for_value(semaphore, 5);
    if (atomic_load(&has_run) == 0) suite_fail("the signal was seen before the work that was enqueued before it had ended");
}

static void *signal_later(void *flag) {
    suite_sleep_ms(50);
    atomic_store((atomic_int *)flag, 1);
    library.AsyncRT_InteropSemaphore_signal(semaphore, 4);
    return NULL;
}

static atomic_int is_signalled;
static atomic_int saw_signal;

static void look_at_signal(void *unused) {
    (void)unused;
    atomic_store(&saw_signal, atomic_load(&is_signalled) != 0 ? 1 : 2);
}

static void check_wait_order(void) {
    pthread_t thread;
    context = need_context();
    semaphore = need_semaphore(context, 0);
    if (pthread_create(&thread, NULL, signal_later, &is_signalled) != 0) suite_not_tested("no thread can be started");
    SUITE_ANSWERS(0, library.AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 4, UINT64_C(5000000000)));
    SUITE_ANSWERS(0, library.AsyncRT_InteropContext_enqueue_host_function(context, look_at_signal, NULL));
    for (int wait = 0; wait < 5000 && atomic_load(&saw_signal) == 0; ++wait) suite_sleep_ms(1);
    pthread_join(thread, NULL);
    if (atomic_load(&saw_signal) == 0) suite_fail("the work after the wait did not run");
    if (atomic_load(&saw_signal) == 2) suite_fail("the work after the wait ran before the value was reached");
}

void promise_stream_ordered(const struct suite_function *function) {
    if (suite_is(function, "AsyncRT_Signal_timeline_semaphore_fd")) check_core_order();
    else if (suite_is(function, "AsyncRT_InteropContext_enqueue_host_function")) check_work_order();
    else if (suite_is(function, "AsyncRT_InteropSemaphore_enqueue_signal")) check_signal_order();
    else if (suite_is(function, "AsyncRT_InteropSemaphore_enqueue_wait")) check_wait_order();
    else suite_not_tested("a change of ownership has no effect that the suite can see");
}
