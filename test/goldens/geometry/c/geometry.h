/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file geometry.h
 *
 * Points, shapes and numbers.
 *
 * Points, shapes and numbers: every scalar type, structs and unions by value, and callbacks that
 * run during the call.
 *
 * Nothing here fails; functions return plain values.
 *
 * geometry 1.2.3. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef GEOMETRY_H
#define GEOMETRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Version of this interface, and the SHA-256 of the document that describes it. */
#define GEOMETRY_VERSION_MAJOR 1
#define GEOMETRY_VERSION_MINOR 2
#define GEOMETRY_VERSION_PATCH 3
#define GEOMETRY_VERSION_STRING "1.2.3"
#define GEOMETRY_DOCUMENT_HASH "74a3380000909a9077efb8f42184f9b46f8190a57994f98da76c56b62b61da9b"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Scalars
 *
 * Single values.
 */

/** Number of dimensions of the space; the length of a matrix in each direction. */
#define GEO_DIMENSIONS 3u

/** Number of corners of a quadrilateral. */
#define GEO_CORNERS ((size_t)4u)

/** Smallest value of `i8`. */
#define GEO_I8_MIN ((int8_t)(-128))

/** Largest value of `u8`. */
#define GEO_U8_MAX ((uint8_t)255)

/** Smallest value of `i16`. */
#define GEO_I16_MIN ((int16_t)(-32768))

/** Largest value of `u16`, written in hexadecimal. */
#define GEO_U16_MAX ((uint16_t)65535)

/** Smallest value of `i32`. */
#define GEO_I32_MIN (-INT32_C(2147483647) - 1)

/** Largest value of `u32`. */
#define GEO_U32_MAX UINT32_C(0xFFFFFFFF)

/** Smallest value of `i64`. */
#define GEO_I64_MIN (-INT64_C(9223372036854775807) - 1)

/** Largest value of `i64`. */
#define GEO_I64_MAX INT64_C(9223372036854775807)

/** Largest value of `u64`. */
#define GEO_U64_MAX UINT64_C(0xFFFFFFFFFFFFFFFF)

/** Largest integer up to which a double holds every integer. */
#define GEO_SAFE_INTEGER UINT64_C(0x1FFFFFFFFFFFFF)

/**
 * Half a turn.
 *
 * Unit: radians.
 */
#define GEO_PI 3.141592653589793

/** Smallest normal value of `f32`. */
#define GEO_TINY 1.1754944e-38f

/** The space is flat. */
#define GEO_IS_EUCLIDEAN true

/** Name of the library, with characters that every output must escape. */
#define GEO_NAME "Geometry \"\\\" of flat spaces ?\?/ \342\200\250 \303\251 */ `${x}`"

/**
 * Gives the `bool` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
bool geo_echo_bool(bool item);

/**
 * Gives the `char` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
char geo_echo_char(char item);

/**
 * Gives the `i8` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
int8_t geo_echo_i8(int8_t item);

/**
 * Gives the `i16` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
int16_t geo_echo_i16(int16_t item);

/**
 * Gives the `i32` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
int32_t geo_echo_i32(int32_t item);

/**
 * Gives the `i64` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
int64_t geo_echo_i64(int64_t item);

/**
 * Gives the `u8` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
uint8_t geo_echo_u8(uint8_t item);

/**
 * Gives the `u16` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
uint16_t geo_echo_u16(uint16_t item);

/**
 * Gives the `u32` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
uint32_t geo_echo_u32(uint32_t item);

/**
 * Gives the `u64` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
uint64_t geo_echo_u64(uint64_t item);

/**
 * Gives the `f32` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
float geo_echo_f32(float item);

/**
 * Gives the `f64` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
double geo_echo_f64(double item);

/**
 * Gives the `int` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
int geo_echo_int(int item);

/**
 * Gives the `uint` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
unsigned int geo_echo_uint(unsigned int item);

/**
 * Gives the `size` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
size_t geo_echo_size(size_t item);

/**
 * Gives the `intptr` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
intptr_t geo_echo_intptr(intptr_t item);

/**
 * Gives the `uintptr` back.
 *
 * @param item [in] The value.
 * @return The same value.
 *
 * From any thread. Does not block.
 */
uintptr_t geo_echo_uintptr(uintptr_t item);

/**
 * Gives the `address` back.
 *
 * @param item [in] The value. May be NULL.
 * @return The same value. May be NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
void *geo_echo_address(void *item);

/**
 * Gives the `const_address` back.
 *
 * @param item [in] The value. May be NULL.
 * @return The same value. May be NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
const void *geo_echo_const_address(const void *item);

/**
 * Exchanges two values and says what stood first.
 *
 * @param left [inout] One value. Not NULL.
 * @param right [inout] The other value. Not NULL.
 * @param old_left [out] What stood left before. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_exchange_bool(bool *left, bool *right, bool *old_left);

/**
 * Exchanges two values and says what stood first.
 *
 * @param left [inout] One value. Not NULL.
 * @param right [inout] The other value. Not NULL.
 * @param old_left [out] What stood left before. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_exchange_u64(uint64_t *left, uint64_t *right, uint64_t *old_left);

/**
 * Exchanges two values and says what stood first.
 *
 * @param left [inout] One value. Not NULL.
 * @param right [inout] The other value. Not NULL.
 * @param old_left [out] What stood left before. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_exchange_i64(int64_t *left, int64_t *right, int64_t *old_left);

/**
 * Exchanges two values and says what stood first.
 *
 * @param left [inout] One value. Not NULL.
 * @param right [inout] The other value. Not NULL.
 * @param old_left [out] What stood left before. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_exchange_f32(float *left, float *right, float *old_left);

/**
 * Exchanges two values and says what stood first.
 *
 * @param left [inout] One value. Not NULL.
 * @param right [inout] The other value. Not NULL.
 * @param old_left [out] What stood left before. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_exchange_size(size_t *left, size_t *right, size_t *old_left);

typedef struct geo_scalars geo_scalars;

/**
 * Takes every scalar type at once, more than registers hold, and gives all of them back.
 *
 * @param a_bool [in] The `bool`.
 * @param a_char [in] The `char`.
 * @param a_i8 [in] The `i8`.
 * @param a_i16 [in] The `i16`.
 * @param a_i32 [in] The `i32`.
 * @param a_i64 [in] The `i64`.
 * @param a_u8 [in] The `u8`.
 * @param a_u16 [in] The `u16`.
 * @param a_u32 [in] The `u32`.
 * @param a_u64 [in] The `u64`.
 * @param a_f32 [in] The `f32`.
 * @param a_f64 [in] The `f64`.
 * @param a_int [in] The `int`.
 * @param a_uint [in] The `uint`.
 * @param a_size [in] The `size`.
 * @param a_intptr [in] The `intptr`.
 * @param a_uintptr [in] The `uintptr`.
 * @param collected [out] All of them. Not NULL.
 * @return The 64-bit value.
 *
 * From any thread. Does not block.
 */
uint64_t geo_everything(
    bool a_bool,
    char a_char,
    int8_t a_i8,
    int16_t a_i16,
    int32_t a_i32,
    int64_t a_i64,
    uint8_t a_u8,
    uint16_t a_u16,
    uint32_t a_u32,
    uint64_t a_u64,
    float a_f32,
    double a_f64,
    int a_int,
    unsigned int a_uint,
    size_t a_size,
    intptr_t a_intptr,
    uintptr_t a_uintptr,
    geo_scalars *collected);

/*
 * Enums
 *
 * Enums of every width, and flags.
 */

/**
 * An axis; a C enum with a tag.
 *
 * Reserved values:
 * - 3: The fourth dimension.
 * - 16 to 31: Axes of users.
 */
typedef enum geo_axis_tag {
    GEO_AXIS_X = 0,              /**< To the right. */
    GEO_AXIS_Y = 1,              /**< Up. */
    GEO_AXIS_Z = 2,              /**< Towards the viewer. */
    GEO_AXIS_DEPTH = GEO_AXIS_Z, /**< The same as Z. */
    GEO_AXIS_NONE = -1           /**< No axis. */
} geo_axis;

/** A level that is carried by `u8`. */
typedef uint8_t geo_level_u8;
#define GEO_LEVEL_U8_LOWEST ((uint8_t)0)    /**< The lowest level. */
#define GEO_LEVEL_U8_MIDDLE ((uint8_t)64)   /**< A level between. */
#define GEO_LEVEL_U8_HIGHEST ((uint8_t)255) /**< The highest level. */

/** A level that is carried by `u16`. */
typedef uint16_t geo_level_u16;
#define GEO_LEVEL_U16_LOWEST ((uint16_t)0)      /**< The lowest level. */
#define GEO_LEVEL_U16_MIDDLE ((uint16_t)64)     /**< A level between. */
#define GEO_LEVEL_U16_HIGHEST ((uint16_t)65535) /**< The highest level. */

/** A level that is carried by `u32`. */
typedef uint32_t geo_level_u32;
#define GEO_LEVEL_U32_LOWEST UINT32_C(0)           /**< The lowest level. */
#define GEO_LEVEL_U32_MIDDLE UINT32_C(64)          /**< A level between. */
#define GEO_LEVEL_U32_HIGHEST UINT32_C(0xFFFFFFFF) /**< The highest level. */

/** A level that is carried by `u64`. */
typedef uint64_t geo_level_u64;
#define GEO_LEVEL_U64_LOWEST UINT64_C(0)                   /**< The lowest level. */
#define GEO_LEVEL_U64_MIDDLE UINT64_C(64)                  /**< A level between. */
#define GEO_LEVEL_U64_HIGHEST UINT64_C(0xFFFFFFFFFFFFFFFF) /**< The highest level. */

/** A level that is carried by `i8`. */
typedef int8_t geo_level_i8;
#define GEO_LEVEL_I8_LOWEST ((int8_t)(-128)) /**< The lowest level. */
#define GEO_LEVEL_I8_MIDDLE ((int8_t)64)     /**< A level between. */
#define GEO_LEVEL_I8_HIGHEST ((int8_t)127)   /**< The highest level. */

/** A level that is carried by `i16`. */
typedef int16_t geo_level_i16;
#define GEO_LEVEL_I16_LOWEST ((int16_t)(-32768)) /**< The lowest level. */
#define GEO_LEVEL_I16_MIDDLE ((int16_t)64)       /**< A level between. */
#define GEO_LEVEL_I16_HIGHEST ((int16_t)32767)   /**< The highest level. */

/** A level that is carried by `i32`. */
typedef int32_t geo_level_i32;
#define GEO_LEVEL_I32_LOWEST (-INT32_C(2147483647) - 1) /**< The lowest level. */
#define GEO_LEVEL_I32_MIDDLE INT32_C(64)                /**< A level between. */
#define GEO_LEVEL_I32_HIGHEST INT32_C(2147483647)       /**< The highest level. */

/** A level that is carried by `i64`. */
typedef int64_t geo_level_i64;
#define GEO_LEVEL_I64_LOWEST (-INT64_C(9223372036854775807) - 1) /**< The lowest level. */
#define GEO_LEVEL_I64_MIDDLE INT64_C(64)                         /**< A level between. */
#define GEO_LEVEL_I64_HIGHEST INT64_C(9223372036854775807)       /**< The highest level. */

/**
 * Faces of a body, in 32 bits.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t geo_faces;
#define GEO_FACES_NONE UINT32_C(0)                        /**< No face. */
#define GEO_FACES_FRONT (UINT32_C(1) << 0)                /**< The front. */
#define GEO_FACES_BACK (UINT32_C(1) << 1)                 /**< The back. */
#define GEO_FACES_TOP UINT32_C(0x80000000)                /**< The top, at the highest bit. */
#define GEO_FACES_BOTH (GEO_FACES_FRONT | GEO_FACES_BACK) /**< Front and back. */
#define GEO_FACES_SIDES GEO_FACES_BOTH                    /**< Another name of both. */

/**
 * Traits of a figure, in 64 bits.
 *
 * Flags: combined bit by bit.
 */
typedef uint64_t geo_traits;
/** The outline is closed. */
#define GEO_TRAITS_CLOSED (UINT64_C(1) << 0)
/** No corner points inwards. */
#define GEO_TRAITS_CONVEX (UINT64_C(1) << 40)
/** All values are exact. */
#define GEO_TRAITS_EXACT (UINT64_C(1) << 63)
/** All traits. */
#define GEO_TRAITS_ALL (GEO_TRAITS_CLOSED | GEO_TRAITS_CONVEX | GEO_TRAITS_EXACT)

/** Says which member of a shape is in force. */
typedef enum {
    GEO_SHAPE_KIND_EMPTY = 0,  /**< Nothing. */
    GEO_SHAPE_KIND_CIRCLE = 1, /**< A circle. */
    GEO_SHAPE_KIND_BOX = 2,    /**< A box. */
    GEO_SHAPE_KIND_SQUARE = 3  /**< A box with equal sides. */
} geo_shape_kind;

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_u8 geo_echo_level_u8(geo_level_u8 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_u16 geo_echo_level_u16(geo_level_u16 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_u32 geo_echo_level_u32(geo_level_u32 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_u64 geo_echo_level_u64(geo_level_u64 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_i8 geo_echo_level_i8(geo_level_i8 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_i16 geo_echo_level_i16(geo_level_i16 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_i32 geo_echo_level_i32(geo_level_i32 level);

/**
 * Gives the level back.
 *
 * @param level [in] The level.
 * @return The same level.
 *
 * From any thread. Does not block.
 */
geo_level_i64 geo_echo_level_i64(geo_level_i64 level);

/**
 * Gives the axis back.
 *
 * @param axis [in] The axis.
 * @return The same axis.
 *
 * From any thread. Does not block.
 */
geo_axis geo_echo_axis(geo_axis axis);

/**
 * Faces, combined.
 *
 * Any combination of `geo_faces`.
 */
typedef uint32_t geo_face_mask;

/**
 * Combines faces.
 *
 * @param left [in] Some faces.
 * @param right [in] Other faces.
 * @return All of them.
 *
 * From any thread. Does not block.
 */
geo_face_mask geo_join_faces(geo_face_mask left, geo_faces right);

/**
 * Combines traits.
 *
 * @param left [in] Some traits.
 * @param right [in] Other traits.
 * @param both [out] Those in both. Not NULL.
 * @return All of them.
 *
 * From any thread. Does not block.
 */
geo_traits geo_join_traits(geo_traits left, geo_traits right, geo_traits *both);

/*
 * shapes
 *
 * Structs and unions.
 */

/**
 * A length.
 *
 * Unit: meters.
 */
typedef double geo_length;

/** A length between two things: an alias of an alias. */
typedef geo_length geo_distance;

/** A point in the plane; two floats in one register. */
typedef struct geo_vec2 {
    /** To the right. */
    float x;
    /** Up. */
    float y;
} geo_vec2;

/** A point in space; too large for registers. */
typedef struct geo_vec3 {
    /** To the right. */
    double x;
    /** Up. */
    double y;
    /** Towards the viewer. */
    double z;
} geo_vec3;

/** A place in space: an alias of a struct. */
typedef geo_vec3 geo_point;

/** Three bytes. */
typedef struct geo_pixel {
    /** Red. */
    uint8_t r;
    /** Green. */
    uint8_t g;
    /** Blue. */
    uint8_t b;
} geo_pixel;

/** An integer beside a double: one of each kind of register. */
typedef struct geo_mixed {
    /** How many. */
    int32_t count;
    /** How heavy. Unit: kilograms. */
    double weight;
} geo_mixed;

/** Two 64-bit integers, returned in two registers. */
typedef struct geo_wide {
    /** Low half. */
    uint64_t low;
    /** High half. */
    uint64_t high;
} geo_wide;

/** A struct with a single small member. */
typedef struct geo_single {
    /** The level. */
    int16_t level;
} geo_single;

/** One field of every scalar type. */
struct geo_scalars {
    /** A `bool`. */
    bool has_value;
    /** A `char`. */
    char letter;
    /** The `i8`. */
    int8_t a_i8;
    /** The `i16`. */
    int16_t a_i16;
    /** The `i32`. */
    int32_t a_i32;
    /** The `i64`. */
    int64_t a_i64;
    /** The `u8`. */
    uint8_t a_u8;
    /** The `u16`. */
    uint16_t a_u16;
    /** The `u32`. */
    uint32_t a_u32;
    /** The `u64`. */
    uint64_t a_u64;
    /** The `f32`. */
    float a_f32;
    /** The `f64`. */
    double a_f64;
    /** The `int`. */
    int a_int;
    /** The `uint`. */
    unsigned int a_uint;
    /** The `size`. */
    size_t a_size;
    /** The `intptr`. */
    intptr_t a_intptr;
    /** The `uintptr`. */
    uintptr_t a_uintptr;
    /** The `address`. May be NULL. */
    void *place;
    /** The `const_address`. May be NULL. */
    const void *const_place;
    /** A C enum. */
    geo_axis axis;
    /** A narrow enum. */
    geo_level_u8 level_u8;
    /** A wide signed enum. */
    geo_level_i64 level_i64;
    /** A wide enum. */
    geo_level_u64 level_u64;
    /** An alias of flags. */
    geo_face_mask faces;
    /** Wide flags. */
    geo_traits traits;
    /** An alias of an alias. */
    geo_distance length;
};

/** Two points: structs nested by value. */
typedef struct geo_segment {
    /** Where it begins. */
    geo_point start;
    /** Where it ends. */
    geo_vec3 end;
} geo_segment;

/** A box with padding between its members. */
typedef struct geo_box {
    /** Filled. */
    bool solid;
    /** From corner to corner. */
    geo_segment diagonal;
    /** Colour. */
    geo_pixel color;
    /** Width and height. */
    geo_vec2 size;
} geo_box;

/** A matrix: an array of arrays. */
typedef struct geo_matrix {
    /** Row by row. */
    double rows[GEO_DIMENSIONS][GEO_DIMENSIONS];
} geo_matrix;

/** Inline arrays of several kinds. */
typedef struct geo_block {
    /** A name, filled up with NUL. */
    char label[11];
    /** The corners: an array of structs. */
    geo_vec2 corners[GEO_CORNERS];
    /** Three switches. */
    bool flags[3];
    /** A small cube. */
    uint16_t cells[2][GEO_DIMENSIONS][2];
    /** Two enums. */
    geo_axis axes[2];
    /** Wide values. */
    uint64_t wide[GEO_DIMENSIONS];
} geo_block;

/** One value, seen in several ways. */
typedef union geo_number_union {
    /** As an unsigned integer. */
    uint64_t as_u64;
    /** As a signed integer. */
    int64_t as_i64;
    /** As a double. */
    double as_f64;
    /** As two floats. */
    geo_vec2 as_vec2;
    /** As bytes. */
    uint8_t as_bytes[8];
} geo_number;

/** A circle. */
typedef struct geo_circle {
    /** Its centre. */
    geo_vec2 center;
    /** Its radius. */
    geo_length radius;
} geo_circle;

/** What a shape consists of. */
typedef union geo_shape_data {
    /** For a circle. In force for `GEO_SHAPE_KIND_CIRCLE`. */
    geo_circle circle;
    /** For a box and for a square. In force for `GEO_SHAPE_KIND_BOX`, `GEO_SHAPE_KIND_SQUARE`. */
    geo_box box;
} geo_shape_data;

/** A tagged union. */
typedef struct geo_shape_struct {
    /** Says what `data` holds. */
    geo_shape_kind kind;
    /** Any number. */
    uint64_t id;
    /** What it consists of. `kind` says which member is in force. */
    geo_shape_data data;
} geo_shape;

/** A line through points that lie elsewhere. */
typedef struct geo_path {
    /** The points. An array of `count` elements. May be NULL. */
    const geo_vec2 *points;
    /** Number of points. Length of `points`. */
    uint32_t count;
    /** True: back to the first point. */
    bool closed;
    /** Its name. May be NULL. */
    const char *name;
} geo_path;

typedef struct geo_node geo_node;

/** A linked list: a struct that leads to itself. */
struct geo_node {
    /** The value. */
    int64_t number;
    /** The next node. May be NULL. */
    const geo_node *following;
};

/**
 * Gives a large struct back, by value.
 *
 * @param item [in] The struct.
 * @return The same.
 *
 * From any thread. Does not block.
 */
geo_scalars geo_echo_scalars(geo_scalars item);

/**
 * Copies a struct through pointers.
 *
 * @param source [in] What to copy. Not NULL.
 * @param copy [out] The copy. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_copy_scalars(const geo_scalars *source, geo_scalars *copy);

/**
 * Negates every signed or floating-point field and inverts every unsigned one.
 *
 * @param item [inout] The struct. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_negate_scalars(geo_scalars *item);

/**
 * Adds two points.
 *
 * @param left [in] Left.
 * @param right [in] Right.
 * @return The sum.
 *
 * From any thread. Does not block.
 */
geo_vec2 geo_add_vec2(geo_vec2 left, geo_vec2 right);

/**
 * Cross product.
 *
 * @param left [in] Left.
 * @param right [in] Right.
 * @return The product.
 *
 * From any thread. Does not block.
 */
geo_point geo_cross(geo_vec3 left, geo_point right);

/**
 * Inverts a colour.
 *
 * @param pixel [in] The colour.
 * @return The inverse.
 *
 * From any thread. Does not block.
 */
geo_pixel geo_invert_pixel(geo_pixel pixel);

/**
 * Gives a struct back that needs both kinds of registers.
 *
 * @param before [in] Any number.
 * @param item [in] The struct.
 * @param after [in] Any number.
 * @param sum [out] Sum of all numbers. Not NULL.
 * @return The same.
 *
 * From any thread. Does not block.
 */
geo_mixed geo_echo_mixed(uint8_t before, geo_mixed item, float after, double *sum);

/**
 * Exchanges the halves.
 *
 * @param item [in] The struct.
 * @return With exchanged halves.
 *
 * From any thread. Does not block.
 */
geo_wide geo_swap_wide(geo_wide item);

/**
 * Adds one.
 *
 * @param item [in] The struct.
 * @return One more.
 *
 * From any thread. Does not block.
 */
geo_single geo_next_single(geo_single item);

/**
 * Exchanges start and end.
 *
 * @param segment [in] The segment.
 * @return The reverse.
 *
 * From any thread. Does not block.
 */
geo_segment geo_reverse_segment(geo_segment segment);

/**
 * Makes a box larger.
 *
 * @param box [in] The box. Not NULL.
 * @param margin [in] How much.
 * @param grown [out] The larger box. Not NULL.
 * @return The new diagonal. Unit: meters.
 *
 * From any thread. Does not block.
 */
geo_distance geo_grow_box(const geo_box *box, geo_length margin, geo_box *grown);

/**
 * Multiplies two matrices.
 *
 * @param left [in] Left. Not NULL.
 * @param right [in] Right. Not NULL.
 * @param product [out] The product. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_multiply(const geo_matrix *left, const geo_matrix *right, geo_matrix *product);

/**
 * Transposes a matrix, by value.
 *
 * @param matrix [in] The matrix.
 * @return Rows become columns.
 *
 * From any thread. Does not block.
 */
geo_matrix geo_transpose(geo_matrix matrix);

/**
 * Reverses every array of the block.
 *
 * @param block [inout] The block. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_mirror_block(geo_block *block);

/**
 * Gives a union back.
 *
 * @param number [in] The union.
 * @return The same.
 *
 * From any thread. Does not block.
 */
geo_number geo_echo_number(geo_number number);

/**
 * Makes a union from its bits.
 *
 * @param bits [in] The bits.
 * @param number [out] The union. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_number_from_u64(uint64_t bits, geo_number *number);

/**
 * The bits of a union behind a pointer.
 *
 * @param number [in] The union. Not NULL.
 * @return The bits.
 *
 * From any thread. Does not block.
 */
uint64_t geo_number_bits(const geo_number *number);

/**
 * The area of a shape.
 *
 * @param shape [in] The shape. Not NULL.
 * @return The area. Unit: m^2.
 *
 * From any thread. Does not block.
 */
double geo_area(const geo_shape *shape);

/**
 * Gives a tagged union back, by value.
 *
 * @param shape [in] The shape.
 * @return The same.
 *
 * From any thread. Does not block.
 */
geo_shape geo_echo_shape(geo_shape shape);

/**
 * The box around a circle, as a shape.
 *
 * @param circle [in] The circle.
 * @param shape [out] The box. Not NULL.
 *
 * From any thread. Does not block.
 */
void geo_bounding_box(geo_circle circle, geo_shape *shape);

/**
 * Moves points in place.
 *
 * @param points [inout] The points. An array of `count` elements. Not NULL.
 * @param count [in] Number of points. Length of `points`.
 * @param offset [in] How far.
 *
 * From any thread. Does not block.
 */
void geo_translate(geo_vec2 *points, uint32_t count, geo_vec2 offset);

/**
 * Computes the corners of a regular polygon.
 *
 * @param radius [in] Distance of the corners from the centre.
 * @param corners [out] The corners. An array of `count` elements. Not NULL.
 * @param count [in] Number of corners. Length of `corners`.
 *
 * From any thread. Does not block.
 */
void geo_regular_polygon(geo_length radius, geo_vec2 *corners, uint32_t count);

/**
 * Length of a path.
 *
 * @param path [in] The path. Not NULL.
 * @return The length. Unit: meters.
 *
 * From any thread. Does not block.
 */
geo_length geo_path_length(const geo_path *path);

/**
 * Number of points of all paths.
 *
 * @param paths [in] The paths. An array of `count` elements. Not NULL.
 * @param count [in] Number of paths. Length of `paths`.
 * @return The number.
 *
 * From any thread. Does not block.
 */
uint64_t geo_path_points(const geo_path *paths, size_t count);

/**
 * Sum of a linked list.
 *
 * @param first [in] The first node. May be NULL.
 * @return The sum.
 *
 * From any thread. Does not block.
 */
int64_t geo_sum_list(const geo_node *first);

/*
 * Callbacks
 *
 * Functions that call back.
 */

/**
 * Maps one `bool` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef bool (*geo_map_fn_bool)(bool item, void *user_data);

/**
 * Maps one `char` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef char (*geo_map_fn_char)(char item, void *user_data);

/**
 * Maps one `i8` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int8_t (*geo_map_fn_i8)(int8_t item, void *user_data);

/**
 * Maps one `i16` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int16_t (*geo_map_fn_i16)(int16_t item, void *user_data);

/**
 * Maps one `i32` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int32_t (*geo_map_fn_i32)(int32_t item, void *user_data);

/**
 * Maps one `i64` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int64_t (*geo_map_fn_i64)(int64_t item, void *user_data);

/**
 * Maps one `u8` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef uint8_t (*geo_map_fn_u8)(uint8_t item, void *user_data);

/**
 * Maps one `u16` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef uint16_t (*geo_map_fn_u16)(uint16_t item, void *user_data);

/**
 * Maps one `u32` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef uint32_t (*geo_map_fn_u32)(uint32_t item, void *user_data);

/**
 * Maps one `u64` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef uint64_t (*geo_map_fn_u64)(uint64_t item, void *user_data);

/**
 * Maps one `f32` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef float (*geo_map_fn_f32)(float item, void *user_data);

/**
 * Maps one `f64` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef double (*geo_map_fn_f64)(double item, void *user_data);

/**
 * Maps one `int` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int (*geo_map_fn_int)(int item, void *user_data);

/**
 * Maps one `uint` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef unsigned int (*geo_map_fn_uint)(unsigned int item, void *user_data);

/**
 * Maps one `size` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef size_t (*geo_map_fn_size)(size_t item, void *user_data);

/**
 * Maps one `intptr` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef intptr_t (*geo_map_fn_intptr)(intptr_t item, void *user_data);

/**
 * Maps one `uintptr` to another.
 *
 * @param item [in] The value.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The mapped value.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef uintptr_t (*geo_map_fn_uintptr)(uintptr_t item, void *user_data);

/**
 * Combines two numbers; has no user data.
 *
 * @param left [in] Left.
 * @param right [in] Right.
 * @return The result.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef int (*geo_combine_fn)(int left, int right);

/**
 * Moves a point: structs by value, both ways.
 *
 * @param point [in] The point.
 * @param scale [in] Two floats.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return The moved point.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef geo_vec3 (*geo_transform_fn)(geo_vec3 point, geo_vec2 scale, void *user_data);

/**
 * Takes everything at once.
 *
 * @param item [in] One of every scalar. Not NULL.
 * @param points [in] Some points. An array of `count` elements. Not NULL.
 * @param count [in] Number of points. Length of `points`.
 * @param label [in] A text. May be NULL.
 * @param axis [in] An enum.
 * @param level [in] A wide enum.
 * @param faces [in] Flags.
 * @param user_data [in] The user data of the call. May be NULL.
 * @return True: go on.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef bool (*geo_every_fn)(
    const geo_scalars *item,
    const geo_vec2 *points,
    size_t count,
    const char *label,
    geo_axis axis,
    geo_level_u64 level,
    geo_face_mask faces,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_bool(
    const bool *items,
    size_t count,
    bool *mapped,
    geo_map_fn_bool map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_char(
    const char *items,
    size_t count,
    char *mapped,
    geo_map_fn_char map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_i8(
    const int8_t *items,
    size_t count,
    int8_t *mapped,
    geo_map_fn_i8 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_i16(
    const int16_t *items,
    size_t count,
    int16_t *mapped,
    geo_map_fn_i16 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_i32(
    const int32_t *items,
    size_t count,
    int32_t *mapped,
    geo_map_fn_i32 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_i64(
    const int64_t *items,
    size_t count,
    int64_t *mapped,
    geo_map_fn_i64 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_u8(
    const uint8_t *items,
    size_t count,
    uint8_t *mapped,
    geo_map_fn_u8 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_u16(
    const uint16_t *items,
    size_t count,
    uint16_t *mapped,
    geo_map_fn_u16 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_u32(
    const uint32_t *items,
    size_t count,
    uint32_t *mapped,
    geo_map_fn_u32 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_u64(
    const uint64_t *items,
    size_t count,
    uint64_t *mapped,
    geo_map_fn_u64 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_f32(
    const float *items,
    size_t count,
    float *mapped,
    geo_map_fn_f32 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_f64(
    const double *items,
    size_t count,
    double *mapped,
    geo_map_fn_f64 map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_int(const int *items, size_t count, int *mapped, geo_map_fn_int map, void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_uint(
    const unsigned int *items,
    size_t count,
    unsigned int *mapped,
    geo_map_fn_uint map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_size(
    const size_t *items,
    size_t count,
    size_t *mapped,
    geo_map_fn_size map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_intptr(
    const intptr_t *items,
    size_t count,
    intptr_t *mapped,
    geo_map_fn_intptr map,
    void *user_data);

/**
 * Calls `map` with each of the values and collects what it gives back.
 *
 * @param items [in] The values. An array of `count` elements. May be NULL.
 * @param count [in] Number of values. Length of `items` and `mapped`.
 * @param mapped [out] The mapped values. An array of `count` elements. May be NULL.
 * @param map [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_map_uintptr(
    const uintptr_t *items,
    size_t count,
    uintptr_t *mapped,
    geo_map_fn_uintptr map,
    void *user_data);

/**
 * Folds numbers with a function that has no user data.
 *
 * @param items [in] The numbers. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `items`.
 * @param combine [in] What to call. Not NULL.
 * @return The result.
 *
 * From any thread. Does not block.
 */
int geo_combine(const int *items, unsigned int count, geo_combine_fn combine);

/**
 * Moves each point.
 *
 * @param points [inout] The points. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `points`.
 * @param transform [in] What to call. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `transform`. Handed to `transform`. May be NULL.
 *
 * From any thread. Does not block.
 */
void geo_transform(geo_vec3 *points, size_t count, geo_transform_fn transform, void *user_data);

/**
 * Hands everything to a function and counts how often it went on.
 *
 * @param item [in] One of every scalar. Not NULL.
 * @param points [in] Some points. An array of `count` elements. Not NULL.
 * @param count [in] Number of points. Length of `points`.
 * @param label [in] A text. May be NULL.
 * @param every [in] What to call, once per point. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `every`. Handed to `every`. May be NULL.
 * @return How often it returned true.
 *
 * From any thread. Does not block.
 */
uint32_t geo_every(
    const geo_scalars *item,
    const geo_vec2 *points,
    size_t count,
    const char *label,
    geo_every_fn every,
    void *user_data);

/**
 * Calls the function if there is one.
 *
 * @param map [in] What to call. Called with `user_data`. May be NULL.
 * @param user_data [in] Handed to `map`. Handed to `map`. May be NULL.
 * @param item [in] The value.
 * @return What it gave back, or the value itself.
 *
 * From any thread. Does not block.
 */
uint64_t geo_maybe(geo_map_fn_u64 map, void *user_data, uint64_t item);

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define GEOMETRY_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define GEOMETRY_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define GEOMETRY_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define GEOMETRY_LAYOUT_ASSERT(number, condition, text) typedef char GEOMETRY_main_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct GEOMETRY_main_layout_probe {
    char first;
    uint64_t second;
};
#define GEOMETRY_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct GEOMETRY_main_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct GEOMETRY_main_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define GEOMETRY_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define GEOMETRY_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define GEOMETRY_LAYOUT(number, value, bits64, bits32, i386) \
    GEOMETRY_LAYOUT_ASSERT(number, GEOMETRY_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

GEOMETRY_LAYOUT(1, sizeof(geo_axis), 4, 4, 4);
GEOMETRY_LAYOUT(2, sizeof(geo_shape_kind), 4, 4, 4);
GEOMETRY_LAYOUT(3, sizeof(geo_vec2), 8, 8, 8);
GEOMETRY_LAYOUT(4, offsetof(geo_vec2, x), 0, 0, 0);
GEOMETRY_LAYOUT(5, offsetof(geo_vec2, y), 4, 4, 4);
GEOMETRY_LAYOUT(6, sizeof(geo_vec3), 24, 24, 24);
GEOMETRY_LAYOUT(7, offsetof(geo_vec3, x), 0, 0, 0);
GEOMETRY_LAYOUT(8, offsetof(geo_vec3, y), 8, 8, 8);
GEOMETRY_LAYOUT(9, offsetof(geo_vec3, z), 16, 16, 16);
GEOMETRY_LAYOUT(10, sizeof(geo_pixel), 3, 3, 3);
GEOMETRY_LAYOUT(11, offsetof(geo_pixel, r), 0, 0, 0);
GEOMETRY_LAYOUT(12, offsetof(geo_pixel, g), 1, 1, 1);
GEOMETRY_LAYOUT(13, offsetof(geo_pixel, b), 2, 2, 2);
GEOMETRY_LAYOUT(14, sizeof(geo_mixed), 16, 16, 12);
GEOMETRY_LAYOUT(15, offsetof(geo_mixed, count), 0, 0, 0);
GEOMETRY_LAYOUT(16, offsetof(geo_mixed, weight), 8, 8, 4);
GEOMETRY_LAYOUT(17, sizeof(geo_wide), 16, 16, 16);
GEOMETRY_LAYOUT(18, offsetof(geo_wide, low), 0, 0, 0);
GEOMETRY_LAYOUT(19, offsetof(geo_wide, high), 8, 8, 8);
GEOMETRY_LAYOUT(20, sizeof(geo_single), 2, 2, 2);
GEOMETRY_LAYOUT(21, offsetof(geo_single, level), 0, 0, 0);
GEOMETRY_LAYOUT(22, sizeof(geo_scalars), 152, 136, 120);
GEOMETRY_LAYOUT(23, offsetof(geo_scalars, has_value), 0, 0, 0);
GEOMETRY_LAYOUT(24, offsetof(geo_scalars, letter), 1, 1, 1);
GEOMETRY_LAYOUT(25, offsetof(geo_scalars, a_i8), 2, 2, 2);
GEOMETRY_LAYOUT(26, offsetof(geo_scalars, a_i16), 4, 4, 4);
GEOMETRY_LAYOUT(27, offsetof(geo_scalars, a_i32), 8, 8, 8);
GEOMETRY_LAYOUT(28, offsetof(geo_scalars, a_i64), 16, 16, 12);
GEOMETRY_LAYOUT(29, offsetof(geo_scalars, a_u8), 24, 24, 20);
GEOMETRY_LAYOUT(30, offsetof(geo_scalars, a_u16), 26, 26, 22);
GEOMETRY_LAYOUT(31, offsetof(geo_scalars, a_u32), 28, 28, 24);
GEOMETRY_LAYOUT(32, offsetof(geo_scalars, a_u64), 32, 32, 28);
GEOMETRY_LAYOUT(33, offsetof(geo_scalars, a_f32), 40, 40, 36);
GEOMETRY_LAYOUT(34, offsetof(geo_scalars, a_f64), 48, 48, 40);
GEOMETRY_LAYOUT(35, offsetof(geo_scalars, a_int), 56, 56, 48);
GEOMETRY_LAYOUT(36, offsetof(geo_scalars, a_uint), 60, 60, 52);
GEOMETRY_LAYOUT(37, offsetof(geo_scalars, a_size), 64, 64, 56);
GEOMETRY_LAYOUT(38, offsetof(geo_scalars, a_intptr), 72, 68, 60);
GEOMETRY_LAYOUT(39, offsetof(geo_scalars, a_uintptr), 80, 72, 64);
GEOMETRY_LAYOUT(40, offsetof(geo_scalars, place), 88, 76, 68);
GEOMETRY_LAYOUT(41, offsetof(geo_scalars, const_place), 96, 80, 72);
GEOMETRY_LAYOUT(42, offsetof(geo_scalars, axis), 104, 84, 76);
GEOMETRY_LAYOUT(43, offsetof(geo_scalars, level_u8), 108, 88, 80);
GEOMETRY_LAYOUT(44, offsetof(geo_scalars, level_i64), 112, 96, 84);
GEOMETRY_LAYOUT(45, offsetof(geo_scalars, level_u64), 120, 104, 92);
GEOMETRY_LAYOUT(46, offsetof(geo_scalars, faces), 128, 112, 100);
GEOMETRY_LAYOUT(47, offsetof(geo_scalars, traits), 136, 120, 104);
GEOMETRY_LAYOUT(48, offsetof(geo_scalars, length), 144, 128, 112);
GEOMETRY_LAYOUT(49, sizeof(geo_segment), 48, 48, 48);
GEOMETRY_LAYOUT(50, offsetof(geo_segment, start), 0, 0, 0);
GEOMETRY_LAYOUT(51, offsetof(geo_segment, end), 24, 24, 24);
GEOMETRY_LAYOUT(52, sizeof(geo_box), 72, 72, 64);
GEOMETRY_LAYOUT(53, offsetof(geo_box, solid), 0, 0, 0);
GEOMETRY_LAYOUT(54, offsetof(geo_box, diagonal), 8, 8, 4);
GEOMETRY_LAYOUT(55, offsetof(geo_box, color), 56, 56, 52);
GEOMETRY_LAYOUT(56, offsetof(geo_box, size), 60, 60, 56);
GEOMETRY_LAYOUT(57, sizeof(geo_matrix), 72, 72, 72);
GEOMETRY_LAYOUT(58, offsetof(geo_matrix, rows), 0, 0, 0);
GEOMETRY_LAYOUT(59, sizeof(geo_block), 104, 104, 104);
GEOMETRY_LAYOUT(60, offsetof(geo_block, label), 0, 0, 0);
GEOMETRY_LAYOUT(61, offsetof(geo_block, corners), 12, 12, 12);
GEOMETRY_LAYOUT(62, offsetof(geo_block, flags), 44, 44, 44);
GEOMETRY_LAYOUT(63, offsetof(geo_block, cells), 48, 48, 48);
GEOMETRY_LAYOUT(64, offsetof(geo_block, axes), 72, 72, 72);
GEOMETRY_LAYOUT(65, offsetof(geo_block, wide), 80, 80, 80);
GEOMETRY_LAYOUT(66, sizeof(geo_number), 8, 8, 8);
GEOMETRY_LAYOUT(67, sizeof(geo_circle), 16, 16, 16);
GEOMETRY_LAYOUT(68, offsetof(geo_circle, center), 0, 0, 0);
GEOMETRY_LAYOUT(69, offsetof(geo_circle, radius), 8, 8, 8);
GEOMETRY_LAYOUT(70, sizeof(geo_shape_data), 72, 72, 64);
GEOMETRY_LAYOUT(71, sizeof(geo_shape), 88, 88, 76);
GEOMETRY_LAYOUT(72, offsetof(geo_shape, kind), 0, 0, 0);
GEOMETRY_LAYOUT(73, offsetof(geo_shape, id), 8, 8, 4);
GEOMETRY_LAYOUT(74, offsetof(geo_shape, data), 16, 16, 12);
GEOMETRY_LAYOUT(75, sizeof(geo_path), 24, 16, 16);
GEOMETRY_LAYOUT(76, offsetof(geo_path, points), 0, 0, 0);
GEOMETRY_LAYOUT(77, offsetof(geo_path, count), 8, 4, 4);
GEOMETRY_LAYOUT(78, offsetof(geo_path, closed), 12, 8, 8);
GEOMETRY_LAYOUT(79, offsetof(geo_path, name), 16, 12, 12);
GEOMETRY_LAYOUT(80, sizeof(geo_node), 16, 16, 12);
GEOMETRY_LAYOUT(81, offsetof(geo_node, number), 0, 0, 0);
GEOMETRY_LAYOUT(82, offsetof(geo_node, following), 8, 8, 8);

#undef GEOMETRY_LAYOUT
#undef GEOMETRY_LAYOUT_HOLDS
#undef GEOMETRY_LAYOUT_ASSERT

#ifdef __cplusplus
}
#endif

#endif /* GEOMETRY_H */
