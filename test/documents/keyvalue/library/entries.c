/* Memory and entries. */
#include "store.h"

uint32_t live_objects;

void *allocate(size_t size) {
  void *memory = calloc(1, size == 0 ? 1 : size);
  if (memory == NULL) abort();
  return memory;
}

void KV_CALL kv_free(void *memory) {
  if (memory == NULL) return;
  live_objects--;
  free(memory);
}

uint32_t KV_CALL kv_live_objects(void) {
  return live_objects;
}

void set_value(entry *item, const void *value, size_t size, kv_lifetime lifetime) {
  unsigned char *copy = allocate(size + 1);
  if (size > 0) memcpy(copy, value, size);
  free(item->value);
  item->value = copy;
  item->size = size;
  item->lifetime = lifetime;
}

entry *find(const entries *all, const char *key) {
  for (size_t i = 0; i < all->count; i++) {
    if (strcmp(all->items[i].key, key) == 0) return &all->items[i];
  }
  return NULL;
}

void put(entries *all, const char *key, const void *value, size_t size, kv_lifetime lifetime) {
  entry *item = find(all, key);
  if (item == NULL) {
    all->items = realloc(all->items, (all->count + 1) * sizeof *all->items);
    if (all->items == NULL) abort();
    item = &all->items[all->count++];
    memset(item, 0, sizeof *item);
    strcpy(item->key, key);
  }
  set_value(item, value, size, lifetime);
}

void drop(entries *all, entry *item) {
  const size_t index = (size_t)(item - all->items);
  free(item->value);
  memmove(item, item + 1, (all->count - index - 1) * sizeof *item);
  all->count--;
}

void clear(entries *all) {
  while (all->count > 0) drop(all, &all->items[all->count - 1]);
  free(all->items);
  all->items = NULL;
}

entries copy_of(const entries *all) {
  entries copy = {NULL, 0};
  for (size_t i = 0; i < all->count; i++) {
    put(&copy, all->items[i].key, all->items[i].value, all->items[i].size, all->items[i].lifetime);
  }
  return copy;
}

bool is_key(const char *key) {
  return key != NULL && key[0] != '\0' && strlen(key) <= KV_MAX_KEY;
}

kv_status look_up(kv_store store, const char *key, entry **found) {
  if (store == NULL || !is_key(key)) return KV_INVALID;
  *found = find(&store->all, key);
  store->stats.reads++;
  return *found == NULL ? KV_NOT_FOUND : KV_OK;
}

void show(const entry *item, kv_pair *pair) {
  pair->key = item->key;
  pair->value = item->value;
  pair->value_size = item->size;
  pair->lifetime = item->lifetime;
}
