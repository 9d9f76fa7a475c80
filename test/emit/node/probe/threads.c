/* Calls back from threads of its own. Every thread is detached, so that nothing here ever blocks the caller. */
#define _POSIX_C_SOURCE 200809L
#include "probe.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What a thread is to do. */
struct task {
  probe_map_fn map;
  probe_notify_fn notify;
  probe_ordered_fn ordered;
  probe_text_fn text;
  probe_done_fn done;
  probe_point_fn point;
  uint64_t value;
  uint32_t count;
  void *user_data;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ended = PTHREAD_COND_INITIALIZER;
static uint32_t results;
static uint64_t result;
static bool stopping;
static probe_plain_fn kept;

static void finish(struct task *task, uint64_t value) {
  free(task);
  pthread_mutex_lock(&lock);
  result = value;
  results++;
  pthread_cond_broadcast(&ended);
  pthread_mutex_unlock(&lock);
}

static void start(void *(*run)(void *), struct task task) {
  struct task *copy = malloc(sizeof *copy);
  pthread_t thread;
  if (copy == NULL) abort();
  *copy = task;
  if (pthread_create(&thread, NULL, run, copy) != 0) abort();
  pthread_detach(thread);
}

static void *run_map(void *data) {
  struct task *task = data;
  finish(task, task->map(task->value, task->user_data));
  return NULL;
}

static void *run_notify(void *data) {
  struct task *task = data;
  for (uint32_t i = 0; i < task->count; i++) task->notify(UINT64_MAX - i, task->user_data);
  finish(task, task->count);
  return NULL;
}

uint64_t probe_thread(void) { return (uint64_t)(uintptr_t)pthread_self(); }

static void *run_ordered(void *data) {
  struct task *task = data;
  for (uint32_t i = 0; i < task->count; i++) task->ordered(i, task->user_data);
  finish(task, probe_thread());
  return NULL;
}

static void *run_text(void *data) {
  struct task *task = data;
  char text[16] = "a passing text";
  task->text(text, task->user_data);
  memset(text, 'x', sizeof text - 1);
  finish(task, 0);
  return NULL;
}

static void *run_done(void *data) {
  struct task *task = data;
  struct timespec delay = {task->count / 1000, (long)(task->count % 1000) * 1000000};
  nanosleep(&delay, NULL);
  task->done(UINT64_MAX, task->user_data);
  finish(task, 0);
  return NULL;
}

static void *run_point(void *data) {
  struct task *task = data;
  probe_point point = {1, 2, 3};
  probe_small small = {4, 5, 6};
  point = task->point(point, small, task->user_data);
  finish(task, (uint64_t)(point.x * 100 + point.y * 10 + point.z));
  return NULL;
}

static bool is_stopping(void) {
  pthread_mutex_lock(&lock);
  bool answer = stopping;
  pthread_mutex_unlock(&lock);
  return answer;
}

static void *run_hammer(void *data) {
  struct task *task = data;
  uint64_t value = 0;
  while (!is_stopping()) {
    value = task->map(value + 1, task->user_data);
    task->notify(value, task->user_data);
  }
  finish(task, value);
  return NULL;
}

void probe_keep_plain(probe_plain_fn function) { kept = function; }

void probe_call_kept(void) {
  if (kept != NULL) kept();
}

void probe_later_map(probe_map_fn function, uint64_t value, void *user_data) {
  start(run_map, (struct task){.map = function, .value = value, .user_data = user_data});
}

void probe_later_notify(probe_notify_fn function, uint32_t count, void *user_data) {
  start(run_notify, (struct task){.notify = function, .count = count, .user_data = user_data});
}

void probe_later_ordered(probe_ordered_fn function, uint32_t count, void *user_data) {
  start(run_ordered, (struct task){.ordered = function, .count = count, .user_data = user_data});
}

uint64_t probe_call_ordered(probe_ordered_fn function, uint64_t value, void *user_data) {
  function(value, user_data);
  return value;
}

uint64_t probe_join(uint32_t count) {
  pthread_mutex_lock(&lock);
  while (results < count) pthread_cond_wait(&ended, &lock);
  uint64_t answer = result;
  pthread_mutex_unlock(&lock);
  return answer;
}

void probe_later_text(probe_text_fn function, void *user_data) {
  start(run_text, (struct task){.text = function, .user_data = user_data});
}

void probe_later_done(probe_done_fn function, uint32_t delay, void *user_data) {
  start(run_done, (struct task){.done = function, .count = delay, .user_data = user_data});
}

void probe_later_point(probe_point_fn function, void *user_data) {
  start(run_point, (struct task){.point = function, .user_data = user_data});
}

uint32_t probe_results(void) {
  pthread_mutex_lock(&lock);
  uint32_t answer = results;
  pthread_mutex_unlock(&lock);
  return answer;
}

uint64_t probe_result(void) {
  pthread_mutex_lock(&lock);
  uint64_t answer = result;
  pthread_mutex_unlock(&lock);
  return answer;
}

void probe_hammer(probe_map_fn map, probe_notify_fn notify, void *user_data) {
  pthread_mutex_lock(&lock);
  stopping = false;
  pthread_mutex_unlock(&lock);
  start(run_hammer, (struct task){.map = map, .notify = notify, .user_data = user_data});
}

void probe_stop(void) {
  pthread_mutex_lock(&lock);
  stopping = true;
  pthread_mutex_unlock(&lock);
}
