/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file asyncrt_interop_fd.h
 *
 * Exports device memory and timeline semaphores as POSIX file descriptors.
 *
 * Functions return 0, or a negative errno value; on failure no out parameter is written.
 * Descriptors that come out are new, close-on-exec, and the caller's to close.
 *
 * interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef ASYNCRT_INTEROP_FD_H
#define ASYNCRT_INTEROP_FD_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Core
 *
 * The proposal, exactly: formats, export of a buffer, a timeline semaphore and its signal, and the
 * optional dma-buf variant. Buffers and contexts are those of the live Mojo runtime, or handles of
 * the extension. A call on a handle or descriptor that this library does not know goes to the next
 * definition of the same function in the process, if there is one, so the library and a runtime
 * that has these functions live together in either link order.
 */

/**
 * Pixel format of shared memory. Channels follow one another in memory in the order of the name,
 * each little-endian; rows follow one another at the row pitch. New formats may be added at the
 * end; values never change.
 */
typedef enum {
    /**
     * One 8-bit channel, normalized to 0 to 1. 1 byte per pixel; VK_FORMAT_R8_UNORM, GL_R8,
     * DRM_FORMAT_R8.
     */
    MAX_FMT_R8 = 1,
    /**
     * Two 8-bit channels, normalized to 0 to 1. 2 bytes per pixel; VK_FORMAT_R8G8_UNORM, GL_RG8,
     * DRM_FORMAT_GR88.
     */
    MAX_FMT_RG8 = 2,
    /**
     * Four 8-bit channels, normalized to 0 to 1: red in the first byte, alpha in the fourth. 4
     * bytes per pixel; VK_FORMAT_R8G8B8A8_UNORM, GL_RGBA8, DRM_FORMAT_ABGR8888.
     */
    MAX_FMT_RGBA8 = 3,
    /**
     * Four 8-bit channels, normalized to 0 to 1: blue in the first byte, alpha in the fourth. 4
     * bytes per pixel; VK_FORMAT_B8G8R8A8_UNORM, GL_RGBA8, DRM_FORMAT_ARGB8888. Optional.
     */
    MAX_FMT_BGRA8 = 4,
    /**
     * Four 8-bit channels in the order of `RGBA8`; red, green and blue are encoded with the sRGB
     * transfer function, alpha is linear. 4 bytes per pixel; VK_FORMAT_R8G8B8A8_SRGB,
     * GL_SRGB8_ALPHA8. Optional.
     */
    MAX_FMT_SRGBA8 = 5,
    /** One 16-bit floating-point channel. 2 bytes per pixel; VK_FORMAT_R16_SFLOAT, GL_R16F. */
    MAX_FMT_R16F = 6,
    /** Two 16-bit floating-point channels. 4 bytes per pixel; VK_FORMAT_R16G16_SFLOAT, GL_RG16F. */
    MAX_FMT_RG16F = 7,
    /**
     * Four 16-bit floating-point channels. 8 bytes per pixel; VK_FORMAT_R16G16B16A16_SFLOAT,
     * GL_RGBA16F, DRM_FORMAT_ABGR16161616F.
     */
    MAX_FMT_RGBA16F = 8,
    /**
     * One 32-bit floating-point channel. 4 bytes per pixel; VK_FORMAT_R32_SFLOAT, GL_R32F.
     * Optional.
     */
    MAX_FMT_R32F = 9,
    /**
     * Two 32-bit floating-point channels. 8 bytes per pixel; VK_FORMAT_R32G32_SFLOAT, GL_RG32F.
     * Optional.
     */
    MAX_FMT_RG32F = 10,
    /**
     * Four 32-bit floating-point channels. 16 bytes per pixel; VK_FORMAT_R32G32B32A32_SFLOAT,
     * GL_RGBA32F. Optional.
     */
    MAX_FMT_RGBA32F = 11
} MAX_Format;

/*
 * DeviceBuffer, a handle; in C: `const void *`.
 *
 * A buffer in device memory: the pointer behind a Mojo `DeviceBuffer` (its `_handle`) of the live
 * runtime, or a buffer handle of the extension, which `AsyncRT_InteropBuffer_core_handle` returns.
 * A handle of the extension is an index and a generation, always odd and below 2^52, never an
 * address, and no value is given out twice. Any other odd or small value is refused without being
 * read through; what remains can only be a pointer of the runtime, and that it is still live is the
 * caller's duty.
 *
 * Borrowed: never destroyed through this interface.
 */

/*
 * DeviceContext, a handle; in C: `const void *`.
 *
 * A device and the stream on which work is ordered: the pointer behind a Mojo `DeviceContext` (its
 * `_handle`) of the live runtime, or a context handle of the extension, which
 * `AsyncRT_InteropContext_core_handle` returns. What is said of the values of `DeviceBuffer` holds
 * here as well.
 *
 * Borrowed: never destroyed through this interface.
 */

/*
 * TimelineSemaphoreFd, a handle; in C: `int`.
 *
 * A timeline semaphore, held by a file descriptor that refers to it. The descriptor is the caller's
 * to close. It is known by the open file description behind it, so a duplicate works as well, and a
 * number that was closed and given out again never signals the wrong semaphore. The semaphore lives
 * until its context closes, the extension destroys it, or no descriptor of it but the library's own
 * is left in the process and no signal is pending.
 *
 * Owned: `close` ends its life.
 */

/**
 * Exports the memory of a device buffer as an opaque file descriptor, with the layout of the image
 * in it.
 *
 * What is exported must be described: a buffer has an image description from the create, bind or
 * describe call of the extension, and memory that a runtime allocated for itself usually cannot be
 * exported at all. The layout is linear and of one plane, and the pixels start at offset 0; an
 * image that starts elsewhere can be exported through the extension only.
 *
 * The row pitch is that of a linear two-dimensional image (one mip level, one layer, sampled,
 * transfer source and destination) of this format and extent on the device. Where the device has no
 * such images, and on the host, it is the caller's, or else the width times the bytes per pixel
 * rounded up to 64. An importer whose own image has another pitch copies from a buffer instead. The
 * memory is the same on both sides: a later change is seen without another call.
 *
 * @param device_buffer_handle [in] The buffer to export. The memory stays valid for importers until
 *     the last descriptor and the last import of it are gone, even after the buffer was released.
 *     Not NULL.
 * @param out_fd [out] New descriptor of the memory. Not NULL. Owned by the caller. Close-on-exec.
 * @param out_size_bytes [out] Size of the allocation, exactly as an importer must pass it: at least
 *     64 bytes more than the pixels take. Unit: bytes. Not NULL.
 * @param out_row_pitch_bytes [out] Distance between the starts of two rows, at least the width
 *     times the bytes per pixel. Unit: bytes. Not NULL.
 * @param out_width [out] Width of the image. Unit: pixels. Not NULL.
 * @param out_height [out] Height of the image. Unit: pixels. Not NULL.
 * @param out_format [out] Pixel format of the image. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `device_buffer_handle` is a live buffer of this library, or of a Mojo runtime
 *   that is loaded and has no such function of its own.
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EINVAL` unless: `out_size_bytes` is not null.
 * - `-EINVAL` unless: `out_row_pitch_bytes` is not null.
 * - `-EINVAL` unless: `out_width` is not null.
 * - `-EINVAL` unless: `out_height` is not null.
 * - `-EINVAL` unless: `out_format` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EOPNOTSUPP` unless: The buffer has an image description.
 * - `-EOPNOTSUPP` unless: The image starts at offset 0 of the allocation.
 * - `-EOPNOTSUPP` unless: The memory of the buffer can be exported as an opaque file descriptor.
 *
 * Errors:
 * - `-EINVAL` if `device_buffer_handle` is null or not a buffer of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if an out parameter is
 *   null
 * - `-EOPNOTSUPP` if the buffer has no image description, if its image does not start at offset 0
 *   of the allocation, if its memory cannot be exported, or in a process that has forked since it
 *   first used the library
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
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 */
int AsyncRT_DeviceBuffer_export_fd(
    const void *device_buffer_handle,
    int *out_fd,
    uint64_t *out_size_bytes,
    uint32_t *out_row_pitch_bytes,
    uint32_t *out_width,
    uint32_t *out_height,
    MAX_Format *out_format);

/**
 * Creates a timeline semaphore and exports it as an opaque file descriptor.
 *
 * An importer consumes the descriptor that it is given, and `AsyncRT_Signal_timeline_semaphore_fd`
 * needs one: duplicate it first and give the duplicate away. Where the driver cannot export a
 * timeline, the descriptor refers to a page of shared memory with a futex, and the extension
 * bridges it to the graphics API.
 *
 * @param device_context_handle [in] The context on whose stream signals will be ordered. Not NULL.
 * @param initial_value [in] First value of the timeline. Default: 0.
 * @param out_fd [out] New descriptor of the semaphore. Not NULL. Owned by the caller.
 *     Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `device_context_handle` is an open context of this library, or of a Mojo
 *   runtime that is loaded and has no such function of its own.
 * - `-EINVAL` unless: `out_fd` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EOPNOTSUPP` unless: The library can order work on the stream of this context.
 * - `-EMFILE` unless: Fewer than 16,384 timeline semaphores are alive in this process; those of
 *   which only the library holds a descriptor are swept first.
 *
 * Errors:
 * - `-EINVAL` if `device_context_handle` is null or not a context of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if `out_fd` is null
 * - `-EOPNOTSUPP` if the library cannot order work on this kind of device, or in a process that has
 *   forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
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
int AsyncRT_Create_timeline_semaphore_fd(
    const void *device_context_handle,
    uint64_t initial_value,
    int *out_fd);

/**
 * Enqueues a signal: the semaphore takes the value after all work that was enqueued before on the
 * stream of the context that created it, or that it was imported into.
 *
 * The last value is the maximum of the value that the semaphore has and of all signals still
 * pending. Applying a signal takes the maximum of the old value and the new one, so the value never
 * falls. The call does not wait for the signal.
 *
 * @param sem_fd [in] Any descriptor of the semaphore that is open in this process: the one that
 *     came from create, or a duplicate. It stays open.
 * @param value [in] New value, above the last one.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EBADF` unless: `sem_fd` is an open descriptor.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EINVAL` unless: `sem_fd` refers to a timeline semaphore that this process created or
 *   imported, whose context is open.
 * - `-EINVAL` unless: `value` is above the last value of the timeline.
 * - `-ERANGE` unless: `value` is no further above the last value than the device allows.
 *
 * Errors:
 * - `-EBADF` if `sem_fd` is not an open descriptor
 * - `-EINVAL` if `sem_fd` refers to no timeline semaphore that this process created or imported and
 *   no other definition of this function is in the process, if its context is closed, or if `value`
 *   is not above the last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * From any thread. Does not block.
 * Promises: What is enqueued takes effect after all work that was enqueued before on the same
 *     stream, and before all that is enqueued later.
 * Promises: The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, uint64_t value);

/**
 * Exports the memory of a device buffer as a dma-buf, with its DRM format and modifier.
 *
 * The function is always there; where the device or the format has no dma-buf it answers that it is
 * not supported. Format code and modifier are those of the driver and never guessed. sRGB formats
 * have no DRM format code.
 *
 * @param device_buffer_handle [in] The buffer to export. Not NULL.
 * @param out_dmabuf_fd [out] New dma-buf descriptor. Not NULL. Owned by the caller. Close-on-exec.
 * @param out_size_bytes [out] Size of the allocation: at least 64 bytes more than the pixels take.
 *     Unit: bytes. Not NULL.
 * @param out_stride_bytes [out] Row pitch: distance between the starts of two rows. Unit: bytes.
 *     Not NULL.
 * @param out_width [out] Width of the image. Unit: pixels. Not NULL.
 * @param out_height [out] Height of the image. Unit: pixels. Not NULL.
 * @param out_fourcc [out] DRM format code, as in `drm_fourcc.h`. It counts channels from the most
 *     significant byte: `RGBA8` is `DRM_FORMAT_ABGR8888`. Not NULL.
 * @param out_modifier [out] DRM format modifier; 0 is linear. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `device_buffer_handle` is a live buffer of this library, or of a Mojo runtime
 *   that is loaded and has no such function of its own.
 * - `-EINVAL` unless: `out_dmabuf_fd` is not null.
 * - `-EINVAL` unless: `out_size_bytes` is not null.
 * - `-EINVAL` unless: `out_stride_bytes` is not null.
 * - `-EINVAL` unless: `out_width` is not null.
 * - `-EINVAL` unless: `out_height` is not null.
 * - `-EINVAL` unless: `out_fourcc` is not null.
 * - `-EINVAL` unless: `out_modifier` is not null.
 * - `-EOPNOTSUPP` unless: The process has not forked since it first used the library.
 * - `-EOPNOTSUPP` unless: The buffer has an image description.
 * - `-EOPNOTSUPP` unless: The image starts at offset 0 of the allocation.
 * - `-EOPNOTSUPP` unless: The memory can be exported as a dma-buf, and the format has a DRM format
 *   code.
 *
 * Errors:
 * - `-EINVAL` if `device_buffer_handle` is null or not a buffer of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if an out parameter is
 *   null
 * - `-EOPNOTSUPP` if the device or the format has no dma-buf, if the buffer has no image
 *   description, if its image does not start at offset 0 of the allocation, or in a process that
 *   has forked since it first used the library
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
 * Promises: Both sides see the same bytes: a change on one side is seen on the other without
 *     another call and without a copy.
 */
int AsyncRT_DeviceBuffer_export_dmabuf(
    const void *device_buffer_handle,
    int *out_dmabuf_fd,
    uint64_t *out_size_bytes,
    uint32_t *out_stride_bytes,
    uint32_t *out_width,
    uint32_t *out_height,
    uint32_t *out_fourcc,
    uint64_t *out_modifier);

#ifdef __cplusplus
}
#endif

#endif /* ASYNCRT_INTEROP_FD_H */
