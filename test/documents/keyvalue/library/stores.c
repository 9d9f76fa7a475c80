/* Stores: opening, closing and what is known about them. */
#include "store.h"

#include <stdio.h>

static const kv_options default_options = {
    sizeof(kv_options), KV_OPEN_CREATE, KV_DEFAULT_CAPACITY, KV_DEFAULT_FILL, NULL, KV_DURABLE, 16, UINT64_MAX};

const kv_options *KV_CALL kv_default_options(void) {
  return &default_options;
}

/* Reads what a caller of any version has written: what it lacks is zero, what this library lacks must be zero. */
static bool read_options(const kv_options *given, kv_options *options) {
  const size_t size = given->struct_size;
  if (size < offsetof(kv_options, max_value)) return false;
  for (size_t i = sizeof *options; i < size; i++) {
    if (((const unsigned char *)given)[i] != 0) return false;
  }
  memset(options, 0, sizeof *options);
  memcpy(options, given, size < sizeof *options ? size : sizeof *options);
  return true;
}

static kv_status open_store(const kv_options *options, kv_store *opened) {
  if (options->buckets == 0 || options->buckets > 65536) return KV_INVALID;
  if (options->label != NULL && strcmp(options->label, "taken") == 0 && (options->flags & KV_OPEN_EXCLUSIVE) != 0) return KV_EXISTS;
  kv_store store = allocate(sizeof *store);
  live_objects++;
  if (options->label != NULL) snprintf(store->label, sizeof store->label, "%s", options->label);
  store->durable = options->durable;
  store->max_value = options->max_value;
  store->stats.struct_size = sizeof store->stats;
  *opened = store;
  return KV_OK;
}

kv_status KV_CALL kv_open(const kv_options *given, kv_store *opened) {
  kv_options options = default_options;
  if (opened == NULL || (given != NULL && !read_options(given, &options))) return KV_INVALID;
  return open_store(&options, opened);
}

kv_status KV_CALL kv_open_label(const char *label, kv_open_flags flags, double fill, bool durable, uint64_t limit,
                                kv_store *opened) {
  kv_options options = default_options;
  if (label == NULL || opened == NULL) return KV_INVALID;
  options.label = label;
  options.flags = flags;
  options.fill = fill;
  options.durable = durable;
  options.max_value = limit;
  return open_store(&options, opened);
}

void KV_CALL kv_close(kv_store store) {
  if (store == NULL) return;
  clear(&store->all);
  free(store);
  live_objects--;
}

static kv_stats *count_up(kv_store store) {
  store->stats.entries = store->all.count;
  store->stats.bytes = 0;
  for (size_t i = 0; i < store->all.count; i++) store->stats.bytes += store->all.items[i].size;
  return &store->stats;
}

kv_status KV_CALL kv_get_stats(kv_store store, kv_stats *stats) {
  if (store == NULL || stats == NULL || stats->struct_size < offsetof(kv_stats, reads)) return KV_INVALID;
  const size_t size = stats->struct_size < sizeof *stats ? stats->struct_size : sizeof *stats;
  const size_t asked = stats->struct_size;
  memcpy(stats, count_up(store), size);
  stats->struct_size = asked;
  return KV_OK;
}

uint64_t KV_CALL kv_count(kv_store store) {
  return store == NULL ? 0 : store->all.count;
}

bool KV_CALL kv_is_durable(kv_store store) {
  return store != NULL && store->durable;
}

kv_stats *KV_CALL kv_live_stats(kv_store store) {
  return store == NULL ? NULL : count_up(store);
}

kv_status KV_CALL kv_wait_idle(kv_store store, uint64_t timeout) {
  if (store == NULL) return KV_INVALID;
  return timeout == UINT64_MAX ? KV_OK : KV_TIMED_OUT;
}

kv_status KV_CALL kv_sync(kv_store store) {
  return store == NULL ? KV_INVALID : KV_OK;
}

kv_status KV_CALL kv_compact(kv_store store, uint64_t *freed) {
  if (store == NULL || freed == NULL) return KV_INVALID;
  *freed = 1ull << 40;
  return KV_OK;
}
