/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file counter.h
 *
 * Counters.
 *
 * Numbers that only grow: a small document whose implementation is generated.
 *
 * counter 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef COUNTER_H
#define COUNTER_H

#include <stddef.h>
#include <stdint.h>

/** Version of this interface, and the SHA-256 of the document that describes it. */
#define COUNTER_VERSION_MAJOR 0
#define COUNTER_VERSION_MINOR 1
#define COUNTER_VERSION_PATCH 0
#define COUNTER_VERSION_STRING "0.1.0"
#define COUNTER_DOCUMENT_HASH "c70f660155dba2bc0ce843f6957a4e62f10f6591b725b4d935e43ac0b542550f"

/** Stands before each function. Define it to mark exported functions in a way of your own. */
#ifndef COUNTER_API
#if defined(_WIN32) && defined(COUNTER_SHARED_LIBRARY)
#ifdef COUNTER_IMPLEMENTATION
#define COUNTER_API __declspec(dllexport)
#else
#define COUNTER_API __declspec(dllimport)
#endif
#else
#define COUNTER_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Counters
 *
 * All there is.
 */

/** Highest value of a counter. */
#define COUNTER_LIMIT UINT64_C(0xFFFFFFFFFFFFFFF0)

/** What happens at the limit. */
typedef uint32_t counter_mode;
#define COUNTER_MODE_FAIL UINT32_C(0) /**< Adding fails. */
#define COUNTER_MODE_STOP UINT32_C(1) /**< It stays at the limit. */

/** How a counter is drawn. */
typedef enum {
    /** One byte. 1 byte per pixel; VK_FORMAT_R8_UNORM, GL_R8, DRM_FORMAT_R8. */
    COUNTER_PIXELS_R8 = 0,
    /** Four bytes. 4 bytes per pixel; VK_FORMAT_R8G8B8A8_UNORM, GL_RGBA8, DRM_FORMAT_ABGR8888. */
    COUNTER_PIXELS_RGBA8 = 1
} counter_pixels;

/**
 * A number that only grows.
 *
 * Owned: `counter_destroy` ends its life.
 */
typedef uint64_t counter;

/**
 * What is known about a counter.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `COUNTER_INFO_INIT`.
 */
typedef struct counter_info {
    /** Size of this struct in the caller. Unit: bytes. */
    uint32_t struct_size;
    /** What happens at the limit. Default: `COUNTER_MODE_FAIL`. */
    counter_mode mode;
    /** The number. */
    uint64_t number;
    /** What is added when nothing is said. Default: 1. */
    uint64_t step;
} counter_info;

/** Initial value of `counter_info`. */
#define COUNTER_INFO_INIT { sizeof(counter_info), COUNTER_MODE_FAIL, 0, UINT64_C(1) }

/**
 * Looks at a number.
 *
 * @param number [in] The number.
 * @param user_data [in] User data of the call. May be NULL.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef void (*counter_visit_fn)(uint64_t number, void *user_data);

/**
 * Makes a counter.
 *
 * @param info [in] How it begins; at zero if null. May be NULL.
 * @param created [out] The counter. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `created` is not null.
 * - `-EINVAL` unless: The mode is known.
 * - `-ERANGE` unless: The number is not above the limit.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ERANGE` the number is above the limit.
 * - `-ENOMEM` there is no memory.
 *
 * From any thread. Does not block.
 * Promises: What goes out is written on success only.
 */
COUNTER_API int counter_create(const counter_info *info, counter *created);

/**
 * Ends a counter.
 *
 * @param handle [in] The counter.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The counter is one of ours, and has not been destroyed.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
COUNTER_API int counter_destroy(counter handle);

/**
 * Adds to the number.
 *
 * @param handle [in] The counter.
 * @param amount [in] What is added. Default: 1.
 * @param sum [out] The new number. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The counter is one of ours, and has not been destroyed.
 * - `-EINVAL` unless: Something is added, but not everything.
 * - `-EINVAL` unless: `sum` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ERANGE` it would pass the limit.
 *
 * From any thread. Does not block.
 * Promises: What goes out is written on success only.
 * Promises: No call makes the number smaller.
 */
COUNTER_API int counter_add(counter handle, uint64_t amount, uint64_t *sum);

/**
 * What is known about a counter.
 *
 * @param handle [in] The counter.
 * @param info [out] What is known. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The counter is one of ours, and has not been destroyed.
 * - `-EINVAL` unless: `info` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
COUNTER_API int counter_describe(counter handle, counter_info *info);

/**
 * Shows the number to a function.
 *
 * @param handle [in] The counter.
 * @param visit [in] Looks at it. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `visit`. Handed to `visit`. May be NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The counter is one of ours, and has not been destroyed.
 * - `-EINVAL` unless: `visit` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
COUNTER_API int counter_visit(counter handle, counter_visit_fn visit, void *user_data);

/**
 * A name of a mode.
 *
 * @param mode [in] The mode.
 * @return The name; null for an unknown mode. May be NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
COUNTER_API const char *counter_name(counter_mode mode);

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define COUNTER_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define COUNTER_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define COUNTER_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define COUNTER_LAYOUT_ASSERT(number, condition, text) typedef char COUNTER_main_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct COUNTER_main_layout_probe {
    char first;
    uint64_t second;
};
#define COUNTER_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct COUNTER_main_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct COUNTER_main_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define COUNTER_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define COUNTER_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define COUNTER_LAYOUT(number, value, bits64, bits32, i386) \
    COUNTER_LAYOUT_ASSERT(number, COUNTER_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

COUNTER_LAYOUT(1, sizeof(counter_pixels), 4, 4, 4);
COUNTER_LAYOUT(2, sizeof(counter_info), 24, 24, 24);
COUNTER_LAYOUT(3, offsetof(counter_info, struct_size), 0, 0, 0);
COUNTER_LAYOUT(4, offsetof(counter_info, mode), 4, 4, 4);
COUNTER_LAYOUT(5, offsetof(counter_info, number), 8, 8, 8);
COUNTER_LAYOUT(6, offsetof(counter_info, step), 16, 16, 16);

#undef COUNTER_LAYOUT
#undef COUNTER_LAYOUT_HOLDS
#undef COUNTER_LAYOUT_ASSERT

#ifdef __cplusplus
}
#endif

#endif /* COUNTER_H */
