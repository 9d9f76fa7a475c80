/* Values as bytes: written, read and removed. */
#include "store.h"

kv_status KV_CALL kv_set(kv_store store, const char *key, const void *value, size_t value_size, kv_lifetime lifetime) {
  if (store == NULL || !is_key(key) || (value == NULL && value_size > 0) || value_size > store->max_value) return KV_INVALID;
  put(&store->all, key, value, value_size, lifetime);
  tell(store, key, lifetime);
  return KV_OK;
}

kv_status KV_CALL kv_set_sized(kv_store store, const char *key, uint32_t key_size, const uint8_t *value, uint32_t value_size) {
  char terminated[KV_NAME_SIZE] = {0};
  if (key == NULL || key_size > KV_MAX_KEY) return KV_INVALID;
  memcpy(terminated, key, key_size);
  return kv_set(store, terminated, value, value_size, KV_FOREVER);
}

kv_status KV_CALL kv_get(kv_store store, const char *key, void *value, size_t *value_size) {
  entry *item;
  if (value_size == NULL) return KV_INVALID;
  const kv_status status = look_up(store, key, &item);
  if (status != KV_OK) return status;
  const size_t room = *value_size;
  *value_size = item->size;
  if (value == NULL) return KV_OK;
  if (room < item->size) return KV_TOO_SMALL;
  memcpy(value, item->value, item->size);
  return KV_OK;
}

kv_status KV_CALL kv_read(kv_store store, const char *key, uint8_t *buffer, size_t capacity, size_t *written) {
  entry *item;
  if (written == NULL || (buffer == NULL && capacity > 0)) return KV_INVALID;
  const kv_status status = look_up(store, key, &item);
  if (status != KV_OK) return status;
  if (capacity > 0) memcpy(buffer, item->value, item->size < capacity ? item->size : capacity);
  *written = item->size;
  return KV_OK;
}

kv_status KV_CALL kv_edit(kv_store store, const char *key, uint8_t **value, size_t *value_size) {
  entry *item;
  if (value == NULL || value_size == NULL) return KV_INVALID;
  const kv_status status = look_up(store, key, &item);
  if (status != KV_OK) return status;
  *value = item->value;
  *value_size = item->size;
  return KV_OK;
}

kv_status KV_CALL kv_peek(kv_store store, const char *key, const uint8_t **value, size_t *value_size) {
  uint8_t *bytes;
  if (value == NULL) return KV_INVALID;
  const kv_status status = kv_edit(store, key, &bytes, value_size);
  if (status == KV_OK) *value = bytes;
  return status;
}

kv_status KV_CALL kv_dump(kv_store store, uint8_t **bytes, size_t *size) {
  if (store == NULL || bytes == NULL || size == NULL) return KV_INVALID;
  size_t total = 0;
  for (size_t i = 0; i < store->all.count; i++) total += store->all.items[i].size;
  uint8_t *memory = allocate(total);
  live_objects++;
  *bytes = memory;
  *size = total;
  for (size_t i = 0; i < store->all.count; i++) {
    memcpy(memory, store->all.items[i].value, store->all.items[i].size);
    memory += store->all.items[i].size;
  }
  return KV_OK;
}

kv_status KV_CALL kv_remove(kv_store store, const char *key) {
  entry *item;
  const kv_status status = look_up(store, key, &item);
  if (status != KV_OK) return status;
  drop(&store->all, item);
  tell(store, key, 0);
  return KV_OK;
}

kv_status KV_CALL kv_remove_many(kv_store store, const char *const *keys, uint32_t *removed) {
  if (store == NULL || keys == NULL || removed == NULL) return KV_INVALID;
  *removed = 0;
  for (; *keys != NULL; keys++) *removed += kv_remove(store, *keys) == KV_OK ? 1 : 0;
  return KV_OK;
}

kv_status KV_CALL kv_remove_if(kv_store store, kv_filter_fn filter, void *user_data, uint64_t *removed) {
  if (store == NULL || filter == NULL || removed == NULL) return KV_INVALID;
  *removed = 0;
  for (size_t i = store->all.count; i > 0; i--) {
    kv_pair pair;
    show(&store->all.items[i - 1], &pair);
    if (!filter(&pair, user_data)) continue;
    drop(&store->all, &store->all.items[i - 1]);
    ++*removed;
  }
  return KV_OK;
}

kv_status KV_CALL kv_set_many(kv_store store, const kv_pair *pairs, size_t count, size_t *written) {
  if (store == NULL || (pairs == NULL && count > 0) || written == NULL) return KV_INVALID;
  for (size_t i = 0; i < count; i++) {
    const kv_status status = kv_set(store, pairs[i].key, pairs[i].value, pairs[i].value_size, pairs[i].lifetime);
    if (status != KV_OK) return status;
  }
  *written = count;
  return KV_OK;
}
