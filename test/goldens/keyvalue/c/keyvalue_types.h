/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file keyvalue_types.h
 *
 * Status codes and limits of keyvalue.
 *
 * keyvalue 1.2.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef KEYVALUE_TYPES_H
#define KEYVALUE_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Status
 *
 * What a call came to.
 */

/**
 * What a call came to. Negative values are failures.
 *
 * Reserved values:
 * - -199 to -100: Codes of vendors.
 * - 2: Removed before version 1.
 */
typedef enum {
    /** Done. */
    KV_OK = 0,
    /** There is nothing more. */
    KV_DONE = 1,
    /** There is no such entry. */
    KV_NOT_FOUND = -1,
    /** An argument is not valid. */
    KV_INVALID = -2,
    /** There is such an entry already. */
    KV_EXISTS = -3,
    /** The buffer is too small. */
    KV_TOO_SMALL = -4,
    /**
     * The object is in use.
     * Since 1.1.
     */
    KV_BUSY = -5,
    /** It did not happen in time. */
    KV_TIMED_OUT = -6,
    /**
     * The former name.
     * Deprecated since 1.0. Renamed. Use `KV_NOT_FOUND` instead.
     */
    KV_MISSING = KV_NOT_FOUND
} kv_status;

/*
 * Limits
 *
 * Constants and simple types.
 */

/**
 * Longest key.
 *
 * Unit: bytes.
 */
#define KV_MAX_KEY UINT32_C(63)

/**
 * Size of the buffer of a key, its NUL included.
 *
 * Unit: bytes.
 */
#define KV_NAME_SIZE ((size_t)64u)

/**
 * Capacity of a store when nothing else is said.
 *
 * Unit: bytes.
 */
#define KV_DEFAULT_CAPACITY UINT64_C(0x100000000)

/**
 * Lifetime of an entry that does not expire.
 *
 * Unit: seconds.
 */
#define KV_FOREVER (-INT64_C(1))

/** How full the table gets before it grows. */
#define KV_DEFAULT_FILL 0.75

/** What separates the parts of a key. */
#define KV_SEPARATOR "/"

/** True: a store outlives the process. */
#define KV_DURABLE false

/**
 * Longest key.
 *
 * Unit: bytes.
 * Deprecated since 1.1. Renamed. Use `KV_MAX_KEY` instead.
 */
#define KV_KEY_LIMIT UINT32_C(63)

/**
 * Most watches of one store.
 *
 * Since 1.1.
 */
#define KV_MAX_WATCHES 16u

/**
 * How a store is opened.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t kv_open_flags;
/** Create it if there is none. */
#define KV_OPEN_CREATE (UINT32_C(1) << 0)
/** Fail if there is one. */
#define KV_OPEN_EXCLUSIVE (UINT32_C(1) << 1)
/** Create it, and fail if there is one. */
#define KV_OPEN_NEW (KV_OPEN_CREATE | KV_OPEN_EXCLUSIVE)
#ifdef _WIN32
/** Keep it in the registry. */
#define KV_OPEN_REGISTRY (UINT32_C(1) << 8)
#endif

/** Order of an iteration. */
typedef uint8_t kv_order;
#define KV_ORDER_INSERTED ((uint8_t)0)   /**< As inserted. */
#define KV_ORDER_ASCENDING ((uint8_t)1)  /**< By key. */
#define KV_ORDER_DESCENDING ((uint8_t)2) /**< By key, backwards. */

/**
 * How long an entry lives.
 *
 * Unit: seconds.
 */
typedef int64_t kv_lifetime;

#ifdef __cplusplus
}
#endif

#endif /* KEYVALUE_TYPES_H */
