/* Structs and unions. */
#include "geometry.h"

#include <math.h>
#include <string.h>

geo_scalars geo_echo_scalars(geo_scalars item) {
  return item;
}

void geo_copy_scalars(const geo_scalars *source, geo_scalars *copy) {
  *copy = *source;
}

/* The smallest signed value is its own negative, as the hardware has it. */
void geo_negate_scalars(geo_scalars *item) {
  item->has_value = !item->has_value;
  item->a_i8 = (int8_t)(0u - (unsigned)item->a_i8);
  item->a_i16 = (int16_t)(0u - (unsigned)item->a_i16);
  item->a_i32 = (int32_t)(0u - (uint32_t)item->a_i32);
  item->a_i64 = (int64_t)(0u - (uint64_t)item->a_i64);
  item->a_u8 = (uint8_t)~item->a_u8;
  item->a_u16 = (uint16_t)~item->a_u16;
  item->a_u32 = ~item->a_u32;
  item->a_u64 = ~item->a_u64;
  item->a_f32 = -item->a_f32;
  item->a_f64 = -item->a_f64;
  item->a_int = (int)(0u - (unsigned)item->a_int);
  item->a_uint = ~item->a_uint;
  item->a_size = ~item->a_size;
  item->a_intptr = (intptr_t)(0u - (uintptr_t)item->a_intptr);
  item->a_uintptr = ~item->a_uintptr;
}

geo_vec2 geo_add_vec2(geo_vec2 left, geo_vec2 right) {
  geo_vec2 sum = {left.x + right.x, left.y + right.y};
  return sum;
}

geo_point geo_cross(geo_vec3 left, geo_point right) {
  geo_point product = {left.y * right.z - left.z * right.y, left.z * right.x - left.x * right.z,
                       left.x * right.y - left.y * right.x};
  return product;
}

geo_pixel geo_invert_pixel(geo_pixel pixel) {
  geo_pixel inverse = {(uint8_t)~pixel.r, (uint8_t)~pixel.g, (uint8_t)~pixel.b};
  return inverse;
}

geo_mixed geo_echo_mixed(uint8_t before, geo_mixed item, float after, double *sum) {
  *sum = before + item.count + item.weight + after;
  return item;
}

geo_wide geo_swap_wide(geo_wide item) {
  geo_wide swapped = {item.high, item.low};
  return swapped;
}

geo_single geo_next_single(geo_single item) {
  item.level++;
  return item;
}

geo_segment geo_reverse_segment(geo_segment segment) {
  geo_segment reverse = {segment.end, segment.start};
  return reverse;
}

geo_distance geo_grow_box(const geo_box *box, geo_length margin, geo_box *grown) {
  *grown = *box;
  grown->diagonal.start.x -= margin;
  grown->diagonal.start.y -= margin;
  grown->diagonal.start.z -= margin;
  grown->diagonal.end.x += margin;
  grown->diagonal.end.y += margin;
  grown->diagonal.end.z += margin;
  const double x = grown->diagonal.end.x - grown->diagonal.start.x;
  const double y = grown->diagonal.end.y - grown->diagonal.start.y;
  const double z = grown->diagonal.end.z - grown->diagonal.start.z;
  return sqrt(x * x + y * y + z * z);
}

void geo_multiply(const geo_matrix *left, const geo_matrix *right, geo_matrix *product) {
  for (unsigned row = 0; row < GEO_DIMENSIONS; row++) {
    for (unsigned column = 0; column < GEO_DIMENSIONS; column++) {
      product->rows[row][column] = 0;
      for (unsigned k = 0; k < GEO_DIMENSIONS; k++) {
        product->rows[row][column] += left->rows[row][k] * right->rows[k][column];
      }
    }
  }
}

geo_matrix geo_transpose(geo_matrix matrix) {
  geo_matrix transposed;
  for (unsigned row = 0; row < GEO_DIMENSIONS; row++) {
    for (unsigned column = 0; column < GEO_DIMENSIONS; column++) transposed.rows[column][row] = matrix.rows[row][column];
  }
  return transposed;
}

static void reverse_bytes(void *memory, size_t count, size_t size) {
  unsigned char *bytes = memory;
  for (size_t i = 0; i < count / 2; i++) {
    for (size_t k = 0; k < size; k++) {
      const unsigned char byte = bytes[i * size + k];
      bytes[i * size + k] = bytes[(count - 1 - i) * size + k];
      bytes[(count - 1 - i) * size + k] = byte;
    }
  }
}

void geo_mirror_block(geo_block *block) {
  reverse_bytes(block->label, strnlen(block->label, sizeof block->label), 1);
  reverse_bytes(block->corners, GEO_CORNERS, sizeof block->corners[0]);
  reverse_bytes(block->flags, sizeof block->flags / sizeof block->flags[0], sizeof block->flags[0]);
  reverse_bytes(block->cells, sizeof block->cells / sizeof block->cells[0][0][0], sizeof block->cells[0][0][0]);
  reverse_bytes(block->axes, sizeof block->axes / sizeof block->axes[0], sizeof block->axes[0]);
  reverse_bytes(block->wide, GEO_DIMENSIONS, sizeof block->wide[0]);
}

geo_number geo_echo_number(geo_number number) {
  return number;
}

void geo_number_from_u64(uint64_t bits, geo_number *number) {
  number->as_u64 = bits;
}

uint64_t geo_number_bits(const geo_number *number) {
  return number->as_u64;
}

double geo_area(const geo_shape *shape) {
  switch (shape->kind) {
    case GEO_SHAPE_KIND_CIRCLE:
      return GEO_PI * shape->data.circle.radius * shape->data.circle.radius;
    case GEO_SHAPE_KIND_BOX:
    case GEO_SHAPE_KIND_SQUARE:
      return (double)shape->data.box.size.x * shape->data.box.size.y;
    default:
      return 0;
  }
}

geo_shape geo_echo_shape(geo_shape shape) {
  return shape;
}

void geo_bounding_box(geo_circle circle, geo_shape *shape) {
  memset(shape, 0, sizeof *shape);
  shape->kind = GEO_SHAPE_KIND_SQUARE;
  shape->id = GEO_U64_MAX;
  shape->data.box.solid = true;
  shape->data.box.diagonal.start.x = circle.center.x - circle.radius;
  shape->data.box.diagonal.start.y = circle.center.y - circle.radius;
  shape->data.box.diagonal.end.x = circle.center.x + circle.radius;
  shape->data.box.diagonal.end.y = circle.center.y + circle.radius;
  shape->data.box.color.g = GEO_U8_MAX;
  shape->data.box.size.x = (float)(2 * circle.radius);
  shape->data.box.size.y = (float)(2 * circle.radius);
}

void geo_translate(geo_vec2 *points, uint32_t count, geo_vec2 offset) {
  for (uint32_t i = 0; i < count; i++) points[i] = geo_add_vec2(points[i], offset);
}

void geo_regular_polygon(geo_length radius, geo_vec2 *corners, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    const double angle = 2 * GEO_PI * i / count;
    corners[i].x = (float)(radius * cos(angle));
    corners[i].y = (float)(radius * sin(angle));
  }
}

static double distance(geo_vec2 a, geo_vec2 b) {
  return sqrt((double)(a.x - b.x) * (a.x - b.x) + (double)(a.y - b.y) * (a.y - b.y));
}

geo_length geo_path_length(const geo_path *path) {
  double length = 0;
  for (uint32_t i = 1; i < path->count; i++) length += distance(path->points[i - 1], path->points[i]);
  if (path->closed && path->count > 1) length += distance(path->points[path->count - 1], path->points[0]);
  return length;
}

uint64_t geo_path_points(const geo_path *paths, size_t count) {
  uint64_t points = 0;
  for (size_t i = 0; i < count; i++) points += paths[i].count;
  return points;
}

int64_t geo_sum_list(const geo_node *first) {
  int64_t sum = 0;
  for (const geo_node *node = first; node != NULL; node = node->following) sum += node->number;
  return sum;
}
