/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file keyvalue.h
 *
 * The functions of keyvalue.
 *
 * A small store of keys and values in memory: handles that are owned, counted or borrowed, strings
 * and buffers both ways, errors as an enum.
 *
 * keyvalue 1.2.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef KEYVALUE_H
#define KEYVALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "keyvalue_types.h"

/** Version of this interface, and the SHA-256 of the document that describes it. */
#define KEYVALUE_VERSION_MAJOR 1
#define KEYVALUE_VERSION_MINOR 2
#define KEYVALUE_VERSION_PATCH 0
#define KEYVALUE_VERSION_STRING "1.2.0"
#define KEYVALUE_DOCUMENT_HASH "4cbea3146610c2f052c2c42749a8d7114d940e54c3e507166d7a737f54459806"

/** Stands before each function. Define it to mark exported functions in a way of your own. */
#ifndef KV_API
#if defined(_WIN32) && defined(KEYVALUE_SHARED_LIBRARY)
#ifdef KEYVALUE_IMPLEMENTATION
#define KV_API __declspec(dllexport)
#else
#define KV_API __declspec(dllimport)
#endif
#else
#define KV_API
#endif
#endif

/** Calling convention of the functions. */
#ifndef KV_CALL
#if defined(_WIN32) && !defined(_WIN64)
#define KV_CALL __stdcall
#else
#define KV_CALL
#endif
#endif

/** Calling convention of callbacks. */
#ifndef KV_CALLBACK
#if defined(_WIN32) && !defined(_WIN64)
#define KV_CALLBACK __stdcall
#else
#define KV_CALLBACK
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Stores
 *
 * Stores and their entries.
 */

/**
 * A store: an open set of entries.
 *
 * Owned: `kv_close` ends its life.
 */
typedef struct kv_store_T *kv_store;

/**
 * How a store is set up.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `KEYVALUE_OPTIONS_INIT`.
 */
typedef struct kv_options {
    /** Size of this struct in the caller. Unit: bytes. */
    uint32_t struct_size;
    /** How it is opened. Default: `KV_OPEN_CREATE`. */
    kv_open_flags flags;
    /** Most bytes that it holds. Unit: bytes. Default: `KV_DEFAULT_CAPACITY`. */
    uint64_t capacity;
    /** How full the table gets. Default: 0.75. */
    double fill;
    /** A name for messages. May be NULL. Default: NULL. */
    const char *label;
    /** True: it outlives the process. Default: false. */
    bool durable;
    /**
     * Size of the table. From 1 to 65536. Default: 16.
     * Deprecated since 1.1. The table grows by itself. Use `fill` instead.
     */
    uint32_t buckets;
    /**
     * Largest value. Unit: bytes. Default: 18446744073709551615.
     * Since 1.1.
     */
    uint64_t max_value;
} kv_options;

/** Initial value of `kv_options`. */
#define KEYVALUE_OPTIONS_INIT { \
    sizeof(kv_options), \
    KV_OPEN_CREATE, \
    KV_DEFAULT_CAPACITY, \
    0.75, \
    NULL, \
    false, \
    UINT32_C(16), \
    UINT64_C(0xFFFFFFFFFFFFFFFF) }

/**
 * What a store holds and did.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `KEYVALUE_STATS_INIT`.
 */
typedef struct kv_stats {
    /** Size of this struct in the caller. Unit: bytes. */
    size_t struct_size;
    /** Number of entries. */
    uint64_t entries;
    /** Size of all values. Unit: bytes. */
    uint64_t bytes;
    /** Order in which the entries are kept. */
    kv_order order;
    /**
     * Number of reads.
     * Since 1.1.
     */
    uint64_t reads;
} kv_stats;

/** Initial value of `kv_stats`. */
#define KEYVALUE_STATS_INIT { sizeof(kv_stats), 0, 0, 0, 0 }

/**
 * An entry.
 *
 * Initialise it with `KEYVALUE_PAIR_INIT`.
 */
typedef struct kv_pair {
    /** The key. Not NULL. */
    const char *key;
    /** The bytes. An array of `value_size` bytes. May be NULL. */
    const void *value;
    /** Size of the value. Unit: bytes. Length of `value`. */
    size_t value_size;
    /** How long it lives. Default: `KV_FOREVER`. */
    kv_lifetime lifetime;
} kv_pair;

/** Initial value of `kv_pair`. */
#define KEYVALUE_PAIR_INIT { NULL, NULL, 0, KV_FOREVER }

/**
 * Looks at an entry.
 *
 * @param pair [in] The entry. Not NULL.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return True: this one.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef bool (KV_CALLBACK *kv_filter_fn)(const kv_pair *pair, void *user_data);

/**
 * Opens a store.
 *
 * @param options [in] How; the defaults if null. May be NULL.
 * @param opened [out] The store. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Checked on entry, in this order:
 * - `KV_INVALID` unless: There is a place for the store.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_EXISTS` it must be new and there is one.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_open(const kv_options *options, kv_store *opened);

/**
 * Opens a store with a label.
 *
 * @param label [in] A name for messages. Not NULL.
 * @param flags [in] How it is opened. Default: `KV_OPEN_NEW`.
 * @param fill [in] How full the table gets. Default: 0.5.
 * @param durable [in] True: it outlives the process. Default: false.
 * @param limit [in] Largest value. Unit: bytes. Default: 18446744073709551615.
 * @param opened [out] The store. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_open_label(
    const char *label,
    kv_open_flags flags,
    double fill,
    bool durable,
    uint64_t limit,
    kv_store *opened);

/**
 * Closes a store.
 *
 * @param store [in] The store. May be NULL.
 *
 * The caller serialises calls on the same object. Does not block.
 */
KV_API void KV_CALL kv_close(kv_store store);

/**
 * Writes an entry.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param value [in] The bytes. An array of `value_size` bytes. May be NULL.
 * @param value_size [in] Size of the value. Unit: bytes. Length of `value`.
 * @param lifetime [in] How long it lives. Default: `KV_FOREVER`.
 * @return `KV_OK` on success, else an error code.
 *
 * Checked on entry, in this order:
 * - `KV_INVALID` unless: The store is not null.
 * - `KV_INVALID` unless: The key is not null.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * The caller serialises calls on the same object. Does not block.
 */
KV_API kv_status KV_CALL kv_set(
    kv_store store,
    const char *key,
    const void *value,
    size_t value_size,
    kv_lifetime lifetime);

/**
 * Writes an entry whose key is not terminated.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. An array of `key_size` elements. Not NULL.
 * @param key_size [in] Length of the key. Unit: bytes. Length of `key`.
 * @param value [in] The bytes. An array of `value_size` elements. Not NULL.
 * @param value_size [in] Size of the value. Unit: bytes. Length of `value`.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_set_sized(
    kv_store store,
    const char *key,
    uint32_t key_size,
    const uint8_t *value,
    uint32_t value_size);

/**
 * Copies a value into a buffer of the caller.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param value [out] The bytes. An array of `value_size` bytes. NULL: only the length is reported,
 *     in `value_size`. May be NULL.
 * @param value_size [inout] Size of the buffer; then of the value. Unit: bytes. Length of `value`.
 *     Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 * - `KV_TOO_SMALL` the buffer is too small; the size is written all the same.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_get(kv_store store, const char *key, void *value, size_t *value_size);

/**
 * Copies as much of a value as fits into a buffer.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param buffer [out] The bytes. An array of `capacity` elements. Not NULL.
 * @param capacity [in] Size of the buffer. Unit: bytes. Length of `buffer`.
 * @param written [out] Size of the value. Unit: bytes. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_read(
    kv_store store,
    const char *key,
    uint8_t *buffer,
    size_t capacity,
    size_t *written);

/**
 * Shows a value in place.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param value [out] The bytes; valid until the next change. An array of `value_size` elements. Not
 *     NULL. Borrowed: the library keeps it.
 * @param value_size [out] Size of the value. Unit: bytes. Length of `value`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_peek(
    kv_store store,
    const char *key,
    const uint8_t **value,
    size_t *value_size);

/**
 * Lends a value, which may be changed in place.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param value [out] The bytes; valid until the next change. An array of `value_size` elements. Not
 *     NULL. Borrowed: the library keeps it.
 * @param value_size [out] Size of the value. Unit: bytes. Length of `value`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_edit(
    kv_store store,
    const char *key,
    uint8_t **value,
    size_t *value_size);

/**
 * Writes all values one after another into new memory, which `kv_free` frees.
 *
 * @param store [in] The store. Not NULL.
 * @param bytes [out] The bytes. An array of `size` elements. Not NULL. Owned by the caller. Freed
 *     with `kv_free`.
 * @param size [out] Their number. Unit: bytes. Length of `bytes`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_dump(kv_store store, uint8_t **bytes, size_t *size);

/**
 * Removes an entry.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_remove(kv_store store, const char *key);

/**
 * Removes the entries of a list of keys that ends with null.
 *
 * @param store [in] The store. Not NULL.
 * @param keys [in] The keys. An array that ends with a zero element. Not NULL.
 * @param removed [out] How many there were. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_remove_many(kv_store store, const char *const *keys, uint32_t *removed);

/**
 * Removes the entries that a function picks.
 *
 * @param store [in] The store. Not NULL.
 * @param filter [in] Picks. Called with `user_data`. Not NULL.
 * @param user_data [in] User data of the registration. Handed to `filter`. May be NULL.
 * @param removed [out] How many. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_remove_if(
    kv_store store,
    kv_filter_fn filter,
    void *user_data,
    uint64_t *removed);

/**
 * Writes several entries.
 *
 * @param store [in] The store. Not NULL.
 * @param pairs [in] The entries. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `pairs`.
 * @param written [out] How many were written. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_set_many(
    kv_store store,
    const kv_pair *pairs,
    size_t count,
    size_t *written);

/**
 * Says what a store holds.
 *
 * @param store [in] The store. Not NULL.
 * @param stats [out] The numbers. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_get_stats(kv_store store, kv_stats *stats);

/**
 * Number of entries.
 *
 * @param store [in] The store. Not NULL.
 * @return The number.
 *
 * From any thread. Does not block.
 */
KV_API uint64_t KV_CALL kv_count(kv_store store);

/**
 * Whether the store outlives the process.
 *
 * @param store [in] The store. Not NULL.
 * @return True if so.
 *
 * From any thread. Does not block.
 */
KV_API bool KV_CALL kv_is_durable(kv_store store);

/**
 * The options of a store that says nothing.
 *
 * @return The options; never freed. Never NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
KV_API const kv_options *KV_CALL kv_default_options(void);

/**
 * The numbers of a store, while they change.
 *
 * @param store [in] The store. Not NULL.
 * @return The numbers, which may be written. May be NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
KV_API kv_stats *KV_CALL kv_live_stats(kv_store store);

/**
 * Waits until nothing is pending.
 *
 * @param store [in] The store. Not NULL.
 * @param timeout [in] Longest time to wait. Unit: nanoseconds. Default: 18446744073709551615.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_TIMED_OUT` something is pending still.
 *
 * From any thread. Blocks no longer than its timeout.
 */
KV_API kv_status KV_CALL kv_wait_idle(kv_store store, uint64_t timeout);

/**
 * Writes everything to where it lasts.
 *
 * @param store [in] The store. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. May block.
 */
KV_API kv_status KV_CALL kv_sync(kv_store store);

/**
 * Gives unused memory back.
 *
 * @param store [in] The store. Not NULL.
 * @param freed [out] How much. Unit: bytes. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block. Optional: a library may lack it.
 * Since 1.2.
 */
KV_API kv_status KV_CALL kv_compact(kv_store store, uint64_t *freed);

/**
 * Encrypts the store; this library cannot.
 *
 * @param store [in] The store. Not NULL.
 * @param secret [in] The secret. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block. Optional: a library may lack it.
 * Since 1.2.
 */
KV_API kv_status KV_CALL kv_encrypt(kv_store store, const char *secret);

#ifdef _WIN32
/**
 * Opens the store in the registry.
 *
 * @param label [in] Its name. Not NULL.
 * @param opened [out] The store. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_open_registry(const char *label, kv_store *opened);
#endif

/*
 * Texts
 *
 * Values that are texts.
 */

/**
 * Writes a text.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param text [in] The text. Not NULL.
 * @param lifetime [in] How long it lives. Default: `KV_FOREVER`.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_set_text(
    kv_store store,
    const char *key,
    const char *text,
    kv_lifetime lifetime);

/**
 * Writes a text.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param text [in] The text. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 * Deprecated since 1.1. It cannot say how long the entry lives. Use `kv_set_text` instead.
 */
KV_API kv_status KV_CALL kv_put_text(kv_store store, const char *key, const char *text);

/**
 * Copies a text, with its NUL, into a buffer of the caller.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param text [out] The text. An array of `text_size` elements. NULL: only the length is reported,
 *     in `text_size`. May be NULL.
 * @param text_size [inout] Size of the buffer; then of the text with its NUL. Unit: bytes. Length
 *     of `text`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 * - `KV_TOO_SMALL` the buffer is too small; the size is written all the same.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_get_text(
    kv_store store,
    const char *key,
    char *text,
    size_t *text_size);

/**
 * Shows a text in place.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @return The text, valid until the next change; null if there is none. May be NULL. Borrowed: the
 *     library keeps it.
 *
 * From any thread. Does not block.
 */
KV_API const char *KV_CALL kv_peek_text(kv_store store, const char *key);

/**
 * Shows a text in place.
 *
 * @param store [in] The store. Not NULL.
 * @param key [in] The key. Not NULL.
 * @param text [out] The text, valid until the next change. Not NULL. Borrowed: the library keeps
 *     it.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_find_text(kv_store store, const char *key, const char **text);

/**
 * Describes the store in a new text, which `kv_free` frees.
 *
 * @param store [in] The store. Not NULL.
 * @param text [out] The description. Not NULL. Owned by the caller. Freed with `kv_free`.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_describe(kv_store store, const char **text);

/**
 * Joins texts with a separator.
 *
 * @param store [in] The store. Not NULL.
 * @param parts [in] The texts. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `parts`.
 * @param key [in] The key. Not NULL.
 * @param separator [in] Stands between them. May be NULL. Default: NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_join(
    kv_store store,
    const char *const *parts,
    size_t count,
    const char *key,
    const char *separator);

/**
 * The version of the library.
 *
 * @return Such as `1.2.0`. Never NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
KV_API const char *KV_CALL kv_version(void);

/*
 * Scanning
 *
 * Walking over entries.
 */

/**
 * A walk over the entries of a store.
 *
 * Owned: `kv_iterator_end` ends its life. Its `kv_store` must outlive it.
 */
typedef struct kv_iterator_state *kv_iterator;

/*
 * kv_position, a handle; in C: `const void *`.
 *
 * Where an iterator stands; ends with the iterator.
 *
 * Borrowed: never destroyed through this interface. Its `kv_iterator` must outlive it.
 */

/** What is known about an entry. */
typedef struct kv_entry_info {
    /** The key, filled up with NUL. */
    char key[KV_NAME_SIZE];
    /** Size of the value. Unit: bytes. */
    uint64_t size;
    /** How long it lives. */
    kv_lifetime lifetime;
} kv_entry_info;

/**
 * Begins to walk over the entries.
 *
 * @param store [in] The store. Not NULL.
 * @param order [in] The order. Default: `KV_ORDER_ASCENDING`.
 * @param iterator [out] The iterator. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_iterate(kv_store store, kv_order order, kv_iterator *iterator);

/**
 * Ends an iterator.
 *
 * @param iterator [in] The iterator. Not NULL.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_iterator_end(kv_iterator iterator);

/**
 * Goes to the next entry. `KV_DONE`: there is none.
 *
 * @param iterator [in] The iterator. Not NULL.
 * @param pair [out] The entry, valid until the next call. Not NULL.
 * @return `KV_OK` or `KV_DONE` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_iterator_next(kv_iterator iterator, kv_pair *pair);

/**
 * Where the iterator stands.
 *
 * @param iterator [in] The iterator. Not NULL.
 * @param position [out] The position. Not NULL. Borrowed: the library keeps it.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` it has not begun.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_iterator_position(kv_iterator iterator, const void **position);

/**
 * How many entries lie before a position.
 *
 * @param position [in] The position. Not NULL.
 * @return The number.
 *
 * From any thread. Does not block.
 */
KV_API uint64_t KV_CALL kv_position_index(const void *position);

/**
 * Lists what is known about all entries.
 *
 * @param store [in] The store. Not NULL.
 * @param infos [out] The entries. An array of `count` elements. NULL: only the length is reported,
 *     in `count`. May be NULL.
 * @param count [inout] Room in the array; then number of entries. Length of `infos`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_TOO_SMALL` there is not enough room; the number is written all the same.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_list(kv_store store, kv_entry_info *infos, size_t *count);

/**
 * Lists the sizes of all values.
 *
 * @param store [in] The store. Not NULL.
 * @param sizes [out] The sizes. Unit: bytes. An array of `count` elements. NULL: only the length is
 *     reported, in `count`. May be NULL.
 * @param count [inout] Room in the array; then number of entries. Length of `sizes`. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_list_sizes(kv_store store, uint64_t *sizes, uint32_t *count);

/*
 * Snapshots
 *
 * Frozen copies.
 */

/**
 * A frozen copy of a store, shared by counting.
 *
 * Counted: `kv_snapshot_retain` adds a reference, `kv_snapshot_release` drops one.
 */
typedef uint64_t kv_snapshot;

/**
 * Freezes a copy.
 *
 * @param store [in] The store. Not NULL.
 * @param snapshot [out] The copy. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_snapshot_take(kv_store store, kv_snapshot *snapshot);

/**
 * Counts one more reference.
 *
 * @param snapshot [in] The snapshot.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_snapshot_retain(kv_snapshot snapshot);

/**
 * Counts one reference less; the last one ends it.
 *
 * @param snapshot [in] The snapshot.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_snapshot_release(kv_snapshot snapshot);

/**
 * Number of entries.
 *
 * @param snapshot [in] The snapshot.
 * @return The number; all bits set if the snapshot is gone.
 *
 * From any thread. Does not block.
 */
KV_API uint64_t KV_CALL kv_snapshot_count(kv_snapshot snapshot);

/**
 * Replaces the entries by those of a snapshot, which then belongs to the store.
 *
 * @param store [in] The store. Not NULL.
 * @param snapshot [in] The snapshot. Taken over by the library if the call succeeds.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_restore(kv_store store, kv_snapshot snapshot);

/**
 * Gives a reference to the library, which ends it.
 *
 * @param snapshot [in] The snapshot. Taken over by the library.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_discard(kv_snapshot snapshot);

/*
 * Transactions
 *
 * Changes together.
 */

/**
 * Changes that are made together or not at all.
 *
 * Owned: `kv_rollback` ends its life. Also ended by `kv_commit`. Its `kv_store` must outlive it.
 */
typedef uintptr_t kv_transaction;

/** A change of one entry. */
typedef struct kv_change {
    /** The key. Not NULL. */
    const char *key;
    /** The new entry; null to remove it. May be NULL. */
    const kv_pair *pair;
    /** Where to write the number of the change. May be NULL. */
    uint32_t *outcome;
    /**
     * Texts that go with the change, up to a null. An array that ends with a zero element. May be
     * NULL.
     */
    const char *const *tags;
} kv_change;

/**
 * Merges two values of a key.
 *
 * @param key [in] The key. Not NULL.
 * @param old_value [in] The old value.
 * @param new_value [in] The new value.
 * @param merged [out] The merged value. Not NULL.
 * @param changes [inout] Counts the merges. Not NULL.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return `KV_OK` or `KV_DONE` on success, else an error code.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef kv_status (KV_CALLBACK *kv_merge_fn)(
    const char *key,
    uint64_t old_value,
    uint64_t new_value,
    uint64_t *merged,
    uint32_t *changes,
    void *user_data);

/**
 * Begins a transaction.
 *
 * @param store [in] The store. Not NULL.
 * @param transaction [out] The transaction. Not NULL. Owned by the caller.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_BUSY` there is one already.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_begin(kv_store store, kv_transaction *transaction);

/**
 * Adds a change.
 *
 * @param transaction [in] The transaction.
 * @param change [in] The change. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_change_entry(kv_transaction transaction, const kv_change *change);

/**
 * Makes the changes and ends the transaction, unless it fails.
 *
 * @param transaction [in] The transaction. Taken over by the library if the call succeeds.
 * @param merge [in] Merges values of eight bytes with the old ones. Called with `user_data`. May be
 *     NULL.
 * @param user_data [in] User data of `merge`. Handed to `merge`. May be NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_commit(kv_transaction transaction, kv_merge_fn merge, void *user_data);

/**
 * Drops the changes.
 *
 * @param transaction [in] The transaction.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_rollback(kv_transaction transaction);

/*
 * Watching
 *
 * Hearing of changes.
 */

/**
 * Hears of a change.
 *
 * @param key [in] The key, not terminated. An array of `key_size` elements. Not NULL.
 * @param key_size [in] Length of the key. Unit: bytes. Length of `key`.
 * @param lifetime [in] How long the entry lives; 0 if it was removed.
 * @param user_data [in] User data of the registration. May be NULL.
 *
 * Must stay valid until it is deregistered. Runs on a thread that is inside a call of this library.
 */
typedef void (KV_CALLBACK *kv_watch_fn)(
    const char *key,
    size_t key_size,
    kv_lifetime lifetime,
    void *user_data);

/**
 * Has a function called at every change, until `kv_unwatch`.
 *
 * @param store [in] The store. Not NULL.
 * @param watch [in] Hears of changes. Called with `user_data`. Not NULL.
 * @param user_data [in] User data of the registration. Handed to `watch`. May be NULL.
 * @param watch_id [out] Number of the watch. Not NULL.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_BUSY` there are too many.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_watch(
    kv_store store,
    kv_watch_fn watch,
    void *user_data,
    uint32_t *watch_id);

/**
 * Ends a watch; its function is not called again.
 *
 * @param store [in] The store. Not NULL.
 * @param watch_id [in] Number of the watch.
 * @return `KV_OK` on success, else an error code.
 *
 * Errors:
 * - `KV_INVALID` an argument is null or the key is too long.
 * - `KV_NOT_FOUND` there is no such entry.
 *
 * From any thread. Does not block.
 */
KV_API kv_status KV_CALL kv_unwatch(kv_store store, uint32_t watch_id);

/*
 * Memory
 *
 * What the library has allocated.
 */

/**
 * Frees what a function of this library has allocated for the caller.
 *
 * @param memory [in] What to free. May be NULL. Taken over by the library.
 *
 * From any thread. Does not block.
 */
KV_API void KV_CALL kv_free(void *memory);

/**
 * Number of objects and pieces of memory that have not been ended; for tests.
 *
 * @return The number.
 *
 * Only from the thread that made the first call. Does not block.
 */
KV_API uint32_t KV_CALL kv_live_objects(void);

/**
 * Sum of numbers up to a zero.
 *
 * @param ids [in] The numbers. An array that ends with a zero element. Not NULL.
 * @return The sum.
 *
 * From any thread. Does not block.
 */
KV_API uint64_t KV_CALL kv_sum_ids(const uint32_t *ids);

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define KEYVALUE_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define KEYVALUE_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define KEYVALUE_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define KEYVALUE_LAYOUT_ASSERT(number, condition, text) typedef char KEYVALUE_main_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct KEYVALUE_main_layout_probe {
    char first;
    uint64_t second;
};
#define KEYVALUE_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct KEYVALUE_main_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct KEYVALUE_main_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define KEYVALUE_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define KEYVALUE_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define KEYVALUE_LAYOUT(number, value, bits64, bits32, i386) \
    KEYVALUE_LAYOUT_ASSERT(number, KEYVALUE_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

KEYVALUE_LAYOUT(1, sizeof(kv_status), 4, 4, 4);
KEYVALUE_LAYOUT(2, sizeof(kv_options), 48, 48, 44);
KEYVALUE_LAYOUT(3, offsetof(kv_options, struct_size), 0, 0, 0);
KEYVALUE_LAYOUT(4, offsetof(kv_options, flags), 4, 4, 4);
KEYVALUE_LAYOUT(5, offsetof(kv_options, capacity), 8, 8, 8);
KEYVALUE_LAYOUT(6, offsetof(kv_options, fill), 16, 16, 16);
KEYVALUE_LAYOUT(7, offsetof(kv_options, label), 24, 24, 24);
KEYVALUE_LAYOUT(8, offsetof(kv_options, durable), 32, 28, 28);
KEYVALUE_LAYOUT(9, offsetof(kv_options, buckets), 36, 32, 32);
KEYVALUE_LAYOUT(10, offsetof(kv_options, max_value), 40, 40, 36);
KEYVALUE_LAYOUT(11, sizeof(kv_stats), 40, 40, 32);
KEYVALUE_LAYOUT(12, offsetof(kv_stats, struct_size), 0, 0, 0);
KEYVALUE_LAYOUT(13, offsetof(kv_stats, entries), 8, 8, 4);
KEYVALUE_LAYOUT(14, offsetof(kv_stats, bytes), 16, 16, 12);
KEYVALUE_LAYOUT(15, offsetof(kv_stats, order), 24, 24, 20);
KEYVALUE_LAYOUT(16, offsetof(kv_stats, reads), 32, 32, 24);
KEYVALUE_LAYOUT(17, sizeof(kv_pair), 32, 24, 20);
KEYVALUE_LAYOUT(18, offsetof(kv_pair, key), 0, 0, 0);
KEYVALUE_LAYOUT(19, offsetof(kv_pair, value), 8, 4, 4);
KEYVALUE_LAYOUT(20, offsetof(kv_pair, value_size), 16, 8, 8);
KEYVALUE_LAYOUT(21, offsetof(kv_pair, lifetime), 24, 16, 12);
KEYVALUE_LAYOUT(22, sizeof(kv_entry_info), 80, 80, 80);
KEYVALUE_LAYOUT(23, offsetof(kv_entry_info, key), 0, 0, 0);
KEYVALUE_LAYOUT(24, offsetof(kv_entry_info, size), 64, 64, 64);
KEYVALUE_LAYOUT(25, offsetof(kv_entry_info, lifetime), 72, 72, 72);
KEYVALUE_LAYOUT(26, sizeof(kv_change), 32, 16, 16);
KEYVALUE_LAYOUT(27, offsetof(kv_change, key), 0, 0, 0);
KEYVALUE_LAYOUT(28, offsetof(kv_change, pair), 8, 4, 4);
KEYVALUE_LAYOUT(29, offsetof(kv_change, outcome), 16, 8, 8);
KEYVALUE_LAYOUT(30, offsetof(kv_change, tags), 24, 12, 12);

#undef KEYVALUE_LAYOUT
#undef KEYVALUE_LAYOUT_HOLDS
#undef KEYVALUE_LAYOUT_ASSERT

#ifdef __cplusplus
}
#endif

#endif /* KEYVALUE_H */
