/* What the parts of the library share. */
#ifndef MIXER_LIBRARY_ENGINE_H
#define MIXER_LIBRARY_ENGINE_H

#define MIXER_EXTRAS 1
#include "mixer.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct engine engine;

typedef struct voice {
  engine *owner;
  double frequency;
  float gain;
  uint64_t number;
} voice;

/* What a thread of the mixer does. */
typedef struct task {
  pthread_t thread;
  bool joinable;
  bool running;
  bool cancelled;
  uint64_t ticket;
  uint64_t amount;
  uint32_t times;
  uint64_t answer;
  uint32_t answered;
  mixer_tick_fn tick;
  mixer_ask_fn ask;
  mixer_done_fn done;
  void *user_data;
} task;

struct engine {
  uint32_t magic;
  mixer_settings settings;
  voice voices[MIXER_MAX_VOICES];
  uint32_t voice_count;
  bool has_plugin;
  mixer_plugin plugin;
  pthread_mutex_t lock;
  task blocks;
  task render;
};

/* The engine behind a handle, or NULL. */
engine *engine_at(void *handle);

/* Counts what is alive, from any thread. */
void count_live(int change);

/* Waits for a thread that has been started and not been waited for. */
void join_task(task *started);

#endif
