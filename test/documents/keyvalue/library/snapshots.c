/* Snapshots: a handle is the number of a snapshot, which is never used again. */
#include "store.h"

#include <stdatomic.h>

typedef struct snapshot {
  uint64_t id;
  uint32_t references;
  entries all;
} snapshot;

static uint64_t last_snapshot_id;
static snapshot *snapshots[64];
/* All of the above is used by several threads. */
static atomic_flag is_locked = ATOMIC_FLAG_INIT;

static void lock(void) {
  while (atomic_flag_test_and_set(&is_locked)) {}
}

static void unlock(void) { atomic_flag_clear(&is_locked); }

static snapshot **snapshot_at(kv_snapshot handle) {
  for (size_t i = 0; i < sizeof snapshots / sizeof snapshots[0]; i++) {
    if (handle != 0 && snapshots[i] != NULL && snapshots[i]->id == handle) return &snapshots[i];
  }
  return NULL;
}

kv_status KV_CALL kv_snapshot_take(kv_store store, kv_snapshot *taken) {
  if (store == NULL || taken == NULL) return KV_INVALID;
  lock();
  for (size_t i = 0; i < sizeof snapshots / sizeof snapshots[0]; i++) {
    if (snapshots[i] != NULL) continue;
    snapshots[i] = allocate(sizeof *snapshots[i]);
    live_objects++;
    snapshots[i]->id = UINT64_MAX - last_snapshot_id++;
    snapshots[i]->references = 1;
    snapshots[i]->all = copy_of(&store->all);
    *taken = snapshots[i]->id;
    unlock();
    return KV_OK;
  }
  unlock();
  return KV_BUSY;
}

void KV_CALL kv_snapshot_retain(kv_snapshot handle) {
  lock();
  snapshot **place = snapshot_at(handle);
  if (place != NULL) (*place)->references++;
  unlock();
}

void KV_CALL kv_snapshot_release(kv_snapshot handle) {
  lock();
  snapshot **place = snapshot_at(handle);
  if (place == NULL) abort();
  if (--(*place)->references == 0) {
    clear(&(*place)->all);
    free(*place);
    *place = NULL;
    live_objects--;
  }
  unlock();
}

uint64_t KV_CALL kv_snapshot_count(kv_snapshot handle) {
  snapshot **place = snapshot_at(handle);
  return place == NULL ? UINT64_MAX : (*place)->all.count;
}

kv_status KV_CALL kv_restore(kv_store store, kv_snapshot handle) {
  snapshot **place = snapshot_at(handle);
  if (store == NULL || place == NULL) return KV_INVALID;
  clear(&store->all);
  store->all = copy_of(&(*place)->all);
  kv_snapshot_release(handle);
  return KV_OK;
}

void KV_CALL kv_discard(kv_snapshot handle) {
  kv_snapshot_release(handle);
}
