/* Functions that hear of changes. */
#include "store.h"

void tell(kv_store store, const char *key, kv_lifetime lifetime) {
  for (uint32_t i = 0; i < store->watch_count; i++) {
    store->watches[i].run(key, strlen(key), lifetime, store->watches[i].user_data);
  }
}

kv_status KV_CALL kv_watch(kv_store store, kv_watch_fn run, void *user_data, uint32_t *watch_id) {
  if (store == NULL || run == NULL || watch_id == NULL) return KV_INVALID;
  if (store->watch_count == KV_MAX_WATCHES) return KV_BUSY;
  watch *added = &store->watches[store->watch_count++];
  added->id = ++store->last_watch_id;
  added->run = run;
  added->user_data = user_data;
  *watch_id = added->id;
  return KV_OK;
}

kv_status KV_CALL kv_unwatch(kv_store store, uint32_t watch_id) {
  if (store == NULL) return KV_INVALID;
  for (uint32_t i = 0; i < store->watch_count; i++) {
    if (store->watches[i].id != watch_id) continue;
    store->watches[i] = store->watches[--store->watch_count];
    return KV_OK;
  }
  return KV_NOT_FOUND;
}

uint64_t KV_CALL kv_sum_ids(const uint32_t *ids) {
  uint64_t sum = 0;
  for (; ids != NULL && *ids != 0; ids++) sum += *ids;
  return sum;
}
