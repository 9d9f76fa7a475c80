/* Tables of functions, both ways. */
#include "engine.h"

int MIXER_CALL mixer_plugin_add(void *handle, const mixer_plugin *plugin, uint32_t *plugin_id) {
  engine *owner = engine_at(handle);
  if (owner == NULL || plugin == NULL || plugin->process == NULL || plugin_id == NULL) return -EINVAL;
  if (owner->has_plugin) return -EBUSY;
  owner->plugin = *plugin;
  owner->has_plugin = true;
  *plugin_id = (uint32_t)strlen(plugin->name);
  return 0;
}

int MIXER_CALL mixer_plugin_run(void *handle, float *samples, uint32_t count) {
  engine *owner = engine_at(handle);
  if (owner == NULL || (samples == NULL && count > 0)) return -EINVAL;
  if (!owner->has_plugin) return -ENOENT;
  const int error = owner->plugin.process(samples, count, owner->plugin.user_data);
  for (uint32_t i = 0; i < count && error == 0; i++) samples[i] *= owner->plugin.gain;
  return error;
}

int MIXER_CALL mixer_plugin_curve(void *handle, mixer_curve curve, double position, double *gain) {
  engine *owner = engine_at(handle);
  if (owner == NULL || gain == NULL) return -EINVAL;
  if (!owner->has_plugin || owner->plugin.lookup == NULL) return -ENOENT;
  const mixer_curve_fn found = owner->plugin.lookup(curve, owner->plugin.user_data);
  if (found == NULL) return -ENOENT;
  *gain = found(position);
  return 0;
}

int MIXER_CALL mixer_plugin_remove(void *handle) {
  engine *owner = engine_at(handle);
  if (owner == NULL) return -EINVAL;
  if (!owner->has_plugin) return -ENOENT;
  owner->has_plugin = false;
  if (owner->plugin.destroy != NULL) owner->plugin.destroy(owner->plugin.user_data);
  return 0;
}

static double MIXER_CALLBACK linear(double position) {
  return position;
}

static double MIXER_CALLBACK square(double position) {
  return position * position;
}

static const mixer_functions functions = {linear, square, NULL};

mixer_curve_fn MIXER_CALL mixer_get_curve(mixer_curve curve) {
  return curve == MIXER_CURVE_LINEAR ? linear : curve == MIXER_CURVE_SQUARE ? square : NULL;
}

const mixer_functions *MIXER_CALL mixer_get_functions(void) {
  return &functions;
}

int MIXER_CALL mixer_copy_functions(mixer_functions *copy) {
  if (copy == NULL) return -EINVAL;
  *copy = functions;
  return 0;
}

double MIXER_CALL mixer_apply(mixer_curve_fn curve, double position) {
  return curve(position);
}
