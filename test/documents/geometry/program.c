/* Calls every function of geometry.h, as C and as C++. */
#include "geometry.h"

#include "../expect.h"

#include <float.h>
#include <limits.h>
#include <math.h>
#include <string.h>

/* Echo, and a call back for each of three values. The callback gives its argument back and counts. */
#define DEFINE_SCALAR(NAME, TYPE)                                   \
  static TYPE same_##NAME(TYPE item, void *user_data) {             \
    ++*(int *)user_data;                                            \
    return item;                                                    \
  }                                                                 \
  static void test_##NAME(TYPE low, TYPE middle, TYPE high) {       \
    const TYPE items[3] = {low, middle, high};                      \
    TYPE mapped[3];                                                 \
    int calls = 0;                                                  \
    memset(mapped, 0x55, sizeof mapped);                            \
    geo_map_##NAME(items, 3, mapped, same_##NAME, &calls);          \
    EXPECT(calls == 3);                                             \
    for (int i = 0; i < 3; i++) {                                   \
      EXPECT(geo_echo_##NAME(items[i]) == items[i]);                \
      EXPECT(mapped[i] == items[i]);                                \
    }                                                               \
  }
DEFINE_SCALAR(bool, bool)
DEFINE_SCALAR(char, char)
DEFINE_SCALAR(i8, int8_t)
DEFINE_SCALAR(i16, int16_t)
DEFINE_SCALAR(i32, int32_t)
DEFINE_SCALAR(i64, int64_t)
DEFINE_SCALAR(u8, uint8_t)
DEFINE_SCALAR(u16, uint16_t)
DEFINE_SCALAR(u32, uint32_t)
DEFINE_SCALAR(u64, uint64_t)
DEFINE_SCALAR(f32, float)
DEFINE_SCALAR(f64, double)
DEFINE_SCALAR(int, int)
DEFINE_SCALAR(uint, unsigned int)
DEFINE_SCALAR(size, size_t)
DEFINE_SCALAR(intptr, intptr_t)
DEFINE_SCALAR(uintptr, uintptr_t)

static void test_scalars(void) {
  test_bool(false, true, true);
  test_char(CHAR_MIN, 'x', CHAR_MAX);
  test_i8(GEO_I8_MIN, 0, INT8_MAX);
  test_i16(GEO_I16_MIN, 0, INT16_MAX);
  test_i32(GEO_I32_MIN, 0, INT32_MAX);
  test_i64(GEO_I64_MIN, 0, GEO_I64_MAX);
  test_u8(0, 1, GEO_U8_MAX);
  test_u16(0, 1, GEO_U16_MAX);
  test_u32(0, 1, GEO_U32_MAX);
  test_u64(0, GEO_SAFE_INTEGER + 1, GEO_U64_MAX);
  test_f32(-FLT_MAX, GEO_TINY, FLT_MAX);
  test_f64(-DBL_MAX, GEO_PI, DBL_MAX);
  test_int(INT_MIN, 0, INT_MAX);
  test_uint(0, 1, UINT_MAX);
  test_size(0, 1, SIZE_MAX);
  test_intptr(INTPTR_MIN, 0, INTPTR_MAX);
  test_uintptr(0, 1, UINTPTR_MAX);
  int here = 0;
  EXPECT(geo_echo_address(&here) == &here);
  EXPECT(geo_echo_const_address(NULL) == NULL);
  EXPECT(GEO_IS_EUCLIDEAN);
  EXPECT(strncmp(GEO_NAME, "Geometry \"\\\" of flat spaces \?\?/ ", 32) == 0);
}

#define DEFINE_EXCHANGE(NAME, TYPE)                      \
  static void test_exchange_##NAME(TYPE first, TYPE second) { \
    TYPE left = first, right = second, old_left = 0;     \
    geo_exchange_##NAME(&left, &right, &old_left);       \
    EXPECT(left == second && right == first && old_left == first); \
  }
DEFINE_EXCHANGE(bool, bool)
DEFINE_EXCHANGE(u64, uint64_t)
DEFINE_EXCHANGE(i64, int64_t)
DEFINE_EXCHANGE(f32, float)
DEFINE_EXCHANGE(size, size_t)

#define EXPECT_LEVEL(NAME, LIMIT)                                                      \
  EXPECT(geo_echo_level_##NAME(GEO_LEVEL_##LIMIT##_LOWEST) == GEO_LEVEL_##LIMIT##_LOWEST);   \
  EXPECT(geo_echo_level_##NAME(GEO_LEVEL_##LIMIT##_HIGHEST) == GEO_LEVEL_##LIMIT##_HIGHEST)

static void test_enums(void) {
  EXPECT_LEVEL(u8, U8);
  EXPECT_LEVEL(u16, U16);
  EXPECT_LEVEL(u32, U32);
  EXPECT_LEVEL(u64, U64);
  EXPECT_LEVEL(i8, I8);
  EXPECT_LEVEL(i16, I16);
  EXPECT_LEVEL(i32, I32);
  EXPECT_LEVEL(i64, I64);
  EXPECT(GEO_LEVEL_U64_HIGHEST == UINT64_MAX && GEO_LEVEL_I64_LOWEST == INT64_MIN);
  EXPECT(geo_echo_axis(GEO_AXIS_NONE) == GEO_AXIS_NONE && GEO_AXIS_DEPTH == GEO_AXIS_Z);
  EXPECT(geo_join_faces(GEO_FACES_FRONT | GEO_FACES_TOP, GEO_FACES_BACK) == 0x80000003u);
  EXPECT(GEO_FACES_SIDES == GEO_FACES_BOTH && GEO_FACES_NONE == 0);
  geo_traits both = 0;
  EXPECT(geo_join_traits(GEO_TRAITS_EXACT, GEO_TRAITS_CONVEX | GEO_TRAITS_EXACT, &both) == (GEO_TRAITS_EXACT | GEO_TRAITS_CONVEX));
  EXPECT(both == GEO_TRAITS_EXACT && GEO_TRAITS_EXACT == 0x8000000000000000u);
  EXPECT(GEO_TRAITS_ALL == 0x8000010000000001u);
}

static void test_all_scalars(void) {
  geo_scalars all, copy;
  EXPECT(geo_everything(true, 'x', INT8_MIN, INT16_MIN, INT32_MIN, INT64_MIN, UINT8_MAX, UINT16_MAX, UINT32_MAX, UINT64_MAX, FLT_MAX,
                        DBL_MAX, INT_MIN, UINT_MAX, SIZE_MAX, INTPTR_MIN, UINTPTR_MAX, &all) == UINT64_MAX);
  EXPECT(all.has_value && all.letter == 'x' && all.a_i8 == INT8_MIN && all.a_i64 == INT64_MIN && all.a_u64 == UINT64_MAX);
  EXPECT(all.a_f64 == DBL_MAX && all.a_uintptr == UINTPTR_MAX && all.a_intptr == INTPTR_MIN && all.a_size == SIZE_MAX);
  copy = geo_echo_scalars(all);
  EXPECT(memcmp(&copy.a_i8, &all.a_i8, sizeof copy - offsetof(geo_scalars, a_i8)) == 0);
  memset(&copy, 0, sizeof copy);
  geo_copy_scalars(&all, &copy);
  EXPECT(copy.a_u64 == UINT64_MAX && copy.a_int == INT_MIN);
  geo_negate_scalars(&copy);
  EXPECT(!copy.has_value && copy.a_u64 == 0 && copy.a_i64 == INT64_MIN && copy.a_f64 == -DBL_MAX);
}

static void test_structs(void) {
  const geo_vec2 a = {1.5f, -2}, b = {0.25f, 8};
  EXPECT(geo_add_vec2(a, b).x == 1.75f && geo_add_vec2(a, b).y == 6);
  const geo_vec3 x = {1, 0, 0}, y = {0, 1, 0};
  EXPECT(geo_cross(x, y).z == 1);
  const geo_pixel pixel = {1, 2, 255};
  EXPECT(geo_invert_pixel(pixel).r == 254 && geo_invert_pixel(pixel).b == 0);
  const geo_mixed mixed = {INT32_MIN, 0.5};
  double sum = 0;
  EXPECT(geo_echo_mixed(255, mixed, 0.25f, &sum).count == INT32_MIN && sum == INT32_MIN + 255.75);
  const geo_wide wide = {UINT64_MAX, 1};
  EXPECT(geo_swap_wide(wide).high == UINT64_MAX && geo_swap_wide(wide).low == 1);
  const geo_single single = {INT16_MIN};
  EXPECT(geo_next_single(single).level == INT16_MIN + 1);
  const geo_segment segment = {x, y};
  EXPECT(geo_reverse_segment(segment).start.y == 1 && geo_reverse_segment(segment).end.x == 1);
  geo_box box = {true, segment, pixel, a}, grown;
  EXPECT(fabs(geo_grow_box(&box, 1, &grown) - sqrt(1 + 9 + 4)) < 1e-12);
  EXPECT(grown.diagonal.start.z == -1 && grown.solid && grown.color.b == 255);
  const geo_matrix m = {{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}}, one = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  geo_matrix product;
  geo_multiply(&m, &one, &product);
  EXPECT(product.rows[2][0] == 7 && geo_transpose(m).rows[0][2] == 7);
  geo_block block;
  memset(&block, 0, sizeof block);
  strcpy(block.label, "block");
  block.corners[0] = a;
  block.cells[0][0][0] = 65535;
  block.axes[0] = GEO_AXIS_NONE;
  block.wide[0] = UINT64_MAX;
  geo_mirror_block(&block);
  EXPECT(strcmp(block.label, "kcolb") == 0 && block.corners[GEO_CORNERS - 1].x == 1.5f);
  EXPECT(block.cells[1][GEO_DIMENSIONS - 1][1] == 65535 && block.axes[1] == GEO_AXIS_NONE && block.wide[2] == UINT64_MAX);
}

static void test_unions(void) {
  geo_number number;
  number.as_f64 = -0.0;
  EXPECT(geo_echo_number(number).as_u64 == 0x8000000000000000u && geo_number_bits(&number) == 0x8000000000000000u);
  geo_number_from_u64(UINT64_MAX, &number);
  EXPECT(number.as_i64 == -1 && number.as_bytes[7] == 255);
  const geo_circle circle = {{1, 2}, 3};
  geo_shape shape;
  geo_bounding_box(circle, &shape);
  EXPECT(shape.kind == GEO_SHAPE_KIND_SQUARE && shape.id == UINT64_MAX && geo_area(&shape) == 36);
  EXPECT(geo_echo_shape(shape).data.box.diagonal.end.y == 5);
  shape.kind = GEO_SHAPE_KIND_CIRCLE;
  shape.data.circle = circle;
  EXPECT(fabs(geo_area(&shape) - 9 * GEO_PI) < 1e-12);
  shape.kind = GEO_SHAPE_KIND_EMPTY;
  EXPECT(geo_area(&shape) == 0);
}

static void test_arrays(void) {
  geo_vec2 points[4] = {{0, 0}, {3, 0}, {3, 4}, {0, 4}};
  const geo_vec2 offset = {1, -1};
  const geo_path path = {points, 4, true, "square"}, empty = {NULL, 0, false, NULL};
  const geo_path paths[2] = {path, empty};
  EXPECT(geo_path_length(&path) == 14 && geo_path_points(paths, 2) == 4);
  geo_translate(points, 4, offset);
  EXPECT(points[2].x == 4 && points[2].y == 3);
  geo_regular_polygon(2, points, 4);
  EXPECT(points[0].x == 2 && fabsf(points[1].y - 2) < 1e-6f);
  const geo_node last = {INT64_MIN, NULL}, first = {INT64_MAX, &last};
  EXPECT(geo_sum_list(&first) == -1 && geo_sum_list(NULL) == 0);
}

static int subtract(int left, int right) {
  return left - right;
}

static geo_vec3 scale_point(geo_vec3 point, geo_vec2 scale, void *user_data) {
  const geo_vec3 moved = {point.x * scale.x, point.y * scale.y, *(double *)user_data};
  return moved;
}

static bool every(const geo_scalars *item, const geo_vec2 *points, size_t count, const char *label, geo_axis axis, geo_level_u64 level,
                  geo_face_mask faces, void *user_data) {
  EXPECT(item->a_u64 == UINT64_MAX && points[1].y == 4 && count == 2 && strcmp(label, "label") == 0);
  EXPECT(axis == GEO_AXIS_Y && level == UINT64_MAX && faces == GEO_FACES_BOTH);
  return --*(int *)user_data > 0;
}

static void test_callbacks(void) {
  const int numbers[3] = {10, 3, INT_MIN + 7};
  EXPECT(geo_combine(numbers, 2, subtract) == 7 && geo_combine(numbers, 0, subtract) == 0);
  geo_vec3 points[2] = {{1, 2, 3}, {4, 5, 6}};
  double depth = 0.5;
  geo_transform(points, 2, scale_point, &depth);
  EXPECT(points[1].x == 8 && points[1].y == 2.5 && points[1].z == 0.5);
  geo_scalars item;
  memset(&item, 0, sizeof item);
  item.a_u64 = UINT64_MAX;
  item.level_u64 = UINT64_MAX;
  item.axis = GEO_AXIS_Y;
  item.faces = GEO_FACES_BOTH;
  const geo_vec2 pair[2] = {{1, 2}, {3, 4}};
  int rest = 2;
  EXPECT(geo_every(&item, pair, 2, "label", every, &rest) == 1);
  EXPECT(geo_maybe(NULL, NULL, UINT64_MAX) == UINT64_MAX && geo_maybe(same_u64, &rest, 5) == 5);
}

int main(void) {
  test_scalars();
  test_exchange_bool(true, false);
  test_exchange_u64(0, UINT64_MAX);
  test_exchange_i64(INT64_MIN, INT64_MAX);
  test_exchange_f32(-FLT_MAX, FLT_MIN);
  test_exchange_size(0, SIZE_MAX);
  test_enums();
  test_all_scalars();
  test_structs();
  test_unions();
  test_arrays();
  test_callbacks();
  return 0;
}
