/* Callbacks of every scope, on the thread of the caller and on others. */
#include "engine.h"

#include <unistd.h>

static pthread_mutex_t log_lock = PTHREAD_MUTEX_INITIALIZER;
static mixer_log_fn log_function;
static void *log_user_data;
static uint64_t last_ticket;

int MIXER_CALL mixer_visit(void *handle, mixer_visit_fn visit, void *user_data, uint32_t *visited) {
  engine *shown = engine_at(handle);
  if (shown == NULL || visit == NULL || visited == NULL) return -EINVAL;
  *visited = 0;
  for (uint32_t i = 0; i < shown->voice_count; i++) {
    ++*visited;
    if (!visit(&shown->voices[i], shown->voices[i].number, user_data)) break;
  }
  return 0;
}

void join_task(task *started) {
  if (!started->joinable) return;
  pthread_join(started->thread, NULL);
  started->joinable = false;
}

static void *run_blocks(void *argument) {
  engine *owner = argument;
  const task *work = &owner->blocks;
  for (uint32_t i = 0; i < work->times; i++) {
    work->tick(UINT64_MAX - i, INT64_MIN + (int64_t)i, UINTPTR_MAX - i, 0.5f * (float)i, 1.0 / (i + 1), MIXER_MODE_MAX,
               i + 1 == work->times, work->user_data);
  }
  return NULL;
}

static void *run_questions(void *argument) {
  engine *owner = argument;
  task *work = &owner->blocks;
  for (uint32_t i = 0; i < work->times; i++) {
    const uint64_t answer = work->ask(work->amount - i, work->user_data);
    pthread_mutex_lock(&owner->lock);
    work->answer = answer;
    work->answered++;
    pthread_mutex_unlock(&owner->lock);
  }
  return NULL;
}

static int start(engine *owner, task *work, void *(*run)(void *)) {
  if (pthread_create(&work->thread, NULL, run, owner) != 0) return -ENOMEM;
  work->joinable = true;
  return 0;
}

int MIXER_CALL mixer_start(void *handle, mixer_tick_fn tick, void *user_data, uint32_t blocks) {
  engine *owner = engine_at(handle);
  if (owner == NULL || tick == NULL) return -EINVAL;
  if (owner->blocks.joinable) return -EBUSY;
  memset(&owner->blocks, 0, sizeof owner->blocks);
  owner->blocks.tick = tick;
  owner->blocks.user_data = user_data;
  owner->blocks.times = blocks;
  return start(owner, &owner->blocks, run_blocks);
}

int MIXER_CALL mixer_ask(void *handle, mixer_ask_fn ask, void *user_data, uint64_t question, uint32_t times) {
  engine *owner = engine_at(handle);
  if (owner == NULL || ask == NULL) return -EINVAL;
  if (owner->blocks.joinable) return -EBUSY;
  memset(&owner->blocks, 0, sizeof owner->blocks);
  owner->blocks.ask = ask;
  owner->blocks.user_data = user_data;
  owner->blocks.amount = question;
  owner->blocks.times = times;
  return start(owner, &owner->blocks, run_questions);
}

int MIXER_CALL mixer_stop(void *handle) {
  engine *owner = engine_at(handle);
  if (owner == NULL) return -EINVAL;
  if (!owner->blocks.joinable) return -ENOENT;
  join_task(&owner->blocks);
  return 0;
}

int MIXER_CALL mixer_answer(void *handle, uint64_t *answer, uint32_t *times) {
  engine *owner = engine_at(handle);
  if (owner == NULL || answer == NULL || times == NULL) return -EINVAL;
  pthread_mutex_lock(&owner->lock);
  *answer = owner->blocks.answer;
  *times = owner->blocks.answered;
  pthread_mutex_unlock(&owner->lock);
  return 0;
}

void MIXER_CALL mixer_set_log(mixer_log_fn function, void *user_data) {
  pthread_mutex_lock(&log_lock);
  log_function = function;
  log_user_data = user_data;
  pthread_mutex_unlock(&log_lock);
}

void MIXER_CALL mixer_log(int32_t level, const char *message) {
  pthread_mutex_lock(&log_lock);
  const mixer_log_fn function = log_function;
  void *user_data = log_user_data;
  pthread_mutex_unlock(&log_lock);
  if (function != NULL) function(level, message, user_data);
}

/* A task is done after a millisecond. One of 13 frames fails; one whose frames end in 999 goes on for ten seconds, unless it is cancelled. */
static void *run_render(void *argument) {
  engine *owner = argument;
  task *work = &owner->render;
  const uint32_t milliseconds = work->amount % 1000 == 999 ? 10000 : 1;
  bool cancelled = false;
  for (uint32_t i = 0; i < milliseconds && !cancelled; i++) {
    usleep(1000);
    pthread_mutex_lock(&owner->lock);
    cancelled = work->cancelled;
    pthread_mutex_unlock(&owner->lock);
  }
  pthread_mutex_lock(&owner->lock);
  cancelled = work->cancelled;
  work->running = false;
  pthread_mutex_unlock(&owner->lock);
  if (!cancelled) work->done(work->amount == 13 ? -EBUSY : 0, work->amount, work->user_data);
  return NULL;
}

int MIXER_CALL mixer_render(void *handle, uint64_t frames, mixer_done_fn done, void *user_data, uint64_t *ticket) {
  engine *owner = engine_at(handle);
  if (owner == NULL || done == NULL || ticket == NULL) return -EINVAL;
  pthread_mutex_lock(&owner->lock);
  const bool busy = owner->render.running;
  pthread_mutex_unlock(&owner->lock);
  if (busy && !owner->render.cancelled) return -EBUSY;
  join_task(&owner->render);
  memset(&owner->render, 0, sizeof owner->render);
  owner->render.running = true;
  owner->render.amount = frames;
  owner->render.done = done;
  owner->render.user_data = user_data;
  owner->render.ticket = UINT64_MAX - last_ticket++;
  *ticket = owner->render.ticket;
  return start(owner, &owner->render, run_render);
}

int MIXER_CALL mixer_render_cancel(void *handle, uint64_t ticket) {
  engine *owner = engine_at(handle);
  if (owner == NULL) return -EINVAL;
  pthread_mutex_lock(&owner->lock);
  const bool can = owner->render.running && !owner->render.cancelled && owner->render.ticket == ticket;
  if (can) owner->render.cancelled = true;
  pthread_mutex_unlock(&owner->lock);
  return can ? 0 : -ENOENT;
}
