/* What the parts of the library share. */
#ifndef KEYVALUE_LIBRARY_STORE_H
#define KEYVALUE_LIBRARY_STORE_H

#include "keyvalue.h"

#include <stdlib.h>
#include <string.h>

typedef struct entry {
  char key[KV_NAME_SIZE];
  unsigned char *value;
  size_t size;
  kv_lifetime lifetime;
} entry;

typedef struct entries {
  entry *items;
  size_t count;
} entries;

typedef struct watch {
  uint32_t id;
  kv_watch_fn run;
  void *user_data;
} watch;

struct kv_store_T {
  char label[KV_NAME_SIZE];
  entries all;
  kv_stats stats;
  bool durable;
  bool has_transaction;
  uint64_t max_value;
  uint32_t last_watch_id;
  uint32_t watch_count;
  watch watches[KV_MAX_WATCHES];
};

/* Number of objects and pieces of memory that have not been ended. */
extern uint32_t live_objects;

/* Zeroed memory. */
void *allocate(size_t size);

/* True for a key that may be stored. */
bool is_key(const char *key);

/* The entry with a key, or NULL. */
entry *find(const entries *all, const char *key);

/* Writes an entry with a copy of the value. A value has one byte more than its size, a NUL, so that it can be shown as a text. */
void put(entries *all, const char *key, const void *value, size_t size, kv_lifetime lifetime);

/* Replaces the value of an entry by a copy. */
void set_value(entry *item, const void *value, size_t size, kv_lifetime lifetime);

void drop(entries *all, entry *item);
void clear(entries *all);
entries copy_of(const entries *all);

/* Finds an entry and counts a read. */
kv_status look_up(kv_store store, const char *key, entry **found);

/* An entry, as callers see it. */
void show(const entry *item, kv_pair *pair);

/* Calls the watches of a store. */
void tell(kv_store store, const char *key, kv_lifetime lifetime);

#endif
