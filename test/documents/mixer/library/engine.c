/* Engines, voices and effects. */
#include "engine.h"

#define ENGINE_MAGIC 0x6d697872u
#define MAX_EFFECTS 8u

static pthread_mutex_t global_lock = PTHREAD_MUTEX_INITIALIZER;
static int live_objects;
static float effects[MAX_EFFECTS];
static bool effect_is_used[MAX_EFFECTS];

void count_live(int change) {
  pthread_mutex_lock(&global_lock);
  live_objects += change;
  pthread_mutex_unlock(&global_lock);
}

uint32_t MIXER_CALL mixer_live_objects(void) {
  pthread_mutex_lock(&global_lock);
  const int live = live_objects;
  pthread_mutex_unlock(&global_lock);
  return (uint32_t)live;
}

engine *engine_at(void *handle) {
  engine *found = handle;
  return found != NULL && found->magic == ENGINE_MAGIC ? found : NULL;
}

static int check_settings(const mixer_settings *settings) {
  if (settings->mode < MIXER_MODE_ADD || settings->mode > MIXER_MODE_MUTE) return -EINVAL;
  if ((settings->flags & ~(uint32_t)MIXER_VOICE_ALL) != 0) return -EINVAL;
  if (settings->frames == 0 || settings->frames > 4096 || settings->frames % MIXER_BLOCK != 0) return -EINVAL;
  return settings->pixels == MIXER_PIXELS_RGB12 ? -EOPNOTSUPP : 0;
}

int MIXER_CALL mixer_open(const mixer_settings *settings, void **opened) {
  if (opened == NULL) return -EINVAL;
  const int error = settings == NULL ? 0 : check_settings(settings);
  if (error != 0) return error;
  engine *made = calloc(1, sizeof *made);
  if (made == NULL) return -ENOMEM;
  made->magic = ENGINE_MAGIC;
  if (settings != NULL) made->settings = *settings;
  pthread_mutex_init(&made->lock, NULL);
  count_live(1);
  *opened = made;
  return 0;
}

int MIXER_CALL mixer_close(void *handle) {
  engine *closed = engine_at(handle);
  if (closed == NULL) return -EINVAL;
  pthread_mutex_lock(&closed->lock);
  closed->render.cancelled = true;
  pthread_mutex_unlock(&closed->lock);
  join_task(&closed->blocks);
  join_task(&closed->render);
  if (closed->has_plugin) mixer_plugin_remove(handle);
  pthread_mutex_destroy(&closed->lock);
  closed->magic = 0;
  free(closed);
  count_live(-1);
  return 0;
}

int MIXER_CALL mixer_voice_add(void *handle, double frequency, mixer_voice_flags flags, const void **added) {
  engine *owner = engine_at(handle);
  if (owner == NULL || (flags & ~(uint32_t)MIXER_VOICE_ALL) != 0) return -EINVAL;
  if (owner->voice_count == MIXER_MAX_VOICES) return -ERANGE;
  if (added == NULL) return -EINVAL;
  voice *made = &owner->voices[owner->voice_count];
  made->owner = owner;
  made->frequency = frequency;
  made->gain = 1;
  made->number = UINT64_MAX - owner->voice_count++;
  *added = made;
  return 0;
}

double MIXER_CALL mixer_voice_frequency(const void *handle) {
  return ((const voice *)handle)->frequency;
}

int MIXER_CALL mixer_voice_set_gain(const void *handle, mixer_gain gain, mixer_gain *old_gain) {
  if (handle == NULL || old_gain == NULL) return -EINVAL;
  if (!(gain >= 0 && gain <= MIXER_MAX_GAIN)) return -ERANGE;
  engine *owner = ((const voice *)handle)->owner;
  voice *changed = &owner->voices[(const voice *)handle - owner->voices];
  *old_gain = changed->gain;
  changed->gain = gain;
  return 0;
}

void *MIXER_CALL mixer_voice_engine(const void *handle) {
  return ((const voice *)handle)->owner;
}

int MIXER_CALL mixer_set_mode(void *handle, mixer_mode mode) {
  engine *changed = engine_at(handle);
  if (changed == NULL || mode < MIXER_MODE_ADD || mode > MIXER_MODE_MUTE) return -EINVAL;
  changed->settings.mode = mode;
  return 0;
}

mixer_mode MIXER_CALL mixer_get_mode(void *handle) {
  return engine_at(handle)->settings.mode;
}

int MIXER_CALL mixer_clamp(int64_t number, int64_t lowest, int64_t highest, uint32_t step, int64_t *result) {
  if (lowest >= highest || step == 0) return -EINVAL;
  if (step >= 0x80000000u) return -ERANGE;
  if (result == NULL) return -EINVAL;
  const int64_t clamped = number < lowest ? lowest : number > highest ? highest : number;
  *result = clamped - clamped % (int64_t)step;
  return 0;
}

int MIXER_CALL mixer_effect_create(void *handle, float strength, mixer_effect *effect) {
  if (engine_at(handle) == NULL || effect == NULL) return -EINVAL;
  for (uint32_t i = 0; i < MAX_EFFECTS; i++) {
    if (effect_is_used[i]) continue;
    effect_is_used[i] = true;
    effects[i] = strength;
    count_live(1);
    *effect = UINT32_MAX - i;
    return 0;
  }
  return -EINVAL;
}

void MIXER_CALL mixer_effect_destroy(mixer_effect effect) {
  const uint32_t index = UINT32_MAX - effect;
  if (index >= MAX_EFFECTS || !effect_is_used[index]) abort();
  effect_is_used[index] = false;
  count_live(-1);
}

float MIXER_CALL mixer_effect_strength(mixer_effect effect) {
  const uint32_t index = UINT32_MAX - effect;
  return index < MAX_EFFECTS && effect_is_used[index] ? effects[index] : -1;
}

int MIXER_CALL mixer_fail(int code) {
  return -code;
}

uint32_t MIXER_CALL mixer_native(void) {
  return 0xfeedfaceu;
}
