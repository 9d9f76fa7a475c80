/* What a C program beside Mojo does with the same runtime and the same library: enqueues work on the queue of a context, waits on threads of its own. */
#define _GNU_SOURCE
#include "asyncrt_interop_fd_ext.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef const char *(*EnqueueHostFunction)(const void *context, void (*resume)(void *), void (*destroy)(void *), void *user_data);

static void nothing(void *user_data) { (void)user_data; }

static void sleep_ms(long milliseconds) {
  const struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  nanosleep(&time, NULL);
}

static int enqueue(const void *context, void (*function)(void *), void *user_data) {
  const EnqueueHostFunction call = (EnqueueHostFunction)dlsym(RTLD_DEFAULT, "AsyncRT_DeviceContext_enqueueHostFunction");
  return call != NULL && call(context, function, nothing, user_data) == NULL;
}

static void write_slowly(void *place) {
  sleep_ms(100);
  atomic_store((_Atomic int *)place, 1);
}

/* Enqueues slow work on the queue of a context. */
void probe_enqueue_slow_work(const void *context);
void probe_enqueue_slow_work(const void *context) {
  static _Atomic int done;
  enqueue(context, write_slowly, (void *)&done);
}

/* Enqueues slow work and a signal of the core behind it, waits for the signal, and tells whether the work was done by then. 1: it was; 0: overtaken;
 * below 0: something failed. */
int probe_signal_after_slow_work(const void *context, int semaphore_fd, AsyncRT_InteropSemaphore semaphore, uint64_t value);
int probe_signal_after_slow_work(const void *context, int semaphore_fd, AsyncRT_InteropSemaphore semaphore, uint64_t value) {
  static _Atomic int done;
  atomic_store(&done, 0);
  if (!enqueue(context, write_slowly, (void *)&done)) return -1;
  if (AsyncRT_Signal_timeline_semaphore_fd(semaphore_fd, value) != 0) return -2;
  uint64_t now = 0;
  if (AsyncRT_InteropSemaphore_value(semaphore, &now) != 0 || now >= value) return -3;
  if (AsyncRT_InteropSemaphore_wait(semaphore, value, UINT64_C(20000000000)) != 0) return -4;
  return atomic_load(&done);
}

struct Waiter {
  pthread_t thread;
  AsyncRT_InteropContext context;
  AsyncRT_InteropSemaphore semaphore;
  int result;
};

static struct Waiter *waiters;
static int waiter_count;
static _Atomic int started;

static void *wait_on_stream(void *pointer) {
  struct Waiter *const waiter = pointer;
  atomic_fetch_add(&started, 1);
  waiter->result = AsyncRT_InteropSemaphore_enqueue_wait(waiter->semaphore, waiter->context, 1, UINT64_C(60000000000));
  return NULL;
}

/* Starts a thread for each context that lets the stream of the context wait for value 1 of the semaphore. */
int probe_start_waiters(const AsyncRT_InteropContext *contexts, int count, AsyncRT_InteropSemaphore semaphore);
int probe_start_waiters(const AsyncRT_InteropContext *contexts, int count, AsyncRT_InteropSemaphore semaphore) {
  waiters = calloc((size_t)count, sizeof *waiters);
  waiter_count = 0;
  atomic_store(&started, 0);
  for (int index = 0; index < count; ++index) {
    waiters[index].context = contexts[index];
    waiters[index].semaphore = semaphore;
    waiters[index].result = 1;
    if (pthread_create(&waiters[index].thread, NULL, wait_on_stream, &waiters[index]) != 0) return -1;
    waiter_count += 1;
  }
  while (atomic_load(&started) < count) sleep_ms(1);
  sleep_ms(50);
  return 0;
}

/* How many of them still wait. */
int probe_waiting(void);
int probe_waiting(void) {
  int waiting = 0;
  for (int index = 0; index < waiter_count; ++index) waiting += *(volatile int *)&waiters[index].result == 1;
  return waiting;
}

/* Ends the threads and returns how many waits failed. */
int probe_join_waiters(void);
int probe_join_waiters(void) {
  int failed = 0;
  for (int index = 0; index < waiter_count; ++index) {
    pthread_join(waiters[index].thread, NULL);
    failed += waiters[index].result != 0;
  }
  free(waiters);
  waiters = NULL;
  waiter_count = 0;
  return failed;
}

/* Ends the process from C, while work is enqueued. */
void probe_exit(void);
void probe_exit(void) { exit(0); }
