/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file asyncrt_interop_fd_ext.h
 *
 * Contexts, exportable buffers, import, timeline semaphores and descriptor passing around
 * `asyncrt_interop_fd.h`.
 *
 * Handles are opaque values and never addresses; a stale or foreign one is answered with `-EINVAL`.
 * Structures begin with their size, so that later versions can add fields at the end.
 *
 * Zero-copy interop between Mojo and graphics APIs: device memory and timeline semaphores as POSIX
 * file descriptors.
 *
 * A Mojo kernel writes a device buffer; Vulkan and OpenGL import the same bytes and present them.
 * Functions return 0, or a negative errno value. On failure no out parameter is written. Every
 * descriptor that comes out is new, has close-on-exec set and is the caller's to close. The flag is
 * set from birth, except where a driver exports memory or a timeline without it: there the library
 * sets it before the call returns, and a program that another thread executes in between can
 * inherit the descriptor. Every descriptor that goes in stays the caller's. All functions may be
 * called from any thread at any time. In a process that has forked without an exec, the library
 * answers `-EOPNOTSUPP`.
 *
 * interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef ASYNCRT_INTEROP_FD_EXT_H
#define ASYNCRT_INTEROP_FD_EXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "asyncrt_interop_fd.h"

/** Version of this interface, and the SHA-256 of the document that describes it. */
#define ASYNCRT_INTEROP_FD_VERSION_MAJOR 0
#define ASYNCRT_INTEROP_FD_VERSION_MINOR 1
#define ASYNCRT_INTEROP_FD_VERSION_PATCH 0
#define ASYNCRT_INTEROP_FD_VERSION_STRING "0.1.0"
#define ASYNCRT_INTEROP_FD_DOCUMENT_HASH "566c595940185cc2ba15ca060692ef7f5557ec3de33b452353e50662c9e5b20c"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Knowledge
 *
 * Version, features, facts of formats, and the text of the last error.
 */

/**
 * Size of a device or driver UUID.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_UUID_SIZE UINT32_C(16)

/**
 * Smallest legal `struct_size`. What lies beyond the stated size is read as zero.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_MIN_STRUCT_SIZE UINT32_C(8)

/**
 * Largest legal `struct_size`.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_MAX_STRUCT_SIZE UINT32_C(4096)

/** How the bits of a channel are read as a number. */
typedef uint32_t AsyncRT_InteropNumericKind;
#define ASYNCRT_INTEROP_NUMERIC_UNORM UINT32_C(1)  /**< Unsigned, normalized to 0 to 1. */
#define ASYNCRT_INTEROP_NUMERIC_SNORM UINT32_C(2)  /**< Signed, normalized to -1 to 1. */
#define ASYNCRT_INTEROP_NUMERIC_UINT UINT32_C(3)   /**< Unsigned integer. */
#define ASYNCRT_INTEROP_NUMERIC_SINT UINT32_C(4)   /**< Signed integer. */
#define ASYNCRT_INTEROP_NUMERIC_SFLOAT UINT32_C(5) /**< Floating point. */

/** How colour channels are encoded. */
typedef uint32_t AsyncRT_InteropColorSpace;
/** As stored. */
#define ASYNCRT_INTEROP_COLOR_SPACE_LINEAR UINT32_C(1)
/** With the sRGB transfer function; alpha is linear. */
#define ASYNCRT_INTEROP_COLOR_SPACE_SRGB UINT32_C(2)

/** How the channels of a pixel lie in memory. */
typedef uint32_t AsyncRT_InteropChannelLayout;
/** One after the other, in memory order. */
#define ASYNCRT_INTEROP_CHANNEL_LAYOUT_BYTES UINT32_C(1)
/** In one 16-bit little-endian word, from the least significant bit. */
#define ASYNCRT_INTEROP_CHANNEL_LAYOUT_PACKED16 UINT32_C(2)
/** In one 32-bit little-endian word, from the least significant bit. */
#define ASYNCRT_INTEROP_CHANNEL_LAYOUT_PACKED32 UINT32_C(3)

/**
 * What the library finds on this machine.
 *
 * Flags: combined bit by bit.
 */
typedef uint64_t AsyncRT_InteropLibraryFeatures;
/** The host backend; always there. */
#define ASYNCRT_INTEROP_LIBRARY_HOST (UINT64_C(1) << 0)
/** A Vulkan loader and at least one device that will do. */
#define ASYNCRT_INTEROP_LIBRARY_VULKAN (UINT64_C(1) << 1)
/** A CUDA driver and at least one device. */
#define ASYNCRT_INTEROP_LIBRARY_CUDA (UINT64_C(1) << 2)
/** A Mojo runtime is loaded in this process. */
#define ASYNCRT_INTEROP_LIBRARY_RUNTIME (UINT64_C(1) << 3)
/** The kernel waits for many futexes in one call. */
#define ASYNCRT_INTEROP_LIBRARY_FUTEX_WAITV (UINT64_C(1) << 4)

/**
 * Facts of a pixel format. Strings live as long as the library is loaded.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT`.
 */
typedef struct AsyncRT_InteropFormatInfo {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** The format. */
    MAX_Format format;
    /** Size of one pixel. Unit: bytes. */
    uint32_t bytes_per_pixel;
    /** Number of channels: 1 to 4. */
    uint32_t channel_count;
    /**
     * The ASCII letters `r`, `g`, `b`, `a` or `x` (unused), in memory order or from the least
     * significant bit; 0 beyond the last.
     */
    uint8_t channel_names[4];
    /** Width of each channel; 0 beyond the last. Unit: bits. */
    uint8_t channel_bits[4];
    /** How channels are read. */
    AsyncRT_InteropNumericKind numeric_kind;
    /** How channels lie in memory. */
    AsyncRT_InteropChannelLayout channel_layout;
    /** How colours are encoded. */
    AsyncRT_InteropColorSpace color_space;
    /** 1: a device may lack this format; 0: it may not. */
    uint32_t is_optional;
    /** Name without a prefix, such as `RGBA8`. Not NULL. */
    const char *name;
    /** Name of the `VkFormat`; null where there is none. May be NULL. */
    const char *vulkan_format;
    /** Name of the sized internal format of OpenGL; null where there is none. May be NULL. */
    const char *opengl_internal_format;
    /** Name of the pixel transfer format of OpenGL; null where there is none. May be NULL. */
    const char *opengl_format;
    /** Name of the pixel transfer type of OpenGL; null where there is none. May be NULL. */
    const char *opengl_type;
    /** Name of the DRM format code; null where there is none. May be NULL. */
    const char *drm_format;
} AsyncRT_InteropFormatInfo;

/** Initial value of `AsyncRT_InteropFormatInfo`. */
#define ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT { \
    sizeof(AsyncRT_InteropFormatInfo), \
    (MAX_Format)0, \
    0, \
    0, \
    { 0 }, \
    { 0 }, \
    0, \
    0, \
    0, \
    0, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL }

/**
 * Tells the version of the loaded library. The macros of the header tell the version that a program
 * was compiled against; libraries of the same major version are compatible.
 *
 * @param out_major [out] Major version. Not NULL.
 * @param out_minor [out] Minor version. Not NULL.
 * @param out_patch [out] Patch version. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_major` is not null.
 * - `-EINVAL` unless: `out_minor` is not null.
 * - `-EINVAL` unless: `out_patch` is not null.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_version(uint32_t *out_major, uint32_t *out_minor, uint32_t *out_patch);

/**
 * Tells what the library finds on this machine. The first call looks for drivers, which can take
 * some time; later calls return what was found.
 *
 * @param out_features [out] What was found. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_features` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 *
 * Errors:
 * - `-EINVAL` if `out_features` is null
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_library_features(AsyncRT_InteropLibraryFeatures *out_features);

/**
 * Tells the facts of a pixel format: what its channels are, and what Vulkan, OpenGL and DRM call
 * it.
 *
 * @param format [in] The format.
 * @param out_info [out] The facts; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_info` is not null.
 * - `-EINVAL` unless: `out_info.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_info.struct_size` is at most 4096.
 * - `-EINVAL` unless: `format` is a format of this version.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or `format` unknown to this library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_format_info(MAX_Format format, AsyncRT_InteropFormatInfo *out_info);

/**
 * Tells what went wrong in the last call of this thread that failed, as a sentence for a person. It
 * names what the error number cannot: the driver call that failed, or the check that did not hold.
 * A call that succeeds leaves it alone.
 *
 * @return The text, UTF-8; empty before the first failure. It is valid until the next call of this
 *     library on the same thread. Never NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
const char *AsyncRT_Interop_last_error_text(void);

/*
 * Contexts
 *
 * A context is a device with a stream on which work is ordered. It is opened by backend or UUID, on
 * objects of the application, or on a context of the runtime.
 */

/**
 * A device, the stream on which its work is ordered, and everything that was made on it. Closing it
 * ends its children. The value is an index and a generation, always odd and below 2^52, never an
 * address; a stale one is recognized.
 *
 * Owned: `AsyncRT_InteropContext_close` ends its life.
 */
typedef struct AsyncRT_InteropContext_T *AsyncRT_InteropContext;

/**
 * What does the work of a context.
 *
 * Reserved values:
 * - 4: A HIP backend.
 * - 2147483648 to 4294967295: Implementations other than this one.
 */
typedef uint32_t AsyncRT_InteropBackend;
/**
 * Chosen by the library: CUDA or Vulkan where a GPU is found, else the host. The environment
 * variable `ASYNCRT_INTEROP_BACKEND` (`host`, `vulkan` or `cuda`) decides where it is set.
 */
#define ASYNCRT_INTEROP_BACKEND_AUTO UINT32_C(0)
/** Shared memory of the host; its stream is a queue that runs in order. */
#define ASYNCRT_INTEROP_BACKEND_HOST UINT32_C(1)
/** A Vulkan device. */
#define ASYNCRT_INTEROP_BACKEND_VULKAN UINT32_C(2)
/**
 * A CUDA device; memory and timelines come from Vulkan on the device of the same UUID where there
 * is one.
 */
#define ASYNCRT_INTEROP_BACKEND_CUDA UINT32_C(3)

/**
 * How a context is opened.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t AsyncRT_InteropContextFlags;
/** Open the device whose UUID is in `device_uuid`, and no other. */
#define ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID (UINT32_C(1) << 0)

/**
 * What a context can do.
 *
 * Flags: combined bit by bit.
 */
typedef uint64_t AsyncRT_InteropFeatures;
/** Memory can be exported as an opaque file descriptor. */
#define ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD (UINT64_C(1) << 0)
/** Memory can be exported as a dma-buf. */
#define ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF (UINT64_C(1) << 1)
/** Memory can be imported from an opaque file descriptor. */
#define ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD (UINT64_C(1) << 2)
/** Memory can be imported from a dma-buf. */
#define ASYNCRT_INTEROP_FEATURE_IMPORT_DMA_BUF (UINT64_C(1) << 3)
/** Buffers can be created that can be mapped. */
#define ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE (UINT64_C(1) << 4)
/** The row pitch of a created buffer is that of a linear image of the device. */
#define ASYNCRT_INTEROP_FEATURE_LINEAR_IMAGES (UINT64_C(1) << 5)
/**
 * The driver itself exports and imports timeline semaphores. Without this, timelines of the host
 * stand in and are bridged.
 */
#define ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES (UINT64_C(1) << 6)
/** A wait that is enqueued on the stream never blocks the calling thread. */
#define ASYNCRT_INTEROP_FEATURE_STREAM_WAIT (UINT64_C(1) << 7)

/**
 * Any function pointer, before it is cast to its real type.
 *
 * Must stay valid as long as the process lives. May run on any thread at any time.
 */
typedef void (*AsyncRT_InteropVoidFunction)(void);

/**
 * Locks or unlocks a Vulkan queue that the application shares with the library. The lock is held
 * for one submission at a time, on the thread that took it.
 *
 * @param user_data [in] The value given with the callback. May be NULL.
 *
 * Must stay valid until it is deregistered. May run on any thread at any time. The library goes on
 * only when it has returned.
 */
typedef void (*AsyncRT_InteropQueueFunction)(void *user_data);

/**
 * Allocates host memory for the metadata of a context. It must not call this library.
 *
 * @param user_data [in] The value given with the callback. May be NULL.
 * @param size_bytes [in] Bytes wanted; never 0. Unit: bytes.
 * @param alignment [in] Alignment wanted: a power of two. Unit: bytes.
 * @return The memory, or null where there is none. May be NULL. Owned by the caller.
 *
 * Must stay valid until it is deregistered. May run on any thread at any time.
 */
typedef void *(*AsyncRT_InteropAllocateFunction)(
    void *user_data,
    size_t size_bytes,
    size_t alignment);

/**
 * Frees what the allocation callback returned. It must not call this library.
 *
 * @param user_data [in] The value given with the callback. May be NULL.
 * @param memory [in] Address of the memory; never null. Not NULL. Taken over by the library.
 * @param size_bytes [in] Size that was asked for. Unit: bytes.
 *
 * Must stay valid until it is deregistered. May run on any thread at any time. The library goes on
 * only when it has returned.
 */
typedef void (*AsyncRT_InteropDeallocateFunction)(void *user_data, void *memory, size_t size_bytes);

/**
 * Runs in the order of a stream. It must not wait for work of the same stream, and should return
 * soon: later work of the stream waits for it.
 *
 * @param user_data [in] The value given with the callback. May be NULL.
 *
 * Must stay valid until it has run once or was cancelled. May run on any thread at any time. The
 * library goes on only when it has returned.
 */
typedef void (*AsyncRT_InteropHostFunction)(void *user_data);

/**
 * Host allocation callbacks of a context. Device memory and operating system objects do not come
 * from here.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_ALLOCATION_CALLBACKS_INIT`.
 */
typedef struct AsyncRT_InteropAllocationCallbacks {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
    /** Allocates. Called with `user_data`. Not NULL. */
    AsyncRT_InteropAllocateFunction allocate;
    /** Frees. Called with `user_data`. Not NULL. */
    AsyncRT_InteropDeallocateFunction deallocate;
    /** Handed to both callbacks. Handed to `allocate` and `deallocate`. May be NULL. */
    void *user_data;
} AsyncRT_InteropAllocationCallbacks;

/** Initial value of `AsyncRT_InteropAllocationCallbacks`. */
#define ASYNCRT_INTEROP_FD_ALLOCATION_CALLBACKS_INIT { \
    sizeof(AsyncRT_InteropAllocationCallbacks), \
    UINT32_C(0), \
    NULL, \
    NULL, \
    NULL }

/**
 * Which device a context is opened on.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT`.
 */
typedef struct AsyncRT_InteropContextOptions {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Backend wanted. Default: `ASYNCRT_INTEROP_BACKEND_AUTO`. */
    AsyncRT_InteropBackend backend;
    /** Flags. Default: 0. */
    AsyncRT_InteropContextFlags flags;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
    /**
     * UUID of the device, as Vulkan and CUDA report it. Read with the flag `BY_DEVICE_UUID` only.
     * Default: 0.
     */
    uint8_t device_uuid[ASYNCRT_INTEROP_UUID_SIZE];
} AsyncRT_InteropContextOptions;

/** Initial value of `AsyncRT_InteropContextOptions`. */
#define ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT { \
    sizeof(AsyncRT_InteropContextOptions), \
    ASYNCRT_INTEROP_BACKEND_AUTO, \
    (AsyncRT_InteropContextFlags)UINT32_C(0), \
    UINT32_C(0), \
    { 0 } }

/**
 * A CUDA context and a stream of it that the application owns.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT`.
 */
typedef struct AsyncRT_InteropCudaStream {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
    /** `CUcontext`; the caller keeps it alive until the context is closed. Not NULL. */
    void *cuda_context;
    /**
     * `CUstream` of that context; null is the legacy default stream. The caller keeps it alive
     * until the context is closed. May be NULL.
     */
    void *stream;
} AsyncRT_InteropCudaStream;

/** Initial value of `AsyncRT_InteropCudaStream`. */
#define ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT { \
    sizeof(AsyncRT_InteropCudaStream), \
    UINT32_C(0), \
    NULL, \
    NULL }

/**
 * A Vulkan device that the application owns. The features `timelineSemaphore` and the external
 * memory extensions must have been enabled on it. The caller keeps every object alive until the
 * context is closed or the semaphore is released.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT`.
 */
typedef struct AsyncRT_InteropVulkanDevice {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Family of `queue`. */
    uint32_t queue_family_index;
    /** `VkInstance`. Not NULL. */
    void *instance;
    /** `VkPhysicalDevice`. Not NULL. */
    void *physical_device;
    /** `VkDevice`. Not NULL. */
    void *device;
    /**
     * `VkQueue` on which the library submits. May be null where only a semaphore is asked for. May
     * be NULL.
     */
    void *queue;
    /**
     * `vkGetInstanceProcAddr` of the loader that made the instance; null: that of the Vulkan loader
     * of this process. May be NULL.
     */
    AsyncRT_InteropVoidFunction get_instance_proc_addr;
    /**
     * Called before the library uses the queue; null where the application never uses it at the
     * same time. Called with `queue_user_data`. May be NULL.
     */
    AsyncRT_InteropQueueFunction lock_queue;
    /**
     * Called after the library has used the queue. Given if and only if `lock_queue` is. Called
     * with `queue_user_data`. May be NULL.
     */
    AsyncRT_InteropQueueFunction unlock_queue;
    /** Handed to both callbacks. Handed to `lock_queue` and `unlock_queue`. May be NULL. */
    void *queue_user_data;
    /**
     * Vulkan version that the application asked for in `VkApplicationInfo`, as Vulkan packs it; 0
     * is 1.0, which is too old for the library: it needs 1.1. Default: 0.
     */
    uint32_t api_version;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
} AsyncRT_InteropVulkanDevice;

/** Initial value of `AsyncRT_InteropVulkanDevice`. */
#define ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT { \
    sizeof(AsyncRT_InteropVulkanDevice), \
    0, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    UINT32_C(0), \
    UINT32_C(0) }

/**
 * What a context is. Native handles belong to the owner of the device: they are lent, null where
 * the backend has none, and valid until the context is closed.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT`.
 */
typedef struct AsyncRT_InteropContextInfo {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Backend in force; never `AUTO`. */
    AsyncRT_InteropBackend backend;
    /** What the context can do. */
    AsyncRT_InteropFeatures features;
    /** UUID of the device; the host backend has one of its own. */
    uint8_t device_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** UUID of the driver; opaque descriptors pass only between equal ones. */
    uint8_t driver_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** How far a signal may be above the last value of a timeline. */
    uint64_t max_value_difference;
    /** `VkInstance`. May be NULL. */
    void *vk_instance;
    /** `VkPhysicalDevice`. May be NULL. */
    void *vk_physical_device;
    /** `VkDevice`. May be NULL. */
    void *vk_device;
    /** `VkQueue`. May be NULL. */
    void *vk_queue;
    /** Family of the queue. */
    uint32_t vk_queue_family_index;
    /** Vulkan version of the device, as Vulkan packs it; 0 without Vulkan. */
    uint32_t vk_api_version;
    /** `CUcontext`. May be NULL. */
    void *cuda_context;
    /** `CUstream`. May be NULL. */
    void *cuda_stream;
    /** Pointer of the runtime context that this one is attached to. May be NULL. */
    const void *runtime_context;
    /** Name of the device, UTF-8. Not NULL. */
    const char *device_name;
} AsyncRT_InteropContextInfo;

/** Initial value of `AsyncRT_InteropContextInfo`. */
#define ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT { \
    sizeof(AsyncRT_InteropContextInfo), \
    0, \
    0, \
    { 0 }, \
    { 0 }, \
    0, \
    NULL, \
    NULL, \
    NULL, \
    NULL, \
    0, \
    0, \
    NULL, \
    NULL, \
    NULL, \
    NULL }

/**
 * Opens a context on a device of the library's own choice, by backend or by UUID. With `AUTO` and
 * no UUID a machine without a GPU gives a context on the host, which is always there; only an
 * environment that names a missing backend makes the call fail.
 *
 * On the host backend the stream is a queue with one thread that runs what is enqueued in order.
 *
 * @param options [in] Which device; null: `AUTO`, without a UUID. May be NULL. Default: NULL.
 * @param allocation_callbacks [in] Allocates host memory for the metadata of the context, until it
 *     is closed; null: the C library. The structure itself is copied. Callbacks run on any thread,
 *     so a language with one thread should leave them out. May be NULL. Default: NULL.
 * @param out_context [out] New context. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_context` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: Where given, `options.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `options.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `options.backend` is a backend of this version.
 * - `-EINVAL` unless: Where given, `options.flags` has only flags of this version.
 * - `-EINVAL` unless: Where given, `options.reserved` is 0.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.reserved` is 0.
 * - `-EINVAL` unless: Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if `out_context` is null, or an option or the allocation callbacks are not valid
 * - `-ENODEV` if there is no such device, or no driver for the backend
 * - `-EOPNOTSUPP` if the device lacks what the backend needs, or in a process that has forked since
 *   it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open(
    const AsyncRT_InteropContextOptions *options,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context);

/**
 * Opens a context on a CUDA context and stream of the application, so that signals and waits are
 * ordered with its kernels. Memory and timelines come from Vulkan on the device of the same UUID,
 * where there is one.
 *
 * @param cuda [in] The CUDA context and stream. Not NULL.
 * @param allocation_callbacks [in] Allocates host memory for the metadata of the context, until it
 *     is closed; null: the C library. The structure itself is copied. Callbacks run on any thread,
 *     so a language with one thread should leave them out. May be NULL. Default: NULL.
 * @param out_context [out] New context. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `cuda` is not null.
 * - `-EINVAL` unless: `out_context` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `cuda.struct_size` is at least 8.
 * - `-E2BIG` unless: `cuda.struct_size` is at most 4096.
 * - `-EINVAL` unless: `cuda.reserved` is 0.
 * - `-EINVAL` unless: `cuda.cuda_context` is not null.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.reserved` is 0.
 * - `-EINVAL` unless: Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the CUDA context, its stream or the allocation callbacks are
 *   not valid
 * - `-ENODEV` if no CUDA driver is installed
 * - `-EOPNOTSUPP` if the driver is too old, or in a process that has forked since it first used the
 *   library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open_cuda(
    const AsyncRT_InteropCudaStream *cuda,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context);

/**
 * Opens a context on a Vulkan device and queue of the application. The library submits to the queue
 * between the lock and unlock callbacks, and destroys nothing that it did not make.
 *
 * @param vulkan [in] The device and queue. Not NULL.
 * @param allocation_callbacks [in] Allocates host memory for the metadata of the context, until it
 *     is closed; null: the C library. The structure itself is copied. Callbacks run on any thread,
 *     so a language with one thread should leave them out. May be NULL. Default: NULL.
 * @param out_context [out] New context. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `vulkan` is not null.
 * - `-EINVAL` unless: `out_context` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `vulkan.struct_size` is at least 8.
 * - `-E2BIG` unless: `vulkan.struct_size` is at most 4096.
 * - `-EINVAL` unless: `vulkan.reserved` is 0.
 * - `-EINVAL` unless: `vulkan.instance` is not null.
 * - `-EINVAL` unless: `vulkan.physical_device` is not null.
 * - `-EINVAL` unless: `vulkan.device` is not null.
 * - `-EINVAL` unless: `vulkan.queue` is not null.
 * - `-EINVAL` unless: `vulkan.lock_queue` and `vulkan.unlock_queue` are both given, or neither is.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.reserved` is 0.
 * - `-EINVAL` unless: Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, only one of the two queue callbacks is given, or the allocation
 *   callbacks are not valid
 * - `-ENODEV` if `get_instance_proc_addr` is null and no Vulkan loader is installed
 * - `-EOPNOTSUPP` if the device was created without timeline semaphores or external memory, or in a
 *   process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open_vulkan(
    const AsyncRT_InteropVulkanDevice *vulkan,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context);

/**
 * Opens a context on a device context of the Mojo runtime, so that the extension works in the order
 * of its stream. The runtime context is retained until this context is closed.
 *
 * The core functions accept a runtime context without this call; it is needed for the extension
 * only.
 *
 * @param device_context_handle [in] Pointer of the live runtime context. Not NULL.
 * @param allocation_callbacks [in] Allocates host memory for the metadata of the context, until it
 *     is closed; null: the C library. The structure itself is copied. Callbacks run on any thread,
 *     so a language with one thread should leave them out. May be NULL. Default: NULL.
 * @param out_context [out] New context. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_context` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `device_context_handle` is a live context of a Mojo runtime that is loaded.
 * - `-EOPNOTSUPP` unless: The library can order work on the stream of this context.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `allocation_callbacks.reserved` is 0.
 * - `-EINVAL` unless: Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if `out_context` is null, `device_context_handle` is not a context of a loaded
 *   runtime, or the allocation callbacks are not valid
 * - `-EOPNOTSUPP` if the device of the runtime is of a kind that the library cannot order work on,
 *   or in a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: The object of the runtime is retained, so its pointer cannot come to mean another
 *     object.
 */
int AsyncRT_InteropContext_attach(
    const void *device_context_handle,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context);

/**
 * Tells what a context is: backend, UUIDs, features and native handles.
 *
 * @param context [in] Open context. Not NULL.
 * @param out_info [out] What it is; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_info` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: `out_info.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_info.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or the context is not open
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropContext_info(
    AsyncRT_InteropContext context,
    AsyncRT_InteropContextInfo *out_info);

/**
 * Tells the value by which the core functions know this context. It is valid until the context is
 * closed.
 *
 * @param context [in] Open context. Not NULL.
 * @param out_handle [out] The value for the core functions; it is not a pointer. Not NULL.
 *     Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_handle` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_handle` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropContext_core_handle(AsyncRT_InteropContext context, const void **out_handle);

/**
 * Enqueues a host function: it runs once, on a thread of the library or of the driver, after all
 * work that was enqueued before on the stream, and before all that is enqueued later.
 *
 * @param context [in] Open context. Not NULL.
 * @param host_function [in] The function. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to the function. Handed to `host_function`. May be NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `host_function` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `host_function` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 * Promises: The callback runs exactly once, unless the call fails or the wait is cancelled.
 */
int AsyncRT_InteropContext_enqueue_host_function(
    AsyncRT_InteropContext context,
    AsyncRT_InteropHostFunction host_function,
    void *user_data);

/**
 * Closes a context. Work and signals that were enqueued before are completed first, and
 * asynchronous waits end with -ECANCELED. A wait on the stream for a signal that is not on its way
 * in this process is given up: host functions behind it still run, so that their owners get them
 * back, but signals behind it are never made, because the work before them cannot be known to be
 * done; their values can be signalled again, and who waits for them waits on. Work that an
 * application itself submitted to its own queue behind such a wait runs. Where the driver would
 * make such a signal itself, nothing can be taken back: after two seconds its device is left as it
 * is, and never destroyed. Buffers, memory, semaphores and views of the context end with it; memory
 * whose release waits for a timeline is freed. Descriptors that were exported stay valid.
 *
 * The handle has ended even if an error is returned.
 *
 * @param context [in] Open context; not valid afterwards. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block. May wait until callbacks have returned.
 * Promises: After the context is closed, every handle that was made on it answers -EINVAL.
 * Promises: Descriptors that were exported, and imports of them, stay valid after the object that
 *     they came from has ended.
 */
int AsyncRT_InteropContext_close(AsyncRT_InteropContext context);

/*
 * Buffers
 *
 * Exportable memory with an image description, memory of the application, views, mapping, and the
 * link to buffers of the runtime.
 */

/**
 * An allocation of this library is at least so much larger than the pixels in it.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_PADDING UINT32_C(64)

/**
 * Row pitch is rounded up to a multiple of this where neither the device nor the caller decides it.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_ROW_ALIGNMENT UINT32_C(64)

/**
 * Largest width and height of an image. A device may allow less.
 *
 * Unit: pixels.
 */
#define ASYNCRT_INTEROP_MAX_EXTENT UINT32_C(65536)

/**
 * Memory that the device can reach, with at most one image description: allocated here, imported,
 * wrapped, or a view of another buffer. The value is an index and a generation, always odd and
 * below 2^52, never an address; a stale one is recognized.
 *
 * Owned: `AsyncRT_InteropBuffer_release` ends its life. Also ended by
 * `AsyncRT_InteropBuffer_release_at`. Its `AsyncRT_InteropContext` must outlive it.
 */
typedef struct AsyncRT_InteropBuffer_T *AsyncRT_InteropBuffer;

/**
 * Holds the mapping of a buffer, so that its bytes can be read and written after the buffer and its
 * context have ended. The value is an index and a generation, always odd and below 2^52, never an
 * address; a stale one is recognized.
 *
 * Owned: `AsyncRT_InteropMapping_release` ends its life.
 */
typedef struct AsyncRT_InteropMapping_T *AsyncRT_InteropMapping;

/**
 * Wishes for a new buffer.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t AsyncRT_InteropBufferFlags;
/** The memory must be mappable. */
#define ASYNCRT_INTEROP_BUFFER_HOST_VISIBLE (UINT32_C(1) << 0)
/**
 * `row_pitch_bytes` of the image is taken as it is, even where linear images of the device have
 * another.
 */
#define ASYNCRT_INTEROP_BUFFER_EXACT_ROW_PITCH (UINT32_C(1) << 1)

/**
 * What a buffer is.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t AsyncRT_InteropBufferState;
/** It has an image description. */
#define ASYNCRT_INTEROP_BUFFER_STATE_DESCRIBED (UINT32_C(1) << 0)
/** The memory belongs to the application; release frees only what the library noted about it. */
#define ASYNCRT_INTEROP_BUFFER_STATE_WRAPPED (UINT32_C(1) << 1)
/** The memory was imported. */
#define ASYNCRT_INTEROP_BUFFER_STATE_IMPORTED (UINT32_C(1) << 2)
/** It is part of another buffer, which it keeps alive. */
#define ASYNCRT_INTEROP_BUFFER_STATE_VIEW (UINT32_C(1) << 3)
/** It is mapped into this process. */
#define ASYNCRT_INTEROP_BUFFER_STATE_MAPPED (UINT32_C(1) << 4)
/** Its memory can be exported. */
#define ASYNCRT_INTEROP_BUFFER_STATE_EXPORTABLE (UINT32_C(1) << 5)
/** A buffer of the runtime is bound to it. */
#define ASYNCRT_INTEROP_BUFFER_STATE_BOUND (UINT32_C(1) << 6)

/** Which member of a native memory reference is in force. */
typedef uint32_t AsyncRT_InteropNativeKind;
#define ASYNCRT_INTEROP_NATIVE_HOST_POINTER UINT32_C(1)  /**< An address in this process. */
#define ASYNCRT_INTEROP_NATIVE_CUDA_POINTER UINT32_C(2)  /**< A `CUdeviceptr`. */
#define ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER UINT32_C(3) /**< A `VkBuffer`. */

/**
 * A linear image of one plane within a buffer.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT`.
 */
typedef struct AsyncRT_InteropImageDescription {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Pixel format. */
    MAX_Format format;
    /** Width. Unit: pixels. From 1 to 65536. */
    uint32_t width;
    /** Height. Unit: pixels. From 1 to 65536. */
    uint32_t height;
    /**
     * Distance between the starts of two rows: at least the width times the bytes per pixel, and a
     * multiple of the bytes per pixel; 0 lets the library choose. The choice is that of a linear
     * image of the device, or where the device has none, and on the host, the width times the bytes
     * per pixel rounded up to 64. A new buffer takes the pitch of the device in any case, unless
     * the flag `EXACT_ROW_PITCH` is set. Unit: bytes. Default: 0.
     */
    uint32_t row_pitch_bytes;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
    /**
     * Where the first pixel lies, from the start of the buffer; a multiple of the bytes per pixel,
     * and 0 for a new buffer. Unit: bytes. Default: 0.
     */
    uint64_t offset_bytes;
} AsyncRT_InteropImageDescription;

/** Initial value of `AsyncRT_InteropImageDescription`. */
#define ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT { \
    sizeof(AsyncRT_InteropImageDescription), \
    (MAX_Format)0, \
    0, \
    0, \
    UINT32_C(0), \
    UINT32_C(0), \
    UINT64_C(0) }

/**
 * What kind of operating system handle carries an object. A parameter takes exactly one of them.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t AsyncRT_InteropHandleType;
/** POSIX file descriptor whose inside is known to the exporting driver only. */
#define ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD (UINT32_C(1) << 0)
/** Linux dma-buf file descriptor; memory only. */
#define ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF (UINT32_C(1) << 1)
/** Windows NT handle. */
#define ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32 (UINT32_C(1) << 2)
/** Windows global share handle. */
#define ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT (UINT32_C(1) << 3)
/** Metal shared handle. */
#define ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED (UINT32_C(1) << 4)

/**
 * Wishes for a new buffer.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT`.
 */
typedef struct AsyncRT_InteropBufferOptions {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Flags. Default: 0. */
    AsyncRT_InteropBufferFlags flags;
    /**
     * How the memory must be exportable; 0 is as an opaque file descriptor, and as a dma-buf where
     * the device has both at once. Default: 0.
     */
    AsyncRT_InteropHandleType handle_types;
    /** Must be 0. Default: 0. */
    uint32_t reserved;
    /**
     * Smallest size of the allocation, beyond what the image and its padding need; 0 adds nothing.
     * Unit: bytes. Default: 0.
     */
    uint64_t min_size_bytes;
} AsyncRT_InteropBufferOptions;

/** Initial value of `AsyncRT_InteropBufferOptions`. */
#define ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT { \
    sizeof(AsyncRT_InteropBufferOptions), \
    (AsyncRT_InteropBufferFlags)UINT32_C(0), \
    (AsyncRT_InteropHandleType)UINT32_C(0), \
    UINT32_C(0), \
    UINT64_C(0) }

/** A reference to memory that the application owns. */
typedef union AsyncRT_InteropNativeMemory {
    /** Address in this process. Not NULL. In force for `ASYNCRT_INTEROP_NATIVE_HOST_POINTER`. */
    void *host_pointer;
    /** `CUdeviceptr`. In force for `ASYNCRT_INTEROP_NATIVE_CUDA_POINTER`. */
    uint64_t cuda_pointer;
    /** `VkBuffer`. In force for `ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER`. */
    uint64_t vk_buffer;
} AsyncRT_InteropNativeMemory;

/**
 * Memory that the application owns and keeps alive until the buffer that wraps it is released.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT`.
 */
typedef struct AsyncRT_InteropExternalMemory {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Which member of `memory` is in force. */
    AsyncRT_InteropNativeKind kind;
    /** The memory. `kind` says which member is in force. */
    AsyncRT_InteropNativeMemory memory;
    /**
     * `VkDeviceMemory` bound to the `VkBuffer`, which lets the library map it; 0 where unknown, and
     * for the other kinds. Default: 0.
     */
    uint64_t vk_device_memory;
    /** Where the buffer starts within the memory. Unit: bytes. Default: 0. */
    uint64_t offset_bytes;
    /**
     * Size of the buffer; offset and size together lie within the memory, which the library can
     * check only in part. Unit: bytes.
     */
    uint64_t size_bytes;
} AsyncRT_InteropExternalMemory;

/** Initial value of `AsyncRT_InteropExternalMemory`. */
#define ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT { \
    sizeof(AsyncRT_InteropExternalMemory), \
    0, \
    { NULL }, \
    UINT64_C(0), \
    UINT64_C(0), \
    0 }

/**
 * What a buffer is. Format, extent and row pitch are 0 without an image description.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT`.
 */
typedef struct AsyncRT_InteropBufferInfo {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** What the buffer is. */
    AsyncRT_InteropBufferState state;
    /** Where the buffer starts within its allocation. Unit: bytes. */
    uint64_t offset_bytes;
    /** Size of the buffer. Unit: bytes. */
    uint64_t size_bytes;
    /** Size of the allocation behind it; 0 where unknown. Unit: bytes. */
    uint64_t allocation_size_bytes;
    /**
     * Identifies the allocation: equal for every buffer and every export of the same memory, and
     * different from that of every other allocation of this process.
     */
    uint64_t allocation_id;
    /** Where the first pixel lies, from the start of the buffer. Unit: bytes. */
    uint64_t image_offset_bytes;
    /** Pixel format. */
    MAX_Format format;
    /** Width. Unit: pixels. */
    uint32_t width;
    /** Height. Unit: pixels. */
    uint32_t height;
    /** Distance between the starts of two rows. Unit: bytes. */
    uint32_t row_pitch_bytes;
} AsyncRT_InteropBufferInfo;

/** Initial value of `AsyncRT_InteropBufferInfo`. */
#define ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT { \
    sizeof(AsyncRT_InteropBufferInfo), \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    (MAX_Format)0, \
    0, \
    0, \
    0 }

/**
 * Native handles of a buffer. They are lent, valid until the buffer is released, and null or 0
 * where there is none.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT`.
 */
typedef struct AsyncRT_InteropNativeHandles {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** Backend of the context. */
    AsyncRT_InteropBackend backend;
    /** Address in this process, while the buffer is mapped. May be NULL. */
    void *host_pointer;
    /** `CUdeviceptr` of the start of the buffer. */
    uint64_t cuda_pointer;
    /** `VkBuffer`. */
    uint64_t vk_buffer;
    /** `VkDeviceMemory`. */
    uint64_t vk_device_memory;
    /** Where the buffer starts within the `VkBuffer`. Unit: bytes. */
    uint64_t vk_buffer_offset_bytes;
    /** Where the buffer starts within the `VkDeviceMemory`. Unit: bytes. */
    uint64_t vk_memory_offset_bytes;
    /** Pointer of the runtime buffer that was bound last and still is. May be NULL. */
    const void *runtime_buffer;
} AsyncRT_InteropNativeHandles;

/** Initial value of `AsyncRT_InteropNativeHandles`. */
#define ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT { \
    sizeof(AsyncRT_InteropNativeHandles), \
    0, \
    NULL, \
    0, \
    0, \
    0, \
    0, \
    0, \
    NULL }

/**
 * Allocates exportable memory and describes the image in it. The pixels start at offset 0, and the
 * allocation is at least 64 bytes larger than they are. The memory is zero at first.
 *
 * A Mojo program wraps the memory as a non-owning `DeviceBuffer` and binds that to this buffer;
 * from then on the core functions accept it.
 *
 * @param context [in] Open context. Not NULL.
 * @param image [in] The image. Not NULL.
 * @param options [in] Wishes; null: none. May be NULL. Default: NULL.
 * @param out_buffer [out] New buffer. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `image` is not null.
 * - `-EINVAL` unless: `out_buffer` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: `image.struct_size` is at least 8.
 * - `-E2BIG` unless: `image.struct_size` is at most 4096.
 * - `-EINVAL` unless: `image.reserved` is 0.
 * - `-EINVAL` unless: `image.format` is a format of this version.
 * - `-EINVAL` unless: `image.width` is from 1 to 65536.
 * - `-EINVAL` unless: `image.height` is from 1 to 65536.
 * - `-EINVAL` unless: `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel
 *   and a multiple of the bytes per pixel.
 * - `-EINVAL` unless: `image.offset_bytes` is 0.
 * - `-EINVAL` unless: Where given, `options.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `options.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `options.reserved` is 0.
 * - `-EINVAL` unless: Where given, `options.flags` has only flags of this version.
 * - `-EINVAL` unless: Where given, `options.handle_types` has only handle types of this version.
 * - `-EOPNOTSUPP` unless: The device of the context supports the format.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the context is not open, or the image or an option is not valid
 * - `-EOPNOTSUPP` if the device lacks the format or the extent, has no memory with the wished
 *   properties or handle types, or in a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropBuffer_create(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropImageDescription *image,
    const AsyncRT_InteropBufferOptions *options,
    AsyncRT_InteropBuffer *out_buffer);

/**
 * Makes a buffer of memory that the application owns and goes on owning: release frees only what
 * the library noted about it. Wrapped memory can be exported only where it lies in memory of CUDA
 * that its owner made exportable, such as the pool of a Mojo runtime: the export then shares the
 * whole allocation, with whatever else is in it, and its offset says where the buffer lies. All
 * other wrapped memory cannot be exported.
 *
 * A wrapped `VkBuffer` can be mapped only if its `VkDeviceMemory` was given.
 *
 * @param context [in] Open context. Not NULL.
 * @param memory [in] The memory. Not NULL.
 * @param image [in] The image in it; null: none yet. May be NULL. Default: NULL.
 * @param out_buffer [out] New buffer. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `memory` is not null.
 * - `-EINVAL` unless: `out_buffer` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: `memory.struct_size` is at least 8.
 * - `-E2BIG` unless: `memory.struct_size` is at most 4096.
 * - `-EINVAL` unless: `memory.kind` is a kind of this version.
 * - `-EINVAL` unless: The member of `memory.memory` that is in force is not null.
 * - `-EINVAL` unless: `memory.size_bytes` is not 0.
 * - `-EINVAL` unless: Where given, `image.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `image.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `image.reserved` is 0.
 * - `-EINVAL` unless: Where given, `image.format` is a format of this version.
 * - `-EINVAL` unless: Where given, `image.width` is from 1 to 65536.
 * - `-EINVAL` unless: Where given, `image.height` is from 1 to 65536.
 * - `-EINVAL` unless: Where given, `image.row_pitch_bytes` is 0, or at least the width times the
 *   bytes per pixel and a multiple of the bytes per pixel.
 * - `-EINVAL` unless: Where given, the image lies within the buffer.
 * - `-EOPNOTSUPP` unless: The backend of the context can reach this kind of memory.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the context is not open, the memory or the image is not valid,
 *   or the image does not fit
 * - `-EOPNOTSUPP` if the backend of the context cannot reach this kind of memory, or in a process
 *   that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: Memory that was wrapped is neither freed nor changed by release.
 */
int AsyncRT_InteropBuffer_wrap(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropExternalMemory *memory,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer *out_buffer);

/**
 * Gives a buffer an image description, in place of the one that it has, if any. Descriptors that
 * were exported before keep the old one, and so do views.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param image [in] The image. Memory that has been laid out already has a row pitch of its own:
 *     state it. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `image` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `image.struct_size` is at least 8.
 * - `-E2BIG` unless: `image.struct_size` is at most 4096.
 * - `-EINVAL` unless: `image.reserved` is 0.
 * - `-EINVAL` unless: `image.format` is a format of this version.
 * - `-EINVAL` unless: `image.width` is from 1 to 65536.
 * - `-EINVAL` unless: `image.height` is from 1 to 65536.
 * - `-EINVAL` unless: `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel
 *   and a multiple of the bytes per pixel.
 * - `-EINVAL` unless: The image lies within the buffer.
 * - `-EOPNOTSUPP` unless: The device of the buffer supports the format.
 *
 * Errors:
 * - `-EINVAL` if `image` is null or not valid, the buffer is not live, or the image does not fit
 * - `-EOPNOTSUPP` if the device lacks the format, or in a process that has forked since it first
 *   used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. Does not block.
 */
int AsyncRT_InteropBuffer_describe(
    AsyncRT_InteropBuffer buffer,
    const AsyncRT_InteropImageDescription *image);

/**
 * Tells what a buffer is: its place in the allocation, its state and its image description.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param out_info [out] What it is; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_info` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `out_info.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_info.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or the buffer is not live
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_info(AsyncRT_InteropBuffer buffer, AsyncRT_InteropBufferInfo *out_info);

/**
 * Tells the value by which the core functions know this buffer. It is valid until the buffer is
 * released.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param out_handle [out] The value for the core functions; it is not a pointer. Not NULL.
 *     Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_handle` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_handle` is null, or the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_core_handle(AsyncRT_InteropBuffer buffer, const void **out_handle);

/**
 * Makes a view: a buffer over a range of the bytes of another. It keeps the memory alive, even
 * after the other buffer was released, and has no image description at first.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param offset_bytes [in] Where the view starts within the buffer. Unit: bytes.
 * @param size_bytes [in] Size of the view; not 0. Unit: bytes.
 * @param out_view [out] New buffer. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_view` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `size_bytes` is not 0.
 * - `-EINVAL` unless: The range lies within the buffer.
 *
 * Errors:
 * - `-EINVAL` if `out_view` is null, the buffer is not live, or the range is empty or not within it
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropBuffer_view(
    AsyncRT_InteropBuffer buffer,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    AsyncRT_InteropBuffer *out_view);

/**
 * Makes a view of a rectangle of the image of a buffer. Row pitch and format stay; only the start,
 * the width and the height differ. It keeps the memory alive, even after the other buffer was
 * released.
 *
 * @param buffer [in] Live buffer with an image description. Not NULL.
 * @param x [in] Left edge. Unit: pixels.
 * @param y [in] Upper edge: the row with the lowest address. Unit: pixels.
 * @param width [in] Width; not 0. Unit: pixels. From 1 to 65536.
 * @param height [in] Height; not 0. Unit: pixels. From 1 to 65536.
 * @param out_view [out] New buffer. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_view` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `width` is not 0.
 * - `-EINVAL` unless: `height` is not 0.
 * - `-EINVAL` unless: The buffer has an image description.
 * - `-EINVAL` unless: The rectangle lies within the image.
 *
 * Errors:
 * - `-EINVAL` if `out_view` is null, the buffer is not live or has no image description, or the
 *   rectangle is empty or not within the image
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropBuffer_crop(
    AsyncRT_InteropBuffer buffer,
    uint32_t x,
    uint32_t y,
    uint32_t width,
    uint32_t height,
    AsyncRT_InteropBuffer *out_view);

/**
 * Maps a buffer into this process and lends the bytes; they are the memory itself, not a copy. The
 * first call maps, later ones give the same address, and release ends the mapping, unless something
 * holds it; to end it earlier, map a view and release that. The library maps pixels in this call,
 * and to hold a mapping, only.
 *
 * The memory is coherent: no flush is needed. When the device has finished its work is for the
 * caller to know, with a semaphore.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param out_data [out] The bytes of the buffer, from its start. An array of `out_size_bytes`
 *     bytes. Not NULL. Borrowed: the library keeps it.
 * @param out_size_bytes [out] Size of the buffer. Unit: bytes. Length of `out_data`. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_data` is not null.
 * - `-EINVAL` unless: `out_size_bytes` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EOPNOTSUPP` unless: The memory of the buffer can be mapped.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, or the buffer is not live
 * - `-EOPNOTSUPP` if the memory cannot be mapped, or in a process that has forked since it first
 *   used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 */
int AsyncRT_InteropBuffer_map(
    AsyncRT_InteropBuffer buffer,
    void **out_data,
    uint64_t *out_size_bytes);

/**
 * Holds the mapping of a buffer, which is made if there is none yet: the bytes that map lends stay
 * where they are until the hold is released, whatever becomes of the buffer and its context. It is
 * for those who cannot know when the last reader is done, such as a garbage collector while another
 * thread still compresses the bytes. The memory itself lives as long. On the host nothing else of
 * the buffer does; on a device the allocation does, with its descriptors.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param out_mapping [out] New hold. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_mapping` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EOPNOTSUPP` unless: The memory of the buffer can be mapped.
 *
 * Errors:
 * - `-EINVAL` if `out_mapping` is null, or the buffer is not live
 * - `-EOPNOTSUPP` if the memory cannot be mapped, if the device belongs to the application, which
 *   could destroy it first, or in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: The bytes stay mapped at their address, and the same memory, until the hold is
 *     released, also after the buffer and its context have ended.
 */
int AsyncRT_InteropMapping_create(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropMapping *out_mapping);

/**
 * Releases the hold on a mapping. The mapping ends if the buffer has ended and nothing else holds
 * it.
 *
 * The handle has ended even if an error is returned.
 *
 * @param mapping [in] Live hold; not valid afterwards. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `mapping` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the hold is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 */
int AsyncRT_InteropMapping_release(AsyncRT_InteropMapping mapping);

/**
 * Tells the native handles of a buffer: address, `CUdeviceptr`, `VkBuffer` and `VkDeviceMemory`, as
 * far as its backend has them.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param out_handles [out] The handles; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_handles` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `out_handles.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_handles.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_handles` is null, its size too small, or the buffer is not live
 * - `-E2BIG` if `out_handles.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_native_handles(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropNativeHandles *out_handles);

/**
 * Binds a buffer of the Mojo runtime to this buffer: from now on the core functions accept its
 * handle, with the image description of this buffer. The runtime buffer must lie exactly on the
 * memory of this buffer, as a non-owning `DeviceBuffer` made from its address does; for a part of
 * it, bind to a view.
 *
 * The runtime buffer is retained until it is unbound or this buffer is released, so that its
 * pointer cannot come to mean another one. A copy of it in Mojo shares the handle; a sub-buffer has
 * a handle of its own, which is not bound by this.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param device_buffer_handle [in] Pointer of the live runtime buffer. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `device_buffer_handle` is a live buffer of a Mojo runtime that is loaded.
 * - `-EEXIST` unless: `device_buffer_handle` is not bound yet.
 * - `-EINVAL` unless: Address and size of the runtime buffer are those of the buffer.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live, `device_buffer_handle` is not a buffer of a loaded
 *   runtime, or does not lie on its memory
 * - `-EEXIST` if `device_buffer_handle` is bound already
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: The object of the runtime is retained, so its pointer cannot come to mean another
 *     object.
 */
int AsyncRT_InteropBuffer_bind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);

/**
 * Ends the binding of a buffer of the runtime and releases it.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param device_buffer_handle [in] Handle that was bound to this buffer. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-ENOENT` unless: `device_buffer_handle` is bound to this buffer.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-ENOENT` if `device_buffer_handle` is not bound to this buffer
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 */
int AsyncRT_InteropBuffer_unbind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);

/**
 * Enqueues the release of the memory to whoever imported it, in stream order. A Vulkan context
 * transfers the buffer from its queue family to `VK_QUEUE_FAMILY_EXTERNAL`; other backends have
 * nothing to do. Enqueue it after the work that writes the memory and before the signal that an
 * importer waits for.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 */
int AsyncRT_InteropBuffer_release_ownership(AsyncRT_InteropBuffer buffer);

/**
 * Enqueues the counterpart of `AsyncRT_InteropBuffer_release_ownership`, in stream order: a Vulkan
 * context transfers the buffer from `VK_QUEUE_FAMILY_EXTERNAL` to its own queue family; other
 * backends have nothing to do. Enqueue it after the wait for the other side and before the work
 * that reads or writes the memory.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 */
int AsyncRT_InteropBuffer_acquire_ownership(AsyncRT_InteropBuffer buffer);

/**
 * Releases a buffer. The memory goes when no view, no import and no descriptor of it is left;
 * wrapped memory stays as it is. The mapping of this buffer ends at once, and so do its bindings.
 * Work that was enqueued must have finished; where that is not known, release at a timeline value
 * instead.
 *
 * The handle has ended even if an error is returned.
 *
 * @param buffer [in] Live buffer; not valid afterwards. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: Descriptors that were exported, and imports of them, stay valid after the object that
 *     they came from has ended.
 */
int AsyncRT_InteropBuffer_release(AsyncRT_InteropBuffer buffer);

/**
 * A timeline semaphore: a 64-bit value that only grows. The value is an index and a generation,
 * always odd and below 2^52, never an address; a stale one is recognized.
 *
 * Owned: `AsyncRT_InteropSemaphore_destroy` ends its life. Its `AsyncRT_InteropContext` must
 * outlive it.
 */
typedef struct AsyncRT_InteropSemaphore_T *AsyncRT_InteropSemaphore;

/**
 * Releases a buffer when a timeline reaches a value. The handle ends at once, while the memory
 * stays until then; mappings and bindings end then too. If the value is never reached, the memory
 * goes when the context is closed.
 *
 * @param buffer [in] Live buffer; not valid after success. Not NULL.
 * @param semaphore [in] Timeline to wait for; it may be destroyed meanwhile. Not NULL.
 * @param value [in] Value at which the memory is released.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. Does not block.
 * Promises: Descriptors that were exported, and imports of them, stay valid after the object that
 *     they came from has ended.
 */
int AsyncRT_InteropBuffer_release_at(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value);

/*
 * Export
 *
 * Memory as an operating system handle, with all that an importer must know.
 */

/**
 * Properties of exported memory.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t AsyncRT_InteropMemoryFlags;
/** The allocation is dedicated to one buffer or image; an importer must make a dedicated import. */
#define ASYNCRT_INTEROP_MEMORY_DEDICATED (UINT32_C(1) << 0)
/** The memory can be mapped. */
#define ASYNCRT_INTEROP_MEMORY_HOST_VISIBLE (UINT32_C(1) << 1)
/** The descriptor is sealed against shrinking and growing, and against further seals. */
#define ASYNCRT_INTEROP_MEMORY_SEALED (UINT32_C(1) << 2)

/** Shape of the image in the memory. */
typedef uint32_t AsyncRT_InteropTextureKind;
/** There is no image description: bytes only. */
#define ASYNCRT_INTEROP_TEXTURE_KIND_NONE UINT32_C(0)
/** One dimension. This version never exports one. */
#define ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_1D UINT32_C(1)
/** Two dimensions, linear layout, one mip level, one layer. */
#define ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_2D UINT32_C(2)
/** Two dimensions with layers. This version never exports one. */
#define ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_2D_ARRAY UINT32_C(3)
/** Three dimensions. This version never exports one. */
#define ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_3D UINT32_C(4)

/**
 * All that an importer must know about exported memory; import takes the same structure. Without an
 * image the fields from `format` to `modifier` are 0, apart from `alignment_bytes`.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT`.
 */
typedef struct AsyncRT_InteropMemoryInfo {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** How the memory is carried. */
    AsyncRT_InteropHandleType handle_type;
    /** Backend that allocated it. */
    AsyncRT_InteropBackend backend;
    /** Properties. */
    AsyncRT_InteropMemoryFlags flags;
    /** Where the buffer starts within the allocation. Unit: bytes. */
    uint64_t offset_bytes;
    /** Size of the buffer. Unit: bytes. */
    uint64_t size_bytes;
    /** Where the first pixel lies, from the start of the buffer. Unit: bytes. */
    uint64_t image_offset_bytes;
    /** Size of the allocation, exactly as a Vulkan or CUDA importer must pass it. Unit: bytes. */
    uint64_t allocation_size_bytes;
    /**
     * Identifies the allocation: equal for every export of the same memory, and different from that
     * of every other allocation of the exporting process.
     */
    uint64_t allocation_id;
    /** Vulkan memory type of the allocation; a Vulkan importer must use the same. */
    uint32_t memory_type_index;
    /** Memory types that buffer and image can both use, as a bit mask. */
    uint32_t memory_type_bits;
    /** UUID of the device. */
    uint8_t device_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** UUID of the driver. */
    uint8_t driver_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** Shape of the image. */
    AsyncRT_InteropTextureKind texture_kind;
    /** Pixel format. */
    MAX_Format format;
    /** Width. Unit: pixels. */
    uint32_t width;
    /** Height. Unit: pixels. */
    uint32_t height;
    /** Distance between the starts of two rows. Unit: bytes. */
    uint32_t row_pitch_bytes;
    /** DRM format code for a dma-buf; else 0. */
    uint32_t fourcc;
    /** Distance between the starts of two slices: the row pitch times the height. Unit: bytes. */
    uint64_t slice_pitch_bytes;
    /** Alignment that a buffer or image in this memory needs. Unit: bytes. */
    uint64_t alignment_bytes;
    /** DRM format modifier for a dma-buf; else 0, which is linear. */
    uint64_t modifier;
    /**
     * The handle, where it is not a descriptor; the caller must release it as its kind demands.
     * Null otherwise. May be NULL.
     */
    void *native_handle;
} AsyncRT_InteropMemoryInfo;

/** Initial value of `AsyncRT_InteropMemoryInfo`. */
#define ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT { \
    sizeof(AsyncRT_InteropMemoryInfo), \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    { 0 }, \
    { 0 }, \
    0, \
    (MAX_Format)0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    0, \
    NULL }

/**
 * Exports the memory of a buffer, with all that an importer must know. Unlike the core function it
 * exports images at any offset, views, and buffers without an image description.
 *
 * @param buffer [in] Live buffer. Not NULL.
 * @param handle_type [in] How the memory is carried. Default:
 *     `ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD`.
 * @param out_fd [out] New descriptor; -1 where the handle type is not a descriptor. Not NULL. Owned
 *     by the caller. Close-on-exec.
 * @param out_info [out] What an importer must know; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EINVAL` unless: `out_info` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `buffer` is a live handle of this process.
 * - `-EINVAL` unless: `out_info.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_info.struct_size` is at most 4096.
 * - `-EINVAL` unless: `handle_type` is exactly one handle type of this version.
 * - `-EOPNOTSUPP` unless: The memory can be exported as this handle type.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, the size of `out_info` too small, the buffer is not
 *   live, or `handle_type` is not one handle type
 * - `-EOPNOTSUPP` if the memory is wrapped or imported, if the platform, the device or the format
 *   lacks the handle type, or in a process that has forked since it first used the library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropBuffer_export_handle(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropHandleType handle_type,
    int *out_fd,
    AsyncRT_InteropMemoryInfo *out_info);

/*
 * Import
 *
 * Memory of another process or API. A descriptor is duplicated: whether the call succeeds or fails,
 * the caller's own stays open and the caller's. Memory files are checked by their size and seals;
 * for objects of a driver the description must fit the context. What nobody can see is the caller's
 * duty: that a descriptor of a driver really is what its description says.
 */

/**
 * Imported memory, of which ranges can be mapped as buffers. The value is an index and a
 * generation, always odd and below 2^52, never an address; a stale one is recognized.
 *
 * Owned: `AsyncRT_InteropMemory_release` ends its life. Its `AsyncRT_InteropContext` must outlive
 * it.
 */
typedef struct AsyncRT_InteropMemory_T *AsyncRT_InteropMemory;

/**
 * Imports memory that another process or API exported. The descriptor is duplicated and stays the
 * caller's, whether the call succeeds or fails.
 *
 * A memory file of the host backend is checked by its size and its seals: without F_SEAL_SHRINK it
 * is refused, because its owner could take the bytes away. For an opaque object of a driver, memory
 * type, device and driver UUID of the description must be those of the context. The allocation size
 * must be the exporter's: it is compared where the object tells it, as the files of software
 * drivers do, and is the caller's duty elsewhere. A two-dimensional image must lie in the memory,
 * and its rows in their pitch.
 *
 * @param context [in] Open context. Not NULL.
 * @param fd [in] Descriptor of the memory; -1 where the handle type is not a descriptor.
 * @param info [in] What the exporter told. Not NULL.
 * @param out_memory [out] New imported memory. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `info` is not null.
 * - `-EINVAL` unless: `out_memory` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: `info.struct_size` is at least 8.
 * - `-E2BIG` unless: `info.struct_size` is at most 4096.
 * - `-EINVAL` unless: `info.handle_type` is exactly one handle type of this version.
 * - `-EINVAL` unless: `info.flags` has only flags of this version.
 * - `-EINVAL` unless: `info.allocation_size_bytes` is not 0.
 * - `-EINVAL` unless: Offset and size lie within the allocation.
 * - `-EOPNOTSUPP` unless: The context can import this handle type.
 * - `-EBADF` unless: Where the handle type is a descriptor, `fd` is open.
 * - `-EACCES` unless: A memory file is sealed against shrinking.
 * - `-EINVAL` unless: Size, memory type and UUIDs fit the context and the object.
 *
 * Errors:
 * - `-EBADF` if the handle type is a descriptor and `fd` is not open
 * - `-EINVAL` if a pointer is null, the context is not open, the description is not valid or does
 *   not match the context, or the memory is smaller than it says
 * - `-EACCES` if a memory file is not sealed against shrinking
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, if the memory comes from a
 *   driver that the context cannot import from, or in a process that has forked since it first used
 *   the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that goes in stays open and the caller's, whether the call succeeds or
 *     fails.
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropMemory_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropMemoryInfo *info,
    AsyncRT_InteropMemory *out_memory);

/**
 * Maps a range of imported memory for the device, as a buffer. The buffer keeps the memory alive.
 * To reach the bytes from the host, map the buffer.
 *
 * @param memory [in] Live imported memory. Not NULL.
 * @param offset_bytes [in] Where the range starts within the allocation. Unit: bytes.
 * @param size_bytes [in] Size of the range; not 0. Unit: bytes.
 * @param image [in] The image in the range; null: none yet. May be NULL. Default: NULL.
 * @param out_buffer [out] New buffer. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_buffer` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `memory` is a live handle of this process.
 * - `-EINVAL` unless: `size_bytes` is not 0.
 * - `-EINVAL` unless: The range lies within the memory.
 * - `-EINVAL` unless: Where given, `image.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `image.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `image.reserved` is 0.
 * - `-EINVAL` unless: Where given, `image.format` is a format of this version.
 * - `-EINVAL` unless: Where given, `image.width` is from 1 to 65536.
 * - `-EINVAL` unless: Where given, `image.height` is from 1 to 65536.
 * - `-EINVAL` unless: Where given, `image.row_pitch_bytes` is 0, or at least the width times the
 *   bytes per pixel and a multiple of the bytes per pixel.
 * - `-EINVAL` unless: Where given, the image lies within the range.
 *
 * Errors:
 * - `-EINVAL` if `out_buffer` is null, the memory is not live, the range is empty or not within it,
 *   or the image is not valid or does not fit
 * - `-EOPNOTSUPP` if the device cannot start a range at this offset, if it lacks the format, or in
 *   a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 * Promises: The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropMemory_map_range(
    AsyncRT_InteropMemory memory,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer *out_buffer);

/**
 * Releases imported memory. Buffers that were mapped from it stay valid and keep it alive.
 *
 * The handle has ended even if an error is returned.
 *
 * @param memory [in] Live imported memory; not valid afterwards. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `memory` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the memory is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 */
int AsyncRT_InteropMemory_release(AsyncRT_InteropMemory memory);

/*
 * Timeline semaphores
 *
 * Timeline semaphores: signal and wait on a stream, from the host, for any or all of many, and
 * without blocking a thread.
 */

/** Timeline semaphores that may be alive in a process at once. */
#define ASYNCRT_INTEROP_MAX_SEMAPHORES UINT32_C(16384)

/**
 * A timeout that never ends.
 *
 * Unit: nanoseconds.
 */
#define ASYNCRT_INTEROP_INFINITE UINT64_C(0xFFFFFFFFFFFFFFFF)

/**
 * A pending asynchronous wait. It ends by itself when its callback has returned or its eventfd was
 * written, and by cancel. Numbers are never reused; 0 is none.
 *
 * Borrowed: never destroyed through this interface.
 */
typedef uint64_t AsyncRT_InteropWait;

/** What carries the value of a timeline semaphore. */
typedef uint32_t AsyncRT_InteropTimelineKind;
/** An object of the driver: an importer passes the descriptor to its graphics API. */
#define ASYNCRT_INTEROP_TIMELINE_NATIVE UINT32_C(1)
/**
 * A page of shared memory with a futex: an importer uses this library, which bridges it to the
 * graphics API.
 */
#define ASYNCRT_INTEROP_TIMELINE_HOST UINT32_C(2)

/**
 * Tells how an asynchronous wait ended. It runs exactly once unless the wait was cancelled, and
 * should return soon: other waits share its thread. It may call this library.
 *
 * @param user_data [in] The value given with the callback. May be NULL.
 * @param result [in] 0 when the value was reached; -ECANCELED when the semaphore was destroyed or
 *     its context closed first; -EIO when the device was lost.
 * @param value [in] Value of the timeline when the wait ended.
 *
 * Must stay valid until it has run once or was cancelled. May run on any thread at any time.
 */
typedef void (*AsyncRT_InteropWaitCallback)(void *user_data, int result, uint64_t value);

/**
 * All that an importer must know about an exported timeline semaphore; import takes the same
 * structure.
 *
 * Its first field tells the library which version of it the caller was compiled with. Initialise it
 * with `ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT`.
 */
typedef struct AsyncRT_InteropSemaphoreInfo {
    /** Size in bytes of this structure, as the caller was compiled. Unit: bytes. */
    uint32_t struct_size;
    /** How the semaphore is carried. */
    AsyncRT_InteropHandleType handle_type;
    /** What carries its value. */
    AsyncRT_InteropTimelineKind kind;
    /** Backend that made it. */
    AsyncRT_InteropBackend backend;
    /** UUID of the device. */
    uint8_t device_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** UUID of the driver. */
    uint8_t driver_uuid[ASYNCRT_INTEROP_UUID_SIZE];
    /** How far a signal may be above the last value. */
    uint64_t max_value_difference;
    /**
     * The handle, where it is not a descriptor; the caller must release it as its kind demands.
     * Null otherwise. May be NULL.
     */
    void *native_handle;
} AsyncRT_InteropSemaphoreInfo;

/** Initial value of `AsyncRT_InteropSemaphoreInfo`. */
#define ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT { \
    sizeof(AsyncRT_InteropSemaphoreInfo), \
    0, \
    0, \
    0, \
    { 0 }, \
    { 0 }, \
    0, \
    NULL }

/**
 * Creates a timeline semaphore. Where the driver of the context exports timelines it is a native
 * one, otherwise a timeline of the host, which the library bridges to the graphics API.
 *
 * @param context [in] Open context. Not NULL.
 * @param initial_value [in] First value of the timeline. Default: 0.
 * @param out_semaphore [out] New semaphore. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_semaphore` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EMFILE` unless: Fewer than 16,384 timeline semaphores are alive in this process; those of
 *   which only the library holds a descriptor are swept first.
 *
 * Errors:
 * - `-EINVAL` if `out_semaphore` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropSemaphore_create(
    AsyncRT_InteropContext context,
    uint64_t initial_value,
    AsyncRT_InteropSemaphore *out_semaphore);

/**
 * Imports a timeline semaphore and attaches it to a context. The descriptor is duplicated and stays
 * the caller's, whether the call succeeds or fails; from now on
 * `AsyncRT_Signal_timeline_semaphore_fd` accepts it in this process.
 *
 * A descriptor of a semaphore that this process has already, from the core function or from an
 * earlier import, gives another handle to the same semaphore. Each handle is destroyed by itself,
 * and the semaphore stays attached to the context that it was first attached to.
 *
 * @param context [in] Open context. Not NULL.
 * @param fd [in] Descriptor of the semaphore; -1 where the handle type is not a descriptor.
 * @param info [in] What the exporter told; null: the descriptor is of a timeline of the host, or of
 *     a driver of the same device. May be NULL. Default: NULL.
 * @param out_semaphore [out] New handle. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_semaphore` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: Where given, `info.struct_size` is at least 8.
 * - `-E2BIG` unless: Where given, `info.struct_size` is at most 4096.
 * - `-EINVAL` unless: Where given, `info.handle_type` is exactly one handle type of this version.
 * - `-EINVAL` unless: Where given, `info.kind` is a kind of this version.
 * - `-EOPNOTSUPP` unless: Where given, `info.handle_type` is the opaque file descriptor, the only
 *   one of this platform.
 * - `-EBADF` unless: `fd` is an open descriptor.
 * - `-EINVAL` unless: The descriptor is of a timeline semaphore that the context can import, and
 *   fits its description.
 *
 * Errors:
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EINVAL` if `out_semaphore` is null, the context is not open, the description is not valid or
 *   does not match the context, or the descriptor is not of a timeline semaphore
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that goes in stays open and the caller's, whether the call succeeds or
 *     fails.
 * Promises: A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropSemaphore_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropSemaphoreInfo *info,
    AsyncRT_InteropSemaphore *out_semaphore);

/**
 * Exports a timeline semaphore. Each call gives a fresh descriptor, which can be given away while
 * the semaphore itself stays in use.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param handle_type [in] How the semaphore is carried. Default:
 *     `ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD`.
 * @param out_fd [out] New descriptor; -1 where the handle type is not a descriptor. Not NULL. Owned
 *     by the caller. Close-on-exec.
 * @param out_info [out] What an importer must know; the caller sets `struct_size` first. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EINVAL` unless: `out_info` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-EINVAL` unless: `out_info.struct_size` is at least 8.
 * - `-E2BIG` unless: `out_info.struct_size` is at most 4096.
 * - `-EINVAL` unless: `handle_type` is exactly one handle type of this version.
 * - `-EOPNOTSUPP` unless: The semaphore can be exported as this handle type.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, the size of `out_info` too small, the semaphore is not
 *   live, or `handle_type` is not one handle type
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSemaphore_export_handle(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropHandleType handle_type,
    int *out_fd,
    AsyncRT_InteropSemaphoreInfo *out_info);

/**
 * Makes the timeline available as a `VkSemaphore` of a given device: natively where the driver can,
 * otherwise bridged, so that signals on either side reach the other, a wait before its signal
 * included. The same device gets the same `VkSemaphore` again.
 *
 * The `VkSemaphore` belongs to the library. It goes when it is released as often as it was asked
 * for, or with the semaphore; the caller releases it before destroying the device, and destroys
 * neither while work that uses it is pending.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param vulkan [in] The device; its queue and the callbacks are not used. Not NULL.
 * @param out_vk_semaphore [out] The `VkSemaphore`. Not NULL.
 * @param out_bridged [out] True: bridged, so a signal takes a thread of the library to cross;
 *     false: native. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `vulkan` is not null.
 * - `-EINVAL` unless: `out_vk_semaphore` is not null.
 * - `-EINVAL` unless: `out_bridged` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-EINVAL` unless: `vulkan.struct_size` is at least 8.
 * - `-E2BIG` unless: `vulkan.struct_size` is at most 4096.
 * - `-EINVAL` unless: `vulkan.reserved` is 0.
 * - `-EINVAL` unless: `vulkan.instance` is not null.
 * - `-EINVAL` unless: `vulkan.physical_device` is not null.
 * - `-EINVAL` unless: `vulkan.device` is not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the semaphore is not live, or the device is not valid
 * - `-ENODEV` if `get_instance_proc_addr` is null and no Vulkan loader is installed
 * - `-EOPNOTSUPP` if the device was created without timeline semaphores, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block. May wait until callbacks have returned.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropSemaphore_as_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    const AsyncRT_InteropVulkanDevice *vulkan,
    uint64_t *out_vk_semaphore,
    bool *out_bridged);

/**
 * Gives back a `VkSemaphore` that `AsyncRT_InteropSemaphore_as_vulkan` returned.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param vk_device [in] The `VkDevice` that it was made for. Not NULL.
 * @param vk_semaphore [in] The `VkSemaphore`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-ENOENT` unless: `vk_semaphore` was made from this semaphore for this device, and was not
 *   given back.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-ENOENT` if `vk_semaphore` was not made from this semaphore for this device, or was given back
 *   already
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block. May wait until callbacks have returned.
 */
int AsyncRT_InteropSemaphore_release_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    void *vk_device,
    uint64_t vk_semaphore);

/**
 * Enqueues a signal on the stream of a context: the semaphore takes the value after all work that
 * was enqueued there before. The last value is the maximum of the value that the semaphore has and
 * of all signals still pending; applying a signal takes the maximum.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param context [in] Context on whose stream the signal is ordered. Not NULL.
 * @param value [in] New value, above the last one.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EINVAL` unless: `value` is above the last value of the timeline.
 * - `-ERANGE` unless: `value` is no further above the last value than the device allows.
 * - `-EOPNOTSUPP` unless: The device of the context can signal and wait for this semaphore,
 *   natively or bridged.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, the context is not open, or `value` is not above the
 *   last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` if the device of the context cannot signal this semaphore, or in a process that
 *   has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 * Promises: The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_enqueue_signal(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value);

/**
 * Enqueues a wait on the stream of a context: work that is enqueued there later starts after the
 * semaphore has reached the value. If the context closes first, the wait may be given up: see
 * `AsyncRT_InteropContext_close`. Where the context has the feature `STREAM_WAIT` the call returns
 * at once and the timeout is not used. A context attached to the host queue of a runtime lacks it:
 * there the calling thread waits before anything is enqueued, because a blocked host function would
 * starve the worker threads of the runtime.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param context [in] Context whose stream waits. Not NULL.
 * @param value [in] Value to wait for.
 * @param timeout_ns [in] How long the calling thread waits, where it must; 0 only looks. Unit:
 *     nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-EINVAL` unless: `context` is a live handle of this process.
 * - `-EOPNOTSUPP` unless: The device of the context can signal and wait for this semaphore,
 *   natively or bridged.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, or the context is not open
 * - `-ETIMEDOUT` if the calling thread had to wait and the time is over
 * - `-ECANCELED` if the semaphore was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` if the device of the context cannot wait for this semaphore, or in a process that
 *   has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Blocks no longer than its timeout. May wait until callbacks have returned.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 */
int AsyncRT_InteropSemaphore_enqueue_wait(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value,
    uint64_t timeout_ns);

/**
 * Signals from the host, at once and in no order with any stream. On a native timeline with lower
 * signals pending it takes effect right after those, because drivers allow no signal of the host
 * above one of a queue.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param value [in] New value, above the last one; up to 2^64-1.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 * - `-EINVAL` unless: `value` is above the last value of the timeline.
 * - `-ERANGE` unless: `value` is no further above the last value than the device allows.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, or `value` is not above the last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_signal(AsyncRT_InteropSemaphore semaphore, uint64_t value);

/**
 * Waits on the calling thread until the semaphore has reached a value. The wait ends in time even
 * if the process that should signal has died.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param value [in] Value to wait for.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if the semaphore was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Blocks no longer than its timeout. May wait until callbacks have returned.
 */
int AsyncRT_InteropSemaphore_wait(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    uint64_t timeout_ns);

/**
 * Tells the value that the semaphore has now. It never falls.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param out_value [out] The value. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_value` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_value` is null, or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_value(AsyncRT_InteropSemaphore semaphore, uint64_t *out_value);

/**
 * Waits on the calling thread until one of several semaphores has reached its value, and tells
 * which. The semaphores may belong to different contexts and backends.
 *
 * @param semaphores [in] Live semaphores; the same one may stand there more than once. An array of
 *     `count` elements. Not NULL.
 * @param values [in] Value to wait for, one for each semaphore. An array of `count` elements. Not
 *     NULL.
 * @param count [in] Length of both arrays: 1 to 16,384. Length of `semaphores` and `values`.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @param out_index [out] Index of the first semaphore in the array that has reached its value. Not
 *     NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_index` is not null.
 * - `-EINVAL` unless: `semaphores` is not null.
 * - `-EINVAL` unless: `values` is not null.
 * - `-EINVAL` unless: `count` is not 0.
 * - `-EINVAL` unless: `count` is at most 16,384.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: Every element of `semaphores` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, `count` is 0 or above 16,384, or a semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if one of the semaphores was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Blocks no longer than its timeout. May wait until callbacks have returned.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropSemaphore_wait_any(
    const AsyncRT_InteropSemaphore *semaphores,
    const uint64_t *values,
    uint32_t count,
    uint64_t timeout_ns,
    uint32_t *out_index);

/**
 * Waits on the calling thread until all of several semaphores have reached their values. The
 * semaphores may belong to different contexts and backends.
 *
 * @param semaphores [in] Live semaphores; the same one may stand there more than once. An array of
 *     `count` elements. Not NULL.
 * @param values [in] Value to wait for, one for each semaphore. An array of `count` elements. Not
 *     NULL.
 * @param count [in] Length of both arrays: 1 to 16,384. Length of `semaphores` and `values`.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `semaphores` is not null.
 * - `-EINVAL` unless: `values` is not null.
 * - `-EINVAL` unless: `count` is not 0.
 * - `-EINVAL` unless: `count` is at most 16,384.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: Every element of `semaphores` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, `count` is 0 or above 16,384, or a semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if one of the semaphores was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Blocks no longer than its timeout. May wait until callbacks have returned.
 */
int AsyncRT_InteropSemaphore_wait_all(
    const AsyncRT_InteropSemaphore *semaphores,
    const uint64_t *values,
    uint32_t count,
    uint64_t timeout_ns);

/**
 * Waits without a thread of the caller: the callback runs once when the semaphore has reached the
 * value, or when the wait ends otherwise. If the value is reached already, it may run before this
 * call returns. Waiting takes no thread for each wait; service threads of the library share them.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param value [in] Value to wait for.
 * @param callback [in] Runs on a service thread of the library. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to the callback. Handed to `callback`. May be NULL.
 * @param out_wait [out] The wait, for cancel. It ends with the callback, so it may have ended
 *     already. Not NULL. Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `callback` is not null.
 * - `-EINVAL` unless: `out_wait` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `callback` or `out_wait` is null, or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block. Cancelled by `AsyncRT_InteropWait_cancel`.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: The callback runs exactly once, unless the call fails or the wait is cancelled.
 * Promises: After cancel has returned, the callback is not running and will not run.
 */
int AsyncRT_InteropSemaphore_wait_async(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    AsyncRT_InteropWaitCallback callback,
    void *user_data,
    AsyncRT_InteropWait *out_wait);

/**
 * Waits without a thread of the caller: a new eventfd becomes readable when the semaphore has
 * reached the value, for use with `poll` or `epoll`. If the wait ends otherwise, the eventfd
 * becomes readable too; the value of the semaphore, or the error of asking for it, tells which.
 *
 * Closing the descriptor does not cancel the wait.
 *
 * @param semaphore [in] Live semaphore. Not NULL.
 * @param value [in] Value to wait for.
 * @param out_fd [out] New eventfd, non-blocking; reading it gives 1. Not NULL. Owned by the caller.
 *     Close-on-exec.
 * @param out_wait [out] The wait, for cancel. It ends when the eventfd was written. Not NULL.
 *     Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EINVAL` unless: `out_wait` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, or the semaphore is not live
 * - `-EOPNOTSUPP` if the platform has no eventfd, or in a process that has forked since it first
 *   used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSemaphore_wait_eventfd(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    int *out_fd,
    AsyncRT_InteropWait *out_wait);

/**
 * Cancels an asynchronous wait. After it returns, whether it succeeded or not, the callback does
 * not run any more: if it is running on another thread, the call waits until it has returned. An
 * eventfd is not written any more either.
 *
 * From within the callback itself the answer is -EALREADY, at once.
 *
 * @param wait [in] The wait.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `wait` is a number that this process was given.
 * - `-EALREADY` unless: The wait has not ended.
 *
 * Errors:
 * - `-EINVAL` if `wait` is a number that was never given out
 * - `-EALREADY` if the wait has ended: its callback has run, its eventfd was written, or it was
 *   cancelled before
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * From any thread. May block. May wait until callbacks have returned.
 * Promises: After cancel has returned, the callback is not running and will not run.
 */
int AsyncRT_InteropWait_cancel(AsyncRT_InteropWait wait);

/**
 * Destroys this handle of a semaphore. Signals that are pending on a stream still take effect, and
 * descriptors that were exported stay valid. Asynchronous waits through this handle end with
 * -ECANCELED before the call returns. From within a callback the other callbacks may still be
 * running when it returns.
 *
 * The handle has ended even if an error is returned.
 *
 * @param semaphore [in] Live semaphore; not valid afterwards. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. May block. May wait until callbacks have returned.
 * Promises: Descriptors that were exported, and imports of them, stay valid after the object that
 *     they came from has ended.
 */
int AsyncRT_InteropSemaphore_destroy(AsyncRT_InteropSemaphore semaphore);

/*
 * Descriptors
 *
 * What passing descriptors takes: close, duplicate, compare, and send them over a Unix socket.
 * These functions work after a fork too.
 */

/** Descriptors that one message can carry. */
#define ASYNCRT_INTEROP_MAX_DESCRIPTORS UINT32_C(253)

/**
 * Bytes that one message can carry.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_MAX_MESSAGE_SIZE UINT32_C(65536)

/**
 * Longest path of a Unix socket, without the terminating zero.
 *
 * Unit: bytes.
 */
#define ASYNCRT_INTEROP_MAX_PATH_SIZE UINT32_C(107)

/*
 * AsyncRT_InteropSocket, a handle; in C: `int`.
 *
 * A Unix socket that keeps message boundaries (`SOCK_SEQPACKET`), held by its file descriptor.
 * Closing the descriptor ends it.
 *
 * Owned: `close` ends its life.
 */

/**
 * Closes a descriptor. It is closed even if an error other than -EBADF is returned.
 *
 * @param fd [in] Descriptor to close. Taken over by the library.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EBADF` unless: `fd` is an open descriptor.
 *
 * Errors:
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EIO` if a last write to the object failed
 *
 * From any thread. Does not block.
 */
int AsyncRT_Interop_close_descriptor(int fd);

/**
 * Duplicates a descriptor: both refer to the same open file description.
 *
 * @param fd [in] Descriptor to duplicate.
 * @param out_fd [out] New descriptor. Not NULL. Owned by the caller. Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EBADF` unless: `fd` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if `out_fd` is null
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EMFILE` if the process has as many open descriptors as it may have
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_Interop_duplicate_descriptor(int fd, int *out_fd);

/**
 * Tells whether two descriptors refer to the same open file description, as duplicates and
 * descriptors that came over a socket do. Two exports of one object may have descriptions of their
 * own.
 *
 * @param first_fd [in] A descriptor.
 * @param second_fd [in] Another descriptor, or the same.
 * @param out_same [out] True: the same description. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_same` is not null.
 * - `-EBADF` unless: `first_fd` is an open descriptor.
 * - `-EBADF` unless: `second_fd` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if `out_same` is null
 * - `-EBADF` if one of the descriptors is not open
 * - `-EOPNOTSUPP` if the platform cannot tell
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_same_description(int first_fd, int second_fd, bool *out_same);

/**
 * Listens on a path of the file system. The path must not exist; closing the socket does not remove
 * it. Who may connect is decided by the permissions of its folder.
 *
 * @param path [in] Path of the socket to make. Not NULL.
 * @param out_socket [out] New listening socket, for accept. Not NULL. Owned by the caller.
 *     Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `path` is not null.
 * - `-EINVAL` unless: `path` is not empty.
 * - `-ENAMETOOLONG` unless: `path` has at most 107 bytes.
 * - `-EINVAL` unless: `out_socket` is not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the path is empty
 * - `-ENAMETOOLONG` if the path has more than 107 bytes
 * - `-EADDRINUSE` if the path exists
 * - `-ENOENT` if its folder does not exist
 * - `-EACCES` if permission is denied
 * - `-EOPNOTSUPP` if the platform has no Unix sockets that keep message boundaries
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. Does not block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSocket_listen(const char *path, int *out_socket);

/**
 * Accepts the next connection to a listening socket.
 *
 * @param socket [in] Listening socket.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @param out_socket [out] New connected socket. Not NULL. Owned by the caller. Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `out_socket` is not null.
 * - `-EBADF` unless: `socket` is an open descriptor.
 * - `-ENOTSOCK` unless: `socket` is a Unix socket.
 * - `-EINVAL` unless: `socket` listens.
 *
 * Errors:
 * - `-EINVAL` if `out_socket` is null, or the socket does not listen
 * - `-EBADF` if `socket` is not an open descriptor
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-ETIMEDOUT` if the time is over
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. Blocks no longer than its timeout.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSocket_accept(int socket, uint64_t timeout_ns, int *out_socket);

/**
 * Connects to a socket that listens on a path. A path that does not exist yet is an error; the
 * caller tries again.
 *
 * @param path [in] Path of the listening socket. Not NULL.
 * @param out_socket [out] New connected socket. Not NULL. Owned by the caller. Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `path` is not null.
 * - `-EINVAL` unless: `path` is not empty.
 * - `-ENAMETOOLONG` unless: `path` has at most 107 bytes.
 * - `-EINVAL` unless: `out_socket` is not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the path is empty
 * - `-ENAMETOOLONG` if the path has more than 107 bytes
 * - `-ENOENT` if the path does not exist
 * - `-ECONNREFUSED` if nobody listens on it, or it is another kind of socket
 * - `-EACCES` if permission is denied
 * - `-EOPNOTSUPP` if the platform has no Unix sockets that keep message boundaries
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. May block.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSocket_connect(const char *path, int *out_socket);

/**
 * Sends one message: bytes, and descriptors beside them. The receiver gets duplicates; the
 * descriptors stay the caller's, and may be closed at once. A message arrives whole or not at all.
 *
 * @param socket [in] Connected socket.
 * @param data [in] The bytes. An array of `size_bytes` bytes. Not NULL.
 * @param size_bytes [in] Number of bytes: 1 to 65,536. Unit: bytes. Length of `data`.
 * @param descriptors [in] Descriptors to send; may be null where there are none. An array of
 *     `descriptor_count` elements. May be NULL.
 * @param descriptor_count [in] Number of descriptors: 0 to 253. Length of `descriptors`.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `data` is not null.
 * - `-EINVAL` unless: `size_bytes` is not 0.
 * - `-EINVAL` unless: `descriptors` is not null, unless there are none.
 * - `-EMSGSIZE` unless: `size_bytes` is at most 65,536.
 * - `-EMSGSIZE` unless: `descriptor_count` is at most 253.
 * - `-EBADF` unless: `socket` is an open descriptor.
 * - `-ENOTSOCK` unless: `socket` is a Unix socket.
 * - `-EBADF` unless: Every element of `descriptors` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or there are no bytes
 * - `-EBADF` if `socket` or one of the descriptors is not open
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-EMSGSIZE` if there are more than 65,536 bytes or 253 descriptors, or more bytes than the
 *   socket takes at once
 * - `-EPIPE` if the peer has closed the connection
 * - `-ETIMEDOUT` if the time is over and the message was not sent
 * - `-EMFILE` if too many descriptors are on their way
 * - `-ENOMEM` if there is too little memory
 *
 * From any thread. Blocks no longer than its timeout.
 * Promises: A descriptor that goes in stays open and the caller's, whether the call succeeds or
 *     fails.
 */
int AsyncRT_InteropSocket_send(
    int socket,
    const void *data,
    size_t size_bytes,
    const int *descriptors,
    uint32_t descriptor_count,
    uint64_t timeout_ns);

/**
 * Receives one message: bytes, and the descriptors beside them. Call it with both arrays null to
 * wait for a message and learn its sizes; it stays in the socket. Call it again with arrays to take
 * it. Where both arrays are given and large enough, one call does.
 *
 * On failure no descriptor was taken. Calls on the same socket from several threads may see one
 * another's messages.
 *
 * @param socket [in] Connected socket.
 * @param out_data [out] The bytes; null to learn the sizes. An array of `size_bytes` bytes. NULL:
 *     only the length is reported, in `size_bytes`. May be NULL.
 * @param size_bytes [inout] In: room for bytes, not read where `out_data` is null. Out: bytes of
 *     the message. Unit: bytes. Length of `out_data`. Not NULL.
 * @param out_descriptors [out] New descriptors; null to learn the sizes, or where there is room for
 *     none. An array of `descriptor_count` elements. NULL: only the length is reported, in
 *     `descriptor_count`. May be NULL. Owned by the caller. Close-on-exec.
 * @param descriptor_count [inout] In: room for descriptors, not read where `out_descriptors` is
 *     null. Out: descriptors of the message. Length of `out_descriptors`. Not NULL.
 * @param timeout_ns [in] How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *     Unit: nanoseconds. Default: `ASYNCRT_INTEROP_INFINITE`.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `size_bytes` is not null.
 * - `-EINVAL` unless: `descriptor_count` is not null.
 * - `-EBADF` unless: `socket` is an open descriptor.
 * - `-ENOTSOCK` unless: `socket` is a Unix socket.
 *
 * Errors:
 * - `-EINVAL` if `size_bytes` or `descriptor_count` is null
 * - `-EBADF` if `socket` is not an open descriptor
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-EMSGSIZE` if there is too little room; the message stays in the socket
 * - `-ECONNRESET` if the peer has closed the connection and no message is left
 * - `-ETIMEDOUT` if the time is over and no message came
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * The caller serialises calls on the same object. Blocks no longer than its timeout.
 * Promises: If the call fails, no byte of an out parameter has changed.
 * Promises: A descriptor that comes out has close-on-exec set from birth: no program that is
 *     executed at the same time inherits it. Where a driver exports without the flag, it is set
 *     before the call returns.
 */
int AsyncRT_InteropSocket_receive(
    int socket,
    void *out_data,
    size_t *size_bytes,
    int *out_descriptors,
    uint32_t *descriptor_count,
    uint64_t timeout_ns);

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define ASYNCRT_INTEROP_FD_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define ASYNCRT_INTEROP_FD_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define ASYNCRT_INTEROP_FD_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define ASYNCRT_INTEROP_FD_LAYOUT_ASSERT(number, condition, text) typedef char ASYNCRT_INTEROP_FD_ext_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct ASYNCRT_INTEROP_FD_ext_layout_probe {
    char first;
    uint64_t second;
};
#define ASYNCRT_INTEROP_FD_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct ASYNCRT_INTEROP_FD_ext_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct ASYNCRT_INTEROP_FD_ext_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define ASYNCRT_INTEROP_FD_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define ASYNCRT_INTEROP_FD_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define ASYNCRT_INTEROP_FD_LAYOUT(number, value, bits64, bits32, i386) \
    ASYNCRT_INTEROP_FD_LAYOUT_ASSERT(number, ASYNCRT_INTEROP_FD_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

ASYNCRT_INTEROP_FD_LAYOUT(1, sizeof(MAX_Format), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(2, sizeof(AsyncRT_InteropFormatInfo), 88, 64, 64);
ASYNCRT_INTEROP_FD_LAYOUT(3, offsetof(AsyncRT_InteropFormatInfo, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(4, offsetof(AsyncRT_InteropFormatInfo, format), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(5, offsetof(AsyncRT_InteropFormatInfo, bytes_per_pixel), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(6, offsetof(AsyncRT_InteropFormatInfo, channel_count), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(7, offsetof(AsyncRT_InteropFormatInfo, channel_names), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(8, offsetof(AsyncRT_InteropFormatInfo, channel_bits), 20, 20, 20);
ASYNCRT_INTEROP_FD_LAYOUT(9, offsetof(AsyncRT_InteropFormatInfo, numeric_kind), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(10, offsetof(AsyncRT_InteropFormatInfo, channel_layout), 28, 28, 28);
ASYNCRT_INTEROP_FD_LAYOUT(11, offsetof(AsyncRT_InteropFormatInfo, color_space), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(12, offsetof(AsyncRT_InteropFormatInfo, is_optional), 36, 36, 36);
ASYNCRT_INTEROP_FD_LAYOUT(13, offsetof(AsyncRT_InteropFormatInfo, name), 40, 40, 40);
ASYNCRT_INTEROP_FD_LAYOUT(14, offsetof(AsyncRT_InteropFormatInfo, vulkan_format), 48, 44, 44);
ASYNCRT_INTEROP_FD_LAYOUT(15, offsetof(AsyncRT_InteropFormatInfo, opengl_internal_format), 56, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(16, offsetof(AsyncRT_InteropFormatInfo, opengl_format), 64, 52, 52);
ASYNCRT_INTEROP_FD_LAYOUT(17, offsetof(AsyncRT_InteropFormatInfo, opengl_type), 72, 56, 56);
ASYNCRT_INTEROP_FD_LAYOUT(18, offsetof(AsyncRT_InteropFormatInfo, drm_format), 80, 60, 60);
ASYNCRT_INTEROP_FD_LAYOUT(19, sizeof(AsyncRT_InteropAllocationCallbacks), 32, 20, 20);
ASYNCRT_INTEROP_FD_LAYOUT(20, offsetof(AsyncRT_InteropAllocationCallbacks, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(21, offsetof(AsyncRT_InteropAllocationCallbacks, reserved), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(22, offsetof(AsyncRT_InteropAllocationCallbacks, allocate), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(23, offsetof(AsyncRT_InteropAllocationCallbacks, deallocate), 16, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(24, offsetof(AsyncRT_InteropAllocationCallbacks, user_data), 24, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(25, sizeof(AsyncRT_InteropContextOptions), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(26, offsetof(AsyncRT_InteropContextOptions, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(27, offsetof(AsyncRT_InteropContextOptions, backend), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(28, offsetof(AsyncRT_InteropContextOptions, flags), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(29, offsetof(AsyncRT_InteropContextOptions, reserved), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(30, offsetof(AsyncRT_InteropContextOptions, device_uuid), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(31, sizeof(AsyncRT_InteropCudaStream), 24, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(32, offsetof(AsyncRT_InteropCudaStream, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(33, offsetof(AsyncRT_InteropCudaStream, reserved), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(34, offsetof(AsyncRT_InteropCudaStream, cuda_context), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(35, offsetof(AsyncRT_InteropCudaStream, stream), 16, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(36, sizeof(AsyncRT_InteropVulkanDevice), 80, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(37, offsetof(AsyncRT_InteropVulkanDevice, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(38, offsetof(AsyncRT_InteropVulkanDevice, queue_family_index), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(39, offsetof(AsyncRT_InteropVulkanDevice, instance), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(40, offsetof(AsyncRT_InteropVulkanDevice, physical_device), 16, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(41, offsetof(AsyncRT_InteropVulkanDevice, device), 24, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(42, offsetof(AsyncRT_InteropVulkanDevice, queue), 32, 20, 20);
ASYNCRT_INTEROP_FD_LAYOUT(43, offsetof(AsyncRT_InteropVulkanDevice, get_instance_proc_addr), 40, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(44, offsetof(AsyncRT_InteropVulkanDevice, lock_queue), 48, 28, 28);
ASYNCRT_INTEROP_FD_LAYOUT(45, offsetof(AsyncRT_InteropVulkanDevice, unlock_queue), 56, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(46, offsetof(AsyncRT_InteropVulkanDevice, queue_user_data), 64, 36, 36);
ASYNCRT_INTEROP_FD_LAYOUT(47, offsetof(AsyncRT_InteropVulkanDevice, api_version), 72, 40, 40);
ASYNCRT_INTEROP_FD_LAYOUT(48, offsetof(AsyncRT_InteropVulkanDevice, reserved), 76, 44, 44);
ASYNCRT_INTEROP_FD_LAYOUT(49, sizeof(AsyncRT_InteropContextInfo), 128, 96, 96);
ASYNCRT_INTEROP_FD_LAYOUT(50, offsetof(AsyncRT_InteropContextInfo, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(51, offsetof(AsyncRT_InteropContextInfo, backend), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(52, offsetof(AsyncRT_InteropContextInfo, features), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(53, offsetof(AsyncRT_InteropContextInfo, device_uuid), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(54, offsetof(AsyncRT_InteropContextInfo, driver_uuid), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(55, offsetof(AsyncRT_InteropContextInfo, max_value_difference), 48, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(56, offsetof(AsyncRT_InteropContextInfo, vk_instance), 56, 56, 56);
ASYNCRT_INTEROP_FD_LAYOUT(57, offsetof(AsyncRT_InteropContextInfo, vk_physical_device), 64, 60, 60);
ASYNCRT_INTEROP_FD_LAYOUT(58, offsetof(AsyncRT_InteropContextInfo, vk_device), 72, 64, 64);
ASYNCRT_INTEROP_FD_LAYOUT(59, offsetof(AsyncRT_InteropContextInfo, vk_queue), 80, 68, 68);
ASYNCRT_INTEROP_FD_LAYOUT(60, offsetof(AsyncRT_InteropContextInfo, vk_queue_family_index), 88, 72, 72);
ASYNCRT_INTEROP_FD_LAYOUT(61, offsetof(AsyncRT_InteropContextInfo, vk_api_version), 92, 76, 76);
ASYNCRT_INTEROP_FD_LAYOUT(62, offsetof(AsyncRT_InteropContextInfo, cuda_context), 96, 80, 80);
ASYNCRT_INTEROP_FD_LAYOUT(63, offsetof(AsyncRT_InteropContextInfo, cuda_stream), 104, 84, 84);
ASYNCRT_INTEROP_FD_LAYOUT(64, offsetof(AsyncRT_InteropContextInfo, runtime_context), 112, 88, 88);
ASYNCRT_INTEROP_FD_LAYOUT(65, offsetof(AsyncRT_InteropContextInfo, device_name), 120, 92, 92);
ASYNCRT_INTEROP_FD_LAYOUT(66, sizeof(AsyncRT_InteropImageDescription), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(67, offsetof(AsyncRT_InteropImageDescription, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(68, offsetof(AsyncRT_InteropImageDescription, format), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(69, offsetof(AsyncRT_InteropImageDescription, width), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(70, offsetof(AsyncRT_InteropImageDescription, height), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(71, offsetof(AsyncRT_InteropImageDescription, row_pitch_bytes), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(72, offsetof(AsyncRT_InteropImageDescription, reserved), 20, 20, 20);
ASYNCRT_INTEROP_FD_LAYOUT(73, offsetof(AsyncRT_InteropImageDescription, offset_bytes), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(74, sizeof(AsyncRT_InteropBufferOptions), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(75, offsetof(AsyncRT_InteropBufferOptions, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(76, offsetof(AsyncRT_InteropBufferOptions, flags), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(77, offsetof(AsyncRT_InteropBufferOptions, handle_types), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(78, offsetof(AsyncRT_InteropBufferOptions, reserved), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(79, offsetof(AsyncRT_InteropBufferOptions, min_size_bytes), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(80, sizeof(AsyncRT_InteropNativeMemory), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(81, sizeof(AsyncRT_InteropExternalMemory), 40, 40, 40);
ASYNCRT_INTEROP_FD_LAYOUT(82, offsetof(AsyncRT_InteropExternalMemory, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(83, offsetof(AsyncRT_InteropExternalMemory, kind), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(84, offsetof(AsyncRT_InteropExternalMemory, memory), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(85, offsetof(AsyncRT_InteropExternalMemory, vk_device_memory), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(86, offsetof(AsyncRT_InteropExternalMemory, offset_bytes), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(87, offsetof(AsyncRT_InteropExternalMemory, size_bytes), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(88, sizeof(AsyncRT_InteropBufferInfo), 64, 64, 64);
ASYNCRT_INTEROP_FD_LAYOUT(89, offsetof(AsyncRT_InteropBufferInfo, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(90, offsetof(AsyncRT_InteropBufferInfo, state), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(91, offsetof(AsyncRT_InteropBufferInfo, offset_bytes), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(92, offsetof(AsyncRT_InteropBufferInfo, size_bytes), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(93, offsetof(AsyncRT_InteropBufferInfo, allocation_size_bytes), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(94, offsetof(AsyncRT_InteropBufferInfo, allocation_id), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(95, offsetof(AsyncRT_InteropBufferInfo, image_offset_bytes), 40, 40, 40);
ASYNCRT_INTEROP_FD_LAYOUT(96, offsetof(AsyncRT_InteropBufferInfo, format), 48, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(97, offsetof(AsyncRT_InteropBufferInfo, width), 52, 52, 52);
ASYNCRT_INTEROP_FD_LAYOUT(98, offsetof(AsyncRT_InteropBufferInfo, height), 56, 56, 56);
ASYNCRT_INTEROP_FD_LAYOUT(99, offsetof(AsyncRT_InteropBufferInfo, row_pitch_bytes), 60, 60, 60);
ASYNCRT_INTEROP_FD_LAYOUT(100, sizeof(AsyncRT_InteropNativeHandles), 64, 64, 56);
ASYNCRT_INTEROP_FD_LAYOUT(101, offsetof(AsyncRT_InteropNativeHandles, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(102, offsetof(AsyncRT_InteropNativeHandles, backend), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(103, offsetof(AsyncRT_InteropNativeHandles, host_pointer), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(104, offsetof(AsyncRT_InteropNativeHandles, cuda_pointer), 16, 16, 12);
ASYNCRT_INTEROP_FD_LAYOUT(105, offsetof(AsyncRT_InteropNativeHandles, vk_buffer), 24, 24, 20);
ASYNCRT_INTEROP_FD_LAYOUT(106, offsetof(AsyncRT_InteropNativeHandles, vk_device_memory), 32, 32, 28);
ASYNCRT_INTEROP_FD_LAYOUT(107, offsetof(AsyncRT_InteropNativeHandles, vk_buffer_offset_bytes), 40, 40, 36);
ASYNCRT_INTEROP_FD_LAYOUT(108, offsetof(AsyncRT_InteropNativeHandles, vk_memory_offset_bytes), 48, 48, 44);
ASYNCRT_INTEROP_FD_LAYOUT(109, offsetof(AsyncRT_InteropNativeHandles, runtime_buffer), 56, 56, 52);
ASYNCRT_INTEROP_FD_LAYOUT(110, sizeof(AsyncRT_InteropMemoryInfo), 152, 152, 148);
ASYNCRT_INTEROP_FD_LAYOUT(111, offsetof(AsyncRT_InteropMemoryInfo, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(112, offsetof(AsyncRT_InteropMemoryInfo, handle_type), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(113, offsetof(AsyncRT_InteropMemoryInfo, backend), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(114, offsetof(AsyncRT_InteropMemoryInfo, flags), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(115, offsetof(AsyncRT_InteropMemoryInfo, offset_bytes), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(116, offsetof(AsyncRT_InteropMemoryInfo, size_bytes), 24, 24, 24);
ASYNCRT_INTEROP_FD_LAYOUT(117, offsetof(AsyncRT_InteropMemoryInfo, image_offset_bytes), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(118, offsetof(AsyncRT_InteropMemoryInfo, allocation_size_bytes), 40, 40, 40);
ASYNCRT_INTEROP_FD_LAYOUT(119, offsetof(AsyncRT_InteropMemoryInfo, allocation_id), 48, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(120, offsetof(AsyncRT_InteropMemoryInfo, memory_type_index), 56, 56, 56);
ASYNCRT_INTEROP_FD_LAYOUT(121, offsetof(AsyncRT_InteropMemoryInfo, memory_type_bits), 60, 60, 60);
ASYNCRT_INTEROP_FD_LAYOUT(122, offsetof(AsyncRT_InteropMemoryInfo, device_uuid), 64, 64, 64);
ASYNCRT_INTEROP_FD_LAYOUT(123, offsetof(AsyncRT_InteropMemoryInfo, driver_uuid), 80, 80, 80);
ASYNCRT_INTEROP_FD_LAYOUT(124, offsetof(AsyncRT_InteropMemoryInfo, texture_kind), 96, 96, 96);
ASYNCRT_INTEROP_FD_LAYOUT(125, offsetof(AsyncRT_InteropMemoryInfo, format), 100, 100, 100);
ASYNCRT_INTEROP_FD_LAYOUT(126, offsetof(AsyncRT_InteropMemoryInfo, width), 104, 104, 104);
ASYNCRT_INTEROP_FD_LAYOUT(127, offsetof(AsyncRT_InteropMemoryInfo, height), 108, 108, 108);
ASYNCRT_INTEROP_FD_LAYOUT(128, offsetof(AsyncRT_InteropMemoryInfo, row_pitch_bytes), 112, 112, 112);
ASYNCRT_INTEROP_FD_LAYOUT(129, offsetof(AsyncRT_InteropMemoryInfo, fourcc), 116, 116, 116);
ASYNCRT_INTEROP_FD_LAYOUT(130, offsetof(AsyncRT_InteropMemoryInfo, slice_pitch_bytes), 120, 120, 120);
ASYNCRT_INTEROP_FD_LAYOUT(131, offsetof(AsyncRT_InteropMemoryInfo, alignment_bytes), 128, 128, 128);
ASYNCRT_INTEROP_FD_LAYOUT(132, offsetof(AsyncRT_InteropMemoryInfo, modifier), 136, 136, 136);
ASYNCRT_INTEROP_FD_LAYOUT(133, offsetof(AsyncRT_InteropMemoryInfo, native_handle), 144, 144, 144);
ASYNCRT_INTEROP_FD_LAYOUT(134, sizeof(AsyncRT_InteropSemaphoreInfo), 64, 64, 60);
ASYNCRT_INTEROP_FD_LAYOUT(135, offsetof(AsyncRT_InteropSemaphoreInfo, struct_size), 0, 0, 0);
ASYNCRT_INTEROP_FD_LAYOUT(136, offsetof(AsyncRT_InteropSemaphoreInfo, handle_type), 4, 4, 4);
ASYNCRT_INTEROP_FD_LAYOUT(137, offsetof(AsyncRT_InteropSemaphoreInfo, kind), 8, 8, 8);
ASYNCRT_INTEROP_FD_LAYOUT(138, offsetof(AsyncRT_InteropSemaphoreInfo, backend), 12, 12, 12);
ASYNCRT_INTEROP_FD_LAYOUT(139, offsetof(AsyncRT_InteropSemaphoreInfo, device_uuid), 16, 16, 16);
ASYNCRT_INTEROP_FD_LAYOUT(140, offsetof(AsyncRT_InteropSemaphoreInfo, driver_uuid), 32, 32, 32);
ASYNCRT_INTEROP_FD_LAYOUT(141, offsetof(AsyncRT_InteropSemaphoreInfo, max_value_difference), 48, 48, 48);
ASYNCRT_INTEROP_FD_LAYOUT(142, offsetof(AsyncRT_InteropSemaphoreInfo, native_handle), 56, 56, 56);

#undef ASYNCRT_INTEROP_FD_LAYOUT
#undef ASYNCRT_INTEROP_FD_LAYOUT_HOLDS
#undef ASYNCRT_INTEROP_FD_LAYOUT_ASSERT

#ifdef __cplusplus
}
#endif

#endif /* ASYNCRT_INTEROP_FD_EXT_H */
