/* Calls every function of keyvalue.h, as C and as C++. */
#include "keyvalue.h"

#include "../expect.h"

#include <string.h>

static void test_stores(void) {
  kv_store store = NULL, same = NULL;
  EXPECT(kv_open(NULL, NULL) == KV_INVALID);
  EXPECT(kv_open(NULL, &store) == KV_OK && store != NULL && !kv_is_durable(store));
  kv_options options = KEYVALUE_OPTIONS_INIT;
  EXPECT(options.struct_size == sizeof options && options.capacity == KV_DEFAULT_CAPACITY && options.fill == KV_DEFAULT_FILL);
  EXPECT(kv_default_options()->max_value == UINT64_MAX && kv_default_options()->flags == KV_OPEN_CREATE);
  options.durable = true;
  options.max_value = 4;
  EXPECT(kv_open(&options, &same) == KV_OK && kv_is_durable(same));
  EXPECT(kv_set(same, "long", "12345", 5, KV_FOREVER) == KV_INVALID && kv_count(same) == 0);
  kv_close(same);
  /* A caller that was compiled before `max_value` existed, and one from the future. */
  options.struct_size = offsetof(kv_options, max_value);
  EXPECT(kv_open(&options, &same) == KV_OK && kv_set(same, "empty", NULL, 0, KV_FOREVER) == KV_OK);
  EXPECT(kv_set(same, "k", "1", 1, KV_FOREVER) == KV_INVALID);
  kv_close(same);
  struct {
    kv_options known;
    uint64_t unknown;
  } future;
  memset(&future, 0, sizeof future);
  future.known = *kv_default_options();
  future.known.struct_size = sizeof future;
  EXPECT(kv_open(&future.known, &same) == KV_OK);
  kv_close(same);
  future.unknown = 1;
  EXPECT(kv_open(&future.known, &same) == KV_INVALID);
  EXPECT(kv_open_label("taken", KV_OPEN_NEW, 0.5, true, UINT64_MAX, &same) == KV_EXISTS);
  EXPECT(kv_open_label("mine", KV_OPEN_NEW, 0.5, true, UINT64_MAX, &same) == KV_OK);
  kv_close(same);
  EXPECT(kv_wait_idle(store, 1) == KV_TIMED_OUT && kv_wait_idle(store, UINT64_MAX) == KV_OK && kv_sync(store) == KV_OK);
  uint64_t freed = 0;
  EXPECT(kv_compact(store, &freed) == KV_OK && freed == 1ull << 40);
  kv_close(store);
  kv_close(NULL);
}

static bool KV_CALLBACK is_short(const kv_pair *pair, void *user_data) {
  return pair->value_size <= *(size_t *)user_data;
}

static void test_values(kv_store store) {
  unsigned char bytes[8] = {0};
  size_t size = 0;
  EXPECT(kv_set(store, "a", "\0\1\2", 3, 10) == KV_OK);
  EXPECT(kv_set_sized(store, "bcd", 1, (const uint8_t *)"xyz", 2) == KV_OK);
  EXPECT(kv_get(store, "a", NULL, &size) == KV_OK && size == 3);
  size = 2;
  EXPECT(kv_get(store, "a", bytes, &size) == KV_TOO_SMALL && size == 3);
  EXPECT(kv_get(store, "a", bytes, &size) == KV_OK && memcmp(bytes, "\0\1\2", 3) == 0);
  EXPECT(kv_get(store, "none", bytes, &size) == KV_NOT_FOUND && KV_MISSING == KV_NOT_FOUND);
  EXPECT(kv_read(store, "a", bytes, 1, &size) == KV_OK && size == 3);
  const uint8_t *shown = NULL;
  uint8_t *lent = NULL;
  EXPECT(kv_edit(store, "b", &lent, &size) == KV_OK && size == 2);
  lent[0] = 'w';
  EXPECT(kv_peek(store, "b", &shown, &size) == KV_OK && memcmp(shown, "wy", size) == 0);
  EXPECT(kv_dump(store, &lent, &size) == KV_OK && size == 5 && memcmp(lent, "\0\1\2wy", 5) == 0);
  kv_free(lent);
  const kv_pair pairs[2] = {{"c", "1", 1, KV_FOREVER}, {"d", NULL, 0, 5}};
  size_t written = 0;
  EXPECT(kv_set_many(store, pairs, 2, &written) == KV_OK && written == 2 && kv_count(store) == 4);
  kv_stats stats;
  memset(&stats, 0x55, sizeof stats);
  stats.struct_size = offsetof(kv_stats, reads);
  EXPECT(kv_get_stats(store, &stats) == KV_OK && stats.entries == 4 && stats.bytes == 6);
  EXPECT(stats.reads == 0x5555555555555555u && kv_live_stats(store)->reads > 0 && kv_live_stats(NULL) == NULL);
  uint64_t sizes[4];
  uint32_t count = 4;
  EXPECT(kv_list_sizes(store, sizes, &count) == KV_OK && count == 4 && sizes[0] == 3 && sizes[3] == 0);
  kv_entry_info infos[4];
  size_t room = 3;
  EXPECT(kv_list(store, infos, &room) == KV_TOO_SMALL && room == 4);
  EXPECT(kv_list(store, infos, &room) == KV_OK && strcmp(infos[1].key, "b") == 0 && infos[3].lifetime == 5);
  const char *const keys[] = {"b", "none", "c", NULL};
  uint32_t removed = 0;
  EXPECT(kv_remove_many(store, keys, &removed) == KV_OK && removed == 2);
  uint64_t removed_by_filter = 0;
  size_t limit = 1;
  EXPECT(kv_remove_if(store, is_short, &limit, &removed_by_filter) == KV_OK && removed_by_filter == 1);
  EXPECT(kv_remove(store, "a") == KV_OK && kv_remove(store, "a") == KV_NOT_FOUND && kv_count(store) == 0);
  const uint32_t ids[] = {UINT32_MAX, UINT32_MAX, 0};
  EXPECT(kv_sum_ids(ids) == 2ull * UINT32_MAX);
}

static void test_texts(kv_store store) {
  char text[8];
  size_t size = sizeof text;
  const char *found = NULL;
  const char *const parts[] = {"x", "y", "z"};
  EXPECT(kv_set_text(store, "t", "text", KV_FOREVER) == KV_OK && kv_put_text(store, "u", "") == KV_OK);
  EXPECT(kv_get_text(store, "t", text, &size) == KV_OK && size == 5 && strcmp(text, "text") == 0);
  EXPECT(strcmp(kv_peek_text(store, "t"), "text") == 0 && kv_peek_text(store, "none") == NULL);
  EXPECT(kv_find_text(store, "u", &found) == KV_OK && found[0] == '\0');
  EXPECT(kv_join(store, parts, 3, "t", NULL) == KV_OK && strcmp(kv_peek_text(store, "t"), "x" KV_SEPARATOR "y/z") == 0);
  EXPECT(kv_describe(store, &found) == KV_OK && strcmp(found, ": 2 entries") == 0);
  kv_free((void *)found);
  EXPECT(strcmp(kv_version(), KEYVALUE_VERSION_STRING) == 0);
}

static void test_scanning(kv_store store) {
  kv_iterator iterator = NULL;
  kv_pair pair;
  const void *position = NULL;
  EXPECT(kv_iterate(store, KV_ORDER_DESCENDING, &iterator) == KV_OK);
  EXPECT(kv_iterator_position(iterator, &position) == KV_NOT_FOUND);
  EXPECT(kv_iterator_next(iterator, &pair) == KV_OK && strcmp(pair.key, "u") == 0);
  EXPECT(kv_iterator_next(iterator, &pair) == KV_OK && strcmp(pair.key, "t") == 0 && pair.lifetime == KV_FOREVER);
  EXPECT(kv_iterator_position(iterator, &position) == KV_OK && kv_position_index(position) == 1);
  EXPECT(kv_iterator_next(iterator, &pair) == KV_DONE);
  kv_iterator_end(iterator);
}

static void test_snapshots(kv_store store) {
  kv_snapshot snapshot = 0, other = 0;
  EXPECT(kv_snapshot_take(store, &snapshot) == KV_OK && snapshot > UINT32_MAX && kv_snapshot_count(snapshot) == 2);
  kv_snapshot_retain(snapshot);
  kv_snapshot_release(snapshot);
  EXPECT(kv_remove(store, "t") == KV_OK && kv_restore(store, snapshot) == KV_OK && kv_count(store) == 2);
  EXPECT(kv_snapshot_count(snapshot) == UINT64_MAX && kv_restore(store, snapshot) == KV_INVALID);
  EXPECT(kv_snapshot_take(store, &other) == KV_OK && other != snapshot);
  kv_discard(other);
}

static kv_status KV_CALLBACK add(const char *key, uint64_t old_value, uint64_t new_value, uint64_t *merged, uint32_t *changes, void *user_data) {
  *merged = old_value + new_value;
  ++*changes;
  return strcmp(key, (const char *)user_data) == 0 ? KV_OK : KV_BUSY;
}

static void test_transactions(kv_store store) {
  kv_transaction transaction = 0, second = 0;
  uint64_t number = UINT64_MAX - 1, one = 1, result = 0;
  uint32_t outcome = 0;
  size_t size = sizeof result;
  char key[] = "n";
  const char *const tags[] = {"p", "q", NULL};
  const kv_pair pair = {"n", &one, sizeof one, KV_FOREVER};
  const kv_change change = {"n", &pair, &outcome, tags}, removal = {"t", NULL, NULL, NULL};
  EXPECT(kv_set(store, "n", &number, sizeof number, KV_FOREVER) == KV_OK);
  EXPECT(kv_begin(store, &transaction) == KV_OK && kv_begin(store, &second) == KV_BUSY);
  EXPECT(kv_change_entry(transaction, &change) == KV_OK && outcome == 1 && kv_change_entry(transaction, &removal) == KV_OK);
  char wrong[] = "m";
  EXPECT(kv_commit(transaction, add, wrong) == KV_BUSY);
  EXPECT(kv_commit(transaction, add, key) == KV_OK);
  EXPECT(kv_get(store, "n", &result, &size) == KV_OK && result == UINT64_MAX);
  EXPECT(strcmp(kv_peek_text(store, "n#tags"), "p,q,") == 0 && kv_peek_text(store, "t") == NULL);
  EXPECT(kv_begin(store, &second) == KV_OK);
  kv_rollback(second);
}

static void KV_CALLBACK watch(const char *key, size_t key_size, kv_lifetime lifetime, void *user_data) {
  EXPECT(key_size == 2 && memcmp(key, "wk", 2) == 0);
  *(kv_lifetime *)user_data += lifetime;
}

static void test_watches(kv_store store) {
  uint32_t id = 0;
  kv_lifetime sum = 0;
  EXPECT(kv_watch(store, watch, &sum, &id) == KV_OK && id == 1);
  EXPECT(kv_set_text(store, "wk", "", INT64_MAX) == KV_OK && kv_remove(store, "wk") == KV_OK && sum == INT64_MAX);
  EXPECT(kv_unwatch(store, id) == KV_OK && kv_unwatch(store, id) == KV_NOT_FOUND);
  EXPECT(kv_set_text(store, "other", "", 1) == KV_OK && sum == INT64_MAX);
}

int main(void) {
  kv_store store = NULL;
  EXPECT(kv_live_objects() == 0);
  test_stores();
  EXPECT(kv_live_objects() == 0 && kv_open(NULL, &store) == KV_OK);
  test_values(store);
  test_texts(store);
  test_scanning(store);
  test_snapshots(store);
  test_transactions(store);
  test_watches(store);
  EXPECT(kv_live_objects() == 1);
  kv_close(store);
  EXPECT(kv_live_objects() == 0 && KV_MAX_KEY + 1 == KV_NAME_SIZE && KV_KEY_LIMIT == KV_MAX_KEY && !KV_DURABLE && KV_MAX_WATCHES == 16);
  return 0;
}
