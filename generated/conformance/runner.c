/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Each check runs in a child process, which loads the library: a crash or a call that never returns is a failed check and harms no other. */

/** How the child tells what it found: in memory that it shares with its parent. */
static struct suite_result *shared;

enum { exit_passed = 0, exit_failed = 61, exit_not_tested = 62 };

void suite_fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(shared->text, sizeof shared->text, format, arguments);
    va_end(arguments);
    _exit(exit_failed);
}

void suite_not_tested(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(shared->text, sizeof shared->text, format, arguments);
    va_end(arguments);
    _exit(exit_not_tested);
}

static void run_in_child(const struct suite_check *check, const struct suite_options *options)
{
    const struct rlimit no_core = {0, 0};
    sigset_t none;
    setpgid(0, 0);
    setrlimit(RLIMIT_CORE, &no_core);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // What the library prints must not get among the results.
    dup2(STDERR_FILENO, STDOUT_FILENO);
    suite_load(options->path);
    if (check != NULL) {
        if (check->kind != SUITE_CHECK_SYMBOL && !suite_has(check->function)) suite_not_tested("the library lacks %s", check->function->name);
        suite_run_check(check);
    }
    _exit(exit_passed);
}

/** Waits for the child; false if the time is over. */
static bool wait_for(pid_t child, unsigned seconds, int *status)
{
    sigset_t waited;
    sigemptyset(&waited);
    sigaddset(&waited, SIGCHLD);
    const uint64_t end = suite_now() + seconds * UINT64_C(1000000000);
    for (;;) {
        const pid_t ended = waitpid(child, status, WNOHANG);
        if (ended == child) return true;
        if (ended < 0 && errno != EINTR) return false;
        const uint64_t now = suite_now();
        if (now >= end) return false;
        const struct timespec left = {(time_t)((end - now) / 1000000000u), (long)((end - now) % 1000000000u)};
        sigtimedwait(&waited, NULL, &left);
    }
}

struct suite_result suite_run_apart(const struct suite_check *check, const struct suite_options *options)
{
    struct suite_result result = {SUITE_FAILED, "", 0};
    if (shared == NULL) {
        shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        sigset_t blocked;
        sigemptyset(&blocked);
        sigaddset(&blocked, SIGCHLD);
        sigprocmask(SIG_BLOCK, &blocked, NULL);
    }
    if (shared == MAP_FAILED) {
        snprintf(result.text, sizeof result.text, "no memory to share: %s", strerror(errno));
        return result;
    }
    memset(shared, 0, sizeof *shared);
    fflush(NULL);
    const uint64_t begin = suite_now();
    const pid_t child = fork();
    if (child < 0) {
        snprintf(result.text, sizeof result.text, "fork failed: %s", strerror(errno));
        return result;
    }
    if (child == 0) run_in_child(check, options);
    setpgid(child, child);
    int status = 0;
    const bool has_ended = wait_for(child, options->timeout_seconds, &status);
    // The processes that it has started, too.
    kill(-child, SIGKILL);
    if (!has_ended) waitpid(child, &status, 0);
    result = *shared;
    result.nanoseconds = suite_now() - begin;
    result.outcome = SUITE_FAILED;
    if (!has_ended) {
        snprintf(result.text, sizeof result.text, "it did not end within %u s", options->timeout_seconds);
    } else if (WIFSIGNALED(status)) {
        snprintf(result.text, sizeof result.text, "ended by signal %d (%s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
    } else if (WEXITSTATUS(status) == exit_passed) {
        result.outcome = SUITE_PASSED;
    } else if (WEXITSTATUS(status) == exit_not_tested) {
        result.outcome = SUITE_NOT_TESTED;
    } else if (WEXITSTATUS(status) != exit_failed) {
        snprintf(result.text, sizeof result.text, "the process was ended with status %d", WEXITSTATUS(status));
    }
    return result;
}
