/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
/* Layout of the types that no header asserts. Compiles as C and as C++. */
#include "../include/entry_types.h"
#include "../include/entry.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define ENTRY_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define ENTRY_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define ENTRY_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define ENTRY_LAYOUT_ASSERT(number, condition, text) typedef char ENTRY_native_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct ENTRY_native_layout_probe {
    char first;
    uint64_t second;
};
#define ENTRY_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct ENTRY_native_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct ENTRY_native_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define ENTRY_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define ENTRY_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define ENTRY_LAYOUT(number, value, bits64, bits32, i386) \
    ENTRY_LAYOUT_ASSERT(number, ENTRY_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

ENTRY_LAYOUT(1, sizeof(entry_mode), 4, 4, 4);
ENTRY_LAYOUT(2, sizeof(entry_flags), 4, 4, 4);
ENTRY_LAYOUT(3, sizeof(entry_format), 4, 4, 4);
ENTRY_LAYOUT(4, sizeof(entry_point), 8, 8, 8);
ENTRY_LAYOUT(5, offsetof(entry_point, x), 0, 0, 0);
ENTRY_LAYOUT(6, offsetof(entry_point, y), 4, 4, 4);
ENTRY_LAYOUT(7, sizeof(entry_options), 40, 40, 36);
ENTRY_LAYOUT(8, offsetof(entry_options, struct_size), 0, 0, 0);
ENTRY_LAYOUT(9, offsetof(entry_options, mode), 4, 4, 4);
ENTRY_LAYOUT(10, offsetof(entry_options, flags), 8, 8, 8);
ENTRY_LAYOUT(11, offsetof(entry_options, width), 16, 16, 12);
ENTRY_LAYOUT(12, offsetof(entry_options, origin), 24, 24, 20);
ENTRY_LAYOUT(13, offsetof(entry_options, depth), 32, 32, 28);
ENTRY_LAYOUT(14, offsetof(entry_options, extra), 36, 36, 32);
ENTRY_LAYOUT(15, sizeof(entry_info), 24, 24, 24);
ENTRY_LAYOUT(16, offsetof(entry_info, struct_size), 0, 0, 0);
ENTRY_LAYOUT(17, offsetof(entry_info, mode), 4, 4, 4);
ENTRY_LAYOUT(18, offsetof(entry_info, width), 8, 8, 8);
ENTRY_LAYOUT(19, offsetof(entry_info, depth), 16, 16, 16);
ENTRY_LAYOUT(20, sizeof(entry_unbounded), 24, 24, 24);
ENTRY_LAYOUT(21, offsetof(entry_unbounded, struct_size), 0, 0, 0);
ENTRY_LAYOUT(22, offsetof(entry_unbounded, first), 4, 4, 4);
ENTRY_LAYOUT(23, offsetof(entry_unbounded, second), 8, 8, 8);
ENTRY_LAYOUT(24, offsetof(entry_unbounded, third), 16, 16, 16);

#undef ENTRY_LAYOUT
#undef ENTRY_LAYOUT_HOLDS
#undef ENTRY_LAYOUT_ASSERT
