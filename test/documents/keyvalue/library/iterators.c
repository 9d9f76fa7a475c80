/* Walks over entries, and lists of them. */
#include "store.h"

struct kv_iterator_state {
  kv_store store;
  size_t *order;
  size_t count;
  size_t position;
};

kv_status KV_CALL kv_iterate(kv_store store, kv_order order, kv_iterator *iterator) {
  if (store == NULL || iterator == NULL || order > KV_ORDER_DESCENDING) return KV_INVALID;
  kv_iterator made = allocate(sizeof *made);
  live_objects++;
  made->store = store;
  made->count = store->all.count;
  made->order = allocate(made->count * sizeof *made->order);
  for (size_t i = 0; i < made->count; i++) {
    size_t k = i;
    for (; k > 0 && order != KV_ORDER_INSERTED; k--) {
      const int compared = strcmp(store->all.items[i].key, store->all.items[made->order[k - 1]].key);
      if (order == KV_ORDER_ASCENDING ? compared > 0 : compared < 0) break;
      made->order[k] = made->order[k - 1];
    }
    made->order[k] = i;
  }
  *iterator = made;
  return KV_OK;
}

void KV_CALL kv_iterator_end(kv_iterator iterator) {
  if (iterator == NULL) return;
  free(iterator->order);
  free(iterator);
  live_objects--;
}

kv_status KV_CALL kv_iterator_next(kv_iterator iterator, kv_pair *pair) {
  if (iterator == NULL || pair == NULL) return KV_INVALID;
  if (iterator->position == iterator->count) return KV_DONE;
  show(&iterator->store->all.items[iterator->order[iterator->position++]], pair);
  return KV_OK;
}

kv_status KV_CALL kv_iterator_position(kv_iterator iterator, const void **position) {
  if (iterator == NULL || position == NULL) return KV_INVALID;
  if (iterator->position == 0) return KV_NOT_FOUND;
  *position = &iterator->position;
  return KV_OK;
}

uint64_t KV_CALL kv_position_index(const void *position) {
  return position == NULL ? 0 : *(const size_t *)position - 1;
}

kv_status KV_CALL kv_list(kv_store store, kv_entry_info *infos, size_t *count) {
  if (store == NULL || count == NULL) return KV_INVALID;
  const size_t room = *count;
  *count = store->all.count;
  if (infos == NULL) return KV_OK;
  if (room < store->all.count) return KV_TOO_SMALL;
  for (size_t i = 0; i < store->all.count; i++) {
    memcpy(infos[i].key, store->all.items[i].key, sizeof infos[i].key);
    infos[i].size = store->all.items[i].size;
    infos[i].lifetime = store->all.items[i].lifetime;
  }
  return KV_OK;
}

kv_status KV_CALL kv_list_sizes(kv_store store, uint64_t *sizes, uint32_t *count) {
  if (store == NULL || count == NULL) return KV_INVALID;
  const uint32_t room = *count;
  *count = (uint32_t)store->all.count;
  if (sizes == NULL) return KV_OK;
  if (room < store->all.count) *count = room;
  for (uint32_t i = 0; i < *count; i++) sizes[i] = store->all.items[i].size;
  return KV_OK;
}
