/* Changes that are made together. */
#include "store.h"

#include <stdio.h>

typedef struct change {
  char key[KV_NAME_SIZE];
  entry *entry;
  uint32_t *outcome;
  char *tags;
} change;

typedef struct transaction {
  kv_store store;
  change *changes;
  uint32_t count;
} transaction;

kv_status KV_CALL kv_begin(kv_store store, kv_transaction *begun) {
  if (store == NULL || begun == NULL) return KV_INVALID;
  if (store->has_transaction) return KV_BUSY;
  transaction *made = allocate(sizeof *made);
  live_objects++;
  made->store = store;
  store->has_transaction = true;
  *begun = (kv_transaction)made;
  return KV_OK;
}

kv_status KV_CALL kv_change_entry(kv_transaction handle, const kv_change *asked) {
  transaction *open = (transaction *)handle;
  if (open == NULL || asked == NULL || !is_key(asked->key)) return KV_INVALID;
  open->changes = realloc(open->changes, (open->count + 1) * sizeof *open->changes);
  if (open->changes == NULL) abort();
  change *added = &open->changes[open->count++];
  memset(added, 0, sizeof *added);
  strcpy(added->key, asked->key);
  if (asked->pair != NULL) {
    added->entry = allocate(sizeof *added->entry);
    set_value(added->entry, asked->pair->value, asked->pair->value_size, asked->pair->lifetime);
  }
  if (asked->outcome != NULL) *asked->outcome = open->count;
  if (asked->tags != NULL) {
    size_t size = 1;
    for (const char *const *tag = asked->tags; *tag != NULL; tag++) size += strlen(*tag) + 1;
    added->tags = allocate(size);
    for (const char *const *tag = asked->tags; *tag != NULL; tag++) strcat(strcat(added->tags, *tag), ",");
  }
  return KV_OK;
}

static void end_transaction(transaction *open) {
  for (uint32_t i = 0; i < open->count; i++) {
    if (open->changes[i].entry != NULL) free(open->changes[i].entry->value);
    free(open->changes[i].entry);
    free(open->changes[i].tags);
  }
  open->store->has_transaction = false;
  free(open->changes);
  free(open);
  live_objects--;
}

/* The tags of a change become an entry of their own. */
static void set_tags(kv_store store, const change *made) {
  char key[KV_NAME_SIZE + 8];
  snprintf(key, sizeof key, "%s#tags", made->key);
  if (made->tags != NULL && is_key(key)) kv_set_text(store, key, made->tags, KV_FOREVER);
}

kv_status KV_CALL kv_commit(kv_transaction handle, kv_merge_fn merge, void *user_data) {
  transaction *open = (transaction *)handle;
  if (open == NULL) return KV_INVALID;
  uint32_t merged_count = 0;
  for (uint32_t i = 0; i < open->count; i++) {
    change *made = &open->changes[i];
    entry *old = find(&open->store->all, made->key);
    if (merge != NULL && old != NULL && made->entry != NULL && old->size == 8 && made->entry->size == 8) {
      uint64_t old_value, new_value, merged = 0;
      memcpy(&old_value, old->value, 8);
      memcpy(&new_value, made->entry->value, 8);
      const kv_status status = merge(made->key, old_value, new_value, &merged, &merged_count, user_data);
      if (status < 0) return status;
      memcpy(made->entry->value, &merged, 8);
    }
  }
  for (uint32_t i = 0; i < open->count; i++) {
    change *made = &open->changes[i];
    if (made->entry == NULL) {
      kv_remove(open->store, made->key);
    } else {
      kv_set(open->store, made->key, made->entry->value, made->entry->size, made->entry->lifetime);
    }
    set_tags(open->store, made);
  }
  if (merged_count > 0) kv_set(open->store, "merged", &merged_count, sizeof merged_count, KV_FOREVER);
  end_transaction(open);
  return KV_OK;
}

void KV_CALL kv_rollback(kv_transaction handle) {
  if (handle != 0) end_transaction((transaction *)handle);
}
