/* The library of awkward.abi.json. */
#include <stdint.h>

typedef struct {
  int32_t constructor;
  const int32_t *at;
  uint32_t value;
  const char *where;
  uint64_t then;
} rt;

int at(const int32_t *block, uint32_t scope, int64_t *result) {
  *result = 0;
  for (uint32_t i = 0; i < scope; i++) *result += block[i];
  return 0;
}

int rt_write(const rt *memory, uint64_t *out) {
  int64_t sum = 0;
  at(memory->at, memory->value, &sum);
  *out = memory->then + (uint64_t)(memory->constructor + sum + memory->where[0]);
  return 0;
}

int32_t toString(int32_t a, int32_t b) { return a + b; }

uint32_t constructor(uint32_t map) { return map + 1; }

int map_close(uint32_t map, uint64_t (*call)(uint64_t values, void *fn), void *ok, uint64_t *first, uint32_t *capacity) {
  for (uint32_t i = 0; first != 0 && i < *capacity && i < map; i++) first[i] = call(i, ok);
  *capacity = map;
  return 0;
}
