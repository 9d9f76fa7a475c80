/* Values as texts. */
#include "store.h"

#include <stdio.h>


kv_status KV_CALL kv_set_text(kv_store store, const char *key, const char *text, kv_lifetime lifetime) {
  return text == NULL ? KV_INVALID : kv_set(store, key, text, strlen(text), lifetime);
}

kv_status KV_CALL kv_put_text(kv_store store, const char *key, const char *text) {
  return kv_set_text(store, key, text, KV_FOREVER);
}

kv_status KV_CALL kv_get_text(kv_store store, const char *key, char *text, size_t *text_size) {
  entry *item;
  if (text_size == NULL) return KV_INVALID;
  const kv_status status = look_up(store, key, &item);
  if (status != KV_OK) return status;
  const size_t room = *text_size;
  *text_size = item->size + 1;
  if (text == NULL) return KV_OK;
  if (room < item->size + 1) return KV_TOO_SMALL;
  memcpy(text, item->value, item->size + 1);
  return KV_OK;
}

const char *KV_CALL kv_peek_text(kv_store store, const char *key) {
  entry *item;
  return look_up(store, key, &item) == KV_OK ? (const char *)item->value : NULL;
}

kv_status KV_CALL kv_find_text(kv_store store, const char *key, const char **text) {
  entry *item;
  if (text == NULL) return KV_INVALID;
  const kv_status status = look_up(store, key, &item);
  if (status == KV_OK) *text = (const char *)item->value;
  return status;
}

kv_status KV_CALL kv_describe(kv_store store, const char **text) {
  if (store == NULL || text == NULL) return KV_INVALID;
  const size_t size = sizeof store->label + 64;
  char *memory = allocate(size);
  live_objects++;
  snprintf(memory, size, "%s: %zu entries", store->label, store->all.count);
  *text = memory;
  return KV_OK;
}

kv_status KV_CALL kv_join(kv_store store, const char *const *parts, size_t count, const char *key, const char *separator) {
  if (store == NULL || (parts == NULL && count > 0) || !is_key(key)) return KV_INVALID;
  if (separator == NULL) separator = KV_SEPARATOR;
  size_t size = 1;
  for (size_t i = 0; i < count; i++) size += strlen(parts[i]) + strlen(separator);
  char *text = allocate(size);
  for (size_t i = 0; i < count; i++) {
    if (i > 0) strcat(text, separator);
    strcat(text, parts[i]);
  }
  const kv_status status = kv_set_text(store, key, text, KV_FOREVER);
  free(text);
  return status;
}

const char *KV_CALL kv_version(void) {
  return "1.2.0";
}
