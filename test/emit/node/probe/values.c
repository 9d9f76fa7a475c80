/* The values of the probe library: each function gives back what it was given, or does something that can be checked by eye. */
#include "probe.h"

#include <string.h>

/* Every type of a single value: its name in the document and in C. */
#define FOR_EACH_SCALAR(X) \
  X(bool, bool)            \
  X(char, char)            \
  X(i8, int8_t)            \
  X(i16, int16_t)          \
  X(i32, int32_t)          \
  X(i64, int64_t)          \
  X(u8, uint8_t)           \
  X(u16, uint16_t)         \
  X(u32, uint32_t)         \
  X(u64, uint64_t)         \
  X(f32, float)            \
  X(f64, double)           \
  X(int, int)              \
  X(uint, unsigned int)    \
  X(size, size_t)          \
  X(intptr, intptr_t)      \
  X(uintptr, uintptr_t)    \
  X(string, const char *)  \
  X(address, void *)       \
  X(const_address, const void *)

#define DEFINE_ECHO_AND_TAKE(NAME, TYPE)                          \
  TYPE probe_echo_##NAME(TYPE item) { return item; }              \
  TYPE probe_take_##NAME(probe_give_##NAME##_fn give) { return give(); }
FOR_EACH_SCALAR(DEFINE_ECHO_AND_TAKE)

probe_color probe_echo_color(probe_color color) { return color; }
probe_flags probe_echo_flags(probe_flags flags) { return flags; }
probe_count probe_echo_count(probe_count count) { return count; }
probe_thing probe_echo_thing(probe_thing thing) { return thing; }
probe_number probe_echo_number(probe_number number) { return number; }

probe_point probe_add_points(probe_point left, probe_point right) {
  probe_point sum = {left.x + right.x, left.y + right.y, left.z + right.z};
  return sum;
}

probe_small probe_turn_small(probe_small small) {
  probe_small turned = {small.c, small.b, small.a};
  return turned;
}

probe_bits probe_turn_bits(probe_bits bits) {
  probe_bits turned;
  turned.integer = ~bits.integer;
  return turned;
}

float probe_sum_matrix(const float matrix[3][4]) {
  float sum = 0;
  for (int row = 0; row < 3; row++) {
    for (int column = 0; column < 4; column++) sum += matrix[row][column];
  }
  return sum;
}

void probe_fill(uint64_t *value) { *value = UINT64_MAX; }

uint8_t *probe_memory(void) {
  static uint8_t bytes[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return bytes;
}

#ifndef PROBE_WITHOUT_SOMETIMES
uint32_t probe_sometimes(void) { return 7; }
#endif
#ifdef PROBE_EXTRAS
uint32_t probe_extra(void) { return 8; }
#endif

uint64_t probe_call_map(probe_map_fn function, uint64_t value, void *user_data) { return function(value, user_data); }

uint64_t probe_repeat_map(probe_map_fn function, uint32_t times, void *user_data) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < times; i++) sum += function(i, user_data);
  return sum;
}

probe_point probe_call_point(probe_point_fn function, void *user_data) {
  probe_point point = {1, 2, 3};
  probe_small small = {4, 5, 6};
  return function(point, small, user_data);
}

bool probe_call_every(probe_every_fn function, bool largest) {
  probe_point points[2] = {{1, 2, 3}, {4, 5, 6}};
  if (!largest) {
    return function(false, 0, INT8_MIN, INT16_MIN, INT32_MIN, INT64_MIN, 0, 0, 0, 0, -1.5F, -2.5, INT32_MIN, 0, 0, INTPTR_MIN, 0, NULL,
                    NULL, NULL, PROBE_NONE, 0, NULL, 0, NULL, 0);
  }
  return function(true, (char)255, INT8_MAX, INT16_MAX, INT32_MAX, INT64_MAX, UINT8_MAX, UINT16_MAX, UINT32_MAX, UINT64_MAX, 1.5F, 2.5,
                  INT32_MAX, UINT32_MAX, SIZE_MAX, INTPTR_MAX, UINTPTR_MAX, "text", (void *)UINTPTR_MAX, (const void *)UINTPTR_MAX,
                  PROBE_RED, UINT64_MAX, (probe_thing)UINTPTR_MAX, UINT64_MAX, points, 2);
}

uint32_t probe_call_plain(probe_plain_fn first, probe_plain_fn second) {
  first();
  second();
  return 2;
}

static uint64_t increment(uint64_t value, void *user_data) { return value + 1 + (uint64_t)(uintptr_t)user_data; }
probe_map_fn probe_increment(void) { return increment; }

static probe_point move(probe_point point, probe_small small, void *user_data) {
  probe_point moved = {point.x + small.a, point.y + small.b, point.z + small.c};
  (void)user_data;
  return moved;
}
probe_point_fn probe_mover(void) { return move; }
