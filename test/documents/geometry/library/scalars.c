/* Scalars, enums and callbacks: every function is small enough that its result can be checked by eye. */
#include "geometry.h"

#include <string.h>

/* Every scalar type: its name in the document and in C. */
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
  X(uintptr, uintptr_t)

#define DEFINE_ECHO_AND_MAP(NAME, TYPE)                                                                                \
  TYPE geo_echo_##NAME(TYPE item) {                                                                                    \
    return item;                                                                                                       \
  }                                                                                                                    \
  void geo_map_##NAME(const TYPE *items, size_t count, TYPE *mapped, geo_map_fn_##NAME map, void *user_data) {         \
    for (size_t i = 0; i < count; i++) mapped[i] = map(items[i], user_data);                                           \
  }
FOR_EACH_SCALAR(DEFINE_ECHO_AND_MAP)

void *geo_echo_address(void *item) {
  return item;
}

const void *geo_echo_const_address(const void *item) {
  return item;
}

#define DEFINE_EXCHANGE(NAME, TYPE)                                  \
  void geo_exchange_##NAME(TYPE *left, TYPE *right, TYPE *old_left) { \
    *old_left = *left;                                               \
    *left = *right;                                                  \
    *right = *old_left;                                              \
  }
DEFINE_EXCHANGE(bool, bool)
DEFINE_EXCHANGE(u64, uint64_t)
DEFINE_EXCHANGE(i64, int64_t)
DEFINE_EXCHANGE(f32, float)
DEFINE_EXCHANGE(size, size_t)

uint64_t geo_everything(bool a_bool, char a_char, int8_t a_i8, int16_t a_i16, int32_t a_i32, int64_t a_i64, uint8_t a_u8,
                        uint16_t a_u16, uint32_t a_u32, uint64_t a_u64, float a_f32, double a_f64, int a_int,
                        unsigned int a_uint, size_t a_size, intptr_t a_intptr, uintptr_t a_uintptr,
                        geo_scalars *collected) {
  memset(collected, 0, sizeof *collected);
  collected->has_value = a_bool;
  collected->letter = a_char;
  collected->a_i8 = a_i8;
  collected->a_i16 = a_i16;
  collected->a_i32 = a_i32;
  collected->a_i64 = a_i64;
  collected->a_u8 = a_u8;
  collected->a_u16 = a_u16;
  collected->a_u32 = a_u32;
  collected->a_u64 = a_u64;
  collected->a_f32 = a_f32;
  collected->a_f64 = a_f64;
  collected->a_int = a_int;
  collected->a_uint = a_uint;
  collected->a_size = a_size;
  collected->a_intptr = a_intptr;
  collected->a_uintptr = a_uintptr;
  return a_u64;
}

#define DEFINE_ECHO_LEVEL(NAME)                                       \
  geo_level_##NAME geo_echo_level_##NAME(geo_level_##NAME level) {    \
    return level;                                                     \
  }
DEFINE_ECHO_LEVEL(u8)
DEFINE_ECHO_LEVEL(u16)
DEFINE_ECHO_LEVEL(u32)
DEFINE_ECHO_LEVEL(u64)
DEFINE_ECHO_LEVEL(i8)
DEFINE_ECHO_LEVEL(i16)
DEFINE_ECHO_LEVEL(i32)
DEFINE_ECHO_LEVEL(i64)

geo_axis geo_echo_axis(geo_axis axis) {
  return axis;
}

geo_face_mask geo_join_faces(geo_face_mask left, geo_faces right) {
  return left | right;
}

geo_traits geo_join_traits(geo_traits left, geo_traits right, geo_traits *both) {
  *both = left & right;
  return left | right;
}

int geo_combine(const int *items, unsigned int count, geo_combine_fn combine) {
  int result = count > 0 ? items[0] : 0;
  for (unsigned int i = 1; i < count; i++) result = combine(result, items[i]);
  return result;
}

void geo_transform(geo_vec3 *points, size_t count, geo_transform_fn transform, void *user_data) {
  for (size_t i = 0; i < count; i++) {
    const geo_vec2 scale = {(float)i + 1, 0.5f};
    points[i] = transform(points[i], scale, user_data);
  }
}

uint32_t geo_every(const geo_scalars *item, const geo_vec2 *points, size_t count, const char *label, geo_every_fn every,
                   void *user_data) {
  uint32_t times = 0;
  for (size_t i = 0; i < count; i++) {
    times += every(item, points, count, label, item->axis, item->level_u64, item->faces, user_data) ? 1 : 0;
  }
  return times;
}

uint64_t geo_maybe(geo_map_fn_u64 map, void *user_data, uint64_t item) {
  return map == NULL ? item : map(item, user_data);
}
