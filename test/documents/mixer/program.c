/* Calls every function of mixer.h that this system has, as C and as C++. Compiled with MIXER_EXTRAS. */
#include "mixer.h"

#include "../expect.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

static void test_engines(void) {
  mixer_settings settings = MIXER_SETTINGS_INIT;
  void *engine = NULL, *other = NULL;
  EXPECT(settings.frames == MIXER_BLOCK && settings.mode == MIXER_MODE_ADD);
  EXPECT(mixer_open(NULL, NULL) == -EINVAL && mixer_open(&settings, &engine) == 0 && mixer_get_mode(engine) == MIXER_MODE_ADD);
  settings.frames = 65;
  EXPECT(mixer_open(&settings, &other) == -EINVAL && other == NULL);
  settings.frames = 4096;
  settings.pixels = MIXER_PIXELS_RGB12;
  EXPECT(mixer_open(&settings, &other) == -EOPNOTSUPP && other == NULL);
  EXPECT(mixer_set_mode(engine, MIXER_MODE_MUTE) == 0 && mixer_get_mode(engine) == MIXER_MODE_MUTE && mixer_set_mode(engine, (mixer_mode)3) == -EINVAL);
  const void *voice = NULL;
  float old_gain = 5;
  EXPECT(mixer_voice_add(engine, 440, MIXER_VOICE_LOOP | MIXER_VOICE_FADE, &voice) == 0 && mixer_voice_add(engine, 1, 8, &voice) == -EINVAL);
  EXPECT(mixer_voice_frequency(voice) == 440 && mixer_voice_engine(voice) == engine);
  EXPECT(mixer_voice_set_gain(voice, NAN, &old_gain) == -ERANGE && old_gain == 5);
  EXPECT(mixer_voice_set_gain(voice, MIXER_MAX_GAIN, &old_gain) == 0 && old_gain == 1);
  mixer_effect effect = 0;
  EXPECT(mixer_effect_create(engine, 0.5f, &effect) == 0 && effect == UINT32_MAX && mixer_effect_strength(effect) == 0.5f);
  EXPECT(mixer_live_objects() == 2);
  mixer_effect_destroy(effect);
  int64_t result = 7;
  EXPECT(mixer_clamp(INT64_MIN, INT64_MIN, INT64_MAX, 1, &result) == 0 && result == INT64_MIN);
  EXPECT(mixer_clamp(5, 0, 10, UINT32_MAX, &result) == -ERANGE && mixer_clamp(5, 0, 10, 0, &result) == -EINVAL && result == INT64_MIN);
  EXPECT(mixer_fail(EBUSY) == -EBUSY && mixer_fail(0) == 0 && mixer_native() == 0xfeedface && MIXER_HAS_EVENTFD);
  EXPECT(mixer_close(engine) == 0 && mixer_live_objects() == 0);
}

typedef struct record {
  uint32_t ticks;
  uint64_t sum;
  const char *message;
} record;

static bool MIXER_CALLBACK visit(const void *voice, uint64_t number, void *user_data) {
  EXPECT(voice != NULL);
  ((record *)user_data)->sum = number;
  return false;
}

static void MIXER_CALLBACK tick(uint64_t frame, int64_t offset, uintptr_t place, mixer_gain gain, double level, mixer_mode mode, bool last, void *user_data) {
  record *seen = (record *)user_data;
  EXPECT(frame == UINT64_MAX - seen->ticks && offset == INT64_MIN + (int64_t)seen->ticks && place == UINTPTR_MAX - seen->ticks);
  EXPECT(gain == 0.5f * (float)seen->ticks && level == 1.0 / (seen->ticks + 1) && mode == MIXER_MODE_MAX && last == (seen->ticks == 2));
  seen->ticks++;
}

static uint64_t MIXER_CALLBACK ask(uint64_t question, void *user_data) {
  ((record *)user_data)->ticks++;
  return question;
}

static void MIXER_CALLBACK take_message(int32_t level, const char *message, void *user_data) {
  EXPECT(level == INT32_MIN && strcmp(message, "hello") == 0);
  ((record *)user_data)->message = "taken";
}

static void MIXER_CALLBACK done(int result, uint64_t frames, void *user_data) {
  __atomic_store_n(&((record *)user_data)->sum, result == 0 ? frames : (uint64_t)-result, __ATOMIC_SEQ_CST);
}

static uint64_t wait_for_sum(record *seen) {
  for (int i = 0; i < 5000 && __atomic_load_n(&seen->sum, __ATOMIC_SEQ_CST) == 0; i++) usleep(1000);
  return __atomic_exchange_n(&seen->sum, 0, __ATOMIC_SEQ_CST);
}

static void test_callbacks(void *engine) {
  record seen = {0, 0, NULL};
  const void *voice = NULL;
  uint32_t visited = 0, times = 0;
  uint64_t answer = 0, ticket = 0;
  EXPECT(mixer_voice_add(engine, 1, 0, &voice) == 0 && mixer_voice_add(engine, 2, 0, &voice) == 0);
  EXPECT(mixer_visit(engine, visit, &seen, &visited) == 0 && visited == 1 && seen.sum == UINT64_MAX);
  EXPECT(mixer_start(engine, tick, &seen, 3) == 0 && mixer_start(engine, tick, &seen, 3) == -EBUSY);
  EXPECT(mixer_stop(engine) == 0 && seen.ticks == 3 && mixer_stop(engine) == -ENOENT);
  EXPECT(mixer_ask(engine, ask, &seen, UINT64_MAX, 2) == 0 && mixer_stop(engine) == 0);
  EXPECT(mixer_answer(engine, &answer, &times) == 0 && answer == UINT64_MAX - 1 && times == 2);
  mixer_log(INT32_MIN, "nobody hears");
  mixer_set_log(take_message, &seen);
  mixer_log(INT32_MIN, "hello");
  mixer_set_log(NULL, NULL);
  EXPECT(strcmp(seen.message, "taken") == 0);
  seen.sum = 0;
  EXPECT(mixer_render(engine, UINT64_MAX, done, &seen, &ticket) == 0 && wait_for_sum(&seen) == UINT64_MAX);
  EXPECT(mixer_render_cancel(engine, ticket) == -ENOENT);
  EXPECT(mixer_render(engine, 13, done, &seen, &ticket) == 0 && wait_for_sum(&seen) == EBUSY);
  EXPECT(mixer_render(engine, 999, done, &seen, &ticket) == 0 && mixer_render(engine, 1, done, &seen, &answer) == -EBUSY);
  EXPECT(mixer_render_cancel(engine, ticket) == 0 && mixer_render_cancel(engine, ticket) == -ENOENT);
}

static int MIXER_CALLBACK process(float *samples, uint32_t count, void *user_data) {
  if (count == 0) return -ERANGE;
  samples[0] += *(float *)user_data;
  return 0;
}

static void MIXER_CALLBACK destroy(void *user_data) {
  *(float *)user_data = -1;
}

static mixer_curve_fn MIXER_CALLBACK lookup(mixer_curve curve, void *user_data) {
  return user_data == NULL ? NULL : mixer_get_curve(curve);
}

static void test_plugins(void *engine) {
  float offset = 0.25f, samples[2] = {1, 2};
  uint32_t id = 0;
  double gain = 0;
  mixer_plugin plugin = MIXER_PLUGIN_INIT;
  plugin.name = "plugin";
  EXPECT(mixer_plugin_add(engine, &plugin, &id) == -EINVAL && mixer_plugin_run(engine, samples, 2) == -ENOENT);
  plugin.process = process;
  plugin.destroy = destroy;
  plugin.lookup = lookup;
  plugin.user_data = &offset;
  plugin.gain = 2;
  EXPECT(mixer_plugin_add(engine, &plugin, &id) == 0 && id == 6);
  EXPECT(mixer_plugin_run(engine, samples, 2) == 0 && samples[0] == 2.5f && samples[1] == 4 && mixer_plugin_run(engine, samples, 0) == -ERANGE);
  EXPECT(mixer_plugin_curve(engine, MIXER_CURVE_SQUARE, 0.5, &gain) == 0 && gain == 0.25 && mixer_plugin_curve(engine, MIXER_CURVE_NONE, 1, &gain) == -ENOENT);
  EXPECT(mixer_plugin_remove(engine) == 0 && offset == -1);
  mixer_functions functions;
  EXPECT(mixer_copy_functions(&functions) == 0 && functions.linear(0.5) == 0.5 && mixer_get_functions()->square == functions.square);
  EXPECT(functions.nothing == NULL && mixer_apply(functions.square, 3) == 9 && mixer_get_curve(MIXER_CURVE_NONE) == NULL);
}

static void test_chains(void *engine) {
  const float angles[2] = {30, -10};
  mixer_surround_info surround = MIXER_SURROUND_INFO_INIT;
  mixer_reverb_info reverb = MIXER_REVERB_INFO_INIT;
  mixer_device_info device = MIXER_DEVICE_INFO_INIT;
  surround.angles = angles;
  surround.angle_count = 2;
  reverb.seconds = 0.5;
  reverb.next = &surround;
  device.next = &reverb;
  device.id[MIXER_ID_SIZE - 1] = 255;
  double cost = 0;
  uint32_t links = 0;
  EXPECT(mixer_device_cost(&device, &cost, &links) == 0 && cost == 48000 + 500 + 20 + 255 && links == 3);
  device.structure_type = MIXER_STRUCTURE_TYPE_REVERB_INFO;
  EXPECT(mixer_device_cost(&device, &cost, &links) == -EINVAL);
  mixer_latency_properties latency = MIXER_LATENCY_PROPERTIES_INIT;
  mixer_device_properties properties = MIXER_DEVICE_PROPERTIES_INIT;
  properties.next = &latency;
  EXPECT(mixer_device_query(engine, &properties) == 0 && properties.rate == 96000 && properties.latency == 480 && latency.nanoseconds == UINT64_MAX);
}

static void test_ports(void *engine) {
  int port = -1;
  uint64_t number = 0;
  mixer_port_info info;
  EXPECT(mixer_port_open(engine, &port) == 0 && (fcntl(port, F_GETFD) & FD_CLOEXEC) != 0);
  EXPECT(mixer_port_take(port, &number) == -EAGAIN && mixer_port_signal(port, 1ull << 63) == 0);
  const int copy = mixer_port_duplicate(port);
  EXPECT(copy >= 0 && mixer_port_take(copy, &number) == 0 && number == 1ull << 63);
  EXPECT(mixer_port_describe(port, &info) == 0 && info.capacity == SIZE_MAX && mixer_port_give(info.descriptor) == 0);
  EXPECT(mixer_port_give(copy) == 0 && mixer_port_give(copy) == -EBADF && mixer_port_close(port) == 0 && mixer_port_close(port) == -EBADF);
}

static mixer_new_size MIXER_CALLBACK new_hook(mixer_new_pair pair) {
  return pair.word.half[0] + (size_t)pair.kind;
}

static mixer_old_size MIXER_CALLBACK old_hook(mixer_old_pair pair) {
  return pair.word.half[1] + (size_t)pair.kind;
}

static void test_formats_and_extras(void) {
  mixer_pixels same = MIXER_PIXELS_RGBA8;
  EXPECT(mixer_pixel_size(MIXER_PIXELS_RGBA16F) == 8 && mixer_pixel_size((mixer_pixels)11) == 0);
  EXPECT(mixer_echo_pixels(MIXER_PIXELS_RGB12, &same) == 0 && same == 12);
  EXPECT(mixer_device_samples_place(&same) == (uintptr_t)&same);
  mixer_new_pair pair;
  mixer_old_pair old_pair;
  mixer_new_thing thing = 0;
  mixer_old_thing old_thing = 0;
  pair.word.whole = 0x00020001;
  pair.kind = MIXER_NEW_KIND_B;
  old_pair.word.whole = 0x00020001;
  old_pair.kind = MIXER_OLD_KIND_A;
  EXPECT(mixer_new_extra(pair, new_hook, UINTPTR_MAX, &thing) == 6 && thing == UINTPTR_MAX);
  EXPECT(mixer_old_extra(old_pair, old_hook, 1, &old_thing) == 2 && old_thing == 1);
  EXPECT(MIXER_OLD_LIMIT == UINT64_MAX && MIXER_NEW_LIMIT == 7 && MIXER_NEW_FORMAT_R8 == 0 && MIXER_OLD_FORMAT_R8 == 0);
}

int main(void) {
  void *engine = NULL;
  test_engines();
  EXPECT(mixer_open(NULL, &engine) == 0);
  test_callbacks(engine);
  test_plugins(engine);
  test_chains(engine);
  test_ports(engine);
  test_formats_and_extras();
  EXPECT(mixer_close(engine) == 0 && mixer_live_objects() == 0);
  return 0;
}
