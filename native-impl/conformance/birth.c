/* Whether descriptors have close-on-exec from birth: what a child sees that is forked at any moment of a call. */

#include "interop.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { descriptor_limit = 1024, most_rounds = 2000 };

static const uint64_t duration_ns = UINT64_C(150000000);

/** Descriptors that a program would inherit before the call. */
static bool was_inherited[descriptor_limit];
/** Odd while the function is being called. */
static atomic_uint moment;
static atomic_bool has_ended;
static atomic_int inherited = -1;

static bool is_inherited(int descriptor) {
    const int flags = fcntl(descriptor, F_GETFD);
    return flags >= 0 && (flags & FD_CLOEXEC) == 0;
}

/** In a child, which has a copy of the table of descriptors: the exit status is 1 if there is one that a program would inherit. */
static int look(void) {
    for (int descriptor = 0; descriptor < descriptor_limit; ++descriptor) {
        if (!was_inherited[descriptor] && is_inherited(descriptor)) return 1;
    }
    return 0;
}

static void *fork_all_the_time(void *unused) {
    while (!atomic_load(&has_ended)) {
        const unsigned before = atomic_load(&moment);
        if (before % 2 == 0) continue;
        const pid_t child = fork();
        // Only a child that was forked within one call knows which descriptors were there before.
        if (child == 0) _exit(atomic_load(&moment) == before ? look() : 0);
        int status = 0;
        if (child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1) atomic_store(&inherited, 1);
    }
    return unused;
}

void check_close_on_exec_from_birth(const struct suite_function *function) {
    // Where a driver exports without the flag, the library may set it a moment later.
    if (is_device()) return;
    pthread_t thread;
    if (pthread_create(&thread, NULL, fork_all_the_time, NULL) != 0) suite_not_tested("there can be no further thread");
    void *const call = malloc(suite_call_size(function));
    const uint64_t end = suite_now() + duration_ns;
    for (int round = 0; round < most_rounds && suite_now() < end && atomic_load(&inherited) < 0; ++round) {
        need(suite_prepare(function, call));
        for (int descriptor = 0; descriptor < descriptor_limit; ++descriptor) was_inherited[descriptor] = is_inherited(descriptor);
        atomic_fetch_add(&moment, 1);
        const long long status = suite_invoke(function, call);
        atomic_fetch_add(&moment, 1);
        SUITE_ANSWERS(0, status);
        suite_finish(function, call);
    }
    atomic_store(&has_ended, true);
    pthread_join(thread, NULL);
    free(call);
    if (atomic_load(&inherited) > 0) suite_fail("a program that is executed during the call inherits a descriptor: close-on-exec was not set from birth");
}
